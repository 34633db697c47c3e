using Chumchon.Documents.Tables;
using Chumchon.Domain.Areas;
using Chumchon.Tests;
using Chumchon.Tests.Databases;

namespace Chumchon.Web.Tests.Reports.Making;

public sealed class MonthlyByChannelReportTests
{
    private const string Slug = "monthly-by-channel";

    [Theory, OnSqlite, OnPostgres]
    public async Task Country_GivesTheApprovedCsv(string provider)
    {
        await using var world = await ReportedWorld.CreateAsync(provider);

        var table = await world.MakeAsync(Slug);

        ReportedWorld.Csv(table).ShouldBe(
            """
            month,เดือน,ยอดจำหน่ายในประเทศ (บาท) / ออฟไลน์,ยอดจำหน่ายในประเทศ (บาท) / ออนไลน์,ยอดจำหน่ายในประเทศ (บาท) / รวม,ยอดจำหน่ายต่างประเทศ (บาท) / ออฟไลน์,ยอดจำหน่ายต่างประเทศ (บาท) / ออนไลน์,ยอดจำหน่ายต่างประเทศ (บาท) / รวม,รวมทั้งสิ้น (บาท)
            2023-10,ตุลาคม 2566,150.05,21.00,171.05,3.00,0.40,3.40,174.45
            2023-11,พฤศจิกายน 2566,200.00,0.00,200.00,0.00,0.01,0.01,200.01
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

        ReportedWorld.Row(table, RowKind.Total).ShouldBe("รวมทั้งสิ้น | 350.05 | 21.00 | 371.05 | 3.00 | 0.41 | 3.41 | 374.46");
        ReportedWorld.Row(table, RowKind.Share).ShouldBe("ร้อยละ | 93.48 | 5.61 | 99.09 | 0.80 | 0.11 | 0.91 | 100.00");
    }

    [Theory, OnSqlite]
    public async Task NothingSold_IsNoughtWithoutShares(string provider)
    {
        await using var world = await ReportedWorld.CreateAsync(provider);

        var table = await world.MakeAsync(Slug, AreaScope.Of(SmallWorld.Sathing), SmallWorldSales.October);

        table.TitleLines[2].ShouldBe("อำเภอสทิงพระ จังหวัดสงขลา");
        ReportedWorld.Row(table, RowKind.Total).ShouldBe("รวมทั้งสิ้น | 0.00 | 0.00 | 0.00 | 0.00 | 0.00 | 0.00 | 0.00");
        ReportedWorld.Row(table, RowKind.Share).ShouldBe("ร้อยละ | – | – | – | – | – | – | –");
    }
}
