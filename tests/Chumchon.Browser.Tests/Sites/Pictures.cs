using Microsoft.Playwright;

namespace Chumchon.Browser.Tests.Sites;

/// <summary>Pictures of the pages for the documents, written where <c>CHUMCHON_PICTURES=1</c> asks for them.</summary>
internal static class Pictures
{
    private static readonly bool Wanted =
        string.Equals(Environment.GetEnvironmentVariable("CHUMCHON_PICTURES"), "1", StringComparison.Ordinal);

    /// <summary>Writes <c>name.png</c>, <c>name-dark.png</c> and <c>name-phone.png</c> of what the page shows first.</summary>
    public static async Task TakeAsync(IPage page, string name)
    {
        if (!Wanted)
        {
            return;
        }

        await page.EvaluateAsync("() => { document.activeElement?.blur(); scrollTo(0, 0); }");
        await TakeAsync(page, name, 1280, 720, ColorScheme.Light);
        await TakeAsync(page, $"{name}-dark", 1280, 720, ColorScheme.Dark);
        await TakeAsync(page, $"{name}-phone", 360, 720, ColorScheme.Light);
    }

    private static async Task TakeAsync(IPage page, string name, int width, int height, ColorScheme scheme)
    {
        await page.SetViewportSizeAsync(width, height);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
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
