using Chumchon.Documents.Tables;
using Chumchon.Domain.Areas;
using Chumchon.Tests;
using Chumchon.Tests.Databases;

namespace Chumchon.Web.Tests.Reports.Making;

/// <summary>The sums are worked out in <see cref="SmallWorldSales"/>.</summary>
public sealed class Rt3ReportTests
{
    private const string Slug = "rt3-by-product-type";

    private static readonly string Figures = string.Join(',', new[] { "ประจำเดือน", "สะสม" }.SelectMany(static part =>
        new[] { "อาหาร", "เครื่องดื่ม", "ผ้าและเครื่องแต่งกาย", "เครื่องใช้และเครื่องประดับตกแต่ง", "สมุนไพรที่ไม่ใช่อาหารและยา", "รวมทั้งสิ้น (บาท)" }
            .Select(column => $"ยอดจำหน่าย{part} แยกตามประเภทผลิตภัณฑ์ (บาท) / {column}")));

    // Songkhla's food: 70.00 + 20.00 + 0.40 in October, 150.00 + 0.01 in November.
    [Theory, OnSqlite, OnPostgres]
    public async Task Country_GivesTheApprovedCsv(string provider)
    {
        await using var world = await ReportedWorld.CreateAsync(provider);

        var table = await world.MakeAsync(Slug);

        ReportedWorld.Csv(table).ShouldBe(
            $"""
            ที่,province_code,จังหวัด,{Figures}
            1,90,สงขลา,150.01,0.00,0.00,0.00,50.00,200.01,240.41,0.00,33.00,0.00,50.00,323.41
            2,91,สตูล,,,,,,,11.05,40.00,0.00,0.00,0.00,51.05

            """);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Province_GivesItsDistricts(string provider)
    {
        await using var world = await ReportedWorld.CreateAsync(provider);

        ReportedWorld.Csv(await world.MakeAsync(Slug, AreaScope.Of(SmallWorld.Songkhla))).ShouldBe(
            $"""
            ที่,district_code,อำเภอ,{Figures}
            1,9001,เมืองสงขลา,150.01,0.00,0.00,0.00,50.00,200.01,240.41,0.00,33.00,0.00,50.00,323.41
            2,9002,สทิงพระ,,,,,,,0.00,0.00,0.00,0.00,0.00,0.00

            """);
    }

    [Theory, OnSqlite]
    public async Task Totals_StandBelowWithTheirSharesOfEachPart(string provider)
    {
        await using var world = await ReportedWorld.CreateAsync(provider);

        var table = await world.MakeAsync(Slug);

        ReportedWorld.Row(table, RowKind.Total).ShouldBe(
            " | รวมทั้งสิ้น | 150.01 | 0.00 | 0.00 | 0.00 | 50.00 | 200.01 | 251.46 | 40.00 | 33.00 | 0.00 | 50.00 | 374.46");
        ReportedWorld.Row(table, RowKind.Share).ShouldBe(
            " | ร้อยละ | 75.00 | 0.00 | 0.00 | 0.00 | 25.00 | 100.00 | 67.15 | 10.68 | 8.81 | 0.00 | 13.35 | 100.00");
    }

    [Theory, OnSqlite]
    public async Task Form_HasItsCodeTwoPartsAndSignatures(string provider)
    {
        await using var world = await ReportedWorld.CreateAsync(provider);

        var table = await world.MakeAsync(Slug, AreaScope.Of(SmallWorld.Songkhla));

        table.FormCode.ShouldBe("แบบ รต.๓");
        table.TitleLines[0].ShouldBe("รายงานข้อมูลผลการจำหน่ายสินค้าหนึ่งตำบล หนึ่งผลิตภัณฑ์ แยกตามประเภทผลิตภัณฑ์");
        table.Print.Panels.Select(static panel => panel.Title).ShouldBe(
        [
            "ส่วนที่ ๑ ยอดจำหน่ายประจำเดือนพฤศจิกายน 2566",
            "ส่วนที่ ๒ ยอดจำหน่ายสะสมตั้งแต่เดือนตุลาคม 2566 ถึงเดือนพฤศจิกายน 2566",
        ]);
        table.Signature!.Reporter[0].ShouldEndWith("ผู้รายงาน");
        table.Signature.Certifier[2].ShouldBe("ตำแหน่ง พัฒนาการจังหวัด");
    }
}
