using Chumchon.Browser.Tests.Pages;
using Chumchon.Browser.Tests.Sites;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Journeys;

/// <summary>How much room pages of reports take, and links that are shared.</summary>
[Collection(LookingTests.Name)]
public sealed class ReportRoomTests(BrowserRun run)
{
    private const string Reports = "/reports/otop-sales";

    /// <summary>What scrolls up and down by itself within the page.</summary>
    private const string InnerScrolls =
        """
        () => [...document.querySelectorAll('main, main *')]
          .filter(box => /auto|scroll/.test(getComputedStyle(box).overflowY) && box.scrollHeight > box.clientHeight + 1)
          .map(box => box.outerHTML.slice(0, 80))
        """;

    [Theory]
    [InlineData("province=")]
    [InlineData("province=90")]
    public async Task Overview_ScrollsAsOnePage(string area) =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            await visit.SignInAsync("d9001");
            await visit.Page.SetViewportSizeAsync(1280, 800);
            await visit.Page.GotoAsync($"{Reports}/overview?fiscalYear=2567&{area}");
            await Expect(visit.Page.GetByRole(AriaRole.Figure).First).ToBeInViewportAsync();

            (await visit.Page.EvaluateAsync<string[]>(InnerScrolls)).ShouldBeEmpty();
        });

    [Fact]
    public async Task PagesOfReports_FitAPhoneWithEverythingUnfolded() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            await visit.SignInAsync("d9001");
            await visit.Page.SetViewportSizeAsync(360, 740);
            foreach (var page in new[] { "overview", "monthly", "export", "export/rt5-by-district", "views" })
            {
                await visit.Page.GotoAsync($"{Reports}/{page}?fiscalYear=2567&province=90#filters");
                await visit.Page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(part => { part.open = true; })");

                (await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(360, page);
            }
        });

    [Theory]
    [InlineData("province-summary")]
    [InlineData("by-province")]
    [InlineData("rt5-by-district")]
    public async Task ReportsTable_BeginsOnAPhonesFirstScreen(string slug) =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            await visit.SignInAsync("d9001");
            await visit.Page.SetViewportSizeAsync(360, 740);
            await visit.Page.GotoAsync($"{Reports}/export/{slug}?fiscalYear=2567&province=90&through=2024-09");

            await Expect(new ReportPage(visit).Sheet.GetByRole(AriaRole.Columnheader).First).ToBeInViewportAsync();
        });

    [Fact]
    public async Task FoldedFilters_AreUnfoldedWithoutScript() =>
        await run.VisitAsync(
            await run.SiteAsync("sqlite"),
            async visit =>
            {
                await visit.SignInAsync("d9001");
                await visit.Page.SetViewportSizeAsync(360, 740);
                await visit.Page.GotoAsync($"{Reports}/overview?fiscalYear=2567&province=90");
                var year = visit.Page.GetByLabel(visit.Words.FiscalYear, new() { Exact = true });
                await Expect(year).ToBeHiddenAsync();

                await visit.Page.GetByRole(AriaRole.Link, new() { Name = "ตัวกรอง", Exact = true }).ClickAsync();

                await Expect(year).ToBeVisibleAsync();
            },
            browser: new() { JavaScriptEnabled = false });

    [Fact]
    public async Task Link_IsCopiedWithAllThatWasChosen() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            await visit.SignInAsync("d9001");
            await visit.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
            await visit.Page.GotoAsync($"{Reports}/monthly?fiscalYear=2567");

            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "คัดลอกลิงก์", Exact = true }).ClickAsync();

            await Expect(visit.Page.GetByText("คัดลอกลิงก์แล้ว", new() { Exact = true })).ToBeVisibleAsync();
            (await visit.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"))
                .ShouldEndWith($"{Reports}/monthly?fiscalYear=2567&province=90&through=2024-09");
        });
}
