using System.Threading.RateLimiting;

namespace Chumchon.Web.Features.Accounts.SignIn;

/// <summary>
/// How often a network may try to sign in at this node, whatever becomes of it: more than all of a ministry behind one
/// address on the last day of a month, less than would keep the machine from anything else. What stops guessing at a name is
/// its lock.
/// </summary>
public sealed class SignInLimits : IDisposable
{
    /// <summary>Attempts in a minute from one network.</summary>
    public const int OfNetwork = 1500;

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(
        static network => RateLimitPartition.GetSlidingWindowLimiter(network, static _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = OfNetwork,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
        }));

    public bool Admit(string network)
    {
        using var lease = limiter.AttemptAcquire(network);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
