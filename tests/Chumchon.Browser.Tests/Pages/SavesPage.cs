using Chumchon.Browser.Tests.Sites;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Pages;

/// <summary>การบันทึกทั้งหมด: what was written to a month.</summary>
public sealed class SavesPage(Visit visit) : OfficerPage(visit)
{
    /// <summary>The writes, the latest first.</summary>
    public ILocator Writes => Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Heading, new() { Level = 2 });

    public override Task ShouldBeShownAsync() => Expect(Heading(Words.AllSaves)).ToBeVisibleAsync();

    /// <summary>Shows what a write changed.</summary>
    public Task UnfoldAsync(int version) => Write(version).Locator("summary").ClickAsync();

    public ILocator Changes(int version) => Write(version).GetByRole(AriaRole.Row);

    private ILocator Write(int version) => Page.GetByRole(AriaRole.Listitem)
        .Filter(new() { Has = Page.GetByRole(AriaRole.Heading, new() { Name = $"{Words.SaveNumber} {version} " }) });
}
