using System.IO.Compression;
using System.Text;
using Chumchon.Browser.Tests.Pages;
using Chumchon.Browser.Tests.Sites;
using Chumchon.Tests.Databases;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Journeys;

/// <summary>The manual's second chapter, การพิมพ์รายงาน.</summary>
[Collection(LookingTests.Name)]
public sealed class ReportsTests(BrowserRun run)
{
    private const string ByProvince = "ส่งออกข้อมูล แบบสรุปรายงานยอดจำหน่ายสินค้า OTOP (รายจังหวัด)";

    /// <summary>As the manual lists them, in its order.</summary>
    private static readonly string[] Titles =
    [
        "ส่งออกข้อมูล แบบสรุปภาพรวมรายงานยอดจำหน่ายสินค้า OTOP (จังหวัด)",
        "ส่งออกข้อมูล แบบสรุปรวมรายงานยอดจำหน่ายสินค้า OTOP (รายเดือน) แยกตามประเภทผลิตภัณฑ์",
        "ส่งออกข้อมูล แบบสรุปรวมรายงานยอดจำหน่ายสินค้า OTOP (รายเดือน) แยกตามการขายในประเทศ นอกประเทศ ออนไลน์ (ออฟไลน์)",
        ByProvince,
        "ส่งออกข้อมูล แบบรายงานเปรียบเทียบยอดจำหน่ายในประเทศและต่างประเทศ (รายจังหวัด)",
        "ส่งออกข้อมูล แบบรายงานผลการจำหน่ายสินค้าโครงการ หนึ่งตำบล หนึ่งผลิตภัณฑ์",
        "ส่งออกข้อมูล แบบรายงานข้อมูลผลการจำหน่ายสินค้าหนึ่งตำบล หนึ่งผลิตภัณฑ์ แยกตามประเภทผลิตภัณฑ์ (รต.๓)",
        "ส่งออกข้อมูล แบบรายงานข้อมูลผลการจำหน่ายสินค้าหนึ่งตำบล หนึ่งผลิตภัณฑ์ รายอำเภอ (รต.๕)",
    ];

    [Theory, OnSqlite, OnPostgres]
    public async Task District_ReadsTheCountryAndDownloadsAReport(string provider) =>
        await run.VisitAsync(await run.SiteAsync(provider), async visit =>
        {
            var overview = await (await visit.SignInAsync("d9001")).ChooseSalesReportsAsync();
            await overview.FilterAsync("2567", "ทั้งประเทศ");
            await Expect(overview.Main).ToContainTextAsync("ยอดขาย: 329,066,064,059.13 บาท");
            await Expect(overview.Main).ToContainTextAsync("ข้อมูล ณ วันที่");

            var monthly = await overview.OpenMonthlyAsync();
            await Expect(monthly.Main).ToContainTextAsync("ตุลาคม 2566");
            await Expect(monthly.Main).ToContainTextAsync("กันยายน 2567");

            var export = await monthly.OpenExportAsync();
            for (var number = 0; number < Titles.Length; number++)
            {
                await Expect(export.Files.Nth(number)).ToContainTextAsync(Titles[number]);
            }

            ShouldBeWorkbook(await export.DownloadAsync(ByProvince));
            ShouldBeCsvOfProvinces(await export.DownloadAsync(ByProvince, "CSV"));
        });

    [Fact]
    public async Task Report_IsReadOnThePage() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var overview = await (await visit.SignInAsync("p90")).ChooseSalesReportsAsync();
            await overview.FilterAsync("2567", "ทั้งประเทศ");

            var report = await (await overview.OpenExportAsync()).ViewAsync(ByProvince);

