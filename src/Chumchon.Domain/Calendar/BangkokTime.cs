namespace Chumchon.Domain.Calendar;

/// <summary>Thailand's clock: UTC+7 all year, without daylight saving since 1920.</summary>
public static class BangkokTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    public static DateTimeOffset At(DateTimeOffset instant) => instant.ToOffset(Offset);

    /// <summary>From Unix milliseconds, the form in which instants are stored.</summary>
    public static DateTimeOffset FromUnixMs(long unixMs) => At(DateTimeOffset.FromUnixTimeMilliseconds(unixMs));
}
