using Chumchon.Browser.Tests.Sites;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Pages;

public sealed class OverviewPage(Visit visit) : OfficerPage(visit)
{
    public override Task ShouldBeShownAsync() =>
        Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
}
