using System.Net;
using Chumchon.Domain.Audit;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.Accounts;

public sealed class SignInTests
{
    private const string Failed = "ชื่อใช้งานหรือรหัสผ่านไม่ถูกต้อง กรุณาตรวจสอบแล้วลองอีกครั้ง";
    private const string Locked = "เข้าสู่ระบบไม่สำเร็จหลายครั้ง กรุณารอ 5 นาที แล้วลองอีกครั้ง";

    [Theory, OnSqlite, OnPostgres]
    public async Task RightPassword_LeadsHomeAndIsAudited(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);

        var officer = await site.SignInAsync("d9001");

        var home = await officer.GetAsync("/");
        home.Status.ShouldBe(HttpStatusCode.OK);
        home.Text.ShouldContain("สพอ.เมืองสงขลา (สมหญิง ตัวอย่าง)");
        (await site.World.AuditOfAccountAsync(SmallWorld.Officer)).ShouldBe([AuditKind.SignedIn]);
    }

    [Fact]
    public async Task Page_HasTheManualsFieldsAndButtons()
    {
        await using var site = await TestSite.StartAsync();

        var page = await site.Visitor().GetAsync("/sign-in");

        page.Heading.ShouldBe("ระบบบริหารจัดการข้อมูลกลางเพื่อการพัฒนาชุมชน");
        page.Texts("label").ShouldBe(["* ชื่อใช้งาน", "* รหัสผ่าน"]);
        page.Field("รหัสผ่าน").GetAttribute("type").ShouldBe("password");
        page.Field("ชื่อใช้งาน").HasAttribute("autofocus").ShouldBeTrue();
        page.Button("เข้าสู่ระบบ").Closest("form")!.HasAttribute("novalidate").ShouldBeTrue();
        page.Button("เคลียร์").GetAttribute("type").ShouldBe("reset");
        page.Button("เคลียร์").HasAttribute("data-clear").ShouldBeTrue();
    }

    [Fact]
    public async Task BothEmpty_SaysBothAtOnceAndFocusesTheFirst()
    {
        await using var site = await TestSite.StartAsync();

        var page = await SubmitAsync(site.Visitor(), "", "");

        page.ErrorOf("ชื่อใช้งาน").ShouldBe("กรุณากรอกชื่อใช้งาน !");
        page.ErrorOf("รหัสผ่าน").ShouldBe("กรุณากรอกรหัสผ่าน !");
        page.Field("ชื่อใช้งาน").HasAttribute("autofocus").ShouldBeTrue();
        page.Field("รหัสผ่าน").HasAttribute("autofocus").ShouldBeFalse();
    }

    [Fact]
    public async Task PasswordEmpty_KeepsTheNameAndFocusesThePassword()
    {
        await using var site = await TestSite.StartAsync();

        var page = await SubmitAsync(site.Visitor(), "d9001", "");

        page.Field("ชื่อใช้งาน").GetAttribute("value").ShouldBe("d9001");
        page.Field("ชื่อใช้งาน").HasAttribute("aria-invalid").ShouldBeFalse();
        page.ErrorOf("รหัสผ่าน").ShouldBe("กรุณากรอกรหัสผ่าน !");
        page.Field("รหัสผ่าน").HasAttribute("autofocus").ShouldBeTrue();
    }

    [Fact]
    public async Task WrongPasswordAndUnknownName_AreAnsweredAlike()
    {
        await using var site = await TestSite.StartAsync();

        var wrong = await SubmitAsync(site.Visitor(), "d9001", "wrong");
        var unknown = await SubmitAsync(site.Visitor(), "nobody", "wrong");

        foreach (var page in new[] { wrong, unknown })
        {
            page.Status.ShouldBe(HttpStatusCode.OK);
            page.Alerts.ShouldBe([Failed]);
            page.Field("รหัสผ่าน").GetAttribute("value").ShouldBeNullOrEmpty();
        }

        (await site.World.AuditOfAccountAsync(SmallWorld.Officer)).ShouldBe([AuditKind.SignInFailed]);
    }

    [Theory]
    [InlineData("d9001")]
    [InlineData("nobody")]
    public async Task TenthFailure_LocksTheNameForFiveMinutes(string name)
    {
        await using var site = await TestSite.StartAsync();
        var visitor = site.Visitor();
        for (var failure = 1; failure < 10; failure++)
        {
            (await SubmitAsync(visitor, name, "wrong")).Alerts.ShouldBe([Failed]);
        }

        foreach (var password in new[] { "wrong", TestSite.Password })
        {
            var locked = await SubmitAsync(visitor, name, password);
            locked.Status.ShouldBe(HttpStatusCode.TooManyRequests);
            locked.Alerts.ShouldBe([Locked]);
        }
    }

    [Fact]
    public async Task LockedAccount_SignsInAfterFiveMinutes()
    {
        await using var site = await TestSite.StartAsync();
        var visitor = site.Visitor();
        for (var failure = 1; failure <= 10; failure++)
        {
            await SubmitAsync(visitor, "d9001", "wrong");
        }

        site.Clock.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1));

        (await SubmitAsync(visitor, "d9001", TestSite.Password)).RedirectsTo.ShouldBe("/");
        (await site.World.AuditOfAccountAsync(SmallWorld.Officer)).ShouldBe(
            [.. Enumerable.Repeat(AuditKind.SignInFailed, 9), AuditKind.LockedOut, AuditKind.SignedIn]);
    }

    [Fact]
    public async Task AccountWithoutOffice_IsToldSo()
    {
        await using var site = await TestSite.StartAsync();
        await site.World.AddAccountAsync(1900, "newcomer");

        var page = await SubmitAsync(site.Visitor(), "newcomer", TestSite.Password);

        page.Alerts.ShouldBe(["บัญชีนี้ยังไม่ได้กำหนดสำนักงาน กรุณาแจ้งผู้ดูแลระบบ"]);
    }

    [Fact]
    public async Task PageAskedForBefore_OpensAfterwards()
    {
        await using var site = await TestSite.StartAsync();
        var visitor = site.Visitor();

        var challenge = await visitor.GetAsync("/entry/otop-sales?fiscalYear=2567");
        challenge.RedirectsTo.ShouldBe("/sign-in?returnUrl=%2Fentry%2Fotop-sales%3FfiscalYear%3D2567");

        var answer = await SubmitAsync(visitor, "d9001", TestSite.Password, challenge.RedirectsTo!);
        answer.RedirectsTo.ShouldBe("/entry/otop-sales?fiscalYear=2567");
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    public async Task ForeignReturnAddress_IsIgnored(string address)
    {
        await using var site = await TestSite.StartAsync();

        var answer = await SubmitAsync(
            site.Visitor(), "d9001", TestSite.Password, $"/sign-in?returnUrl={Uri.EscapeDataString(address)}");

        answer.RedirectsTo.ShouldBe("/");
    }

    [Fact]
    public async Task SignedInAlready_LeadsHome()
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignInAsync("d9001");

        (await officer.GetAsync("/sign-in")).RedirectsTo.ShouldBe("/");
    }

    [Fact]
    public async Task WithoutToken_IsRefusedAndNothingHappens()
    {
        await using var site = await TestSite.StartAsync();

        var page = await site.Visitor().PostAsync(
            "/sign-in", KeyValuePair.Create("UserName", "d9001"), KeyValuePair.Create("Password", TestSite.Password));

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Alerts.ShouldBe(["แบบฟอร์มหมดอายุ ไม่ครบถ้วน หรือที่อยู่ของหน้าไม่ถูกต้อง กรุณาเปิดหน้านี้ใหม่แล้วลองอีกครั้ง ยังไม่มีการเปลี่ยนแปลงข้อมูล"]);
        (await site.World.AuditOfAccountAsync(SmallWorld.Officer)).ShouldBeEmpty();
    }

    [Fact]
    public async Task SessionCookie_IsForThisSiteOverHttpsAlone()
    {
        await using var site = await TestSite.StartAsync();

        var answer = await SubmitAsync(site.Visitor(), "d9001", TestSite.Password);

        var cookie = answer.Answer.Headers.GetValues("Set-Cookie")
            .Where(static value => value.StartsWith("chumchon.session=", StringComparison.Ordinal)).ShouldHaveSingleItem();
        cookie.ShouldContain("; secure");
        cookie.ShouldContain("; httponly");
        cookie.ShouldContain("; samesite=lax");
        cookie.ShouldNotContain("expires=");
    }

    [Fact]
    public async Task Demonstration_ShowsItsAccountsAndPassword()
    {
        await using var site = await TestSite.StartDemonstrationAsync();

        var page = await site.Visitor().GetAsync("/sign-in");

        page.Texts("code").ShouldBe(["d9001", "p90", "central", TestSite.Password]);
    }

    private static async Task<SeenPage> SubmitAsync(Visitor visitor, string name, string password, string path = "/sign-in") =>
        await visitor.SubmitAsync(await visitor.GetAsync(path), "เข้าสู่ระบบ", ("ชื่อใช้งาน", name), ("รหัสผ่าน", password));
}
