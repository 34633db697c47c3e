using Chumchon.Data.Accounts;

namespace Chumchon.Web.Platform.Security;

/// <summary>How long persons' data are held, by the settings <c>Retention:ClosedAccountDays</c> (0: until somebody erases them) and <c>Retention:ErasableAfterDays</c>.</summary>
public static class RetentionSettings
{
    private const int MostDays = 36_500;

    /// <exception cref="ArgumentException">A setting is no whole number within its bounds.</exception>
    public static RetentionRule Read(IConfiguration settings) => new(
        NumberSetting.Read(settings, "Retention:ClosedAccountDays", least: 0, MostDays) switch
        {
            null => RetentionRule.Usual.Closed,
            0 => null,
            { } days => TimeSpan.FromDays(days),
        },
        NumberSetting.Read(settings, "Retention:ErasableAfterDays", least: 0, MostDays) is { } erasable ? TimeSpan.FromDays(erasable) : RetentionRule.Usual.Erasable);
}
