using Microsoft.Playwright;

namespace Chumchon.Browser.Tests.Pages;

/// <summary>What a page says of files that are on their way.</summary>
public sealed class DownloadsPanel(IPage page, Wording words)
{
    public ILocator Region => page.GetByRole(AriaRole.Region, new() { Name = words.Downloads });

    public ILocator Rows => Region.GetByRole(AriaRole.Listitem);

    public ILocator Bar => Region.GetByRole(AriaRole.Progressbar);

    public ILocator Cancel => Button(words.Cancel);

    public ILocator Retry => Button(words.Retry);

    /// <summary>What is spoken in passing.</summary>
    public ILocator Spoken => page.Locator("#download-status");

    private ILocator Button(string name) => Region.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
