using Chumchon.Browser.Tests.Sites;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Pages;

/// <summary>One report to read and print.</summary>
public sealed class ReportPage(Visit visit) : OfficerPage(visit)
{
    public ILocator Sheet => Page.GetByRole(AriaRole.Article);

    public override Task ShouldBeShownAsync() => Expect(Sheet).ToBeVisibleAsync();
}
