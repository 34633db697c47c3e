using System.Net;
using System.Text.RegularExpressions;
using Chumchon.Domain.Audit;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.Accounts;

/// <summary>The way from a slip to a password of one's own.</summary>
public sealed partial class FirstPasswordTests
{
    private const string Failed = "ชื่อใช้งานหรือรหัสผ่านไม่ถูกต้อง กรุณาตรวจสอบแล้วลองอีกครั้ง";
    private const string Chosen = "ลมพัดใบไผ่ไหวที่บ่อยาง";

    [Theory, OnSqlite, OnPostgres]
    public async Task CodeOfASlip_LeadsToAPasswordAndIsUsedUp(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        var code = await GiveCodeAsync(site);
        var officer = site.Visitor();

        var answer = await SignInAsync(officer, "d9001", code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal));
        answer.RedirectsTo.ShouldBe("/sign-in/password");
        (await officer.GetAsync("/")).RedirectsTo.ShouldNotBeNull().ShouldStartWith("/sign-in");
        var page = await officer.FollowAsync(answer);
        page.Text.ShouldContain("สวัสดี สมหญิง ตัวอย่าง");
        var done = await officer.SubmitAsync(page, "ตั้งรหัสผ่าน", ("รหัสผ่านใหม่", Chosen), ("รหัสผ่านใหม่อีกครั้ง", Chosen));
        done.RedirectsTo.ShouldBe("/sign-in?passwordChosen=true");
        (await officer.FollowAsync(done)).Statuses.ShouldContain("ตั้งรหัสผ่านแล้ว เข้าสู่ระบบด้วยรหัสผ่านใหม่ได้เลย");

        (await SignInAsync(officer, "d9001", Chosen)).RedirectsTo.ShouldBe("/");
        (await SignInAsync(site.Visitor(), "d9001", code)).Alerts.ShouldBe([Failed]);
        (await officer.GetAsync("/sign-in/password")).RedirectsTo.ShouldBe("/sign-in");
        (await site.World.AuditOfAccountAsync(SmallWorld.Officer)).ShouldBe(
            [AuditKind.CodeGiven, AuditKind.CodeUsed, AuditKind.PasswordChanged, AuditKind.SignedIn, AuditKind.SignInFailed]);
    }

    [Fact]
    public async Task CodeThatIsOver_OrOfAnotherName_IsAWrongPassword()
    {
        await using var site = await TestSite.StartAsync();
        var code = await GiveCodeAsync(site);

        (await SignInAsync(site.Visitor(), "d9002", code)).Alerts.ShouldBe([Failed]);
        site.Clock.Advance(TimeSpan.FromDays(14));
        (await SignInAsync(site.Visitor(), "d9001", code)).Alerts.ShouldBe([Failed]);
    }

    [Fact]
    public async Task NewCodeMeanwhile_EndsTheWayOfTheOldOne()
    {
        await using var site = await TestSite.StartAsync();
        var officer = site.Visitor();
        var page = await officer.FollowAsync(await SignInAsync(officer, "d9001", await GiveCodeAsync(site)));

        await GiveCodeAsync(site);

        (await officer.SubmitAsync(page, "ตั้งรหัสผ่าน", ("รหัสผ่านใหม่", Chosen), ("รหัสผ่านใหม่อีกครั้ง", Chosen))).RedirectsTo.ShouldBe("/sign-in");
        (await SignInAsync(officer, "d9001", TestSite.Password)).RedirectsTo.ShouldBe("/");
    }

    [Fact]
    public async Task PasswordThatIsTooEasy_IsRefusedAtItsField()
    {
        await using var site = await TestSite.StartAsync();
        var officer = site.Visitor();
        var page = await officer.FollowAsync(await SignInAsync(officer, "d9001", await GiveCodeAsync(site)));

        var refused = await officer.SubmitAsync(page, "ตั้งรหัสผ่าน", ("รหัสผ่านใหม่", "short"), ("รหัสผ่านใหม่อีกครั้ง", "short"));
        refused.ErrorOf("รหัสผ่านใหม่").ShouldBe("รหัสผ่านต้องมีอย่างน้อย 12 ตัวอักษร");
        var differs = await officer.SubmitAsync(page, "ตั้งรหัสผ่าน", ("รหัสผ่านใหม่", Chosen), ("รหัสผ่านใหม่อีกครั้ง", "other"));
        differs.ErrorOf("รหัสผ่านใหม่อีกครั้ง").ShouldBe("รหัสผ่านใหม่ทั้งสองช่องไม่ตรงกัน");
    }

    [Fact]
    public async Task NobodyWithoutACode_ReachesThePage()
    {
        await using var site = await TestSite.StartAsync();

        (await site.Visitor().GetAsync("/sign-in/password")).RedirectsTo.ShouldBe("/sign-in");
    }

    [Fact]
    public async Task SignInPage_SaysWhatToDoWithoutAPassword()
    {
        await using var site = await TestSite.StartAsync();

        var page = await site.Visitor().GetAsync("/sign-in");

        page.Text.ShouldContain("ขอรหัสใช้ครั้งเดียวจากผู้ดูแลบัญชีของสำนักงานที่กำกับดูแล");
        page.Text.ShouldContain("ระบบยังไม่ส่งรหัสทางอีเมล");
    }

    /// <summary>The code of d9001 that its province gives, from the slip.</summary>
    private static async Task<string> GiveCodeAsync(TestSite site)
    {
        var province = await site.SignInAsync("p90");
        var slip = await province.SubmitAsync(await province.GetAsync($"/people/{SmallWorld.Officer}"), "ออกรหัสใช้ครั้งเดียว");
        slip.Status.ShouldBe(HttpStatusCode.OK);
        slip.Answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        return Code().Match(slip.Text).Value;
    }

    private static async Task<SeenPage> SignInAsync(Visitor visitor, string name, string password) => await visitor.SubmitAsync(
        await visitor.GetAsync("/sign-in"), "เข้าสู่ระบบ", ("ชื่อใช้งาน", name), ("รหัสผ่าน", password));

    [GeneratedRegex("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
