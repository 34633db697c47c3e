using System.Net;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.SalesReports.PrintReport;

public sealed class ReportPageTests(SoldSites sold) : IClassFixture<SoldSites>
{
    private const string Export = "/reports/otop-sales/export";

    [Fact]
    public async Task NotSignedIn_LeadsToSignIn()
    {
        var site = await sold.OfAsync();

        (await site.Visitor().GetAsync($"{Export}/by-province")).RedirectsTo.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task NoSuchReport_IsNotFound()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        (await officer.GetAsync($"{Export}/by-planet")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ByProvince_IsDrawnInTwoHalvesWithNotes(string provider)
    {
        var site = await sold.OfAsync(provider);
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync($"{Export}/by-province?fiscalYear=2567");

        page.Texts("article h2, article h2 ~ p").ShouldBe(
        [
            "สรุปรายงานยอดจำหน่ายสินค้า OTOP (รายจังหวัด)",
            "ปีงบประมาณ พ.ศ. 2567 (ตุลาคม 2566 – พฤศจิกายน 2566)",
            "ทั้งประเทศ",
        ]);
        page.Table("ครึ่งปีแรก").ShouldBe(
        [
            ["ที่", "จังหวัด", "ยอดจำหน่าย พ.ศ. 2566 (บาท)", "ยอดจำหน่าย พ.ศ. 2567 (บาท)", "รวมครึ่งปี (บาท)"],
            ["ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค."],
            ["1", "สงขลา*", "123.40", "200.01", "", "", "", "", "323.41"],
            ["2", "สตูล*", "51.05", "", "", "", "", "", "51.05"],
            ["", "รวมทั้งสิ้น", "174.45", "200.01", "", "", "", "", "374.46"],
        ]);
        page.Table("ครึ่งปีหลัง")[^1].ShouldBe(["", "รวมทั้งสิ้น", "", "", "", "", "", "", "", "374.46"]);
        page.Texts("article ol li").ShouldContain("* ยังบันทึกไม่ครบ");
        page.Texts("article ol li").ShouldContain("รูปแบบตารางจัดทำโดยระบบ");
    }

    [Fact]
    public async Task Heading_SortsBothHalvesAndTheTotalStaysBelow()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync($"{Export}/by-province?fiscalYear=2567&sort=total");

        page.Table("ครึ่งปีแรก").Skip(2).Select(static row => row[1]).ShouldBe(["สตูล*", "สงขลา*", "รวมทั้งสิ้น"]);
        page.Table("ครึ่งปีหลัง").Skip(2).Select(static row => row[1]).ShouldBe(["สตูล*", "สงขลา*", "รวมทั้งสิ้น"]);
        page.Texts("th[aria-sort=ascending]").ShouldBe(["รวมทั้งสิ้น (บาท)"]);
        page.Statuses.ShouldContain("เรียงตาม รวมทั้งสิ้น (บาท) จากน้อยไปมาก ไม่ใช่ลำดับตามแบบรายงาน กลับไปลำดับตามแบบ");
        page.Button("กลับไปลำดับตามแบบ").GetAttribute("value").ShouldBe("");
    }

    [Fact]
    public async Task SortByAColumnThatIsNotThere_KeepsTheOfficialOrder()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        foreach (var column in new[] { "planet", "code" })
        {
            var page = await officer.GetAsync($"{Export}/by-province?fiscalYear=2567&sort=-{column}");

            page.Table("ครึ่งปีแรก").Skip(2).Select(static row => row[1]).ShouldBe(["สงขลา*", "สตูล*", "รวมทั้งสิ้น"], column);
            page.Texts("th[aria-sort]").ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Rows_LeadToWhatTheyAreMadeOf()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        var country = await officer.GetAsync($"{Export}/by-province?fiscalYear=2567");
        var province = await FollowAsync(country, "สงขลา*");
        var district = await FollowAsync(province, "เมืองสงขลา*");

        province.Path.ShouldBe($"{Export}/by-province?fiscalYear=2567&province=90&through=2023-11");
        district.Path.ShouldBe($"{Export}/monthly-by-channel?fiscalYear=2567&province=90&through=2023-11&district=9001");
        district.Texts("article th a").ShouldBe(["ตุลาคม 2566", "พฤศจิกายน 2566"], "a month without a figure is made of nothing");
        district.Link("ตุลาคม 2566").GetAttribute("href").ShouldBe("/entry/otop-sales/2023-10?district=9001");
        district.Link("จังหวัดสงขลา").GetAttribute("href").ShouldBe($"{Export}/monthly-by-channel?fiscalYear=2567&province=90&through=2023-11");

        Task<SeenPage> FollowAsync(SeenPage page, string name) =>
            officer.GetAsync(page.Document.QuerySelectorAll("article a").First(link => SeenPage.TextOf(link) == name).GetAttribute("href")!);
    }

    [Theory]
    [InlineData("d9001", 0)]
    [InlineData("d9002", 1)]
    [InlineData("p90", 1)]
    [InlineData("central", 1)]
    public async Task DistrictsMonth_LeadsToItsRowsOnlyWithinOnesOwnArea(string userName, int links)
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync(userName);

        var page = await officer.GetAsync($"{Export}/monthly-by-channel?fiscalYear=2567&province=90&district=9002");

        page.Document.QuerySelectorAll("article th a").Length.ShouldBe(links);
    }

    [Fact]
    public async Task Chart_IsDrawnFromTheReportsOwnTable()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("central");

