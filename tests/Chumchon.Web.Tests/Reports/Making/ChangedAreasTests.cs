using Chumchon.Data.Model;
using Chumchon.Documents.Tables;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;
using Chumchon.Web.Reports.Asking;

namespace Chumchon.Web.Tests.Reports.Making;

/// <summary>
/// Fiscal year 2554, in which Bueng Kan became a province (เซกา 4309 of Nong Khai is 3804 since April 2554), and, made up, โพธิ์ตาก left
/// ท่าบ่อ in June. In baht:
/// <code>
/// พฤษภาคม 2553   เซกา 4309 50
/// ตุลาคม 2553    เมืองหนองคาย 100   ท่าบ่อ 70   เซกา 4309 40
/// พฤษภาคม 2554   เมืองหนองคาย 110   เซกา 3804 60
/// กรกฎาคม 2554   ท่าบ่อ 20   โพธิ์ตาก 30
/// </code>
/// </summary>
public sealed class ChangedAreasTests
{
    private static readonly FiscalYear Year = new(2554);
    private static readonly ProvinceCode NongKhai = new(43);
    private static readonly ProvinceCode BuengKan = new(38);

    [Theory, OnSqlite, OnPostgres]
    public async Task AsThen_FiguresStandWhereTheyWereReported(string provider)
    {
        await using var world = await CreateAsync(provider);

        var country = await MakeAsync(world, "by-province", AreaScope.Country, byToday: false);

        Totals(country).ShouldBe(["สงขลา –", "สตูล –", "หนองคาย 370.00", "บึงกาฬ 60.00", "รวมทั้งสิ้น 430.00"]);
        Totals(await MakeAsync(world, "by-province", AreaScope.Of(NongKhai), byToday: false))
            .ShouldBe(["เมืองหนองคาย 210.00", "ท่าบ่อ 90.00", "เซกา 40.00", "โพธิ์ตาก 30.00", "รวมทั้งสิ้น 370.00"]);
        Totals(await MakeAsync(world, "by-province", AreaScope.Of(BuengKan), byToday: false)).ShouldBe(["เซกา 60.00", "รวมทั้งสิ้น 60.00"]);
        country.Notes.ShouldContain("แสดงตามเขตการปกครองในเดือนที่รายงาน");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ByToday_WholeDistrictsAreCountedWhereTheyLie(string provider)
    {
        await using var world = await CreateAsync(provider);

        var country = await MakeAsync(world, "by-province", AreaScope.Country, byToday: true);

        Totals(country).ShouldBe(["สงขลา –", "สตูล –", "หนองคาย 330.00", "บึงกาฬ 100.00", "รวมทั้งสิ้น 430.00"]);
        country.CriteriaLine.ShouldBe("ตามเขตการปกครองปัจจุบัน");
        Totals(await MakeAsync(world, "by-province", AreaScope.Of(BuengKan), byToday: true)).ShouldBe(["เซกา 100.00", "รวมทั้งสิ้น 100.00"]);
        Totals(await MakeAsync(world, "by-province", AreaScope.Of(new DistrictCode(3804)), byToday: true)).ShouldBe(["เซกา 100.00", "รวมทั้งสิ้น 100.00"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ByToday_WhatWasSplitIsNotApportionedAndSaid(string provider)
    {
        await using var world = await CreateAsync(provider);

        var province = await MakeAsync(world, "by-province", AreaScope.Of(NongKhai), byToday: true);

        Totals(province).ShouldBe(["เมืองหนองคาย 210.00", "ท่าบ่อ 90.00", "โพธิ์ตาก 30.00", "รวมทั้งสิ้น 330.00"]);
        province.Notes.ShouldContain("ยอดของอำเภอท่าบ่อก่อนเดือนมิถุนายน 2554 รวมอำเภอโพธิ์ตาก ซึ่งแยกไม่ได้");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Comparison_IsOfTheSameDistrictOnlyByToday(string provider)
    {
        await using var world = await CreateAsync(provider);
        var may = SalesMonth.Of(2011, 5);

        (await OfBuengKanAsync(byToday: false)).ShouldNotContain("50.00");
        (await OfBuengKanAsync(byToday: true)).ShouldContain("50.00");

        async Task<string> OfBuengKanAsync(bool byToday) => ReportedWorld.Row(
            await MakeAsync(world, "rt5-by-district", AreaScope.Of(BuengKan), byToday, may), RowKind.Total);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Types_AreCountedByTheSameDistricts(string provider)
    {
        await using var world = await CreateAsync(provider);

        Totals(await MakeAsync(world, "rt3-by-product-type", AreaScope.Of(BuengKan), byToday: false)).ShouldBe(["เซกา 60.00", "รวมทั้งสิ้น 60.00", "ร้อยละ 100.00"]);
        Totals(await MakeAsync(world, "rt3-by-product-type", AreaScope.Of(BuengKan), byToday: true)).ShouldBe(["เซกา 100.00", "รวมทั้งสิ้น 100.00", "ร้อยละ 100.00"]);
    }

    [Fact]
    public async Task Address_SaysByWhichDistrictsAndTheLinksKeepIt()
    {
        var world = await CreateAsync("sqlite");
        await world.Database.ExecuteAsync($"update system_setting set value = '{Year.First.Index - 12}' where name = 'first_month'");
        await world.Database.ExecuteAsync($"update account set password_hash = '{TestSite.HashedPassword}'");
        await using var site = TestSite.StartOn(world.Database);
        var officer = await site.SignInAsync("central");

        var then = await officer.GetAsync("/reports/otop-sales/export/by-province?fiscalYear=2554&province=&through=2011-09");
        var today = await officer.GetAsync("/reports/otop-sales/export/by-province?fiscalYear=2554&province=&through=2011-09&areas=today");
        var wrong = await officer.GetAsync("/reports/otop-sales/export/by-province?fiscalYear=2554&province=&areas=2011");
        var later = await officer.GetAsync("/reports/otop-sales/export/by-province?fiscalYear=2567&province=");

        then.Text.ShouldContain("370.00");
        today.Text.ShouldContain("330.00");
        today.Document.QuerySelectorAll("a[href*='by-province']").Select(static link => link.GetAttribute("href")!)
            .Where(static address => address.Contains("fiscalYear", StringComparison.Ordinal)).ShouldAllBe(static address => address.Contains("areas=today"));
        wrong.Text.ShouldContain("เขตการปกครองต้องเป็น today");
        later.Document.QuerySelector("select[name=areas]").ShouldBeNull();
    }

    [Theory, OnSqlite]
    public async Task DistrictOfPartOfTheYear_IsNotCalledIncompleteForTheRest(string provider)
    {
        await using var world = await CreateAsync(provider, [.. Enumerable.Range(0, 6).Where(static month => month != 0).Select(month => Saved(4309, new SalesMonth(Year.First.Index + month), 100))]);

        var row = (await MakeAsync(world, "by-province", AreaScope.Of(NongKhai), byToday: false)).Body.Rows.Single(static row => row.Key == "4309");

        row.Cells[2].Mark.ShouldBeNull();
    }

    private static Task<ReportTable> MakeAsync(ReportedWorld world, string slug, AreaScope area, bool byToday, SalesMonth? through = null) =>
        world.MakeAsync(slug, new ReportCriteria(area, Year, through ?? Year.Last) { Areas = world.Areas.ViewFrom(Year.First, byToday) });

    /// <summary>The name and the last figure of each row.</summary>
    private static List<string> Totals(ReportTable table) => [.. ReportedWorld.Rows(table.Body).Select(static row => row.Split(" | "))
        .Select(static cells => $"{cells[1].Replace("*", "", StringComparison.Ordinal).Trim()} {(cells[^1].Length == 0 ? "–" : cells[^1])}")];

    private static Task<ReportedWorld> CreateAsync(string provider, params object[] more) => ReportedWorld.CreateAsync(
        provider,
        [
            new Province { Code = 43, NameTh = "หนองคาย", NameEn = "Nong Khai", RegionTh = "ภาคอีสาน", RegionEn = "Northeast", ReportOrder = 3 },
            new Province { Code = 38, NameTh = "บึงกาฬ", NameEn = "Bueng Kan", RegionTh = "ภาคอีสาน", RegionEn = "Northeast", ReportOrder = 4 },
            District(4301, "เมืองหนองคาย"), District(4302, "ท่าบ่อ"), District(4309, "เซกา"), District(4317, "โพธิ์ตาก"), District(3804, "เซกา"),
            Gave(4309, 3804, SalesMonth.Of(2011, 4)), Gave(4302, 4302, SalesMonth.Of(2011, 6)), Gave(4302, 4317, SalesMonth.Of(2011, 6)),
            .. Sold(4309, SalesMonth.Of(2010, 5), 5_000),
            .. Sold(4301, SalesMonth.Of(2010, 10), 10_000), .. Sold(4302, SalesMonth.Of(2010, 10), 7_000), .. Sold(4309, SalesMonth.Of(2010, 10), 4_000),
            .. Sold(4301, SalesMonth.Of(2011, 5), 11_000), .. Sold(3804, SalesMonth.Of(2011, 5), 6_000),
            .. Sold(4302, SalesMonth.Of(2011, 7), 2_000), .. Sold(4317, SalesMonth.Of(2011, 7), 3_000),
            .. more,
        ]);

    private static District District(int code, string name) => new() { Code = code, ProvinceCode = code / 100, NameTh = name, NameEn = name };

    private static AreaSuccession Gave(int from, int to, SalesMonth since) => new() { FromCode = from, ToCode = to, FromMonth = since.Index };

    private static object[] Sold(int district, SalesMonth month, long satang) =>
        [Saved(district, month, satang), SmallWorldSales.Rollup(new(district), month, ProductType.Food, ProducerKind.CommunityGroup, satang, 0, 0, 0)];

    private static MonthlyReturn Saved(int district, SalesMonth month, long satang) =>
        SmallWorldSales.Saved(new(district), month, month.Next.Begins.AddDays(5), 1, 1, satang, 0, 0, 0);
}
