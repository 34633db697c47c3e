using Chumchon.Browser.Tests.Sites;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Pages;

/// <summary>ใบยืนยันการบันทึกข้อมูล: the receipt of one save.</summary>
public sealed class ReceiptPage(Visit visit) : OfficerPage(visit)
{
    public ILocator Sheet => Page.GetByRole(AriaRole.Article);

    public ILocator Print => Button(Words.Print);

    /// <summary>The total of all types and channels.</summary>
    public ILocator GrandTotal => Sheet.GetByRole(AriaRole.Row).Last.GetByRole(AriaRole.Cell).Last;

    public Task<string> CodeAsync() => Sheet.GetByRole(AriaRole.Definition).First.InnerTextAsync();

    public override Task ShouldBeShownAsync() => Expect(Heading(Words.Receipt)).ToBeVisibleAsync();

    public async Task<CheckReceiptPage> CheckAsync()
    {
        await Link(Words.CheckThisReceipt).ClickAsync();
        return await ShownAsync(new CheckReceiptPage(Visit));
    }

    public async Task<SavesPage> OpenSavesAsync()
    {
        await Link(Words.AllSaves).ClickAsync();
        return await ShownAsync(new SavesPage(Visit));
    }
}