        var page = await officer.GetAsync($"{Export}/monthly-by-product-type?fiscalYear=2567");

        page.Document.QuerySelector("figure")!.GetAttribute("data-series")!.Split('|').ShouldBe(
            ["อาหาร", "เครื่องดื่ม", "ผ้าและเครื่องแต่งกาย", "เครื่องใช้และเครื่องประดับตกแต่ง", "สมุนไพรที่ไม่ใช่อาหารและยา"]);
        page.Document.QuerySelectorAll("tr[data-charted='ต.ค.'] [data-value]").Select(static cell => cell.GetAttribute("data-value"))
            .ShouldBe(["10145", "4000", "3300", "0", "0"]);
        page.Document.QuerySelectorAll("tr[data-charted='ธ.ค.'] [data-value]").ShouldAllBe(static cell => cell.GetAttribute("data-value") == "");
    }

    [Fact]
    public async Task Page_OffersPrintAndFiles()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync($"{Export}/monthly-by-channel?fiscalYear=2567&province=90");

        page.Button("พิมพ์").HasAttribute("hidden").ShouldBeTrue("without script it would do nothing");
        page.Text.ShouldContain("Ctrl+P");
        page.Text.ShouldContain("พิมพ์โดย สพอ.เมืองสงขลา (สมหญิง ตัวอย่าง) เมื่อ 5 มีนาคม 2567 เวลา 14:32 น.");
        page.Link("Excel (.xlsx)").GetAttribute("href").ShouldBe($"{Export}/monthly-by-channel.xlsx?fiscalYear=2567&province=90&through=2023-11");
    }

    [Fact]
    public async Task EnglishPage_KeepsTheReportThai()
    {
        await using var site = await SoldSite.StartAsync();
        await site.World.ExecuteAsync("update account set language = 'en' where user_name = 'd9001'");
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync($"{Export}/monthly-by-channel?fiscalYear=2567");

        page.Heading.ShouldBe("OTOP sales by month, domestic and overseas, online and offline");
        page.Texts("article[lang=th] tbody th").ShouldContain("ตุลาคม 2566");
    }

    [Theory]
    [InlineData("province=10", "จังหวัด", "กรุงเทพมหานครไม่มีข้อมูลในระบบนี้")]
    [InlineData("province=90&district=9003", "อำเภอ", "ไม่พบอำเภอที่ระบุ")]
    [InlineData("province=90&district=9101", "อำเภอ", "อำเภอเมืองสตูลไม่อยู่ในจังหวัดสงขลา")]
    [InlineData("region=west", "ภาค", "ไม่พบภาคที่ระบุ")]
    [InlineData("kind=4", "ประเภทผู้ประกอบการ", "ประเภทผู้ประกอบการต้องเป็น 1 2 หรือ 3")]
    [InlineData("unit=thousand", "แสดงเป็นล้านบาท", "หน่วยต้องเป็น million")]
    [InlineData("only=yes", "เฉพาะเดือนสุดท้ายที่เลือก", "ค่าของเฉพาะเดือนต้องเป็น 1")]
    public async Task ValueThatCannotBeRead_IsSaidAtItsFilter(string query, string label, string words)
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        var slug = query.StartsWith("unit", StringComparison.Ordinal) ? "by-province" : "domestic-overseas-by-province";
        (await officer.GetAsync($"{Export}/{slug}?{query}")).ErrorOf(label).ShouldBe(words);
    }

    [Fact]
    public async Task ProvinceOfAnotherRegion_IsSaidAtTheRegion()
    {
        await using var site = await SoldSite.StartAsync();
        await site.World.ChangeAreasAsync("update province set region_th = 'ภาคใต้ตอนล่าง', region_en = 'Deep' where code = 91");
        var officer = await site.SignInAsync("d9001");

        (await officer.GetAsync($"{Export}/by-province?province=90&region=deep")).ErrorOf("ภาค")
            .ShouldBe("จังหวัดสงขลาไม่อยู่ในภาคใต้ตอนล่าง");
    }

    [Fact]
    public async Task Choice_StandsInTheFiltersAndInTheFiles()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync($"{Export}/domestic-overseas-by-province?fiscalYear=2567&province=90&district=9002&kind=3&only=1");

        page.Field("อำเภอ").QuerySelector("option[selected]")!.TextContent.ShouldBe("สทิงพระ");
        page.Field("ประเภทผู้ประกอบการ").QuerySelector("option[selected]")!.GetAttribute("value").ShouldBe("3");
        page.Field("เฉพาะเดือนสุดท้ายที่เลือก").HasAttribute("checked").ShouldBeTrue();
        page.Link("Excel (.xlsx)").GetAttribute("href")
            .ShouldBe($"{Export}/domestic-overseas-by-province.xlsx?fiscalYear=2567&province=90&through=2023-10&district=9002&kind=3&only=1");
        page.Texts("article h2 ~ p").ShouldContain("อำเภอสทิงพระ จังหวัดสงขลา");
    }

    [Fact]
    public async Task RegionAlone_IsOfTheCountry()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync($"{Export}/province-summary?fiscalYear=2567&region=south");

        page.Texts("article h2 ~ p").ShouldContain("ภาคใต้");
        page.Field("ภาค").QuerySelector("option[selected]")!.TextContent.ShouldBe("ภาคใต้");
        page.Link("CSV").GetAttribute("href").ShouldBe($"{Export}/province-summary.csv?fiscalYear=2567&province=&through=2023-11&region=south");
    }
}
