namespace Chumchon.Web.Platform.Health;

/// <summary>Whether the machine's clock has gone back behind what was saved by it; looked at once a minute.</summary>
/// <param name="Behind">How far; null where it has not.</param>
internal sealed record ClockCheck(TimeSpan? Behind = null, DateTimeOffset? At = null)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(1);

    // Nodes differ by seconds.
    private static readonly TimeSpan Allowed = TimeSpan.FromMinutes(5);

    public static ClockCheck Of(TimeProvider clock, long? lastSavedAt)
    {
        var now = clock.GetUtcNow();
        var behind = lastSavedAt is { } saved ? DateTimeOffset.FromUnixTimeMilliseconds(saved) - now : TimeSpan.Zero;
        return new(behind > Allowed ? behind : null, now);
    }

    public bool IsDue(TimeProvider clock) => At is not { } at || (clock.GetUtcNow() - at).Duration() >= KeptFor;
}
