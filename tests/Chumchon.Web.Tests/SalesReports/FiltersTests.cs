using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.SalesReports;

/// <summary>Region, kind of producer and the month alone, on the tabs of figures.</summary>
public sealed class FiltersTests(SoldSites sold) : IClassFixture<SoldSites>
{
    private const string Overview = "/reports/otop-sales/overview";
    private const string Monthly = "/reports/otop-sales/monthly";

    [Theory, OnSqlite, OnPostgres]
    public async Task Region_HasItsOwnProvincesAndDistrictsAlone(string provider)
    {
        await using var site = await SoldSite.StartAsync(provider);
        await PutSatunInAnotherRegionAsync(site);
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync($"{Overview}?fiscalYear=2567&region=south");

        page.Text.ShouldContain("ยอดขาย: 323.41 บาท");
        page.Text.ShouldContain("ภาคใต้ · ปีงบประมาณ 2567 (ตุลาคม 2566 – พฤศจิกายน 2566)");
        page.Text.ShouldContain("จาก 1 ใน 2 อำเภอที่บันทึกแล้ว ข้อมูลยังไม่ครบทุกอำเภอ");
        page.Texts("ul li").ShouldContain("ยอดจำหน่ายในประเทศ ร้อยละ 98.95 320.00 บาทจาก 1 ใน 2 อำเภอ");
        page.Table("ยอดขายรายจังหวัด ภาคใต้").Skip(1).ShouldBe(
            [["1", "สงขลา", "323.41", "100.00", "–", "1 ใน 2 พื้นที่ของท่าน"], ["", "รวมทั้งสิ้น", "323.41", "100.00", "–", ""]]);
        page.Texts("svg[role=group] a text:first-of-type").ShouldBe(["สงขลา"]);
        page.Texts("figure ul li").ShouldContain("นอกภาคที่เลือก หรือไม่มีข้อมูลในระบบนี้");
    }

    [Fact]
    public async Task Region_HasItsOwnMonths()
    {
        await using var site = await SoldSite.StartAsync();
        await PutSatunInAnotherRegionAsync(site);
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync($"{Monthly}?fiscalYear=2567&region=south");

        page.Table("ยอดจำหน่ายรายเดือน")[1].ShouldBe(["ตุลาคม 2566", "123.40", "", "2 ใน 2"]);
        page.Table("ยอดจำหน่ายรายเดือน")[12].ShouldBe(["กันยายน 2567", "", "9,999.99", ""]);
        page.Table("ยอดจำหน่ายแยกตามประเภทผลิตภัณฑ์")[1].ShouldBe(["ตุลาคม 2566", "90.40", "0.00", "33.00", "0.00", "0.00", "2 ใน 2"]);
        page.Link("ทั้งประเทศ").GetAttribute("href").ShouldBe($"{Monthly}?fiscalYear=2567&province=&through=2023-11");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Kind_IsCountedAlone(string provider)
    {
        var site = await sold.OfAsync(provider);
        var officer = await site.SignInAsync("central");

        var overview = await officer.GetAsync($"{Overview}?fiscalYear=2567&kind=1");
        var monthly = await officer.GetAsync($"{Monthly}?fiscalYear=2567&kind=1");

        overview.Text.ShouldContain("ยอดขาย: 280.41 บาท");
        overview.Text.ShouldContain("(ตุลาคม 2566 – พฤศจิกายน 2566) · เฉพาะกลุ่มผู้ผลิตชุมชน");
        overview.Table("ยอดขายรายจังหวัด")[2].ShouldBe(["2", "สตูล", "40.00", "14.26", "–", "0 ใน 1"]);
        monthly.Table("ยอดจำหน่ายรายเดือน").Skip(1).Take(2).ShouldBe(
            [["ตุลาคม 2566", "130.40", "", "3 ใน 3"], ["พฤศจิกายน 2566", "150.01", "", "1 ใน 3"]]);
        monthly.Table("ยอดจำหน่ายแยกตามประเภทผลิตภัณฑ์")[13].ShouldBe(["รวมทั้งสิ้น", "240.41", "40.00", "0.00", "0.00", "0.00", ""]);
    }

    [Fact]
    public async Task MonthAlone_IsTheLastMonthOfTheOverview()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync($"{Overview}?fiscalYear=2567&province=90&only=1");

        page.Text.ShouldContain("ยอดขาย: 200.01 บาท");
        page.Text.ShouldContain("จังหวัดสงขลา · ปีงบประมาณ 2567 (เฉพาะเดือนพฤศจิกายน 2566)");
        page.Table("ยอดขายรายอำเภอ จังหวัดสงขลา").Skip(1).ShouldBe(
        [
            ["1", "เมืองสงขลา", "200.01", "100.00", "–", "1 ใน 1 พื้นที่ของท่าน"],
            ["", "สทิงพระ", "", "", "–", "0 ใน 1"],
            ["", "รวมทั้งสิ้น", "200.01", "100.00", "–", ""],
        ]);
    }

