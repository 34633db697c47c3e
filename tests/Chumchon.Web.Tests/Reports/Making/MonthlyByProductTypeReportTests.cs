using Chumchon.Documents.Tables;
using Chumchon.Domain.Areas;
using Chumchon.Tests;
using Chumchon.Tests.Databases;

namespace Chumchon.Web.Tests.Reports.Making;

public sealed class MonthlyByProductTypeReportTests
{
    private const string Slug = "monthly-by-product-type";

    [Theory, OnSqlite, OnPostgres]
    public async Task Country_GivesTheApprovedCsv(string provider)
    {
        await using var world = await ReportedWorld.CreateAsync(provider);

        var table = await world.MakeAsync(Slug);

        ReportedWorld.Csv(table).ShouldBe(
            """
            month,เดือน,ยอดจำหน่ายแยกตามประเภทผลิตภัณฑ์ (บาท) / อาหาร,ยอดจำหน่ายแยกตามประเภทผลิตภัณฑ์ (บาท) / เครื่องดื่ม,ยอดจำหน่ายแยกตามประเภทผลิตภัณฑ์ (บาท) / ผ้าและเครื่องแต่งกาย,ยอดจำหน่ายแยกตามประเภทผลิตภัณฑ์ (บาท) / เครื่องใช้และเครื่องประดับตกแต่ง,ยอดจำหน่ายแยกตามประเภทผลิตภัณฑ์ (บาท) / สมุนไพรที่ไม่ใช่อาหารและยา,รวมทั้งสิ้น (บาท),ร้อยละของปี
            2023-10,ตุลาคม 2566,101.45,40.00,33.00,0.00,0.00,174.45,46.59
            2023-11,พฤศจิกายน 2566,150.01,0.00,0.00,0.00,50.00,200.01,53.41
            2023-12,ธันวาคม 2566,,,,,,,
            2024-01,มกราคม 2567,,,,,,,
            2024-02,กุมภาพันธ์ 2567,,,,,,,
            2024-03,มีนาคม 2567,,,,,,,
            2024-04,เมษายน 2567,,,,,,,
            2024-05,พฤษภาคม 2567,,,,,,,
            2024-06,มิถุนายน 2567,,,,,,,
            2024-07,กรกฎาคม 2567,,,,,,,
            2024-08,สิงหาคม 2567,,,,,,,
            2024-09,กันยายน 2567,,,,,,,

            """);
    }

    [Theory, OnSqlite]
    public async Task Totals_StandBelowWithTheirShares(string provider)
    {
        await using var world = await ReportedWorld.CreateAsync(provider);

        var table = await world.MakeAsync(Slug);

        ReportedWorld.Row(table, RowKind.Total).ShouldBe("รวมทั้งสิ้น | 251.46 | 40.00 | 33.00 | 0.00 | 50.00 | 374.46 | 100.00");
        ReportedWorld.Row(table, RowKind.Share).ShouldBe("ร้อยละ | 67.15 | 10.68 | 8.81 | 0.00 | 13.35 | 100.00 | ");
        table.Notes.ShouldContain("ผลรวมร้อยละอาจไม่เท่ากับ 100 เนื่องจากการปัดเศษ");
    }

    [Theory, OnSqlite]
    public async Task TitleBlock_NamesPeriodAreaAndHowManyDistricts(string provider)
    {
        await using var world = await ReportedWorld.CreateAsync(provider);

        var table = await world.MakeAsync(Slug, AreaScope.Of(SmallWorld.Songkhla));

        table.TitleLines.ShouldBe(
        [
            "สรุปรวมรายงานยอดจำหน่ายสินค้า OTOP (รายเดือน) แยกตามประเภทผลิตภัณฑ์",
            "ปีงบประมาณ พ.ศ. 2567 (ตุลาคม 2566 – พฤศจิกายน 2566)",
            "จังหวัดสงขลา",
        ]);
        table.AsOfLine.ShouldBe("ข้อมูล ณ วันที่ 8 ธันวาคม 2566 เวลา 14.32 น. จาก 1 ใน 2 อำเภอ");
        table.UnitLine.ShouldBe("หน่วย: บาท");
        table.AsOf.ShouldBe(SmallWorldSales.LastSave);
        table.Banner.ShouldBeNull();
    }

    [Theory, OnSqlite]
    public async Task PartOfTheDistricts_IsSaidInANote(string provider)
    {
        await using var world = await ReportedWorld.CreateAsync(provider);

        (await world.MakeAsync(Slug)).Notes[0]
            .ShouldBe("ข้อมูลยังไม่ครบทุกอำเภอ นับอำเภอที่บันทึกแล้วทุกเดือนในช่วงตุลาคม 2566 – พฤศจิกายน 2566");
        (await world.MakeAsync(Slug, through: SmallWorldSales.October)).Notes
            .ShouldNotContain(static note => note.Contains("ยังไม่ครบ", StringComparison.Ordinal));
    }

    [Theory, OnSqlite]
    public async Task YearWithoutSaves_IsBlankAndSaysSo(string provider)
    {
        await using var world = await ReportedWorld.CreateAsync(provider);

        var table = await world.MakeAsync(Slug, year: SmallWorldSales.Year.Next);

        table.AsOfLine.ShouldBe("ยังไม่มีข้อมูล");
        ReportedWorld.Row(table, RowKind.Total).ShouldBe("รวมทั้งสิ้น |  |  |  |  |  |  | ");
    }

    [Theory, OnSqlite]
    public async Task Demonstration_SaysSoAcrossTheHead(string provider)
    {
        await using var world = await ReportedWorld.CreateAsync(provider);

        (await world.MakeAsync(Slug, demo: true)).Banner.ShouldBe("ข้อมูลสาธิต");
    }
}
