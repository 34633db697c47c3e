using Microsoft.Playwright;

namespace Chumchon.Browser.Tests.Journeys;

/// <summary>Pictures of the pages for the documents, written where <c>CHUMCHON_PICTURES=1</c> asks for them.</summary>
internal static class Pictures
{
    private static readonly bool Wanted =
        string.Equals(Environment.GetEnvironmentVariable("CHUMCHON_PICTURES"), "1", StringComparison.Ordinal);

    /// <summary>Writes what the page shows first as <c>name.png</c>, and <c>name-dark.png</c> and <c>name-phone.png</c> where the station says so.</summary>
    public static async Task TakeAsync(IPage page, Station station)
    {
        if (!Wanted)
        {
            return;
        }

        await page.EvaluateAsync("() => { document.activeElement?.blur(); scrollTo(0, 0); }");
        if (station.OnAPhone)
        {
            await TakeAsync(page, $"{station.Name}-phone", 360, 720, ColorScheme.Light);
        }

        if (station.InTheDark)
        {
            await TakeAsync(page, $"{station.Name}-dark", 1280, 800, ColorScheme.Dark);
        }

        await TakeAsync(page, station.Name, 1280, 800, ColorScheme.Light);
    }

    private static async Task TakeAsync(IPage page, string name, int width, int height, ColorScheme scheme)
    {
        await page.SetViewportSizeAsync(width, height);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        await page.ScreenshotAsync(new() { Path = Path.Combine(Folder(), $"{name}.png"), Animations = ScreenshotAnimations.Disabled });
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Chumchon.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return Path.Combine(folder.FullName, "docs", "pictures");
    }
}