            await Expect(report.Sheet).ToContainTextAsync("329,066,064,059.13");
            await Expect(report.Sheet).ToContainTextAsync("สงขลา");
        });

    [Fact]
    public async Task Figures_LeadDownToTheRowsTheyAreMadeOf() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var overview = await (await visit.SignInAsync("d9001")).ChooseSalesReportsAsync();
            await overview.FilterAsync("2567", "ทั้งประเทศ");
            var report = await (await overview.OpenExportAsync()).ViewAsync(ByProvince);

            await report.FollowAsync("สงขลา");
            await report.FollowAsync("เมืองสงขลา");
            var entry = await report.FollowToRowsAsync("กันยายน 2567");

            await Expect(entry.Rows).ToHaveCountAsync(300);
        });

    [Fact]
    public async Task RowsOfAnotherArea_AreNotOffered() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            await visit.SignInAsync("d9001");
            await visit.Page.GotoAsync("/reports/otop-sales/export/monthly-by-channel?fiscalYear=2567&province=50&district=5001");
            var report = new ReportPage(visit);

            await Expect(report.Names.GetByText("กันยายน 2567")).ToBeVisibleAsync();
            await Expect(report.Sheet.GetByRole(AriaRole.Link)).ToHaveCountAsync(0);
        });

    [Fact]
    public async Task Report_IsSortedByItsHeadingsAndBack() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            await visit.SignInAsync("d9001");
            await visit.Page.GotoAsync("/reports/otop-sales/export/by-province?fiscalYear=2567&province=");
            var report = new ReportPage(visit);
            await Expect(report.Names.First).ToHaveTextAsync("นนทบุรี");

            await report.SortAsync("จังหวัด");
            await Expect(report.Names.First).ToHaveTextAsync("กระบี่");
            await Expect(report.Heading("จังหวัด")).ToHaveAttributeAsync("aria-sort", "ascending");
            await Expect(report.Names.Last).ToHaveTextAsync("รวมทั้งสิ้น");

            await report.SortAsync("จังหวัด");
            await Expect(report.Names.First).ToHaveTextAsync("อุบลราชธานี");

            await report.SortAsync("จังหวัด");
            await Expect(report.Names.First).ToHaveTextAsync("นนทบุรี");
            visit.Page.Url.ShouldContain("fiscalYear=2567");
        });

    [Fact]
    public async Task Map_SaysEachProvinceToTheKeyboardAndLeadsThere() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var overview = await (await visit.SignInAsync("d9001")).ChooseSalesReportsAsync();
            await overview.FilterAsync("2567", "ทั้งประเทศ");
            await Expect(overview.Map).ToHaveCountAsync(76);

            await overview.SkipMap.FocusAsync();
            await visit.Page.Keyboard.PressAsync("Tab");
            var first = overview.Map.First;
            await Expect(first).ToBeFocusedAsync();
            await Expect(first.Locator("text").First).ToHaveCSSAsync("opacity", "1");
            var name = await first.Locator("text").First.TextContentAsync();

            await visit.Page.Keyboard.PressAsync("Enter");

            await Expect(overview.Main).ToContainTextAsync($"จังหวัด{name} · ปีงบประมาณ 2567");
        });

    [Fact]
    public async Task Map_IsPassedInOneStep() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var overview = await (await visit.SignInAsync("d9001")).ChooseSalesReportsAsync();

            await overview.SkipMap.FocusAsync();
            await visit.Page.Keyboard.PressAsync("Enter");
            await visit.Page.Keyboard.PressAsync("Tab");

            (await visit.Page.EvaluateAsync<bool>("() => document.activeElement.closest('#areas') !== null")).ShouldBeTrue();
        });

    [Fact]
    public async Task Areas_AreSortedWithoutScript() =>
        await run.VisitAsync(
            await run.SiteAsync("sqlite"),
            async visit =>
            {
                var overview = await (await visit.SignInAsync("d9001")).ChooseSalesReportsAsync();
                await overview.FilterAsync("2567", "ทั้งประเทศ");
                await Expect(overview.Names.First).ToHaveTextAsync("นครปฐม");

                await overview.SortAsync("จังหวัด");

                await Expect(overview.Names.First).ToHaveTextAsync("กระบี่");
            },
            browser: new() { JavaScriptEnabled = false });

    [Fact]
    public async Task Charts_OpenOnTheDistrictsProvinceAndYear() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var entry = await visit.OpenEntryAsync("d9001");

            var overview = await entry.OpenChartsAsync();

            await Expect(overview.Main).ToContainTextAsync("ปีงบประมาณ 2568");
            await Expect(overview.Main).ToContainTextAsync("จังหวัดสงขลา");
            await Expect(overview.Main).ToContainTextAsync("เมืองสงขลา");
        });

    [Fact]
    public async Task InEnglish_TheThreeTabsAndAFileAreThere() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var overview = await (await visit.SignInAsync("p95")).ChooseSalesReportsAsync();
            await overview.FilterAsync("2567", "Whole country");
            await Expect(overview.Main).ToContainTextAsync("Sales: 329,066,064,059.13 baht");

            var export = await (await overview.OpenMonthlyAsync()).OpenExportAsync();

            ShouldBeCsvOfProvinces(await export.DownloadAsync("Export OTOP sales by province", "CSV"));
        }, Wording.English);

    private static void ShouldBeWorkbook((string Name, byte[] Bytes) file)
    {
        file.Name.ShouldEndWith(".xlsx");
        using var workbook = new ZipArchive(new MemoryStream(file.Bytes));
        workbook.GetEntry("xl/workbook.xml").ShouldNotBeNull();
    }

    private static void ShouldBeCsvOfProvinces((string Name, byte[] Bytes) file)
    {
        file.Name.ShouldEndWith(".csv");
        file.Bytes.AsSpan(0, 3).SequenceEqual(Encoding.UTF8.Preamble).ShouldBeTrue();
        var lines = Encoding.UTF8.GetString(file.Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(77);
        lines.Count(static line => line.Contains("สงขลา", StringComparison.Ordinal)).ShouldBe(1);
    }
}
