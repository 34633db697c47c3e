using Chumchon.Browser.Tests.Sites;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Pages;

/// <summary>A page of somebody who is signed in: the header and its menu.</summary>
public abstract class OfficerPage(Visit visit) : VisitedPage(visit)
{
    /// <summary>Office and person.</summary>
    public ILocator Header => Page.GetByRole(AriaRole.Banner);

    private ILocator Menu => Page.GetByRole(AriaRole.Navigation).First;

    /// <summary>บันทึกข้อมูล → ยอดรายได้ OTOP.</summary>
    public async Task<ChooseMonthPage> ChooseIncomeAsync()
    {
        await ChooseAsync(Words.Record, Words.Income);
        return await ShownAsync(new ChooseMonthPage(Visit));
    }

    /// <summary>รายงาน → ยอดจำหน่าย OTOP.</summary>
    public async Task<OverviewPage> ChooseSalesReportsAsync()
    {
        await ChooseAsync(Words.Reports, Words.Sales);
        return await ShownAsync(new OverviewPage(Visit));
    }

    /// <summary>☰, then a place by its name.</summary>
    public async Task<TPage> ChooseInPhoneAsync<TPage>(string item, TPage next)
        where TPage : OfficerPage
    {
        await Menu.Locator("summary").ClickAsync();
        await Menu.GetByRole(AriaRole.Link, new() { Name = item, Exact = true }).ClickAsync();
        return await ShownAsync(next);
    }

    /// <summary>Chooses the height of tables' rows in the office's menu.</summary>
    public async Task ChooseDensityAsync(string words)
    {
        await Header.GetByText("(").ClickAsync();
        await Button(words).ClickAsync();
    }

    /// <summary>A place in the office's menu, by its name.</summary>
    public async Task<TPage> ChooseInOfficeMenuAsync<TPage>(string item, TPage next)
        where TPage : OfficerPage
    {
        await Header.GetByText("(").ClickAsync();
        await Header.GetByRole(AriaRole.Link, new() { Name = item, Exact = true }).ClickAsync();
        return await ShownAsync(next);
    }

    /// <summary>Turns to the visit's language, which the account keeps.</summary>
    internal async Task SpeakAsync()
    {
        await Expect(Header).ToContainTextAsync("(");
        var otherLanguage = Header.GetByText(Words.ThisLanguage, new() { Exact = true });
        if (await otherLanguage.CountAsync() > 0)
        {
            await Header.GetByText("(").ClickAsync();
            await otherLanguage.ClickAsync();
        }
    }

    private async Task ChooseAsync(string menu, string item)
    {
        await Menu.GetByText(menu, new() { Exact = true }).ClickAsync();
        await Menu.GetByRole(AriaRole.Link, new() { Name = item, Exact = true }).ClickAsync();
    }
}
