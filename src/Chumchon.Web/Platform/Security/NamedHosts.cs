using System.Text.RegularExpressions;

namespace Chumchon.Web.Platform.Security;

/// <summary>
/// The setting <c>AllowedHosts</c>, which the framework keeps: requests for another host are refused with 400. A spelling that
/// no host has would refuse every request, so it is told at the start.
/// </summary>
public static partial class NamedHosts
{
    public const string Setting = "AllowedHosts";

    /// <exception cref="ArgumentException">It names something else than hosts.</exception>
    public static void Check(IConfiguration settings)
    {
        foreach (var host in (settings[Setting] ?? "*").Split(';'))
        {
            if (!Host().IsMatch(host))
            {
                throw new ArgumentException(
                    $"{Setting} names '{host}'; it takes host names without scheme, port and path, separated by semicolons, such as otop.example.go.th;*.example.go.th.",
                    nameof(settings));
            }
        }
    }

    [GeneratedRegex(@"^(\*|(\*\.)?[\p{L}\p{N}]([\p{L}\p{N}.-]*[\p{L}\p{N}])?|\[[0-9a-fA-F:]+\])$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Host();
}
