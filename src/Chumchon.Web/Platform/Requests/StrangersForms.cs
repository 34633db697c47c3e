using Chumchon.Web.Platform.Security;

namespace Chumchon.Web.Platform.Requests;

/// <summary>
/// Whoever is not signed in may send a large form for one reason, that the session ended while she typed; so her browser is one
/// that somebody has signed in from. Few such forms are held at once, the rest wait unread.
/// </summary>
public sealed class StrangersForms(KnownDevices devices, TimeProvider clock) : IDisposable
{
    /// <summary>Read at once.</summary>
    public const int AtOnce = 4;

    /// <summary>That wait beside those.</summary>
    public const int Waiting = 60;

    /// <summary>Bytes from which on a form is large.</summary>
    public const long Large = 64 * 1024;

    private static readonly TimeSpan MostWait = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim places = new(AtOnce);
    private int asking;

    public async Task<Place> AdmitAsync(HttpContext context)
    {
        if (context.User.Identity?.IsAuthenticated == true || context.Request.ContentLength < Large || !devices.IsOne(context.Request))
        {
            return new(IsAdmitted: true, release: null);
        }

        if (Interlocked.Increment(ref asking) <= AtOnce + Waiting && await WaitAsync(context.RequestAborted))
        {
            return new(IsAdmitted: true, () =>
            {
                places.Release();
                Interlocked.Decrement(ref asking);
            });
        }

        Interlocked.Decrement(ref asking);
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "30";
        return new(IsAdmitted: false, release: null);
    }

    public void Dispose() => places.Dispose();

    private async Task<bool> WaitAsync(CancellationToken left)
    {
        using var tooLong = new CancellationTokenSource(MostWait, clock);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(tooLong.Token, left);
        try
        {
            await places.WaitAsync(ended.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Held while the form is.</summary>
    public sealed class Place(bool IsAdmitted, Action? release) : IDisposable
    {
        private Action? release = release;

        public bool IsAdmitted { get; } = IsAdmitted;

        public void Dispose() => Interlocked.Exchange(ref release, null)?.Invoke();
    }
}
