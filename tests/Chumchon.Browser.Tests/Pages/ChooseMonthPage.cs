using Chumchon.Browser.Tests.Sites;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Pages;

public sealed class ChooseMonthPage(Visit visit) : OfficerPage(visit)
{
    public ILocator FiscalYear => Page.GetByLabel(Words.FiscalYear, new() { Exact = true });

    public ILocator Month => Page.GetByLabel(Words.Month, new() { Exact = true });

    public ILocator Main => Page.GetByRole(AriaRole.Main);

    public override Task ShouldBeShownAsync() => Expect(Month).ToBeVisibleAsync();

    /// <summary>Chooses by the labels and presses แสดงรายการ.</summary>
    public async Task<EntryPage> ChooseAsync(string fiscalYear, string month)
    {
        await FiscalYear.SelectOptionAsync(new SelectOptionValue { Label = fiscalYear });
        await Month.SelectOptionAsync(new SelectOptionValue { Label = month });
        await ShowAsync();
        return await ShownAsync(new EntryPage(Visit));
    }

    /// <summary>Presses แสดงรายการ.</summary>
    public Task ShowAsync() => Button(Words.Show).ClickAsync();
}
