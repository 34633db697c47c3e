using Chumchon.Web.Platform.Words;

namespace Chumchon.Web.Features.Accounts.ShowSessions;

/// <summary>
/// A device in words, <c>Chrome · Windows</c>, from what its browser calls itself: the make alone, for versions and models are
/// guesses there. What is not known is said to be unknown; anybody can call herself anything.
/// </summary>
public sealed class DeviceWords(PageWords words)
{
    // The first that is found: most name others beside themselves, and a browser within an app names the app.
    private static readonly (string Sign, string Name)[] Browsers =
    [
        ("Line/", "LINE"), ("FBAN/", "Facebook"), ("FBAV/", "Facebook"), ("SamsungBrowser/", "Samsung Internet"), ("Edg/", "Edge"), ("EdgA/", "Edge"),
        ("EdgiOS/", "Edge"), ("OPR/", "Opera"), ("OPiOS/", "Opera"), ("Vivaldi/", "Vivaldi"), ("FxiOS/", "Firefox"), ("Firefox/", "Firefox"),
        ("CriOS/", "Chrome"), ("HeadlessChrome/", "Chrome"), ("Chrome/", "Chrome"), ("Version/", "Safari"), ("curl/", "curl"),
    ];

    private static readonly (string Sign, string Name)[] Systems =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ];

    /// <param name="userAgent">As the browser sent it, perhaps cut off or empty.</param>
    public string Of(string userAgent)
    {
        var browser = Find(Browsers, userAgent);
        var system = Find(Systems, userAgent)

            // A tablet of Apple's calls itself a desk machine.
            ?? (userAgent.Contains("Macintosh", StringComparison.Ordinal) ? words["sessions.mac"].Value : null);
        return browser is null && system is null
            ? words["sessions.unknown-device"]
            : $"{browser ?? words["sessions.unknown-browser"].Value} · {system ?? words["sessions.unknown-system"].Value}";
    }

    private static string? Find((string Sign, string Name)[] known, string userAgent) =>
        Array.Find(known, one => userAgent.Contains(one.Sign, StringComparison.Ordinal)).Name;
}
