using Chumchon.Data.Accounts;

namespace Chumchon.Web.Platform.Security;

/// <summary>How long sessions last, by the settings <c>Sessions:IdleHours</c> and <c>Sessions:LongestDays</c>.</summary>
public static class SessionSettings
{
    private const int MostHours = 24, MostDays = 30;

    /// <exception cref="ArgumentException">A setting is no whole number within its bounds.</exception>
    public static SessionLife Read(IConfiguration settings) => new(
        NumberSetting.Read(settings, "Sessions:IdleHours", least: 1, MostHours) is { } hours ? TimeSpan.FromHours(hours) : SessionLife.Usual.Idle,
        NumberSetting.Read(settings, "Sessions:LongestDays", least: 1, MostDays) is { } days ? TimeSpan.FromDays(days) : SessionLife.Usual.Longest);
}
