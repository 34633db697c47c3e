using Chumchon.Browser.Tests.Sites;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Pages;

/// <summary>รายงานยอดจำหน่ายสินค้า OTOP: what its three tabs share.</summary>
public abstract class ReportsPage(Visit visit) : OfficerPage(visit)
{
    public ILocator Main => Page.GetByRole(AriaRole.Main);

    /// <summary>The words of the tab on which the page stands.</summary>
    protected abstract string Tab { get; }

    public override async Task ShouldBeShownAsync()
    {
        await Expect(Heading(Words.SalesReport)).ToBeVisibleAsync();
        await Expect(TabOf(Tab)).ToHaveAttributeAsync("aria-current", "page");
    }

    public async Task<MonthlyPage> OpenMonthlyAsync()
    {
        await TabOf(Words.Monthly).ClickAsync();
        return await ShownAsync(new MonthlyPage(Visit));
    }

    public async Task<ExportPage> OpenExportAsync()
    {
        await TabOf(Words.Export).ClickAsync();
        return await ShownAsync(new ExportPage(Visit));
    }

    public async Task FilterAsync(string fiscalYear, string province)
    {
        await Page.GetByLabel(Words.FiscalYear, new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = fiscalYear });
        await Page.GetByLabel(Words.Province, new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = province });
        await Button(Words.Filter).ClickAsync();
    }

    private ILocator TabOf(string words) =>
        Main.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = words, Exact = true });
}
