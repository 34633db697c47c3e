using Chumchon.Browser.Tests.Sites;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Pages;

/// <summary>One report to read and print.</summary>
public sealed class ReportPage(Visit visit) : OfficerPage(visit)
{
    public ILocator Sheet => Page.GetByRole(AriaRole.Article);

    /// <summary>What names the rows of the first table, in its order.</summary>
    public ILocator Names => Sheet.GetByRole(AriaRole.Table).First.GetByRole(AriaRole.Rowheader);

    /// <summary>A row of the first table, by its name.</summary>
    public ILocator RowOf(string name) => Sheet.GetByRole(AriaRole.Table).First.GetByRole(AriaRole.Row)
        .Filter(new() { Has = Page.GetByRole(AriaRole.Rowheader, new() { Name = name, Exact = true }) });

    public ILocator Heading(string words) => Sheet.GetByRole(AriaRole.Columnheader, new() { Name = words, Exact = true }).First;

    public override Task ShouldBeShownAsync() => Expect(Sheet).ToBeVisibleAsync();

    public async Task SortAsync(string heading)
    {
        await Heading(heading).GetByRole(AriaRole.Button).ClickAsync();
        await ShouldBeShownAsync();
    }

    /// <summary>To what a row is made of: another report.</summary>
    public async Task<ReportPage> FollowAsync(string name)
    {
        await Sheet.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).First.ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Navigation).GetByText(name)).ToBeVisibleAsync();
        return this;
    }

    /// <summary>From a district's month to its rows.</summary>
    public async Task<EntryPage> FollowToRowsAsync(string month)
    {
        await Sheet.GetByRole(AriaRole.Link, new() { Name = month, Exact = true }).ClickAsync();
        return await ShownAsync(new EntryPage(Visit));
    }
}
