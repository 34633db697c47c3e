using System.Net;
using AngleSharp.Dom;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.SalesReports.ShowOverview;

public sealed class OverviewPageTests
{
    private const string Overview = "/reports/otop-sales/overview";

    [Fact]
    public async Task NotSignedIn_LeadsToSignInAndBack()
    {
        await using var site = await SoldSite.StartAsync();

        var page = await site.Visitor().GetAsync($"{Overview}?fiscalYear=2567");

        page.Status.ShouldBe(HttpStatusCode.Redirect);
        page.RedirectsTo.ShouldBe($"/sign-in?returnUrl={Uri.EscapeDataString($"{Overview}?fiscalYear=2567")}");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task DistrictOfficer_OpensOnTheDistrictsOfHerProvinceWithHersMarked(string provider)
    {
        await using var site = await SoldSite.StartAsync(provider);
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync(Overview);

        page.Heading.ShouldBe("รายงานยอดจำหน่ายสินค้า OTOP");
        page.Texts("ol li").Take(2).ShouldBe(["หน้าหลัก", "รายงาน"]);
        page.Text.ShouldContain("ยอดขาย: 323.41 บาท");
        page.Text.ShouldContain("จังหวัดสงขลา · ปีงบประมาณ 2567 (ตุลาคม 2566 – พฤศจิกายน 2566)");
        page.Text.ShouldContain("ข้อมูล ณ วันที่ 8 ธันวาคม 2566 เวลา 14:32 น. จาก 1 ใน 2 อำเภอที่บันทึกแล้ว ข้อมูลยังไม่ครบทุกอำเภอ");
        page.Table("ยอดขายรายอำเภอ จังหวัดสงขลา").ShouldBe(
        [
            ["อำเภอ", "ยอดขาย (บาท)", "ร้อยละ", "เดือนที่บันทึกแล้ว"],
            ["เมืองสงขลา", "323.41", "100.00", "2 ใน 2 พื้นที่ของท่าน"],
            ["สทิงพระ", "0.00", "0.00", "1 ใน 2"],
            ["รวมทั้งสิ้น", "323.41", "100.00", ""],
        ]);
    }

    [Fact]
    public async Task DistrictOfficer_CanWidenToTheCountry()
    {
        await using var site = await SoldSite.StartAsync();
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync(Overview);

        var country = await officer.GetAsync(page.Link("ดูทั้งประเทศ").GetAttribute("href")!);

        country.Text.ShouldContain("ยอดขาย: 374.46 บาท");
        country.Table("ยอดขายรายจังหวัด").ShouldBe(
        [
            ["จังหวัด", "ยอดขาย (บาท)", "ร้อยละ", "อำเภอที่บันทึกแล้ว"],
            ["สงขลา", "323.41", "86.37", "1 ใน 2 พื้นที่ของท่าน"],
            ["สตูล", "51.05", "13.63", "0 ใน 1"],
            ["รวมทั้งสิ้น", "374.46", "100.00", ""],
        ]);
    }

    [Fact]
    public async Task CentralOfficer_OpensOnTheCountryAndFollowsAProvince()
    {
        await using var site = await SoldSite.StartAsync();
        var officer = await site.SignInAsync("central");
        var page = await officer.GetAsync(Overview);

        var satun = await officer.GetAsync(page.Link("สตูล").GetAttribute("href")!);

        page.Text.ShouldContain("ยอดขาย: 374.46 บาท");
        satun.Text.ShouldContain("ยอดขาย: 51.05 บาท");
        satun.Text.ShouldContain("จังหวัดสตูล · ปีงบประมาณ 2567 (ตุลาคม 2566 – ตุลาคม 2566)");
    }

    [Fact]
    public async Task Filters_StandInTheAddress()
    {
        await using var site = await SoldSite.StartAsync();
        var officer = await site.SignInAsync("central");

        var page = await officer.GetAsync($"{Overview}?fiscalYear=2567&province=90&through=2023-10&name=สทิง");

        page.Field("ปีงบประมาณ").QuerySelector("option[selected]")!.TextContent.ShouldBe("2567");
        page.Field("สะสมถึงเดือน").QuerySelector("option[selected]")!.TextContent.ShouldBe("ตุลาคม 2566");
        page.Field("จังหวัด").QuerySelector("option[selected]")!.TextContent.ShouldBe("สงขลา");
        page.Field("ค้นหาชื่อพื้นที่").GetAttribute("value").ShouldBe("สทิง");
        page.Text.ShouldContain("ยอดขาย: 123.40 บาท");
        page.Table("ยอดขายรายอำเภอ จังหวัดสงขลา").Skip(1).ShouldBe(
            [["สทิงพระ", "0.00", "0.00", "1 ใน 1"], ["รวมที่แสดง", "0.00", "0.00", ""]]);
    }

    [Fact]
    public async Task Tabs_CarryTheChoice()
    {
        await using var site = await SoldSite.StartAsync();
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync($"{Overview}?fiscalYear=2566&province=91");

        page.Link("ภาพรวม").GetAttribute("aria-current").ShouldBe("page");
        page.Link("รายเดือน").GetAttribute("href").ShouldBe("/reports/otop-sales/monthly?fiscalYear=2566&province=91");
        page.Link("ส่งออกข้อมูล").GetAttribute("href").ShouldBe("/reports/otop-sales/export?fiscalYear=2566&province=91");
    }

    [Theory]
    [InlineData("fiscalYear=2024", "ปีงบประมาณ", "ปีงบประมาณต้องเป็นปี พ.ศ. สี่หลัก เช่น 2567")]
    [InlineData("fiscalYear=x", "ปีงบประมาณ", "ปีงบประมาณต้องเป็นปี พ.ศ. สี่หลัก เช่น 2567")]
    [InlineData("fiscalYear=2567&fiscalYear=2568", "ปีงบประมาณ", "ปีงบประมาณต้องเป็นปี พ.ศ. สี่หลัก เช่น 2567")]
    [InlineData("through=2023-09", "สะสมถึงเดือน", "กันยายน 2566 ไม่อยู่ในปีงบประมาณ 2567")]
    [InlineData("through=2567-02", "สะสมถึงเดือน", "เดือนต้องเป็นปี ค.ศ. และเดือน เช่น 2024-02")]
    [InlineData("province=97", "จังหวัด", "ไม่พบจังหวัดที่ระบุ")]
    [InlineData("province=สงขลา", "จังหวัด", "ไม่พบจังหวัดที่ระบุ")]
    [InlineData("province=10", "จังหวัด", "กรุงเทพมหานครไม่มีข้อมูลในระบบนี้")]
    public async Task ValueThatCannotBeRead_IsSaidAtItsFilterAndReplaced(string query, string label, string words)
    {
        await using var site = await SoldSite.StartAsync();
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync($"{Overview}?{query}");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.ErrorOf(label).ShouldBe(words);
        page.Text.ShouldContain("จังหวัดสงขลา · ปีงบประมาณ 2567 (ตุลาคม 2566 – พฤศจิกายน 2566)");
    }

    [Fact]
    public async Task YearWithoutFigures_SaysSoInsteadOfNought()
    {
        await using var site = await SoldSite.StartAsync();
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
        page.Table("Sales by district, Songkhla Province")[1][0].ShouldBe("Mueang Songkhla");
    }

    [Fact]
    public async Task RankingFigures_AreInTheTableInSatang()
    {
        await using var site = await SoldSite.StartAsync();
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync(Overview);

        page.Document.QuerySelectorAll("figure[data-chart=ranking] tbody td[data-value]")
            .Select(static cell => cell.GetAttribute("data-value")).ShouldBe(["32341", "0"]);
    }
}
