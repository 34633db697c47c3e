using Chumchon.Browser.Tests.Sites;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Pages;

public sealed class ChooseMonthPage(Visit visit) : OfficerPage(visit)
{
    public ILocator FiscalYear => Page.GetByLabel(Words.FiscalYear, new() { Exact = true });

    public ILocator Month => Page.GetByLabel(Words.Month, new() { Exact = true });

    public override Task ShouldBeShownAsync() => Expect(Month).ToBeVisibleAsync();

    /// <summary>Chooses by the labels and presses แสดงรายการ.</summary>
    public async Task<EntryPage> ChooseAsync(string fiscalYear, string month)
    {
        await FiscalYear.SelectOptionAsync(new SelectOptionValue { Label = fiscalYear });
        await Month.SelectOptionAsync(new SelectOptionValue { Label = month });
        await Button(Words.Show).ClickAsync();
        return await ShownAsync(new EntryPage(Visit));
    }
}
