using Chumchon.Web.Tests.SalesReports.DownloadReport;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.SalesReports.ExportReports;

public sealed class ExportPageTests(SoldSites sold) : IClassFixture<SoldSites>
{
    private const string Export = "/reports/otop-sales/export";

    [Fact]
    public async Task NotSignedIn_LeadsToSignIn()
    {
        var site = await sold.OfAsync();

        (await site.Visitor().GetAsync(Export)).RedirectsTo.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task EightReports_StandInTheManualsWordsAndOrder()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync(Export);

        page.Texts("section ol > li > :first-child").ShouldBe(
        [
            "ส่งออกข้อมูล แบบสรุปภาพรวมรายงานยอดจำหน่ายสินค้า OTOP (จังหวัด)",
            "ส่งออกข้อมูล แบบสรุปรวมรายงานยอดจำหน่ายสินค้า OTOP (รายเดือน) แยกตามประเภทผลิตภัณฑ์",
            "ส่งออกข้อมูล แบบสรุปรวมรายงานยอดจำหน่ายสินค้า OTOP (รายเดือน) แยกตามการขายในประเทศ นอกประเทศ ออนไลน์ (ออฟไลน์)",
            "ส่งออกข้อมูล แบบสรุปรายงานยอดจำหน่ายสินค้า OTOP (รายจังหวัด)",
            "ส่งออกข้อมูล แบบรายงานเปรียบเทียบยอดจำหน่ายในประเทศและต่างประเทศ (รายจังหวัด)",
            "ส่งออกข้อมูล แบบรายงานผลการจำหน่ายสินค้าโครงการ หนึ่งตำบล หนึ่งผลิตภัณฑ์",
            "ส่งออกข้อมูล แบบรายงานข้อมูลผลการจำหน่ายสินค้าหนึ่งตำบล หนึ่งผลิตภัณฑ์ แยกตามประเภทผลิตภัณฑ์ (รต.๓)",
            "ส่งออกข้อมูล แบบรายงานข้อมูลผลการจำหน่ายสินค้าหนึ่งตำบล หนึ่งผลิตภัณฑ์ รายอำเภอ (รต.๕)",
        ]);
    }

    [Fact]
    public async Task EveryLink_LeadsSomewhere()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync($"{Export}?fiscalYear=2567&province=90");
        var links = page.Document.QuerySelectorAll("section ol a").Select(static link => link.GetAttribute("href")!).ToList();

        links.ShouldNotBeEmpty();
        foreach (var link in links)
        {
            (await officer.GetAsync(link)).Answer.IsSuccessStatusCode.ShouldBeTrue(link);
            link.ShouldEndWith("?fiscalYear=2567&province=90&through=2023-11");
        }
    }

    [PdfFact]
    public async Task ReadyReport_HasFiveForms()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync(Export);

        page.Document.QuerySelectorAll("section ol > li").Where(static item => item.QuerySelector("a") is not null)
            .ShouldAllBe(static item => item.QuerySelectorAll("a").Skip(1).Select(SeenPage.TextOf)
                .SequenceEqual(new[] { "ดูและพิมพ์", "Excel (.xlsx)", "PDF", "CSV", "JSON" }));
    }

    [PdfFact]
    public async Task ChosenDigits_AreInTheAddressesOfPdfFilesAlone()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync($"{Export}?fiscalYear=2567&province=90&digits=thai");

        page.Link("เลขไทย").GetAttribute("aria-current").ShouldBe("true");
        foreach (var link in page.Document.QuerySelectorAll("section a").Select(static link => link.GetAttribute("href")!)
            .Where(static link => link.Contains("/export/", StringComparison.Ordinal)))
        {
            link.Contains("digits=thai", StringComparison.Ordinal).ShouldBe(link.Contains(".pdf?", StringComparison.Ordinal), link);
        }
    }

    [PdfFact]
    public async Task AllReports_AreHadInOneFile()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync($"{Export}?fiscalYear=2567&province=90");

        page.Document.QuerySelectorAll("section p a").Select(static link => link.GetAttribute("href"))
            .Where(static link => link!.Contains("/all.", StringComparison.Ordinal))
            .ShouldBe([$"{Export}/all.xlsx?fiscalYear=2567&province=90&through=2023-11", $"{Export}/all.pdf?fiscalYear=2567&province=90&through=2023-11"]);
    }

    /// <summary>A file that is a plain link only would be had without a word on how far it has come.</summary>
    [Fact]
    public async Task EveryFile_IsFetchedWhereThePageIsSeen()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        foreach (var address in new[] { Export, $"{Export}/by-province" })
        {
            var page = await officer.GetAsync(address);
            var files = page.Document.QuerySelectorAll("main a").Where(static link => link.GetAttribute("href")!.Contains(".xlsx?", StringComparison.Ordinal)
                || link.GetAttribute("href")!.Contains(".csv?", StringComparison.Ordinal)).ToList();
            files.ShouldNotBeEmpty();
            files.ShouldAllBe(static link => link.HasAttribute("data-download"));
            page.Document.QuerySelector("#downloads")!.HasAttribute("hidden").ShouldBeTrue();
        }
    }

    [Fact]
    public async Task PeriodAndCompleteness_AreSaidAsOnTheOverview()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        foreach (var query in new[] { "", "?fiscalYear=2567&province=&only=1", "?fiscalYear=2580" })
        {
            var export = await officer.GetAsync(Export + query);
            var overview = await officer.GetAsync("/reports/otop-sales/overview" + query);

            export.Texts("section[aria-label='ข้อมูลที่แสดง']").ShouldHaveSingleItem().ShouldBe(overview.Texts("section[aria-label='ข้อมูลที่แสดง']").ShouldHaveSingleItem());
        }
    }

    [Fact]
    public async Task Book_StandsAboveItsReports()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync(Export);

        page.Texts("h2").ShouldBe(["ส่งออกข้อมูล ทุกรายงานในไฟล์เดียว", "ส่งออกข้อมูล"]);
    }

    [Fact]
    public async Task FilesForMachines_AreFolded()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync(Export);

        page.Texts("ol > li > span > details:not([open]) a").Distinct().ShouldBe(["CSV", "JSON"]);
    }
}
