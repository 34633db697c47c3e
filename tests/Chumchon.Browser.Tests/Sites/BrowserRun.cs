using System.Runtime.CompilerServices;
using Chumchon.Browser.Tests.Pages;
using Microsoft.Playwright;

namespace Chumchon.Browser.Tests.Sites;

/// <summary>What browser tests in a row share: one browser, and for each database one site, started at its first use.</summary>
public sealed class BrowserRun : IAsyncLifetime
{
    /// <summary>For a machine that is busy with other things; what is right is seen at once.</summary>
    private const int PatienceMilliseconds = 20_000;

    private static readonly string Failures = Path.Combine(Path.GetTempPath(), "chumchon-browser-failures");

    private readonly Dictionary<string, DemoSite> sites = [];
    private readonly Dictionary<string, NewSite> newSites = [];
    private Chromium? chromium;

    public async Task<DemoSite> SiteAsync(string provider)
    {
        if (!sites.TryGetValue(provider, out var site))
        {
            sites[provider] = site = await DemoSite.StartAsync(provider);
        }

        return site;
    }

    /// <summary>An installation without the demonstration. Each journey has provinces of its own.</summary>
    public async Task<NewSite> NewSiteAsync(string provider)
    {
        if (!newSites.TryGetValue(provider, out var site))
        {
            newSites[provider] = site = await NewSite.StartAsync(provider);
        }

        return site;
    }

    /// <summary>
    /// A journey of one person at a browser of her own. At its end the last page is clean by axe, and on the way no error
    /// was logged and no answer failed but those that the journey expects.
    /// </summary>
    /// <param name="endsWithAxe">False where the last page is long and the same page is seen by axe elsewhere.</param>
    public async Task VisitAsync(
        Site site, Func<Visit, Task> journey, Wording? wording = null, BrowserNewContextOptions? browser = null,
        bool endsWithAxe = true, [CallerMemberName] string name = "")
    {
        browser ??= new();
        browser.BaseURL = site.Address.ToString();
        browser.Locale ??= "th-TH";
        browser.TimezoneId ??= "Asia/Bangkok";
        browser.ViewportSize ??= new() { Width = 1366, Height = 768 };
        await using var context = await chromium!.Browser.NewContextAsync(browser);
        var visit = await Visit.BeginAsync(site, context, wording ?? Wording.Thai);
        try
        {
            await journey(visit);
            visit.ShouldHaveBeenClean();

            // Where no script runs, axe does not either.
            if (endsWithAxe && browser.JavaScriptEnabled is not false)
            {
                await visit.ShouldBeAccessibleAsync();
            }
        }
        catch
        {
            Directory.CreateDirectory(Failures);
            await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Failures, $"{name}.png") });
            await File.WriteAllTextAsync(Path.Combine(Failures, $"{name}.html"), await visit.Page.ContentAsync());
            throw;
        }
    }

    public async Task InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        chromium = await Chromium.LaunchAsync();
    }

    public async Task DisposeAsync()
    {
        await chromium!.DisposeAsync();
        foreach (var site in sites.Values.Concat<Site>(newSites.Values))
        {
            await site.DisposeAsync();
        }
    }
}

/// <summary>
/// Journeys that look, and take files home: one after another, at a browser and at sites of their own, beside those of
/// <see cref="RecordingTests"/>. Each row waits half its time for the other end, so that two cores carry both.
/// </summary>
[CollectionDefinition(Name)]
public sealed class LookingTests : ICollectionFixture<BrowserRun>
{
    public const string Name = "looking";
}

/// <summary>Journeys that record figures.</summary>
[CollectionDefinition(Name)]
public sealed class RecordingTests : ICollectionFixture<BrowserRun>
{
    public const string Name = "recording";
}
