using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Chumchon.Documents.Pdf;
using Chumchon.Web.Reports.Making;
using Chumchon.Web.Tests.TestSites;
using Microsoft.Extensions.DependencyInjection;

namespace Chumchon.Web.Tests.SalesReports.DownloadReport;

/// <summary>PDF, JSON, the long shape, and all reports in one file.</summary>
public sealed class ReportFormsTests(SoldSites sold) : IClassFixture<SoldSites>
{
    private const string Export = "/reports/otop-sales/export";

    [Theory]
    [InlineData("by-province.pdf")]
    [InlineData("by-province.json")]
    [InlineData("all.xlsx")]
    [InlineData("all.pdf")]
    public async Task NotSignedIn_LeadsToSignIn(string file)
    {
        var site = await sold.OfAsync();

        (await site.Visitor().GetAsync($"{Export}/{file}")).RedirectsTo.ShouldStartWith("/sign-in");
    }

    [Theory]
    [InlineData("all.csv")]
    [InlineData("all.json")]
    [InlineData("all.docx")]
    public async Task FormThatOneFileCannotHave_IsNotFound(string file)
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        (await officer.GetAsync($"{Export}/{file}?fiscalYear=2567")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [PdfFact]
    public async Task Pdf_IsWholeAndNamedInThai()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        var file = await officer.GetAsync($"{Export}/by-province.pdf?fiscalYear=2567&province=90");

        var bytes = await file.Answer.Content.ReadAsByteArrayAsync();
        var headers = file.Answer.Content.Headers;
        headers.ContentType!.ToString().ShouldBe("application/pdf");
        headers.ContentLength.ShouldBe(bytes.Length);
        headers.ContentDisposition!.FileName.ShouldBe("otop-by-province-90-fy2567-2023-11.pdf");
        headers.ContentDisposition.FileNameStar.ShouldBe("OTOP_รายจังหวัด_สงขลา_2567-ถึง-2566-11_20231208-1432.pdf");
        bytes.AsSpan().StartsWith("%PDF-1."u8).ShouldBeTrue();
        bytes.AsSpan().EndsWith("%%EOF\n"u8).ShouldBeTrue();
    }

    [PdfFact]
    public async Task Pdf_SaysWhenItWasPrintedSoItsTagChanges()
    {
        await using var site = await SoldSite.StartAsync();
        var officer = await site.SignInAsync("d9001");
        var first = await officer.GetAsync($"{Export}/by-province.pdf?fiscalYear=2567");
        var again = await officer.GetAsync($"{Export}/by-province.pdf?fiscalYear=2567");

        site.Clock.Advance(TimeSpan.FromMinutes(1));
        var later = await officer.GetAsync($"{Export}/by-province.pdf?fiscalYear=2567");

        again.Answer.Headers.ETag.ShouldBe(first.Answer.Headers.ETag);
        later.Answer.Headers.ETag.ShouldNotBe(first.Answer.Headers.ETag);
    }

    [PdfFact]
    public async Task Digits_AreAsUsualUnlessTheAddressSaysOtherwise()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");
        var usual = await officer.GetAsync($"{Export}/by-province.pdf?fiscalYear=2567");

