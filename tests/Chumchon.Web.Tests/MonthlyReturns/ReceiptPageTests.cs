using System.Net;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;
using static Chumchon.Domain.Producers.SalesChannel;

namespace Chumchon.Web.Tests.MonthlyReturns;

public sealed class ReceiptPageTests
{
    private const string Page = "/entry/otop-sales/2024-02/receipts/2";

    private static readonly SalesMonth February = SalesMonth.Of(2024, 2);

    private static async Task<TestSite> SavedSiteAsync(string provider = "sqlite")
    {
        var site = await TestSite.StartAsync(provider);
        await site.World.SaveAsync(
            SmallWorld.Mueang, February, new(SmallWorld.Curry, DomesticOffline, 123_450), new(SmallWorld.Juice, OverseasOnline, 50));
        return site;
    }

    [Fact]
    public async Task NotSignedIn_IsSentToSignIn()
    {
        await using var site = await SavedSiteAsync();

        (await site.Visitor().GetAsync(Page)).RedirectsTo.ShouldStartWith("/sign-in");
    }

    [Theory]
    [InlineData("d9002", "?district=9001")]
    [InlineData("d9001", "?district=9002")]
    [InlineData("p90", "?district=9101")]
    [InlineData("p90", "")]
    public async Task ForeignDistrict_IsNotFound(string officer, string query)
    {
        await using var site = await SavedSiteAsync();

        (await (await site.SignInAsync(officer)).GetAsync(Page + query)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("2024-02/receipts/1")]
    [InlineData("2024-02/receipts/3")]
    [InlineData("2024-03/receipts/2")]
    [InlineData("rubbish/receipts/2")]
    [InlineData("2024-02/receipts/rubbish")]
    public async Task NoSave_IsNotFound(string path)
    {
        await using var site = await SavedSiteAsync();

        (await (await site.SignInAsync("d9001")).GetAsync($"/entry/otop-sales/{path}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Receipt_TellsWhatWasSavedByWhomAndWhen(string provider)
    {
        await using var site = await SavedSiteAsync(provider);

        var page = await (await site.SignInAsync("d9001")).GetAsync(Page);

        page.Heading.ShouldBe("ใบยืนยันการบันทึกข้อมูล");
        page.Texts("h2").ShouldContain("ใบยืนยันการบันทึกข้อมูลยอดจำหน่าย OTOP");
        page.Text.ShouldContain("เดือนกุมภาพันธ์ 2567 อำเภอเมืองสงขลา จังหวัดสงขลา");
        var facts = page.Texts("dt").Zip(page.Texts("dd")).ToDictionary(static fact => fact.First, static fact => fact.Second);
        facts["รหัสตรวจสอบ"].ShouldMatch("^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$");
        facts["เลขที่ใบยืนยัน"].ShouldBe("9001/2567-02/2");
        facts["หน่วยงาน"].ShouldBe("สพอ.เมืองสงขลา");
        facts["บันทึกเมื่อ"].ShouldBe("5 มีนาคม 2567 เวลา 14:32:05 น.");
        facts["ผู้บันทึก (รหัสผู้ใช้)"].ShouldBe("สมหญิง ตัวอย่าง (d9001)");
        facts["แถว"].ShouldBe("กรอกแล้ว 2 จาก 4 แถว ยังไม่กรอก 2 แถว");
        facts["ผู้ประกอบการที่รายงาน"].ShouldBe("1 จาก 3 ราย");
        facts["เปลี่ยนแปลงครั้งนี้"].ShouldBe("2 ช่อง");
        page.Table("ยอดจำหน่ายของเดือน ณ การบันทึกครั้งนี้ แยกตามประเภทผลิตภัณฑ์และช่องทาง (บาท)").Skip(2).ShouldBe(
        [
            ["อาหาร", "1,234.50", "0.00", "0.00", "0.00", "1,234.50"],
            ["เครื่องดื่ม", "0.00", "0.00", "0.00", "0.50", "0.50"],
            ["ผ้าและเครื่องแต่งกาย", "0.00", "0.00", "0.00", "0.00", "0.00"],
            ["เครื่องใช้และเครื่องประดับตกแต่ง", "0.00", "0.00", "0.00", "0.00", "0.00"],
            ["สมุนไพรที่ไม่ใช่อาหารและยา", "0.00", "0.00", "0.00", "0.00", "0.00"],
            ["รวมทั้งสิ้น", "1,234.50", "0.00", "0.00", "0.50", "1,235.00"],
        ]);
        page.Text.ShouldContain("ลงชื่อ");
        page.Button("พิมพ์").ShouldNotBeNull();
        page.Alerts.ShouldBeEmpty();
    }

    [Fact]
    public async Task EarlierReceipt_StaysAsItWas()
    {
        await using var site = await SavedSiteAsync();
        var officer = await site.SignInAsync("d9001");
        var before = await officer.GetAsync(Page);

        await site.World.SaveAsync(SmallWorld.Mueang, February, new Domain.Returns.TypedCell(SmallWorld.Curry, DomesticOffline, 9));

        (await officer.GetAsync(Page)).Texts("article").ShouldBe(before.Texts("article"));
    }

    [Theory]
    [InlineData("p90")]
    [InlineData("central")]
    public async Task WiderOfficer_ReadsIt(string officer)
    {
        await using var site = await SavedSiteAsync();

        (await (await site.SignInAsync(officer)).GetAsync($"{Page}?district=9001")).Text.ShouldContain("1,235.00");
    }

    [Fact]
    public async Task AlteredTotal_IsSaidOnTheReceipt()
    {
        await using var site = await SavedSiteAsync();
        await site.World.ExecuteAsync("update return_save set domestic_offline = domestic_offline + 100");

        var page = await (await site.SignInAsync("d9001")).GetAsync(Page);

        page.Alerts.ShouldBe([
            "ไม่ตรงกับข้อมูลในระบบ จำนวนแถวหรือยอดจำหน่ายไม่ตรงกับข้อมูลของเดือน ณ การบันทึกครั้งนี้ มีการแก้ไขข้อมูลนอกระบบ กรุณาแจ้งผู้ดูแลระบบ",
        ]);
    }

    [Fact]
    public async Task SavedMessageAndLastSave_LeadHere()
    {
        await using var site = await SavedSiteAsync();
        var officer = await site.SignInAsync("d9001");

        var saved = await officer.GetAsync("/entry/otop-sales/2024-02?saved=2");
        saved.Link("ดูใบยืนยันการบันทึก").GetAttribute("href").ShouldBe($"{Page}?district=9001");
        (await officer.GetAsync("/entry/otop-sales/2024-02")).Link("การบันทึกทั้งหมด").GetAttribute("href")
            .ShouldBe("/entry/otop-sales/2024-02/saves?district=9001");
    }
}