    [Fact]
    public async Task MonthAlone_ChangesNoMonthsButStaysChosen()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("central");

        var page = await officer.GetAsync($"{Monthly}?fiscalYear=2567&only=1&unit=million");

        page.Table("ยอดจำหน่ายรายเดือน")[1].ShouldBe(["ตุลาคม 2566", "174.45", "", "3 ใน 3"]);
        page.Document.QuerySelectorAll("form[method=get] input[type=hidden]")
            .Select(static field => $"{field.GetAttribute("name")}={field.GetAttribute("value")}").ShouldBe(["only=1", "unit=million"]);
    }

    [Theory]
    [InlineData("overview")]
    [InlineData("monthly")]
    [InlineData("export")]
    public async Task Tabs_KeepAllThatWasChosen(string tab)
    {
        const string Choice = "?fiscalYear=2567&province=&through=2023-10&region=south&kind=2&only=1&unit=million";
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync($"/reports/otop-sales/{tab}{Choice}");

        page.Link("ภาพรวม").GetAttribute("href").ShouldBe(Overview + Choice);
        page.Link("รายเดือน").GetAttribute("href").ShouldBe(Monthly + Choice);
        page.Link("ส่งออกข้อมูล").GetAttribute("href").ShouldBe("/reports/otop-sales/export" + Choice);
        page.Field("ภาค").QuerySelector("option[selected]")!.TextContent.ShouldBe("ภาคใต้");
        page.Document.QuerySelector("form details")!.HasAttribute("open").ShouldBeTrue();
    }

    [Fact]
    public async Task RarerFilters_AreFoldedUntilTheyAreUsedOrRefused()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        (await IsOpenAsync("")).ShouldBeFalse();
        (await IsOpenAsync("&kind=3")).ShouldBeTrue();
        (await IsOpenAsync("&only=1")).ShouldBeTrue();
        (await IsOpenAsync("&region=west")).ShouldBeTrue();

        async Task<bool> IsOpenAsync(string query) =>
            (await officer.GetAsync($"{Overview}?fiscalYear=2567{query}")).Document.QuerySelector("form details")!.HasAttribute("open");
    }

    [Fact]
    public async Task Trail_LeadsFromADistrictOverItsProvinceAndRegion()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync($"{Monthly}?fiscalYear=2567&province=90&district=9001&kind=1");

        page.Texts("nav ol li").ShouldBe(["ทั้งประเทศ", "ภาคใต้", "จังหวัดสงขลา", "อำเภอเมืองสงขลา"]);
        page.Link("ภาคใต้").GetAttribute("href").ShouldBe($"{Monthly}?fiscalYear=2567&province=&through=2023-11&region=south&kind=1");
    }

    private static Task PutSatunInAnotherRegionAsync(TestSite site) =>
        site.World.ChangeAreasAsync("update province set region_th = 'ภาคใต้ตอนล่าง', region_en = 'Deep' where code = 91");
}
