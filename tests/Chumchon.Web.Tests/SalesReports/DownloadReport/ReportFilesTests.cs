using System.Net;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.Reports.Making;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.SalesReports.DownloadReport;

public sealed class ReportFilesTests(SoldSites sold) : IClassFixture<SoldSites>
{
    private const string Export = "/reports/otop-sales/export";

    [Fact]
    public async Task NotSignedIn_LeadsToSignIn()
    {
        var site = await sold.OfAsync();

        (await site.Visitor().GetAsync($"{Export}/by-province.xlsx?fiscalYear=2567")).RedirectsTo.ShouldStartWith("/sign-in");
    }

    [Theory]
    [InlineData("by-planet.csv")]
    [InlineData("by-province.docx")]
    public async Task NoSuchFile_IsNotFound(string file)
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        (await officer.GetAsync($"{Export}/{file}?fiscalYear=2567")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Csv_IsWholeNamedAndTagged(string provider)
    {
        var site = await sold.OfAsync(provider);
        await using var world = await ReportedWorld.CreateAsync(provider);
        var officer = await site.SignInAsync("d9001");

        var file = await officer.GetAsync($"{Export}/by-province.csv?fiscalYear=2567&province=90");

        var headers = file.Answer.Content.Headers;
        headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        headers.ContentLength.ShouldBe((await file.Answer.Content.ReadAsByteArrayAsync()).Length);
        headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        headers.ContentDisposition.FileName.ShouldBe("otop-by-province-90-fy2567-2023-11.csv");
        headers.ContentDisposition.FileNameStar.ShouldBe("OTOP_รายจังหวัด_สงขลา_2567-ถึง-2566-11_20231208-1432.csv");
        file.Answer.Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
        file.Answer.Headers.ETag!.IsWeak.ShouldBeFalse();
        file.Body.TrimStart('\uFEFF').ReplaceLineEndings("\n").ShouldBe(
            ReportedWorld.Csv(await world.MakeAsync("by-province", Domain.Areas.AreaScope.Of(SmallWorld.Songkhla))));
    }

    [Fact]
    public async Task EqualData_GiveEqualBytesAndNoSecondBody()
    {
        await using var site = await SoldSite.StartAsync();
        var officer = await site.SignInAsync("d9001");
        var first = await officer.GetAsync($"{Export}/monthly-by-product-type.xlsx?fiscalYear=2567");
        using var again = new HttpRequestMessage(HttpMethod.Get, $"{Export}/monthly-by-product-type.xlsx?fiscalYear=2567");
        again.Headers.IfNoneMatch.Add(first.Answer.Headers.ETag!);

        site.Clock.Advance(TimeSpan.FromHours(1));
        var second = await officer.SendAsync(again);

        second.Status.ShouldBe(HttpStatusCode.NotModified);
        second.Body.ShouldBeEmpty();
    }

    [Fact]
    public async Task AnotherSave_GivesAnotherTag()
    {
        await using var site = await SoldSite.StartAsync();
        var officer = await site.SignInAsync("d9001");
        var first = await officer.GetAsync($"{Export}/by-province.xlsx?fiscalYear=2567");

        await site.World.SaveAsync(
            SmallWorld.Sathing, SmallWorldSales.November, new Domain.Returns.TypedCell(SmallWorld.SathingFood, Domain.Producers.SalesChannel.DomesticOffline, 100));
        var second = await officer.GetAsync($"{Export}/by-province.xlsx?fiscalYear=2567");

        second.Answer.Headers.ETag.ShouldNotBe(first.Answer.Headers.ETag);
    }

    [Theory]
    [InlineData("province-summary")]
    [InlineData("monthly-by-product-type")]
    [InlineData("monthly-by-channel")]
    [InlineData("by-province")]
    [InlineData("domestic-overseas-by-province")]
    [InlineData("project-results")]
    [InlineData("rt3-by-product-type")]
    [InlineData("rt5-by-district")]
    public async Task Xlsx_OpensAsAWorkbook(string slug)
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        var file = await officer.GetAsync($"{Export}/{slug}.xlsx?fiscalYear=2567");

        await using var stream = await file.Answer.Content.ReadAsStreamAsync();
        using var archive = new System.IO.Compression.ZipArchive(stream);
        archive.GetEntry("xl/workbook.xml").ShouldNotBeNull();
        file.Answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    [Theory]
    [InlineData("fiscalYear=2024", "fiscalYear", "ปีงบประมาณต้องเป็นปี พ.ศ. สี่หลัก เช่น 2567")]
    [InlineData("fiscalYear=2567&through=2024-10", "through", "ตุลาคม 2567 ไม่อยู่ในปีงบประมาณ 2567")]
    [InlineData("fiscalYear=2567&province=10", "province", "กรุงเทพมหานครไม่มีข้อมูลในระบบนี้")]
    [InlineData("fiscalYear=2567&district=1001", "district", "ไม่พบอำเภอที่ระบุ")]
    [InlineData("fiscalYear=2567&kind=0", "kind", "ประเภทผู้ประกอบการต้องเป็น 1 2 หรือ 3")]
    [InlineData("fiscalYear=2567&only=0", "only", "ค่าของเฉพาะเดือนต้องเป็น 1")]
    public async Task ValueThatCannotBeRead_IsRefusedWithWords(string query, string name, string words)
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        var refused = await officer.GetAsync($"{Export}/by-province.csv?{query}");

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        using var problem = System.Text.Json.JsonDocument.Parse(refused.Body);
        problem.RootElement.GetProperty("errors").GetProperty(name)[0].GetString().ShouldBe(words);
        problem.RootElement.GetProperty("title").GetString().ShouldBe("ไม่ได้จัดทำไฟล์ เพราะเงื่อนไขที่ขอไม่ถูกต้อง");
    }
}
