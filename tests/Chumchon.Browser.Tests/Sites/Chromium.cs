using Microsoft.Playwright;

namespace Chumchon.Browser.Tests.Sites;

/// <summary>The one browser of a test run: the machine's own Chromium, or the one that <c>CHROMIUM</c> names.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private readonly IPlaywright driver;

    private Chromium(IPlaywright driver, IBrowser browser)
    {
        this.driver = driver;
        Browser = browser;
    }

    public IBrowser Browser { get; }

    public static async Task<Chromium> LaunchAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return new(playwright, await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
            ],
        }));
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        driver.Dispose();
    }
}
