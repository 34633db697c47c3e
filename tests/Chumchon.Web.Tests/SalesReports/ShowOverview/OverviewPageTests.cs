using System.Net;
using AngleSharp.Dom;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.SalesReports.ShowOverview;

public sealed class OverviewPageTests(SoldSites sold) : IClassFixture<SoldSites>
{
    private const string Overview = "/reports/otop-sales/overview";

    [Fact]
    public async Task NotSignedIn_LeadsToSignInAndBack()
    {
        var site = await sold.OfAsync();

        var page = await site.Visitor().GetAsync($"{Overview}?fiscalYear=2567");

        page.Status.ShouldBe(HttpStatusCode.Redirect);
        page.RedirectsTo.ShouldBe($"/sign-in?returnUrl={Uri.EscapeDataString($"{Overview}?fiscalYear=2567")}");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task DistrictOfficer_OpensOnTheDistrictsOfHerProvinceWithHersMarked(string provider)
    {
        var site = await sold.OfAsync(provider);
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync(Overview);

        page.Heading.ShouldBe("รายงานยอดจำหน่ายสินค้า OTOP");
        page.Texts("ol li").Take(2).ShouldBe(["หน้าหลัก", "รายงาน"]);
        page.Text.ShouldContain("ยอดขาย: 323.41 บาท");
        page.Text.ShouldContain("จังหวัดสงขลา · ปีงบประมาณ 2567 (ตุลาคม 2566 – พฤศจิกายน 2566)");
        page.Text.ShouldContain("ข้อมูล ณ วันที่ 8 ธันวาคม 2566 เวลา 14:32 น. จาก 1 ใน 2 อำเภอที่บันทึกแล้ว ข้อมูลยังไม่ครบทุกอำเภอ");
        page.Table("ยอดขายรายอำเภอ จังหวัดสงขลา").ShouldBe(
        [
            ["อันดับ", "อำเภอ", "ยอดขาย (บาท)", "ร้อยละ", "เปลี่ยนจากเดือนก่อน (ร้อยละ)", "เดือนที่บันทึกแล้ว"],
            ["1", "เมืองสงขลา", "323.41", "100.00", "–", "2 ใน 2 พื้นที่ของท่าน"],
            ["2", "สทิงพระ", "0.00", "0.00", "–", "1 ใน 2"],
            ["", "รวมทั้งสิ้น", "323.41", "100.00", "–", ""],
        ]);
    }

    [Fact]
    public async Task DistrictOfficer_CanWidenToTheCountry()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync(Overview);

        var country = await officer.GetAsync(page.Link("ทั้งประเทศ").GetAttribute("href")!);

        country.Text.ShouldContain("ยอดขาย: 374.46 บาท");
        country.Table("ยอดขายรายจังหวัด").ShouldBe(
        [
            ["อันดับ", "จังหวัด", "ยอดขาย (บาท)", "ร้อยละ", "เปลี่ยนจากเดือนก่อน (ร้อยละ)", "อำเภอที่บันทึกแล้ว"],
            ["1", "สงขลา", "323.41", "86.37", "–", "1 ใน 2 พื้นที่ของท่าน"],
            ["2", "สตูล", "51.05", "13.63", "–", "0 ใน 1"],
            ["", "รวมทั้งสิ้น", "374.46", "100.00", "–", ""],
        ]);
    }

    [Fact]
    public async Task CentralOfficer_OpensOnTheCountryAndFollowsAProvince()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("central");
        var page = await officer.GetAsync(Overview);

        var satun = await officer.GetAsync(page.Document.QuerySelector("table a:contains('สตูล')")!.GetAttribute("href")!);

