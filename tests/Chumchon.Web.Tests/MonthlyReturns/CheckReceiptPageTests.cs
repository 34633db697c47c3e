using Chumchon.Domain.Calendar;
using Chumchon.Domain.Returns;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;
using static Chumchon.Domain.Producers.SalesChannel;

namespace Chumchon.Web.Tests.MonthlyReturns;

public sealed class CheckReceiptPageTests
{
    private const string Page = "/receipts/check";
    private const string Code = "รหัสตรวจสอบ";

    private static readonly SalesMonth February = SalesMonth.Of(2024, 2);

    private static async Task<(TestSite Site, string Code)> SavedSiteAsync(string provider = "sqlite")
    {
        var site = await TestSite.StartAsync(provider);
        var receipt = await site.World.SaveAsync(
            SmallWorld.Mueang, February, new TypedCell(SmallWorld.Curry, DomesticOffline, 123_450));
        return (site, ReceiptCode.Of(receipt.Hash).ToString());
    }

    [Fact]
    public async Task NotSignedIn_IsSentToSignIn()
    {
        await using var site = await TestSite.StartAsync();

        (await site.Visitor().GetAsync($"{Page}?code=7K3M-9QXD-2FTA")).RedirectsTo.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task Opened_AsksForACodeAndSaysNothing()
    {
        await using var site = await TestSite.StartAsync();

        var page = await (await site.SignInAsync("d9001")).GetAsync(Page);

        page.Heading.ShouldBe("ตรวจสอบใบยืนยันการบันทึกข้อมูล");
        page.Field(Code).HasAttribute("aria-invalid").ShouldBeFalse();
        page.Statuses.ShouldBeEmpty();
        page.Alerts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("7K3M-9QXD")]
    [InlineData("7K3M-9QXD-2FTU")]
    public async Task WhatIsNoCode_IsRefusedAtItsField(string typed)
    {
        await using var site = await TestSite.StartAsync();

        var page = await (await site.SignInAsync("d9001")).GetAsync($"{Page}?code={typed}");

        page.Document.GetElementById("code-error")!.TextContent.ShouldBe("กรอกรหัสตรวจสอบให้ครบ 12 ตัว เป็นตัวอักษรภาษาอังกฤษและตัวเลขตามใบยืนยัน");
        page.Field(Code).GetAttribute("aria-invalid").ShouldBe("true");
        page.Field(Code).GetAttribute("aria-describedby").ShouldBe("code-error code-hint");
        page.Field(Code).GetAttribute("value").ShouldBe(typed);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task RightCode_MatchesHoweverItIsTyped(string provider)
    {
        var (site, code) = await SavedSiteAsync(provider);
        await using var started = site;
        var officer = await site.SignInAsync("d9001");

        foreach (var typed in new[] { code, code.ToLowerInvariant(), code.Replace("-", "", StringComparison.Ordinal) })
        {
            var page = await officer.GetAsync($"{Page}?code={typed}");

            page.Statuses.ShouldBe(
                ["ตรงกับข้อมูลในระบบ บันทึกเมื่อ 5 มีนาคม 2567 เวลา 14:32:05 น. โดย สพอ.เมืองสงขลา ยอดรวม 1,234.50 บาท"]);
            page.Link("ดูใบยืนยันการบันทึก").GetAttribute("href").ShouldBe("/entry/otop-sales/2024-02/receipts/2?district=9001");
            page.Field(Code).GetAttribute("value").ShouldBe(code);
        }
    }

    [Fact]
    public async Task ForeignOrUnknownReceipt_IsNotFoundInTheSameWords()
    {
        var (site, code) = await SavedSiteAsync();
        await using var started = site;
        var officer = await site.SignInAsync("d9002");

        foreach (var asked in new[] { code, "7K3M-9QXD-2FTA" })
        {
            var page = await officer.GetAsync($"{Page}?code={asked}");

            page.Statuses.ShouldBe([$"ไม่พบใบยืนยันที่มีรหัส {asked} หรือใบยืนยันนั้นอยู่นอกพื้นที่ของท่าน"]);
            page.Text.ShouldNotContain("1,234.50");
        }
    }

    [Theory]
    [InlineData("p90")]
    [InlineData("central")]
    public async Task WiderOfficer_ChecksTheReceiptsOfHerArea(string officer)
    {
        var (site, code) = await SavedSiteAsync();
        await using var started = site;

        (await (await site.SignInAsync(officer)).GetAsync($"{Page}?code={code}")).Statuses[0].ShouldStartWith("ตรงกับข้อมูลในระบบ");
    }

    [Fact]
    public async Task AlteredDatabase_DoesNotMatch()
    {
        var (site, code) = await SavedSiteAsync();
        await using var started = site;
        await site.World.ExecuteAsync("update sales_entry set domestic_offline = domestic_offline - 1 where domestic_offline > 0");
        await site.World.ExecuteAsync("update audit_entry set account_id = 1002, hash = (select hash from audit_entry first where first.version = 1) where version = 2");

        var page = await (await site.SignInAsync("d9001")).GetAsync($"{Page}?code={code}");

        page.Alerts[0].ShouldStartWith("ไม่ตรงกับข้อมูลในระบบ");
        page.Texts("[role=alert] li").ShouldBe(
        [
            "เวลา ผู้บันทึก หรือจำนวนช่องในใบยืนยันไม่ตรงกับประวัติ",
            "รหัสของประวัติไม่ตรงกัน ประวัติหรือใบยืนยันถูกแก้ไข",
            "จำนวนแถวหรือยอดจำหน่ายไม่ตรงกับข้อมูลของเดือน ณ การบันทึกครั้งนี้",
        ]);
        page.Text.ShouldNotContain("ตรงกับข้อมูลในระบบ บันทึกเมื่อ");
    }
}