        (await officer.GetAsync($"{Export}/by-province.pdf?fiscalYear=2567&digits=arabic")).Answer.Headers.ETag.ShouldBe(usual.Answer.Headers.ETag);
        (await officer.GetAsync($"{Export}/by-province.pdf?fiscalYear=2567&digits=thai")).Answer.Headers.ETag.ShouldNotBe(usual.Answer.Headers.ETag);
    }

    [Fact]
    public async Task Json_HoldsCriteriaAreaAndRows()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        var file = await officer.GetAsync($"{Export}/by-province.json?fiscalYear=2567&province=90&through=2024-02");

        file.Answer.Content.Headers.ContentType!.ToString().ShouldBe("application/json; charset=utf-8");
        using var json = JsonDocument.Parse(file.Body);
        json.RootElement.GetProperty("area").GetProperty("code").GetString().ShouldBe("90");
        json.RootElement.GetProperty("area").GetProperty("name").GetString().ShouldBe("จังหวัดสงขลา");
        json.RootElement.GetProperty("criteria").EnumerateObject().Select(static entry => (entry.Name, entry.Value.GetString()))
            .ShouldBe([("fiscalYear", "2567"), ("province", "90"), ("through", "2024-02")], ignoreOrder: true);
        json.RootElement.GetProperty("asOf").GetDateTimeOffset().Offset.ShouldBe(TimeSpan.Zero);
        json.RootElement.GetProperty("rows").GetArrayLength().ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task LongShape_IsOneFigureARow()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        var csv = await officer.GetAsync($"{Export}/by-province.csv?fiscalYear=2567&province=90&shape=long");
        var json = await officer.GetAsync($"{Export}/by-province.json?fiscalYear=2567&province=90&shape=long");

        var lines = csv.Body.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldBe("area_code,area_name,month,measure,value,unit");
        lines[1].ShouldStartWith("9001,เมืองสงขลา,2023-");
        using var figures = JsonDocument.Parse(json.Body);
        figures.RootElement.GetProperty("figures").GetArrayLength().ShouldBe(lines.Length - 1);
    }

    [Theory]
    [InlineData("by-province.csv?shape=wide", "shape", "รูปแบบข้อมูลมีเพียง long")]
    [InlineData("by-province.pdf?digits=roman", "digits", "ตัวเลขเลือกได้เพียง thai หรือ arabic")]
    [InlineData("all.xlsx?fiscalYear=2024", "fiscalYear", "ปีงบประมาณต้องเป็นปี พ.ศ. สี่หลัก เช่น 2567")]
    public async Task ValueThatCannotBeRead_IsRefusedWithWords(string file, string name, string words)
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        var refused = await officer.GetAsync($"{Export}/{file}");

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        using var problem = JsonDocument.Parse(refused.Body);
        problem.RootElement.GetProperty("errors").GetProperty(name)[0].GetString().ShouldBe(words);
    }

    [Fact]
    public async Task Workbook_HasASheetForEachReport()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        var file = await officer.GetAsync($"{Export}/all.xlsx?fiscalYear=2567&province=90");

        file.Answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("otop-all-90-fy2567-2023-11.xlsx");
        file.Answer.Content.Headers.ContentDisposition.FileNameStar.ShouldStartWith("OTOP_ทุกรายงาน_สงขลา_2567-ถึง-2566-11_");
        await using var stream = await file.Answer.Content.ReadAsStreamAsync();
        using var archive = new ZipArchive(stream);
        archive.Entries.Count(static entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal))
            .ShouldBe(ReportCatalogue.All.Count);
    }

    [PdfFact]
    public async Task Book_IsOneDocument()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        var file = await officer.GetAsync($"{Export}/all.pdf?fiscalYear=2567&province=90&digits=thai");

        file.Answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        file.Answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("otop-all-90-fy2567-2023-11.pdf");
        (await file.Answer.Content.ReadAsByteArrayAsync()).Length.ShouldBe((int)file.Answer.Content.Headers.ContentLength!);
    }

    [Theory]
    [InlineData("by-province.pdf")]
    [InlineData("all.pdf")]
    public async Task WithoutThePdfLibraries_SaysWhatToInstall(string file)
    {
        await using var site = await WithoutPdfAsync();
        var officer = await site.SignInAsync("d9001");

        var refused = await officer.GetAsync($"{Export}/{file}?fiscalYear=2567");

        refused.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        using var problem = JsonDocument.Parse(refused.Body);
        problem.RootElement.GetProperty("title").GetString().ShouldBe("เครื่องแม่ข่ายยังสร้างไฟล์ PDF ไม่ได้");
        problem.RootElement.GetProperty("detail").GetString()!.ShouldContain("libpango-1.0-0 libpangocairo-1.0-0");
    }

    [Fact]
    public async Task WithoutThePdfLibraries_AllElseWorks()
    {
        await using var site = await WithoutPdfAsync();
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync(Export);

        page.Text.ShouldContain("ให้ผู้ดูแลระบบติดตั้ง libpango-1.0-0 libpangocairo-1.0-0");
        page.Links.ShouldNotContain("PDF");
        (await officer.GetAsync($"{Export}/all.xlsx?fiscalYear=2567")).Status.ShouldBe(HttpStatusCode.OK);
        (await officer.GetAsync($"{Export}/by-province.json?fiscalYear=2567")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<TestSite> WithoutPdfAsync()
    {
        var site = await TestSite.StartWithAsync(static services => services.AddSingleton(new PdfWriter(static _ => false)));
        await site.World.AddSalesAsync();
        return site;
    }
}
