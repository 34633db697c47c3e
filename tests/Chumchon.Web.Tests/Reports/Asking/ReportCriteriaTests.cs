using Chumchon.Data.Model;
using Chumchon.Documents.Tables;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Producers;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Reports.Asking;
using Chumchon.Web.Reports.Making;
using Chumchon.Web.Tests.Reports.Making;
using static Chumchon.Tests.SmallWorldSales;

namespace Chumchon.Web.Tests.Reports.Asking;

/// <summary>What all eight reports hold to, whatever they are asked for.</summary>
public sealed class ReportCriteriaTests
{
    public static TheoryData<string> Slugs => [.. ReportCatalogue.All.Select(static entry => entry.Slug)];

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task TotalOfAreas_IsTheSameInEveryReport(string slug)
    {
        await using var world = await NorthernAsync();

        // October 174.45, November 200.01, and 7.00 of the north.
        Total(await world.MakeAsync(slug, Asked(Year.Last))).ShouldBe(38_146);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Region_CountsItsProvincesAlone(string slug)
    {
        await using var world = await NorthernAsync();

        var table = await world.MakeAsync(slug, Asked(Year.Last) with { Region = world.Region("north") });

        Total(table).ShouldBe(700);
        table.TitleLines[2].ShouldBe("ภาคเหนือ");
        table.AsOfLine.ShouldEndWith("จาก 0 ใน 1 อำเภอ");
        table.Supplement.ShouldBeNull();
        table.Body.Rows.Where(static row => row.Kind is RowKind.Data && row.Key is { Length: 2 }).ShouldAllBe(static row => row.Key == "50");
    }

    // Of community groups: Mueang 90.40 and 150.01, Satun's drinks 40.00.
    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Kind_CountsItsSalesAlone(string slug)
    {
        await using var world = await ReportedWorld.CreateAsync("sqlite");

        var table = await world.MakeAsync(slug, Asked(November) with { Kind = ProducerKind.CommunityGroup });

        Total(table).ShouldBe(28_041);
        table.CriteriaLine.ShouldBe("เฉพาะกลุ่มผู้ผลิตชุมชน");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Kind_IsComparedWithItself(string provider)
    {
        await using var world = await ReportedWorld.WithYearsBeforeAsync(provider);

        var groups = await world.MakeAsync("province-summary", Asked(October) with { Kind = ProducerKind.CommunityGroup });
        var owners = await world.MakeAsync("province-summary", Asked(October) with { Kind = ProducerKind.SingleOwner });

        // 90.40 against 110.00; owners sold 33.00 and nothing the year before.
        ReportedWorld.Rows(groups.Body).First().ShouldBe("1 | สงขลา | 2 | 2 | – | 90.40 | 90.00 | 0.40 | 90.40 | 69.33 | 110.00 | -17.82");
        ReportedWorld.Rows(owners.Body).First().ShouldBe("1 | สงขลา | 2 | 2 | – | 33.00 | 30.00 | 3.00 | 33.00 | 100.00 | 0.00 | –");
        groups.Notes.ShouldContain("จำนวนผู้ประกอบการที่รายงานไม่ได้นับแยกตามประเภทผู้ประกอบการ");
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Regions_AddUpToTheCountry(string slug)
    {
        await using var world = await NorthernAsync();

        if ((await world.MakeAsync(slug, Asked(Year.Last))) is { Supplement: { } regions } table)
        {
            var total = regions.Body.PositionOf("total");
            regions.Body.Rows.Select(row => row.Cells[2].Display()).ShouldBe(["ภาคใต้*", "ภาคเหนือ*", "รวมทั้งสิ้น"]);
            regions.Body.Rows.Select(row => row.Cells[total].Value).ShouldBe([37_446, 700, Total(table)]);
        }
        else
        {
            slug.ShouldBeOneOf("monthly-by-product-type", "monthly-by-channel", "rt3-by-product-type", "rt5-by-district");
        }
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task MonthAlone_IsOfReport5Only(string slug)
    {
        await using var world = await ReportedWorld.CreateAsync("sqlite");

        Total(await world.MakeAsync(slug, Asked(November) with { MonthAlone = true }))
            .ShouldBe(slug == "domestic-overseas-by-province" ? 20_001 : 37_446);
    }

    [Theory]
    [InlineData("province-summary", "month")]
    [InlineData("project-results", "month")]
    [InlineData("rt3-by-product-type", "month-total")]
    [InlineData("rt5-by-district", "overseas-online")]
    public async Task FiguresOfOneMonth_SayWhichToMachines(string slug, string column)
    {
        await using var world = await ReportedWorld.CreateAsync("sqlite");

        var body = (await world.MakeAsync(slug, Asked(November))).Body;

        body.Columns[body.PositionOf(column)].Month.ShouldBe("2023-11");
        body.Columns[body.PositionOf("total")].Month.ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task EveryReport_SaysThatItsLayoutIsOurs(string slug)
    {
        await using var world = await ReportedWorld.CreateAsync("sqlite");

        (await world.MakeAsync(slug)).Notes.TakeLast(2).ShouldBe(["ไม่รวมรายได้จากการท่องเที่ยว OTOP นวัตวิถี", "รูปแบบตารางจัดทำโดยระบบ"]);
    }

    [Theory]
    [InlineData("province-summary")]
    [InlineData("project-results")]
    [InlineData("rt3-by-product-type")]
    [InlineData("rt5-by-district")]
    public async Task Forms_AreSignedByTheOfficeOfTheArea(string slug)
    {
        await using var world = await ReportedWorld.CreateAsync("sqlite");

        (await world.MakeAsync(slug)).Signature!.Certifier[2].ShouldBe("ตำแหน่ง ........................................");
        (await world.MakeAsync(slug, AreaScope.Of(SmallWorld.Songkhla))).Signature!.Certifier[2].ShouldBe("ตำแหน่ง พัฒนาการจังหวัด");
        (await world.MakeAsync(slug, AreaScope.Of(SmallWorld.Sathing))).Signature!.Certifier[2]
            .ShouldBe(slug == "rt5-by-district" ? "ตำแหน่ง พัฒนาการจังหวัด" : "ตำแหน่ง พัฒนาการอำเภอ");
    }

    private static ReportCriteria Asked(Domain.Calendar.SalesMonth through) => new(AreaScope.Country, Year, through);

    private static long Total(ReportTable table) =>
        table.Body.Rows.Single(static row => row.Kind is RowKind.Total).Cells[table.Body.PositionOf("total")].Value;

    private static Task<ReportedWorld> NorthernAsync() => ReportedWorld.CreateAsync(
        "sqlite",
        new Province { Code = 50, NameTh = "เชียงใหม่", NameEn = "Chiang Mai", RegionTh = "ภาคเหนือ", RegionEn = "North", ReportOrder = 3 },
        new District { Code = 5001, ProvinceCode = 50, NameTh = "เมืองเชียงใหม่", NameEn = "Mueang Chiang Mai" },
        Saved(new(5001), October, LastSave, 1, 1, 700, 0, 0, 0),
        Rollup(new(5001), October, ProductType.Food, ProducerKind.CommunityGroup, 700, 0, 0, 0));
}
