using Chumchon.Browser.Tests.Sites;
using Microsoft.Playwright;

namespace Chumchon.Browser.Tests.Pages;

/// <summary>ภาพรวม.</summary>
public sealed class OverviewPage(Visit visit) : ReportsPage(visit)
{
    /// <summary>The areas on the map: a link each, named by the area and its figure.</summary>
    public ILocator Map => Page.GetByRole(AriaRole.Group, new() { Name = Words.MapOf }).GetByRole(AriaRole.Link);

    public ILocator SkipMap => Link(Words.SkipMap);

    /// <summary>The names in the list of areas, in its order.</summary>
    public ILocator Names => Page.GetByRole(AriaRole.Region).GetByRole(AriaRole.Rowheader);

    protected override string Tab => Words.Overview;

    public async Task SortAsync(string heading)
    {
        await Button(heading).ClickAsync();
        await ShouldBeShownAsync();
    }
}
