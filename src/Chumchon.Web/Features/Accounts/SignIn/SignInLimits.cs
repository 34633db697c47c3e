using System.Threading.RateLimiting;

namespace Chumchon.Web.Features.Accounts.SignIn;

/// <summary>
/// How often an address may try to sign in, whatever becomes of it. Wide enough for all of a ministry behind one address
/// on the last day of a month; what stops guessing at one account is its lock.
/// </summary>
public sealed class SignInLimits : IDisposable
{
    /// <summary>Attempts in a minute from one address.</summary>
    public const int OfAddress = 300;

    /// <summary>Attempts in a minute from one address at one name.</summary>
    public const int OfAddressAtName = 20;

    private readonly PartitionedRateLimiter<(string Address, string Name)> limiter = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<(string Address, string Name), string>(
            static attempt => RateLimitPartition.GetSlidingWindowLimiter(attempt.Address, static _ => Minute(OfAddress))),
        PartitionedRateLimiter.Create<(string Address, string Name), (string, string)>(
            static attempt => RateLimitPartition.GetSlidingWindowLimiter(attempt, static _ => Minute(OfAddressAtName))));

    public bool Admit(string address, string name)
    {
        using var lease = limiter.AttemptAcquire((address, name));
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();

    private static SlidingWindowRateLimiterOptions Minute(int permits) => new()
    {
        PermitLimit = permits,
        Window = TimeSpan.FromMinutes(1),
        SegmentsPerWindow = 6,
    };
}
