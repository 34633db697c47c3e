using System.Net;
using Chumchon.Documents.Forms;
using Chumchon.Documents.Xlsx.Reading;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.MonthlyReturns.FillInExcel;

public sealed class FormDownloadTests
{
    [Fact]
    public async Task NotSignedIn_IsSentToSignIn()
    {
        await using var site = await TestSite.StartAsync();

        (await site.Visitor().GetAsync(FilledMonth.File)).RedirectsTo.ShouldStartWith("/sign-in");
    }

    [Theory]
    [InlineData("d9001", "2024-02/form.xlsx?district=9002")]
    [InlineData("p90", "2024-02/form.xlsx?district=9101")]
    [InlineData("p90", "2024-02/form.xlsx")]
    [InlineData("d9001", "2024-13/form.xlsx")]
    public async Task ForeignDistrictOrNoMonth_IsNotFound(string officer, string path)
    {
        await using var site = await FilledMonth.StartAsync();

        (await (await site.SignInAsync(officer)).GetAsync($"/entry/otop-sales/{path}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task MonthWithoutRows_LeadsToTheEntryPage()
    {
        await using var site = await TestSite.StartAsync();

        (await (await site.SignInAsync("d9001")).GetAsync(FilledMonth.File)).RedirectsTo.ShouldBe("/entry/otop-sales/2024-02?district=9001");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Form_HoldsTheRowsTheSavedFiguresAndWhatItWasMadeOf(string provider)
    {
        await using var site = await FilledMonth.StartAsync(provider);
        var file = await (await site.SignInAsync("d9001")).GetAsync(FilledMonth.File);

        var headers = file.Answer.Content.Headers;
        headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        headers.ContentDisposition!.FileName.ShouldBe("otop-form-9001-2024-02.xlsx");
        headers.ContentDisposition.FileNameStar.ShouldBe("แบบกรอก-OTOP_เมืองสงขลา_กุมภาพันธ์-2567.xlsx");
        file.Answer.Headers.CacheControl!.NoStore.ShouldBeTrue();

        var bytes = await file.Answer.Content.ReadAsByteArrayAsync();
        var workbook = XlsxReader.Read(new MemoryStream(bytes)).Workbook.ShouldNotBeNull();
        workbook.Sheets[0].Rows.Take(2).Select(row => row[0].Text).ShouldBe(
            ["แบบกรอกยอดจำหน่าย OTOP เดือนกุมภาพันธ์ 2567", "สำนักงานพัฒนาชุมชนอำเภอเมืองสงขลา จังหวัดสงขลา"]);
        var form = FormReader.Read(new MemoryStream(bytes), new(), static row => row.Key is null ? RowMatch.None : RowMatch.Named).Form.ShouldNotBeNull();
        (form.Stamp["format"], form.Stamp["district"], form.Stamp["month"], form.Stamp["version"]).ShouldBe(
            ("otop-sales.1", "9001", "2024-02", $"{await site.World.VersionAsync(SmallWorld.Mueang, FilledMonth.February)}"));
        form.Rows.Select(row => row.Key).ShouldBe(SmallWorld.LinesOfMueang.Select(line => $"{line.Number}"));
        form.Rows[0].Words.ShouldBe(["1", "กลุ่มแม่บ้านบ่อยาง", "บ่อยาง", "อาหาร"]);
        form.Rows[0].Open.Select(open => open.Cell.Text).ShouldBe(["1234.5", "", "", ""]);
    }

    [Fact]
    public async Task ProvincialOfficer_MayDownloadWhatSheReads()
    {
        await using var site = await FilledMonth.StartAsync();

        (await (await site.SignInAsync("p90")).GetAsync($"{FilledMonth.File}?district=9001")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task EntryPage_OffersWhatTheOfficerMayUse()
    {
        await using var site = await FilledMonth.StartAsync();

        var own = await (await site.SignInAsync("d9001")).GetAsync(FilledMonth.Page);
        own.Link("ดาวน์โหลดแบบกรอก Excel").GetAttribute("href").ShouldBe(FilledMonth.File);
        own.Link("นำเข้าจาก Excel").GetAttribute("href").ShouldBe(FilledMonth.Upload);
        own.Link("พิมพ์แบบกรอก").GetAttribute("href").ShouldBe($"{FilledMonth.Page}/print-form");

        var read = await (await site.SignInAsync("p90")).GetAsync($"{FilledMonth.Page}?district=9001");
        read.Link("ดาวน์โหลดแบบกรอก Excel").GetAttribute("href").ShouldBe($"{FilledMonth.File}?district=9001");
        read.Links.ShouldNotContain("นำเข้าจาก Excel");
    }
}
