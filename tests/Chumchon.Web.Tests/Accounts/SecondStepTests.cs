using System.Net;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.Accounts;

/// <summary>An app's codes set up, asked for after the password, and their place taken by a recovery code.</summary>
public sealed class SecondStepTests
{
    private const string Wrong = "รหัสไม่ถูกต้อง หมดเวลา หรือใช้ไปแล้ว กรุณาใช้รหัสถัดไปที่แอปแสดง";
    private const string Code = "รหัส 6 หลักจากแอป";

    [Theory, OnSqlite, OnPostgres]
    public async Task App_IsSetUpAndAskedForAfterThePassword(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        var (app, codes) = await SetUpAsync(site, await site.SignInAsync("d9001"));
        codes.Count.ShouldBe(10);
        site.Clock.Advance(TimeSpan.FromMinutes(1));

        var officer = site.Visitor();
        var asked = await TypePasswordAsync(officer);
        asked.RedirectsTo.ShouldBe("/sign-in/second?returnUrl=%2F");
        (await officer.GetAsync("/")).RedirectsTo.ShouldNotBeNull().ShouldStartWith("/sign-in");
        var page = await officer.FollowAsync(asked);
        page.Heading.ShouldBe("ระบบบริหารจัดการข้อมูลกลางเพื่อการพัฒนาชุมชน");

        (await ConfirmAsync(officer, page, app.CodeAt(site.Clock.GetUtcNow()))).RedirectsTo.ShouldBe("/");
        (await officer.GetAsync("/")).Status.ShouldBe(HttpStatusCode.OK);
        (await officer.GetAsync("/sign-in/second")).RedirectsTo.ShouldBe("/sign-in");
        (await site.World.AuditOfAccountAsync(SmallWorld.Officer)).ShouldBe(
            [AuditKind.SignedIn, AuditKind.FactorAdded, AuditKind.RecoveryCodesMade, AuditKind.FactorUsed, AuditKind.SignedIn]);
    }

    [Fact]
    public async Task CodeOfBefore_IsGoodOnce()
    {
        await using var site = await TestSite.StartAsync();
        var (app, _) = await SetUpAsync(site, await site.SignInAsync("d9001"));
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        var (one, other) = (site.Visitor(), site.Visitor());
        var code = app.CodeAt(site.Clock.GetUtcNow());
        var (first, second) = (await one.FollowAsync(await TypePasswordAsync(one)), await other.FollowAsync(await TypePasswordAsync(other)));

        (await ConfirmAsync(one, first, code)).RedirectsTo.ShouldBe("/");
        (await ConfirmAsync(other, second, code)).ErrorOf(Code).ShouldBe(Wrong);
        (await ConfirmAsync(other, second, "")).ErrorOf(Code).ShouldBe("กรุณากรอกรหัส !");
        (await ConfirmAsync(other, second, "000000")).ErrorOf(Code).ShouldBe(Wrong);
        (await site.World.AuditOfAccountAsync(SmallWorld.Officer)).Count(static kind => kind == AuditKind.FactorFailed).ShouldBe(2);
    }

