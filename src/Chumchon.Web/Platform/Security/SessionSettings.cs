using System.Globalization;
using Chumchon.Data.Accounts;

namespace Chumchon.Web.Platform.Security;

/// <summary>How long sessions last, by the settings <c>Sessions:IdleHours</c> and <c>Sessions:LongestDays</c>.</summary>
public static class SessionSettings
{
    public const string IdleHours = "Sessions:IdleHours";
    public const string LongestDays = "Sessions:LongestDays";

    private const int MostHours = 24, MostDays = 30;

    /// <exception cref="ArgumentException">A setting is no whole number within its bounds.</exception>
    public static SessionLife Read(IConfiguration settings) => new(
        TimeSpan.FromHours(Number(settings, IdleHours, SessionLife.Usual.Idle.TotalHours, MostHours)),
        TimeSpan.FromDays(Number(settings, LongestDays, SessionLife.Usual.Longest.TotalDays, MostDays)));

    private static double Number(IConfiguration settings, string name, double usual, int most)
    {
        if (settings[name] is not { Length: > 0 } text)
        {
            return usual;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most
            ? number
            : throw new ArgumentException($"{name} is '{text}'; it takes a whole number from 1 to {most}.", nameof(settings));
    }
}
