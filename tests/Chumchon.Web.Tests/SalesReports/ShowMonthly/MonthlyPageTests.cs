using System.Net;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.SalesReports.ShowMonthly;

public sealed class MonthlyPageTests(SoldSites sold) : IClassFixture<SoldSites>
{
    private const string Monthly = "/reports/otop-sales/monthly";

    [Fact]
    public async Task NotSignedIn_LeadsToSignIn()
    {
        var site = await sold.OfAsync();

        (await site.Visitor().GetAsync(Monthly)).RedirectsTo.ShouldStartWith("/sign-in");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Country_ShowsMonthsTypesAndChannels(string provider)
    {
        var site = await sold.OfAsync(provider);
        var officer = await site.SignInAsync("central");

        var page = await officer.GetAsync($"{Monthly}?fiscalYear=2567");

        var months = page.Table("ยอดจำหน่ายรายเดือน");
        months[0].ShouldBe(["เดือน", "ปีงบประมาณ 2567 (บาท)", "ปีงบประมาณ 2566 (บาท)", "อำเภอที่บันทึกแล้ว"]);
        months[1].ShouldBe(["ตุลาคม 2566", "174.45", "", "3 ใน 3"]);
        months[2].ShouldBe(["พฤศจิกายน 2566", "200.01", "", "1 ใน 3"]);
        months[3].ShouldBe(["ธันวาคม 2566", "", "", ""]);
        months[12].ShouldBe(["กันยายน 2567", "", "9,999.99", ""]);
        months[13].ShouldBe(["รวมทั้งสิ้น", "374.46", "", ""], "a whole year does not stand beside two months");
        var types = page.Table("ยอดจำหน่ายแยกตามประเภทผลิตภัณฑ์");
        types[1].ShouldBe(["ตุลาคม 2566", "101.45", "40.00", "33.00", "0.00", "0.00", "3 ใน 3"]);
        types[13].ShouldBe(["รวมทั้งสิ้น", "251.46", "40.00", "33.00", "0.00", "50.00", ""]);
        types[14].ShouldBe(["ร้อยละ", "67.15", "10.68", "8.81", "0.00", "13.35", ""]);
        var channels = page.Table("ยอดจำหน่ายแยกตามช่องทาง");
        channels[0].ShouldBe(["เดือน", "ในประเทศ ออฟไลน์", "ในประเทศ ออนไลน์", "ต่างประเทศ ออฟไลน์", "ต่างประเทศ ออนไลน์", "อำเภอที่บันทึกแล้ว"]);
        channels[2].ShouldBe(["พฤศจิกายน 2566", "200.00", "0.00", "0.00", "0.01", "1 ใน 3"]);
        channels[13].ShouldBe(["รวมทั้งสิ้น", "350.05", "21.00", "3.00", "0.41", ""]);
    }

    [Fact]
    public async Task MonthThatNotAllSaved_IsMarkedAsIncomplete()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("central");

        var page = await officer.GetAsync($"{Monthly}?fiscalYear=2567");

        page.Document.QuerySelectorAll("figure[data-chart=monthly] tr[data-incomplete] th").Select(SeenPage.TextOf)
            .ShouldBe(["พฤศจิกายน 2566"]);
    }

    [Theory]
    [InlineData("province=", "/reports/otop-sales/export/by-province?fiscalYear=2567&province=&through=2023-10")]
    [InlineData("province=90", "/reports/otop-sales/export/by-province?fiscalYear=2567&province=90&through=2023-10")]
    [InlineData("province=90&district=9001", "/entry/otop-sales/2023-10?district=9001")]
    [InlineData("province=90&district=9002", null)]
    public async Task Month_LeadsToWhatItIsMadeOf(string area, string? link)
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync($"{Monthly}?fiscalYear=2567&{area}");

        var month = page.Document.QuerySelectorAll("tbody th").First(static head => head.TextContent.Contains("ตุลาคม 2566", StringComparison.Ordinal));
        month.QuerySelector("a")?.GetAttribute("href").ShouldBe(link);
    }

    [Theory]
    [InlineData("province=", "101.45", "/reports/otop-sales/export/rt3-by-product-type?fiscalYear=2567&province=&through=2023-10")]
    [InlineData("province=90", "3.00", "/reports/otop-sales/export/domestic-overseas-by-province?fiscalYear=2567&province=90&through=2023-10&only=1")]
    [InlineData("province=90", "9,999.99", "/reports/otop-sales/export/by-province?fiscalYear=2566&province=90&through=2023-09")]
    [InlineData("province=90&district=9001", "9,999.99", "/entry/otop-sales/2023-09?district=9001")]
    [InlineData("province=90&district=9002", "0.00", null)]
    public async Task Figure_LeadsToWhatItIsMadeOf(string area, string figure, string? link)
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync($"{Monthly}?fiscalYear=2567&{area}");

        var cell = page.Document.QuerySelectorAll("tbody td").First(cell => SeenPage.TextOf(cell) == figure);
        cell.QuerySelector("a")?.GetAttribute("href").ShouldBe(link);
        cell.QuerySelector("a:not([tabindex='-1'])").ShouldBeNull();
    }

    [Fact]
    public async Task District_HasItsOwnMonthsAndTheWayBackUp()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("central");

        var page = await officer.GetAsync($"{Monthly}?fiscalYear=2567&province=90&district=9001");

        page.Text.ShouldContain("ยอดขาย: 323.41 บาท");
        page.Table("ยอดจำหน่ายรายเดือน")[1].ShouldBe(["ตุลาคม 2566", "123.40", "", "1 ใน 1"]);
        page.Link("จังหวัดสงขลา").GetAttribute("href").ShouldBe("/reports/otop-sales/monthly?fiscalYear=2567&province=90&through=2023-11");
    }

    [Fact]
    public async Task NoYearBefore_SaysSoInsteadOfNought()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("central");

        var page = await officer.GetAsync($"{Monthly}?fiscalYear=2566");

        page.Text.ShouldContain("ไม่มีข้อมูลปีก่อนให้เปรียบเทียบ");
        page.Table("ยอดจำหน่ายรายเดือน")[0].ShouldBe(["เดือน", "ปีงบประมาณ 2566 (บาท)", "อำเภอที่บันทึกแล้ว"]);
    }

    [Fact]
    public async Task ValueThatCannotBeRead_IsSaidAtItsFilter()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync($"{Monthly}?fiscalYear=2024");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.ErrorOf("ปีงบประมาณ").ShouldBe("ปีงบประมาณต้องเป็นปี พ.ศ. สี่หลัก เช่น 2567");
    }
}
