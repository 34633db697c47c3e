using System.Globalization;

namespace Chumchon.Web.Platform.Security;

/// <summary>A setting that is a whole number within bounds.</summary>
internal static class NumberSetting
{
    /// <summary>Null where it is not set.</summary>
    /// <exception cref="ArgumentException">It is something else.</exception>
    public static int? Read(IConfiguration settings, string name, int least, int most) => settings[name] is not { Length: > 0 } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw new ArgumentException($"{name} is '{text}'; it takes a whole number from {least} to {most}.", nameof(settings));
}
