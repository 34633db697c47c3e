using Chumchon.Browser.Tests.Sites;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Pages;

public sealed class HomePage(Visit visit) : OfficerPage(visit)
{
    public override Task ShouldBeShownAsync() => Expect(Heading(Words.System)).ToBeVisibleAsync();
}
