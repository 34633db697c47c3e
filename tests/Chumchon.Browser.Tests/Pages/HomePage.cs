using Chumchon.Browser.Tests.Sites;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Pages;

public sealed class HomePage(Visit visit) : OfficerPage(visit)
{
    /// <summary>What is to be done, a month each.</summary>
    public ILocator Tasks => Page.GetByRole(AriaRole.Listitem).Filter(new() { Has = Page.GetByRole(AriaRole.Heading, new() { Level = 2 }) });

    public override Task ShouldBeShownAsync() => Expect(Heading(Words.ToDo).Or(Heading(Words.Following))).ToBeVisibleAsync();

    /// <summary>The button of the first task.</summary>
    public async Task<EntryPage> BeginAsync()
    {
        await Tasks.First.GetByRole(AriaRole.Link).ClickAsync();
        return await ShownAsync(new EntryPage(Visit));
    }
}
