using Chumchon.Browser.Tests.Sites;
using Microsoft.Playwright;

namespace Chumchon.Browser.Tests.Pages;

/// <summary>ส่งออกข้อมูล: the eight files.</summary>
public sealed class ExportPage(Visit visit) : ReportsPage(visit)
{
    public ILocator Files => Main.GetByRole(AriaRole.Region, new() { Name = Words.Export, Exact = true }).GetByRole(AriaRole.List).First.GetByRole(AriaRole.Listitem);

    protected override string Tab => Words.Export;

    /// <summary>Downloads by the report's own title, which gives the xlsx; returns the file's bytes.</summary>
    public Task<(string Name, byte[] Bytes)> DownloadAsync(string title) => DownloadAsync(() => FileOf(title).ClickAsync());

    /// <param name="format">Words of the format's button: <c>CSV</c>.</param>
    public async Task<(string Name, byte[] Bytes)> DownloadAsync(string title, string format)
    {
        await UnfoldAsync(title, format);
        return await DownloadAsync(() => FileOf(title, format).ClickAsync());
    }

    /// <summary>Opens what a report's rarer files are folded behind.</summary>
    public async Task UnfoldAsync(string title, string format)
    {
        if (!await FileOf(title, format).IsVisibleAsync())
        {
            await Files.Filter(new() { HasText = title }).Locator("summary").ClickAsync();
        }
    }

    /// <summary>The link of a report's name.</summary>
    public ILocator FileOf(string title) => Link(title);

    /// <param name="format">Words of the format's button.</param>
    public ILocator FileOf(string title, string format) => Link($"{format}: {title}");

    public async Task<ReportPage> ViewAsync(string title)
    {
        await Files.Filter(new() { HasText = title }).GetByRole(AriaRole.Link).Nth(1).ClickAsync();
        return await ShownAsync(new ReportPage(Visit));
    }

    /// <summary>The file that the browser keeps of an action; fails where it keeps none.</summary>
    public async Task<(string Name, byte[] Bytes)> DownloadAsync(Func<Task> action)
    {
        var download = await Page.RunAndWaitForDownloadAsync(action);
        return (download.SuggestedFilename, await File.ReadAllBytesAsync(await download.PathAsync()));
    }
}
