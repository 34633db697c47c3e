using Chumchon.Documents.Tables;
using Chumchon.Domain.Areas;
using Chumchon.Tests;
using Chumchon.Tests.Databases;

namespace Chumchon.Web.Tests.Reports.Making;

/// <summary>The sums are worked out in <see cref="SmallWorldSales"/> and <see cref="SmallWorldYearsBefore"/>.</summary>
public sealed class Rt5ReportTests
{
    private const string Slug = "rt5-by-district";

    private const string Header =
        "ที่,province_code,จังหวัด,district_code,อำเภอ,ผู้ประกอบการ (ราย) / ทั้งหมด,ผู้ประกอบการ (ราย) / รายงานแล้ว,"
        + "ยอดจำหน่ายประจำเดือน (บาท) / ในประเทศ / ออฟไลน์,ยอดจำหน่ายประจำเดือน (บาท) / ในประเทศ / ออนไลน์,"
        + "ยอดจำหน่ายประจำเดือน (บาท) / ต่างประเทศ / ออฟไลน์,ยอดจำหน่ายประจำเดือน (บาท) / ต่างประเทศ / ออนไลน์,"
        + "ยอดจำหน่ายประจำเดือน (บาท) / รวม,ยอดจำหน่ายสะสม (บาท),ช่วงเดียวกันของปีก่อน (บาท),เพิ่ม/ลด (ร้อยละ)";

    [Theory, OnSqlite, OnPostgres]
    public async Task Country_GivesTheApprovedCsv(string provider)
    {
        await using var world = await ReportedWorld.WithYearsBeforeAsync(provider);

        ReportedWorld.Csv(await world.MakeAsync(Slug)).ShouldBe(
            $"""
            {Header}
            1,90,สงขลา,9001,เมืองสงขลา,4,3,200.00,0.00,0.00,0.01,200.01,323.41,100.00,23.40
            2,90,สงขลา,9002,สทิงพระ,,,,,,,,0.00,10.00,-100.00
            1,91,สตูล,9101,เมืองสตูล,,,,,,,,51.05,,

            """);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Province_GivesItsDistricts(string provider)
    {
        await using var world = await ReportedWorld.WithYearsBeforeAsync(provider);

        var table = await world.MakeAsync(Slug, AreaScope.Of(SmallWorld.Songkhla), SmallWorldSales.October);

        ReportedWorld.Csv(table).ShouldBe(
            $"""
            {Header}
            1,90,สงขลา,9001,เมืองสงขลา,4,4,100.00,20.00,3.00,0.40,123.40,123.40,100.00,23.40
            2,90,สงขลา,9002,สทิงพระ,1,1,0.00,0.00,0.00,0.00,0.00,0.00,10.00,-100.00

            """);
        ReportedWorld.Row(table, RowKind.Total)
            .ShouldBe(" | รวมจังหวัดสงขลา | 5 | 5 | 100.00 | 20.00 | 3.00 | 0.40 | 123.40 | 123.40 | 110.00 | 12.18");
    }

    [Theory, OnSqlite]
    public async Task Country_GroupsDistrictsByProvince(string provider)
    {
        await using var world = await ReportedWorld.WithYearsBeforeAsync(provider);

        var table = await world.MakeAsync(Slug);

        ReportedWorld.Rows(table.Body).ShouldBe(
        [
            " | จังหวัดสงขลา |  |  |  |  |  |  |  |  |  | ",
            "1 | เมืองสงขลา* | 4 | 3 | 200.00 | 0.00 | 0.00 | 0.01 | 200.01 | 323.41 | 100.00 | 23.40",
            "2 | สทิงพระ* |  |  |  |  |  |  |  | 0.00 | 10.00 | -100.00",
            " | รวมจังหวัดสงขลา | 4 | 3 | 200.00 | 0.00 | 0.00 | 0.01 | 200.01 | 323.41 | 110.00 | 12.18",
            " | จังหวัดสตูล |  |  |  |  |  |  |  |  |  | ",
            "1 | เมืองสตูล* |  |  |  |  |  |  |  | 51.05 | – | –",
            " | รวมจังหวัดสตูล |  |  |  |  |  |  |  | 51.05 | – | –",
            " | รวมทั้งสิ้น | 4 | 3 | 200.00 | 0.00 | 0.00 | 0.01 | 200.01 | 374.46 | 110.00 | 12.18",
        ]);
        table.Body.Rows.Select(static row => row.Key).ShouldBe(["90", "9001", "9002", null, "91", "9101", null, null]);
        table.FormCode.ShouldBe("แบบ รต.๕");
    }

    [Theory, OnSqlite]
    public async Task District_GetsTheSheetOfItsProvinceWithItsRowKeyed(string provider)
    {
        await using var world = await ReportedWorld.CreateAsync(provider);

        var table = await world.MakeAsync(Slug, AreaScope.Of(SmallWorld.Sathing), SmallWorldSales.November);

        table.TitleLines[2].ShouldBe("จังหวัดสงขลา");
        table.Body.Rows.Where(static row => row.Kind is RowKind.Data).Select(static row => row.Key).ShouldBe(["9001", "9002"]);
        ReportedWorld.Csv(table).ShouldBe(ReportedWorld.Csv(await world.MakeAsync(Slug, AreaScope.Of(SmallWorld.Songkhla))));
    }
}