    [Fact]
    public async Task CodeThatConfirmedTheApp_SignsNobodyIn()
    {
        await using var site = await TestSite.StartAsync();
        var (app, _) = await SetUpAsync(site, await site.SignInAsync("d9001"));
        var thief = site.Visitor();
        var page = await thief.FollowAsync(await TypePasswordAsync(thief));

        (await ConfirmAsync(thief, page, app.CodeAt(site.Clock.GetUtcNow()))).ErrorOf(Code).ShouldBe(Wrong);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task RecoveryCode_StandsInOnce(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        var (_, codes) = await SetUpAsync(site, await site.SignInAsync("d9001"));
        var officer = site.Visitor();
        var page = await officer.FollowAsync(await TypePasswordAsync(officer));

        (await officer.SubmitAsync(page, "ใช้รหัสกู้คืน", ("Code", codes[4].ToLowerInvariant()))).RedirectsTo.ShouldBe("/");

        var other = site.Visitor();
        var again = await other.FollowAsync(await TypePasswordAsync(other));
        (await other.SubmitAsync(again, "ใช้รหัสกู้คืน", ("Code", codes[4]))).ErrorOf(Code).ShouldBe(Wrong);
        (await officer.GetAsync("/account/factors")).Text.ShouldContain("เหลือ 9 จาก 10 รหัส");
    }

    [Fact]
    public async Task GuessedCodes_LockAndThePasswordForgivesNothing()
    {
        await using var site = await TestSite.StartAsync();
        await SetUpAsync(site, await site.SignInAsync("d9001"));
        var thief = site.Visitor();
        SeenPage answer = null!;
        for (var guess = 0; guess < 5; guess++)
        {
            var asked = await TypePasswordAsync(thief);
            if (asked.RedirectsTo is null)
            {
                asked.Status.ShouldBe(HttpStatusCode.TooManyRequests);
                return;
            }

            answer = await ConfirmAsync(thief, await thief.FollowAsync(asked), $"00000{guess}");
        }

        answer.Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task HalfWay_IsOverAfterTenMinutesOrWithAnotherPassword()
    {
        await using var site = await TestSite.StartAsync();
        await SetUpAsync(site, await site.SignInAsync("d9001"));
        var officer = site.Visitor();
        await TypePasswordAsync(officer);
        (await officer.GetAsync("/sign-in/second")).Status.ShouldBe(HttpStatusCode.OK);

        await site.World.ExecuteAsync("update account set security_stamp = 'another' where id = 1001");

        (await officer.GetAsync("/sign-in/second")).RedirectsTo.ShouldBe("/sign-in");
        (await site.Visitor().GetAsync("/sign-in/second")).RedirectsTo.ShouldBe("/sign-in");
    }

    [Fact]
    public async Task FormOfAnEndedSession_ComesThroughTheSecondStep()
    {
        await using var site = await TestSite.StartAsync();
        await site.World.SyncAsync(SmallWorld.Mueang, SalesMonth.Of(2024, 2));
        var officer = await site.SignInAsync("d9001");
        var (app, _) = await SetUpAsync(site, officer);
        var entry = await officer.GetAsync("/entry/otop-sales/2024-02");
        await site.World.ExecuteAsync("delete from session");
        site.Clock.Advance(TimeSpan.FromMinutes(1));

        var ended = await officer.SubmitAsync(entry, "บันทึกข้อมูล", ($"a{SmallWorld.Curry.Number}.1", "1,250.50"));
        var asked = await officer.SubmitAsync(ended, "เข้าสู่ระบบ", ("ชื่อใช้งาน", "d9001"), ("รหัสผ่าน", TestSite.Password));
        asked.Status.ShouldBe(HttpStatusCode.OK);
        var kept = await ConfirmAsync(officer, asked, app.CodeAt(site.Clock.GetUtcNow()));
        (await officer.SubmitAsync(kept, "กลับไปกรอกต่อ")).Body.ShouldContain("1,250.50");
    }

    [Fact]
    public async Task WhoHasSeveralOffices_ChoosesAfterTheSecondStep()
    {
        await using var site = await TestSite.StartAsync();
        var (app, _) = await SetUpAsync(site, await site.SignInAsync("d9001"));
        await site.World.AddMemberAsync(SmallWorld.Officer, 3002, Domain.Offices.OfficeRole.DistrictOfficer);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        var officer = site.Visitor();

        var page = await officer.FollowAsync(await TypePasswordAsync(officer));
        (await ConfirmAsync(officer, page, app.CodeAt(site.Clock.GetUtcNow()))).RedirectsTo.ShouldBe("/office?returnUrl=%2F");
    }

    [Fact]
    public async Task SetUp_SaysWhatIsWrongWithTheCodeAndKeepsItsKey()
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync("/account/factors/app");
        var key = page.Texts("code")[0];

        var wrong = await officer.SubmitAsync(page, "ยืนยันและเปิดใช้", ("Code", "000000"));
        wrong.ErrorOf("กรอกรหัส 6 หลักที่แอปแสดง").ShouldBe(Wrong);
        wrong.Texts("code")[0].ShouldBe(key);
        (await officer.SubmitAsync(page, "ยืนยันและเปิดใช้", ("Code", ""))).ErrorOf("กรอกรหัส 6 หลักที่แอปแสดง").ShouldBe("กรุณากรอกรหัส !");
        var other = await site.SignInAsync("d9001-2");
        (await other.SubmitAsync(await other.GetAsync("/account/factors/app"), "ยืนยันและเปิดใช้", ("offer", page.Document.QuerySelector("[name=offer]")!.GetAttribute("value")!), ("Code", "000000")))
            .RedirectsTo.ShouldBe("/account/factors/app");
        (await site.World.CountAsync("account_totp")).ShouldBe(0);
    }

    [Fact]
    public async Task AreaAccount_IsToldThatFactorsArePersons()
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync("/account/factors/app");
        await site.World.ExecuteAsync("update account set kind = 2 where id = 1001");

        var factors = await officer.GetAsync("/account/factors");
        factors.Text.ShouldContain("ใช้การยืนยันตัวตนสองชั้นไม่ได้");
        factors.Text.ShouldContain("ขอบัญชีบุคคลของตนเองได้จากสำนักงานที่กำกับดูแล");
        (await officer.GetAsync("/account/factors/app")).RedirectsTo.ShouldBe("/account/factors");
        (await officer.SubmitAsync(page, "ยืนยันและเปิดใช้", ("Code", new PhoneApp(page.Texts("code")[0]).CodeAt(site.Clock.GetUtcNow()))))
            .ErrorOf("กรอกรหัส 6 หลักที่แอปแสดง").ShouldContain("จึงใช้การยืนยันตัวตนสองชั้นไม่ได้");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task LostPhone_IsRemovedByTheOfficeAbove(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        await SetUpAsync(site, await site.SignInAsync("d9001"));
        var province = await site.SignInAsync("p90");
        var page = await province.GetAsync($"/people/{SmallWorld.Officer}");
        page.Text.ShouldContain("แอปในโทรศัพท์ · รหัสกู้คืนเหลือ 10 รหัส");

        (await province.FollowAsync(await province.SubmitAsync(page, "ยกเลิกการยืนยันตัวตนสองชั้น"))).Statuses.ShouldContain(
            "ยกเลิกการยืนยันตัวตนสองชั้นแล้ว เจ้าของบัญชีต้องตั้งค่าใหม่");

        (await TypePasswordAsync(site.Visitor())).RedirectsTo.ShouldBe("/");
    }

    [Fact]
    public async Task RemovedAndMadeAnew_ByTheOfficerHerself()
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignInAsync("d9001");
        await SetUpAsync(site, officer);

        var made = await officer.SubmitAsync(await officer.GetAsync("/account/factors"), "ทำรหัสกู้คืนชุดใหม่");
        made.Texts("li > code").Count.ShouldBe(10);
        made.Answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await officer.FollowAsync(await officer.SubmitAsync(await officer.GetAsync("/account/factors"), "เลิกใช้แอปนี้"))).Statuses.ShouldContain(
            "เลิกใช้แอปแล้ว เครื่องอื่นที่ใช้บัญชีนี้ต้องเข้าสู่ระบบอีกครั้ง");
        (await TypePasswordAsync(site.Visitor())).RedirectsTo.ShouldBe("/");
    }

    internal static async Task<(PhoneApp App, IReadOnlyList<string> Codes)> SetUpAsync(TestSite site, Visitor officer)
    {
        var page = await officer.GetAsync("/account/factors/app");
        var app = new PhoneApp(page.Texts("code")[0]);
        var done = await officer.SubmitAsync(page, "ยืนยันและเปิดใช้", ("Code", app.CodeAt(site.Clock.GetUtcNow())));
        done.Answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        return (app, done.Texts("li > code"));
    }

    internal static async Task<SeenPage> TypePasswordAsync(Visitor officer) => await officer.SubmitAsync(
        await officer.GetAsync("/sign-in"), "เข้าสู่ระบบ", ("ชื่อใช้งาน", "d9001"), ("รหัสผ่าน", TestSite.Password));

    internal static Task<SeenPage> ConfirmAsync(Visitor officer, SeenPage page, string code) => officer.SubmitAsync(page, "ยืนยัน", ("Code", code));
}
