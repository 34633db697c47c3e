using Chumchon.Documents.Tables;
using Chumchon.Domain.Areas;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Reports.Asking;

namespace Chumchon.Web.Tests.Reports.Making;

/// <summary>The sums are worked out in <see cref="SmallWorldSales"/>.</summary>
public sealed class DomesticOverseasReportTests
{
    private const string Slug = "domestic-overseas-by-province";

    // Songkhla: 320.00 of 323.41 is 98.95 %, the rest 1.05 %.
    [Theory, OnSqlite, OnPostgres]
    public async Task Country_GivesTheApprovedCsv(string provider)
    {
        await using var world = await ReportedWorld.CreateAsync(provider);

        var table = await world.MakeAsync(Slug);

        ReportedWorld.Csv(table).ShouldBe(
            $"""
            ที่,province_code,จังหวัด,{Figures("ยอดจำหน่ายสะสม")}
            1,90,สงขลา,300.00,20.00,320.00,98.95,3.00,0.41,3.41,1.05,323.41
            2,91,สตูล,50.05,1.00,51.05,100.00,0.00,0.00,0.00,0.00,51.05

            """);
        ReportedWorld.Row(table, RowKind.Total)
            .ShouldBe(" | รวมทั้งสิ้น | 350.05 | 21.00 | 371.05 | 99.09 | 3.00 | 0.41 | 3.41 | 0.91 | 374.46");
        table.TitleLines[1].ShouldBe("ปีงบประมาณ พ.ศ. 2567 (ตุลาคม 2566 – พฤศจิกายน 2566)");
        table.Signature.ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task MonthAlone_LeavesTheMonthsBeforeOut(string provider)
    {
        await using var world = await ReportedWorld.CreateAsync(provider);

        var table = await world.MakeAsync(
            Slug, new ReportCriteria(AreaScope.Country, SmallWorldSales.Year, SmallWorldSales.November) { MonthAlone = true });

        ReportedWorld.Csv(table).ShouldBe(
            $"""
            ที่,province_code,จังหวัด,{Figures("ยอดจำหน่ายประจำเดือน")}
            1,90,สงขลา,200.00,0.00,200.00,100.00,0.00,0.01,0.01,0.00,200.01
            2,91,สตูล,,,,,,,,,

            """);
        table.TitleLines[1].ShouldBe("ประจำเดือนพฤศจิกายน 2566");
        table.AsOfLine.ShouldEndWith("จาก 1 ใน 3 อำเภอ");
    }

    [Theory, OnSqlite]
    public async Task NothingSold_HasNoShares(string provider)
    {
        await using var world = await ReportedWorld.CreateAsync(provider);

        var table = await world.MakeAsync(Slug, AreaScope.Of(SmallWorld.Sathing), SmallWorldSales.October);

        ReportedWorld.Rows(table.Body).First().ShouldBe("1 | สทิงพระ | 0.00 | 0.00 | 0.00 | – | 0.00 | 0.00 | 0.00 | – | 0.00");
        table.TitleLines[2].ShouldBe("อำเภอสทิงพระ จังหวัดสงขลา");
    }

    private static string Figures(string sales) => string.Join(
        ',',
        new[] { "ในประเทศ", "ต่างประเทศ" }.SelectMany(market =>
            new[] { "ออฟไลน์ (บาท)", "ออนไลน์ (บาท)", "รวม (บาท)", "ร้อยละ" }.Select(column => $"{sales} / {market} / {column}"))
            .Append("รวมทั้งสิ้น (บาท)"));
}
