using Chumchon.Browser.Tests.Sites;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Pages;

/// <summary>The check of a receipt by its code.</summary>
public sealed class CheckReceiptPage(Visit visit) : OfficerPage(visit)
{
    public ILocator Code => Page.GetByRole(AriaRole.Textbox, new() { Name = Words.Code });

    public override Task ShouldBeShownAsync() => Expect(Code).ToBeVisibleAsync();

    public async Task CheckAsync(string code)
    {
        await Code.FillAsync(code);
        await Button(Words.Check).ClickAsync();
    }

    public Task ShouldSayAsync(string words) => Expect(Status.Or(Alert)).ToContainTextAsync(words);
}
