using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Chumchon.Browser.Tests.Sites;

/// <summary>Signs a browser in as its sign-in page does, without drawing that page.</summary>
internal static partial class Session
{
    private const string Path = "/sign-in";

    public static async Task BeginAsync(IBrowserContext browser, string userName, string password)
    {
        var line = browser.APIRequest;
        var page = await (await line.GetAsync(Path)).TextAsync();
        var form = line.CreateFormData();
        form.Set("UserName", userName);
        form.Set("Password", password);
        form.Set("__RequestVerificationToken", Token().Match(page).Groups["token"].Value);
        var answer = await line.PostAsync(Path, new() { Form = form, MaxRedirects = 0 });
        answer.Status.ShouldBe(302, $"{userName} was not signed in");
    }

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="(?<token>[^"]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Token();
}
