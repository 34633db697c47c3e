using Chumchon.Data.Producers;
using Chumchon.Documents.Tables;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Producers;
using Chumchon.Tests;
using Chumchon.Tests.Databases;

namespace Chumchon.Web.Tests.Reports.Making;

/// <summary>The sums are worked out in <see cref="SmallWorldSales"/> and <see cref="SmallWorldYearsBefore"/>.</summary>
public sealed class ProjectResultsReportTests
{
    private const string Slug = "project-results";

    private const string Figures =
        "จำนวน / ผู้ประกอบการ (ราย),จำนวน / ผลิตภัณฑ์ (รายการ),ยอดจำหน่าย (บาท) / เดือนนี้,ยอดจำหน่าย (บาท) / สะสม,"
        + "ช่วงเดียวกันของปีก่อน / ยอดจำหน่าย (บาท),ช่วงเดียวกันของปีก่อน / เพิ่ม/ลด (ร้อยละ),"
        + "ค่าเฉลี่ย 3 ปีย้อนหลัง (ช่วงเดียวกัน) / ยอดจำหน่าย (บาท),ค่าเฉลี่ย 3 ปีย้อนหลัง (ช่วงเดียวกัน) / เพิ่ม/ลด (ร้อยละ)";

    // All three years are held of Mueang's October alone: (100.00 + 80.00 + 90.01) / 3 = 90.00; 123.40 is 37.11 % more.
    [Theory, OnSqlite, OnPostgres]
    public async Task Country_GivesTheApprovedCsv(string provider)
    {
        await using var world = await ReportedWorld.WithYearsBeforeAsync(provider);

        var table = await world.MakeAsync(Slug);

        ReportedWorld.Csv(table).ShouldBe(
            $"""
            ที่,province_code,จังหวัด,{Figures}
            1,90,สงขลา,5,5,200.01,323.41,110.00,12.18,90.00,37.11
            2,91,สตูล,0,0,,51.05,,,,

            """);
        ReportedWorld.Row(table, RowKind.Total).ShouldBe(" | รวมทั้งสิ้น | 5 | 5 | 200.01 | 374.46 | 110.00 | 12.18 | 90.00 | 37.11");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Province_GivesItsDistricts(string provider)
    {
        await using var world = await ReportedWorld.WithYearsBeforeAsync(provider);

        ReportedWorld.Csv(await world.MakeAsync(Slug, AreaScope.Of(SmallWorld.Songkhla))).ShouldBe(
            $"""
            ที่,district_code,อำเภอ,{Figures}
            1,9001,เมืองสงขลา,4,4,200.01,323.41,100.00,23.40,90.00,37.11
            2,9002,สทิงพระ,1,1,,0.00,10.00,-100.00,,

            """);
    }

    [Theory, OnSqlite]
    public async Task TwoYearsOfThree_GiveNoMean(string provider)
    {
        await using var world = await ReportedWorld.WithYearsBeforeAsync(provider);

        var table = await world.MakeAsync(Slug, year: SmallWorldSales.Year.Previous);

        // Of FY2566 the years before it are FY2565, FY2564 and FY2563, and FY2563 is not held.
        ReportedWorld.Row(table, RowKind.Total).ShouldEndWith(" | – | –");
        table.Notes.ShouldContain("ค่าเฉลี่ย 3 ปีแสดงเฉพาะเมื่อมีข้อมูลครบทั้งสามปี");
    }

    /// <summary>Five producers of one product each; one ceases with the year that is asked for, and counts in the year before.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task ProducerThatCeased_CountsInTheYearsInWhichItWorked(string provider)
    {
        await using var world = await ReportedWorld.WithYearsBeforeAsync(provider);
        var ceased = await new ChangeProducer(world.Database.Database, TimeProvider.System).SetStatusAsync(
            Actor.ByVerb, id: 2001, version: 0, ProducerStatus.Ceased, new(SmallWorldSales.Year.First, "เลิกกิจการ"), CancellationToken.None);
        ceased.IsOk.ShouldBeTrue();

        ReportedWorld.Rows((await world.MakeAsync(Slug)).Body).First().ShouldStartWith("1 | สงขลา* | 4 | 4 |");
        var before = await world.MakeAsync(Slug, year: SmallWorldSales.Year.Previous);
        ReportedWorld.Rows(before.Body).First().ShouldContain("สงขลา* | 5 | 5 |");
        before.Notes.ShouldContain(static note => note.Contains("นับตามทะเบียนของเดือน", StringComparison.Ordinal));
    }
}
