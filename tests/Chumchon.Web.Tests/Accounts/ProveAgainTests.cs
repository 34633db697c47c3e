using System.Net;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.Accounts;

/// <summary>What is dangerous asks once more who it is, where that was long ago, and goes on with what was typed.</summary>
public sealed class ProveAgainTests
{
    private const string Asked = "ยืนยันตัวตนอีกครั้ง";
    private const string GoOn = "ยืนยันและทำรายการต่อ";

    [Theory, OnSqlite, OnPostgres]
    public async Task RoleGivenLater_IsAskedForAndDoneWithTheSamePress(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        await using var other = site.StartNode();
        var province = await site.SignInAsync("p90");
        var page = await province.GetAsync($"/people/{SmallWorld.Officer}");
        site.Clock.Advance(TimeSpan.FromMinutes(15));

        var asked = await province.SubmitAsync(page, "ให้บทบาท", ("Office", "9002"), ("Role", "DistrictOfficer"), ("Until", "2024-03-12"));
        asked.Heading.ShouldBe(Asked);
        (await site.World.CountAsync("office_member where account_id = 1001")).ShouldBe(1);
        (await province.SubmitAsync(asked, GoOn)).ErrorOf("รหัสผ่าน").ShouldBe("กรุณากรอกรหัสผ่าน !");
        var wrong = await province.SubmitAsync(asked, GoOn, ("รหัสผ่าน", "wrong"));
        wrong.ErrorOf("รหัสผ่าน").ShouldBe("รหัสผ่านปัจจุบันไม่ถูกต้อง");

        (await province.FollowAsync(await province.SubmitAsync(wrong, GoOn, ("รหัสผ่าน", TestSite.Password)))).Statuses.ShouldContain("ให้บทบาทแล้ว");

        (await site.World.ListAsync("select ends_at from office_member where account_id = 1001 and office_id = 3002", static reader => reader.GetInt64(0)))
            .ShouldHaveSingleItem().ShouldBe(new DateTimeOffset(2024, 3, 13, 0, 0, 0, BangkokTime.Offset).ToUnixTimeMilliseconds() - 1);
        (await site.World.AuditOfAccountAsync(SmallWorld.ProvinceOfficer)).ShouldBe([AuditKind.SignedIn, AuditKind.SignInFailed, AuditKind.ProvedAgain]);
        (await province.SubmitAsync(page, "ออกรหัสใช้ครั้งเดียว")).Text.ShouldContain("ใบแจ้งรหัส");
    }

    [Theory]
    [InlineData("ปิดบัญชี")]
    [InlineData("ออกรหัสใช้ครั้งเดียว")]
    [InlineData("สิ้นสุดบทบาท")]
    public async Task OtherDangers_AskToo(string button)
    {
        await using var site = await TestSite.StartAsync();
        var province = await site.SignInAsync("p90");
        var page = await province.GetAsync($"/people/{SmallWorld.Officer}");
        site.Clock.Advance(TimeSpan.FromMinutes(16));

        var asked = await province.SubmitAsync(page, button);
        asked.Heading.ShouldBe(Asked);
        asked.Link("ยกเลิก").GetAttribute("href").ShouldBe($"/people/{SmallWorld.Officer}");
    }

    [Fact]
    public async Task AccountMadeLater_KeepsWhatWasTyped()
    {
        await using var site = await TestSite.StartAsync();
        var province = await site.SignInAsync("p90");
        var page = await province.GetAsync("/people/new");
        site.Clock.Advance(TimeSpan.FromHours(1));

        var asked = await province.SubmitAsync(
            page, "สร้างบัญชีและใบแจ้งรหัส", ("ชื่อใช้งาน", "somjai"), ("ชื่อ-สกุล", "สมใจ <b>\"ตัวอย่าง\""), ("Office", "9002"), ("Role", "DistrictOfficer"));
        (await site.World.CountAsync("account where user_name = 'somjai'")).ShouldBe(0);

        (await province.SubmitAsync(asked, GoOn, ("รหัสผ่าน", TestSite.Password))).Text.ShouldContain("สมใจ <b>\"ตัวอย่าง\"");
        (await site.World.CountAsync("account where user_name = 'somjai'")).ShouldBe(1);
    }

