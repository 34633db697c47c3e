using System.Diagnostics;
using Chumchon.Browser.Tests.Pages;
using Chumchon.Browser.Tests.Sites;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Journeys;

/// <summary>A report on the screen and on paper.</summary>
[Collection(LookingTests.Name)]
public sealed class ReportSheetTests(BrowserRun run)
{
    private const string Export = "/reports/otop-sales/export";

    [Fact]
    public async Task FigureOfADistrictsMonth_LeadsToItsRows() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            await visit.SignInAsync("d9001");
            await visit.Page.GotoAsync($"{Export}/by-province?fiscalYear=2567&province=90");
            var figure = new ReportPage(visit).RowOf("เมืองสงขลา").GetByRole(AriaRole.Cell).Nth(1).GetByRole(AriaRole.Link);
            await Expect(figure).ToHaveCSSAsync("text-decoration-line", "none");
            await figure.HoverAsync();
            await Expect(figure).ToHaveCSSAsync("text-decoration-line", "underline");

            await figure.ClickAsync();

            await Expect(new EntryPage(visit).Rows).ToHaveCountAsync(300);
            visit.Page.Url.ShouldEndWith("/entry/otop-sales/2023-10?district=9001");
        });

    [Fact]
    public async Task TabKey_GoesFromNameToName() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            await visit.SignInAsync("d9001");
            await visit.Page.GotoAsync($"{Export}/by-province?fiscalYear=2567&province=90");
            var report = new ReportPage(visit);

            await report.RowOf("เมืองสงขลา").GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).FocusAsync();
            await visit.Page.Keyboard.PressAsync("Tab");

            await Expect(report.RowOf("สทิงพระ").GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link)).ToBeFocusedAsync();
        });

    [Fact]
    public async Task Chart_IsOnPaperThoughItWasNotScrolledTo() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            await visit.SignInAsync("d9001");
            await visit.Page.SetViewportSizeAsync(360, 300);
            await visit.Page.GotoAsync($"{Export}/monthly-by-product-type?fiscalYear=2567&province=");
            await Expect(visit.Page.Locator("figure[data-drawn]")).ToHaveCountAsync(1);
            (await visit.Page.EvaluateAsync<int>("() => scrollY")).ShouldBe(0);

            var words = await WordsOfAsync(await visit.Page.PdfAsync(new() { PreferCSSPageSize = true }));

            // Millions of baht are above the columns of the chart; the table has satang.
            words.ShouldContain("32,073.6");
            words.ShouldContain("32,073,595,721.95");
        });

    [Fact]
    public async Task TotalOfAPhonesFirstScreen_IsNotPushedOffByTheFilters() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            await visit.SignInAsync("d9001");
            await visit.Page.SetViewportSizeAsync(360, 740);
            foreach (var tab in new[] { "overview", "monthly" })
            {
                await visit.Page.GotoAsync($"/reports/otop-sales/{tab}?fiscalYear=2567&province=90");
                await Expect(visit.Page.GetByText("ยอดขาย: ")).ToBeInViewportAsync(new() { Ratio = 1 });
            }
        });

    private static async Task<string> WordsOfAsync(byte[] pdf)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, pdf);
            using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-raw", path, "-"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            return await process.StandardOutput.ReadToEndAsync();
        }
        finally
        {
            File.Delete(path);
        }
    }
}
