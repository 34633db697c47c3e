using Chumchon.Documents.Tables;
using Chumchon.Domain.Areas;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Reports.Asking;

namespace Chumchon.Web.Tests.Reports.Making;

public sealed class ByProvinceReportTests
{
    private const string Slug = "by-province";

    private const string Months =
        "ยอดจำหน่าย พ.ศ. 2566 (บาท) / ตุลาคม 2566,ยอดจำหน่าย พ.ศ. 2566 (บาท) / พฤศจิกายน 2566,ยอดจำหน่าย พ.ศ. 2566 (บาท) / ธันวาคม 2566,"
        + "ยอดจำหน่าย พ.ศ. 2567 (บาท) / มกราคม 2567,ยอดจำหน่าย พ.ศ. 2567 (บาท) / กุมภาพันธ์ 2567,ยอดจำหน่าย พ.ศ. 2567 (บาท) / มีนาคม 2567,"
        + "ยอดจำหน่าย พ.ศ. 2567 (บาท) / เมษายน 2567,ยอดจำหน่าย พ.ศ. 2567 (บาท) / พฤษภาคม 2567,ยอดจำหน่าย พ.ศ. 2567 (บาท) / มิถุนายน 2567,"
        + "ยอดจำหน่าย พ.ศ. 2567 (บาท) / กรกฎาคม 2567,ยอดจำหน่าย พ.ศ. 2567 (บาท) / สิงหาคม 2567,ยอดจำหน่าย พ.ศ. 2567 (บาท) / กันยายน 2567";

    [Theory, OnSqlite, OnPostgres]
    public async Task Country_GivesTheApprovedCsvInReportOrder(string provider)
    {
        await using var world = await ReportedWorld.CreateAsync(provider);

        var table = await world.MakeAsync(Slug);

        ReportedWorld.Csv(table).ShouldBe(
            $"""
            ที่,province_code,จังหวัด,{Months},รวมทั้งสิ้น (บาท)
            1,90,สงขลา,123.40,200.01,,,,,,,,,,,323.41
            2,91,สตูล,51.05,,,,,,,,,,,,51.05

            """);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Province_GivesItsDistricts(string provider)
    {
        await using var world = await ReportedWorld.CreateAsync(provider);

        var table = await world.MakeAsync(Slug, AreaScope.Of(SmallWorld.Songkhla));

        ReportedWorld.Csv(table).ShouldBe(
            $"""
            ที่,district_code,อำเภอ,{Months},รวมทั้งสิ้น (บาท)
            1,9001,เมืองสงขลา,123.40,200.01,,,,,,,,,,,323.41
            2,9002,สทิงพระ,0.00,,,,,,,,,,,,0.00

            """);
    }

    [Theory, OnSqlite]
    public async Task Total_HoldsMonthsHalvesAndYear(string provider)
    {
        await using var world = await ReportedWorld.CreateAsync(provider);

        ReportedWorld.Row(await world.MakeAsync(Slug), RowKind.Total)
            .ShouldBe(" | รวมทั้งสิ้น | 174.45 | 200.01 |  |  |  |  | 374.46 |  |  |  |  |  |  |  | 374.46");
    }

    // Each district has 499,999 satang beside its millions: 323.42 and 51.05 as shown make 374.47, from the satang it is 374.48.
    [Theory, OnSqlite, OnPostgres]
    public async Task Millions_AreRoundedFromSatangFigureByFigure(string provider)
    {
        await using var world = await ReportedWorld.CreateAsync(provider);
        await world.Database.ExecuteAsync(
            """
            update monthly_return set domestic_offline = domestic_offline * 1000000 + 499999, domestic_online = domestic_online * 1000000,
                overseas_offline = overseas_offline * 1000000, overseas_online = overseas_online * 1000000
            """);

        var table = await world.MakeAsync(Slug, new ReportCriteria(AreaScope.Country, SmallWorldSales.Year, SmallWorldSales.November) { InMillions = true });

        ReportedWorld.Csv(table).ShouldBe(
            $"""
            ที่,province_code,จังหวัด,{Months.Replace("(บาท)", "(ล้านบาท)", StringComparison.Ordinal)},รวมทั้งสิ้น (ล้านบาท)
            1,90,สงขลา,123.41,200.01,,,,,,,,,,,323.42
            2,91,สตูล,51.05,,,,,,,,,,,,51.05

            """);
        ReportedWorld.Row(table, RowKind.Total).ShouldEndWith(" | 374.48");
        table.UnitLine.ShouldBe("หน่วย: ล้านบาท");
        table.Notes.ShouldContain("ปัดเศษเป็นล้านบาท ผลรวมอาจคลาดเคลื่อน");
        table.Print.Panels.ShouldBeEmpty();
        table.Supplement!.Body.Columns[^1].MachineHeader.ShouldBe("รวมทั้งสิ้น (ล้านบาท)");
    }

    [Theory, OnSqlite]
    public async Task PlaceNotComplete_IsMarked(string provider)
    {
        await using var world = await ReportedWorld.CreateAsync(provider);

        var marked = await world.MakeAsync(Slug);
        var complete = await world.MakeAsync(Slug, through: SmallWorldSales.October);

        Names(marked).ShouldBe(["สงขลา*", "สตูล*"]);
        marked.Notes.ShouldContain("* ยังบันทึกไม่ครบ");
        Names(complete).ShouldBe(["สงขลา", "สตูล"]);
        complete.Notes.ShouldNotContain("* ยังบันทึกไม่ครบ");
    }

    [Theory, OnSqlite]
    public async Task Rows_CarryTheCodeOfTheirPlace(string provider)
    {
        await using var world = await ReportedWorld.CreateAsync(provider);

        (await world.MakeAsync(Slug)).Body.Rows.Select(static row => row.Key).ShouldBe(["90", "91", null]);
    }

    private static IEnumerable<string> Names(ReportTable table) =>
        table.Body.Rows.Where(static row => row.Kind == RowKind.Data).Select(static row => row.Cells[2].Display());
}