        page.Text.ShouldContain("ยอดขาย: 374.46 บาท");
        satun.Text.ShouldContain("ยอดขาย: 51.05 บาท");
        satun.Text.ShouldContain("จังหวัดสตูล · ปีงบประมาณ 2567 (ตุลาคม 2566 – พฤศจิกายน 2566)", customMessage: "the months that the figure followed is of");
    }

    [Fact]
    public async Task AreasFigure_LeadsWhereItsNameLeads()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        foreach (var province in new[] { "", "90" })
        {
            var page = await officer.GetAsync($"{Overview}?fiscalYear=2567&province={province}");

            page.Document.QuerySelectorAll("#areas tbody tr").Length.ShouldBe(2);
            page.Document.QuerySelectorAll("#areas tbody tr").ShouldAllBe(static row =>
                row.QuerySelector("td a[tabindex='-1']")!.GetAttribute("href") == row.QuerySelector("th a")!.GetAttribute("href"));
        }
    }

    [Fact]
    public async Task Filters_StandInTheAddress()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("central");

        var page = await officer.GetAsync($"{Overview}?fiscalYear=2567&province=90&through=2023-10&name=สทิง");

        page.Field("ปีงบประมาณ").QuerySelector("option[selected]")!.TextContent.ShouldBe("2567");
        page.Field("สะสมถึงเดือน").QuerySelector("option[selected]")!.TextContent.ShouldBe("ตุลาคม 2566");
        page.Field("จังหวัด").QuerySelector("option[selected]")!.TextContent.ShouldBe("สงขลา");
        page.Field("ค้นหาชื่อพื้นที่").GetAttribute("value").ShouldBe("สทิง");
        page.Text.ShouldContain("ยอดขาย: 123.40 บาท");
        page.Table("ยอดขายรายอำเภอ จังหวัดสงขลา").Skip(1).ShouldBe(
            [["2", "สทิงพระ", "0.00", "0.00", "–", "1 ใน 1"], ["", "รวมที่แสดง", "0.00", "0.00", "", ""]]);
    }

    [Fact]
    public async Task Tabs_CarryTheChoice()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync($"{Overview}?fiscalYear=2566&province=91");

        page.Link("ภาพรวม").GetAttribute("aria-current").ShouldBe("page");
        page.Link("รายเดือน").GetAttribute("href").ShouldBe("/reports/otop-sales/monthly?fiscalYear=2566&province=91");
        page.Link("ส่งออกข้อมูล").GetAttribute("href").ShouldBe("/reports/otop-sales/export?fiscalYear=2566&province=91");
    }

    [Theory]
    [InlineData("fiscalYear=2024", "ปีงบประมาณ", "ปีงบประมาณต้องเป็นปี พ.ศ. สี่หลัก เช่น 2567")]
    [InlineData("fiscalYear=x", "ปีงบประมาณ", "ปีงบประมาณต้องเป็นปี พ.ศ. สี่หลัก เช่น 2567")]
    [InlineData("fiscalYear=2567&through=2023-09", "สะสมถึงเดือน", "กันยายน 2566 ไม่อยู่ในปีงบประมาณ 2567")]
    [InlineData("through=2567-02", "สะสมถึงเดือน", "เดือนต้องเป็นปี ค.ศ. และเดือน เช่น 2024-02")]
    [InlineData("province=97", "จังหวัด", "ไม่พบจังหวัดที่ระบุ")]
    [InlineData("province=สงขลา", "จังหวัด", "ไม่พบจังหวัดที่ระบุ")]
    [InlineData("province=10", "จังหวัด", "กรุงเทพมหานครไม่มีข้อมูลในระบบนี้")]
    public async Task ValueThatCannotBeRead_IsSaidAtItsFilterAndReplaced(string query, string label, string words)
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync($"{Overview}?{query}");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.ErrorOf(label).ShouldBe(words);
        page.Text.ShouldContain("จังหวัดสงขลา · ปีงบประมาณ 2567 (ตุลาคม 2566 – พฤศจิกายน 2566)");
    }

    [Fact]
    public async Task YearWithoutFigures_SaysSoInsteadOfNought()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync($"{Overview}?fiscalYear=2580");

        page.Statuses.ShouldContain("ยังไม่มีข้อมูลตามเงื่อนไขที่เลือก");
        page.Text.ShouldNotContain("ยอดขาย:");
        page.Document.QuerySelector("table").ShouldBeNull();
    }

    [Fact]
    public async Task NoSaveAtAll_OpensOnTheRunningFiscalYear()
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync(Overview);

        page.Field("ปีงบประมาณ").QuerySelectorAll("option").Select(static option => option.TextContent).ShouldBe(["2567"]);
        page.Statuses.ShouldContain("ยังไม่มีข้อมูลตามเงื่อนไขที่เลือก");
    }

    [Fact]
    public async Task EnglishPage_NamesAreasAndMonthsInEnglish()
    {
        await using var site = await SoldSite.StartAsync();
        await site.World.ExecuteAsync("update account set language = 'en' where user_name = 'd9001'");
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync(Overview);

        page.Heading.ShouldBe("OTOP sales report");
        page.Text.ShouldContain("Sales: 323.41 baht");
        page.Text.ShouldContain("Songkhla Province · Fiscal year 2567 (October 2023 – November 2023)");
        page.Table("Sales by district, Songkhla Province")[1][1].ShouldBe("Mueang Songkhla");
    }

    [Fact]
    public async Task Sides_AreSharesOfTheTotalWithTheirCompleteness()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("central");

        var page = await officer.GetAsync(Overview);

        page.Texts("ul li").ShouldContain("ยอดจำหน่ายในประเทศ ร้อยละ 99.09 371.05 บาทจาก 1 ใน 3 อำเภอ");
        page.Texts("ul li").ShouldContain("ยอดจำหน่ายต่างประเทศ ร้อยละ 0.91 3.41 บาทจาก 1 ใน 3 อำเภอ");
    }

    [Fact]
    public async Task LastMonth_IsComparedOverTheDistrictsThatCompletedBoth()
    {
        await using var site = await SoldSite.StartAsync();
        await site.World.ExecuteAsync($"update monthly_return set rows_entered = rows where month = {SmallWorldSales.November.Index} and state = 2");
        var officer = await site.SignInAsync("central");

        var page = await officer.GetAsync(Overview);

        page.Texts("ul li").ShouldContain(
            "ยอดขายเดือนพฤศจิกายน 2566 (บาท) 200.01 เพิ่มขึ้น 62.08 % จากตุลาคม 2566 จาก 1 ใน 3 อำเภอ เปรียบเทียบเฉพาะ 1 อำเภอที่บันทึกครบถ้วนทั้งสองเดือน");
    }

    [Fact]
    public async Task LastMonthSavedInPart_IsNotComparedAsIfItWereWhole()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("central");

        var page = await officer.GetAsync(Overview);

        page.Texts("ul li").ShouldContain(
            "ยอดขายเดือนพฤศจิกายน 2566 (บาท) 200.01 – จากตุลาคม 2566 จาก 1 ใน 3 อำเภอ เปรียบเทียบไม่ได้ เพราะไม่มีอำเภอใดบันทึกครบถ้วนทั้งเดือนนี้และตุลาคม 2566");
    }

    [Fact]
    public async Task October_IsComparedWithSeptemberOfTheFiscalYearBefore()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync($"{Overview}?fiscalYear=2567&through=2023-10&province=90");

        page.Text.ShouldContain("ลดลง 98.77 % จากกันยายน 2566");
    }

    [Fact]
    public async Task NoSuchMonthsTheYearBefore_AreADashAndTheReason()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("central");

        var page = await officer.GetAsync(Overview);

        page.Texts("ul li").ShouldContain(
            "เทียบช่วงเดียวกันของปีงบประมาณ 2566 – เปรียบเทียบไม่ได้ เพราะไม่มีเดือนใดที่อำเภอบันทึกครบถ้วนทั้งปีนี้และปีงบประมาณ 2566");
    }

    // Mueang's October alone is complete in both years: 123.40 against 200.00. Its November, and October of the others, are left out.
    [Theory, OnSqlite, OnPostgres]
    public async Task YearBefore_IsComparedOverTheSameDistricts(string provider)
    {
        await using var site = await SoldSite.StartAsync(provider);
        await site.World.AddAsync(
            SmallWorldSales.Saved(SmallWorld.Mueang, SmallWorldSales.October.AddYears(-1), SmallWorldSales.LastSave.AddYears(-1), 4, 4, 20_000, 0, 0, 0),
            SmallWorldSales.Saved(SmallWorld.Mueang, SmallWorldSales.November.AddYears(-1), SmallWorldSales.LastSave.AddYears(-1), 4, 4, 10_000, 0, 0, 0));
        var officer = await site.SignInAsync("central");

        var page = await officer.GetAsync($"{Overview}?fiscalYear=2567");

        page.Texts("ul li").ShouldContain(
            "เทียบช่วงเดียวกันของปีงบประมาณ 2566 ลดลง 38.30 % 123.40 บาท เทียบกับ 200.00 บาท จาก 1 ใน 3 อำเภอ เฉพาะเดือนที่บันทึกครบถ้วนทั้งสองปี ไม่นับ 3 เดือนของ 3 อำเภอ");
        page.Table("ยอดขายรายจังหวัด")[0].ShouldContain("เปลี่ยนจากช่วงเดียวกันของปีก่อน (ร้อยละ)");
        page.Table("ยอดขายรายจังหวัด")[1].ShouldBe(["1", "สงขลา", "323.41", "86.37", "–", "-38.30", "1 ใน 2"]);
        page.Table("ยอดขายรายจังหวัด")[2].ShouldBe(["2", "สตูล", "51.05", "13.63", "–", "–", "0 ใน 1"]);
    }

    [Fact]
    public async Task Ranking_HasTheAreasByTheirSalesAndSaysWhereOnesOwnStands()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9002");

        var page = await officer.GetAsync($"{Overview}?fiscalYear=2567&province=90");

        page.Texts("section ol li").ShouldBe(["1 เมืองสงขลา 323", "2 สทิงพระ พื้นที่ของท่าน 0"]);
        page.Text.ShouldContain("สทิงพระ อยู่อันดับที่ 2 จาก 2 พื้นที่");
    }

    [Fact]
    public async Task Map_HasALinkOfEachAreaAndHatchesWhatIsNotSaved()
    {
        await using var site = await SoldSite.StartAsync();
        await site.World.ExecuteAsync("delete from monthly_return where district_code = 9101");
        var officer = await site.SignInAsync("central");

        var page = await officer.GetAsync($"{Overview}?fiscalYear=2567");

        page.Texts("svg[role=group] a").ShouldBe(["สงขลา323 บาท อันดับที่ 1*", "สตูลยังไม่บันทึก"], ignoreOrder: true);
        page.Document.QuerySelectorAll("svg[role=group] [fill='url(#blank)']").ShouldHaveSingleItem()
            .ParentElement!.GetAttribute("href").ShouldBe($"{Overview}?fiscalYear=2567&province=91&through=2023-11");
        page.Document.QuerySelectorAll("svg[role=group] > path").Length.ShouldBe(75, "Bangkok and those that this world does not have");
    }

    [Fact]
    public async Task Map_OfAProvinceLeadsToTheMonthsOfItsDistricts()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync($"{Overview}?fiscalYear=2567&province=90");

        page.Document.QuerySelectorAll("svg[role=group] a").Select(static link => link.GetAttribute("href"))
            .ShouldContain("/reports/otop-sales/monthly?fiscalYear=2567&province=90&through=2023-11&district=9001");
        page.Texts("figure ul li").ShouldContain("323 (1)");
    }

    [Theory]
    [InlineData("sales", "เมืองสงขลา|สทิงพระ", "สทิงพระ|เมืองสงขลา", "ยอดขาย (บาท)")]
    [InlineData("name", "เมืองสงขลา|สทิงพระ", "สทิงพระ|เมืองสงขลา", "อำเภอ")]
    [InlineData("saved", "เมืองสงขลา|สทิงพระ", "สทิงพระ|เมืองสงขลา", "เดือนที่บันทึกแล้ว")]
    public async Task List_IsSortedAsTheAddressSays(string column, string one, string other, string heading)
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        var ascending = await officer.GetAsync($"{Overview}?fiscalYear=2567&sort={column}");
        var descending = await officer.GetAsync($"{Overview}?fiscalYear=2567&sort=-{column}");

        string.Join('|', ascending.Texts("#areas tbody th")).ShouldBe(column == "name" ? one : other);
        string.Join('|', descending.Texts("#areas tbody th")).ShouldBe(column == "name" ? other : one);
        descending.Texts("th[aria-sort=descending]").ShouldBe([heading]);
        descending.Document.QuerySelector("form#sorting input[name=fiscalYear]")!.GetAttribute("value").ShouldBe("2567");
    }

    [Fact]
    public async Task ChangeThatCannotBeWorkedOut_ComesLastEitherWay()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("central");

        foreach (var sort in new[] { "month", "-month" })
        {
            (await officer.GetAsync($"{Overview}?fiscalYear=2567&sort={sort}")).Texts("#areas tbody th").ShouldBe(["สงขลา", "สตูล"], sort);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Trend_HasTheYearByMonthBesideTheOneBeforeAndNoFigureOfMonthsToCome(string provider)
    {
        await using var site = await SoldSite.StartAsync(provider);
        await site.World.AddAsync(
            SmallWorldSales.Saved(SmallWorld.Mueang, SmallWorldSales.November.Next.AddYears(-1), SmallWorldSales.LastSave.AddYears(-1), 4, 4, 20_000, 0, 0, 0));
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync($"{Overview}?fiscalYear=2567&province=90");

        var rows = page.Table("ยอดจำหน่ายรายเดือน");
        rows.Take(4).ShouldBe(
        [
            ["เดือน", "ปีงบประมาณ 2567 (บาท)", "ปีงบประมาณ 2566 (บาท)", "อำเภอที่บันทึกแล้ว"],
            ["ตุลาคม 2566", "123.40", "", "2 ใน 2"],
            ["พฤศจิกายน 2566", "200.01", "", "1 ใน 2"],
            ["ธันวาคม 2566", "", "200.00", ""],
        ]);
        rows.Count.ShouldBe(13);
        page.Document.QuerySelectorAll("figure rect").Select(static column => column.GetAttribute("fill")).ShouldBe([null, "url(#year-trend-hatch)"]);
        page.Document.QuerySelectorAll("figure circle[cx]:not([cx='8'])").Length.ShouldBe(2, "December and September of the year before");
        page.Document.QuerySelectorAll("figure .year-trend-before[x1]").ShouldBeEmpty("a line never falls to nought where nothing is saved");
        page.Texts("figure li").ShouldContain("ข้อมูลยังไม่ครบ");
    }

    [Fact]
    public async Task TrendWithoutAYearBefore_SaysSo()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("central");

        var page = await officer.GetAsync($"{Overview}?fiscalYear=2567&province=91");

        page.Texts("figure li").ShouldContain("ไม่มีข้อมูลปีก่อนให้เปรียบเทียบ");
        page.Table("ยอดจำหน่ายรายเดือน")[0].ShouldBe(["เดือน", "ปีงบประมาณ 2567 (บาท)", "อำเภอที่บันทึกแล้ว"]);
    }

    [Fact]
    public async Task Units_AreTheSameInEveryDrawing()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("central");

        var page = await officer.GetAsync($"{Overview}?fiscalYear=2567");

        page.Texts(".panel").Count(static panel => panel.Contains("หน่วย: บาท", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Fact]
    public async Task Tiles_LeadToTheReportBehindThem()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        foreach (var area in new[] { "province=", "province=90", "province=90&district=9001" })
        {
            var page = await officer.GetAsync($"{Overview}?fiscalYear=2567&{area}");
            var links = page.Document.QuerySelectorAll("main ul > li > a").Select(static link => link.GetAttribute("href")!).Where(link => link.Contains($"2567&{area.Split('&')[0]}", StringComparison.Ordinal)).ToList();
            links.Count.ShouldBeGreaterThanOrEqualTo(4);
            foreach (var link in links)
            {
                (await officer.GetAsync(link)).Status.ShouldBe(HttpStatusCode.OK, link);
            }
        }
    }
}