    [Fact]
    public async Task CodeOfTheApp_DoesAsWellAsThePassword()
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignInAsync("d9001");
        var (app, _) = await SecondStepTests.SetUpAsync(site, officer);
        site.Clock.Advance(TimeSpan.FromHours(1));

        var asked = await officer.SubmitAsync(await officer.GetAsync("/account/factors"), "เลิกใช้แอปนี้");
        (await officer.SubmitAsync(asked, GoOn, ("รหัสผ่าน หรือรหัส 6 หลักจากแอป", app.CodeAt(site.Clock.GetUtcNow())))).RedirectsTo.ShouldBe("/account/factors");

        (await site.World.CountAsync("account_totp")).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task FilesWithProducersRows_AskAndGoOn(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        await site.World.SyncAsync(SmallWorld.Mueang, SalesMonth.Of(2024, 2));
        var province = await site.SignInAsync("p90");
        site.Clock.Advance(TimeSpan.FromMinutes(20));

        foreach (var file in (string[])["/audit/entries.csv", "/entry/otop-sales/2024-02/form.xlsx?district=9001"])
        {
            site.Clock.Advance(TimeSpan.FromMinutes(20));
            var asked = await province.GetAsync(file);
            asked.RedirectsTo.ShouldBe($"/account/again?returnUrl={Uri.EscapeDataString(file)}");
            var page = await province.FollowAsync(asked);
            page.Heading.ShouldBe(Asked);
            (await province.SubmitAsync(page, GoOn, ("รหัสผ่าน", "wrong"))).ErrorOf("รหัสผ่าน").ShouldBe("รหัสผ่านปัจจุบันไม่ถูกต้อง");
            var answer = await province.SubmitAsync(page, GoOn, ("รหัสผ่าน", TestSite.Password));
            answer.RedirectsTo.ShouldBe(file);
            (await province.FollowAsync(answer)).Answer.Content.Headers.ContentDisposition.ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task DailyWork_IsNeverAskedAgain()
    {
        await using var site = await TestSite.StartAsync();
        await site.World.SyncAsync(SmallWorld.Mueang, SalesMonth.Of(2024, 2));
        var officer = await site.SignInAsync("d9001");
        var entry = await officer.GetAsync("/entry/otop-sales/2024-02");
        site.Clock.Advance(TimeSpan.FromHours(4));

        (await officer.GetAsync("/entry/otop-sales/2024-02/form.xlsx")).Status.ShouldBe(HttpStatusCode.OK);
        (await officer.SubmitAsync(entry, "บันทึกข้อมูล", ($"a{SmallWorld.Curry.Number}.1", "1,250.50"))).RedirectsTo.ShouldNotBeNull().ShouldStartWith("/entry/");
        (await officer.GetAsync("/reports/otop-sales/export/by-province.csv?fiscalYear=2567")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task GuessingHere_LocksTheName()
    {
        await using var site = await TestSite.StartAsync();
        var province = await site.SignInAsync("p90");
        site.Clock.Advance(TimeSpan.FromMinutes(20));
        var page = await province.GetAsync("/account/again");
        SeenPage answer = page;
        for (var guess = 0; guess < 10; guess++)
        {
            answer = await province.SubmitAsync(page, GoOn, ("รหัสผ่าน", "wrong"));
        }

        answer.ErrorOf("รหัสผ่าน").ShouldBe("เข้าสู่ระบบไม่สำเร็จหลายครั้ง กรุณารอ 5 นาที แล้วลองอีกครั้ง");
    }

    [Fact]
    public async Task ForeignReturnAddress_IsIgnored()
    {
        await using var site = await TestSite.StartAsync();
        var province = await site.SignInAsync("p90");

        var page = await province.GetAsync("/account/again?returnUrl=%2F%2Felsewhere.example%2F");
        (await province.SubmitAsync(page, GoOn, ("รหัสผ่าน", TestSite.Password))).RedirectsTo.ShouldBe("/");
    }
}
