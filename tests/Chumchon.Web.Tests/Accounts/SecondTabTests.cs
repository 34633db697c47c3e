using System.Net;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Tests;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.Accounts;

/// <summary>Pages that were drawn for one person, or nobody, and are used once another is signed in in the same browser.</summary>
public sealed class SecondTabTests
{
    private const string Month = "/entry/otop-sales/2024-02";

    private static readonly string Cell = $"a{SmallWorld.Curry.Number}.1";

    [Fact]
    public async Task SameAccount_LeadsOnToThePageAskedFor()
    {
        await using var site = await TestSite.StartAsync();
        var visitor = site.Visitor();
        var (first, second) = (await visitor.GetAsync("/sign-in"), await visitor.GetAsync("/sign-in?returnUrl=%2Fentry%2Fotop-sales"));
        await SignInAsync(visitor, first, "d9001");

        var answer = await SignInAsync(visitor, second, "D9001");

        answer.RedirectsTo.ShouldBe("/entry/otop-sales");
        (await site.World.AuditOfAccountAsync(SmallWorld.Officer)).ShouldBe([AuditKind.SignedIn]);
    }

    [Fact]
    public async Task OtherAccount_IsAskedAndMayStay()
    {
        await using var site = await TestSite.StartAsync();
        var visitor = site.Visitor();
        var (first, second) = (await visitor.GetAsync("/sign-in"), await visitor.GetAsync("/sign-in"));
        await SignInAsync(visitor, first, "d9001");

        var asked = await SignInAsync(visitor, second, "p90");

        asked.Status.ShouldBe(HttpStatusCode.OK);
        asked.Alerts.ShouldHaveSingleItem().ShouldStartWith("เบราว์เซอร์นี้เข้าสู่ระบบในชื่อ d9001 อยู่แล้ว");
        asked.Field("ชื่อใช้งาน").GetAttribute("value").ShouldBe("p90");
        (await visitor.SubmitAsync(asked, "ใช้งานต่อในชื่อ d9001")).RedirectsTo.ShouldBe("/");
        (await visitor.GetAsync("/")).Text.ShouldContain("สมหญิง ตัวอย่าง");
    }

    [Fact]
    public async Task OtherAccountAfterTheQuestion_EndsTheFirstSession()
    {
        await using var site = await TestSite.StartAsync();
        var visitor = site.Visitor();
        var (first, second) = (await visitor.GetAsync("/sign-in"), await visitor.GetAsync("/sign-in"));
        await SignInAsync(visitor, first, "d9001");
        var asked = await SignInAsync(visitor, second, "p90");

        var wrong = await SignInAsync(visitor, asked, "p90", "wrong");
        (await SignInAsync(visitor, wrong, "p90")).RedirectsTo.ShouldBe("/");

        (await visitor.GetAsync("/")).Text.ShouldContain("ปิติ ตัวอย่าง");
        (await site.World.AuditOfAccountAsync(SmallWorld.Officer)).ShouldBe([AuditKind.SignedIn, AuditKind.SignedOut]);
        (await site.World.CountAsync("session")).ShouldBe(1);
    }

    [Theory]
    [InlineData("d9001")]
    [InlineData("d9001-2")]
    public async Task KeptFormOfEachTab_SurvivesTheSecondSignIn(string second)
    {
        await using var site = await TestSite.StartAsync();
        await site.World.SyncAsync(SmallWorld.Mueang, SalesMonth.Of(2024, 2));
        var officer = await site.SignInAsync("d9001");
        var (one, two) = (await officer.GetAsync(Month), await officer.GetAsync(Month));
        site.Clock.Advance(TimeSpan.FromHours(11));
        one = await officer.SubmitAsync(one, "บันทึกข้อมูล", (Cell, "111"));
        two = await officer.SubmitAsync(two, "บันทึกข้อมูล", (Cell, "222"));

        one = await SignInAsync(officer, one, "d9001");
        two = await SignInAsync(officer, two, second);
        if (second != "d9001")
        {
            two = await officer.SubmitAsync(two, "ใช้งานต่อในชื่อ d9001");
        }

        (await ValueAsync(officer, one)).ShouldBe("111");
        (await ValueAsync(officer, two)).ShouldBe("222");
    }

    [Fact]
    public async Task KeptFormInATabWhoseTokenIsGone_ComesBackWithTheNextPress()
    {
        await using var site = await TestSite.StartAsync();
        await site.World.SyncAsync(SmallWorld.Mueang, SalesMonth.Of(2024, 2));
        var officer = await site.SignInAsync("d9001");
        var entry = await officer.GetAsync(Month);
        site.Clock.Advance(TimeSpan.FromHours(11));
        var ended = await officer.SubmitAsync(entry, "บันทึกข้อมูล", (Cell, "333"));
        var fresh = site.Visitor();

        var refused = await SignInAsync(fresh, ended, "d9001");
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Alerts.ShouldHaveSingleItem().ShouldStartWith("แบบฟอร์มหมดอายุ");

        (await ValueAsync(fresh, await SignInAsync(fresh, refused, "d9001"))).ShouldBe("333");
    }

    [Fact]
    public async Task LanguageOfASignedOutPage_IsTakenOnceSignedIn()
    {
        await using var site = await TestSite.StartAsync();
        var visitor = site.Visitor();
        var (first, second) = (await visitor.GetAsync("/sign-in"), await visitor.GetAsync("/sign-in"));
        await SignInAsync(visitor, first, "d9001");

        (await visitor.SubmitAsync(second, "English")).RedirectsTo.ShouldBe("/sign-in");

        (await visitor.GetAsync("/")).Document.DocumentElement.GetAttribute("lang").ShouldBe("en");
    }

    [Theory]
    [InlineData("English")]
    [InlineData("ออกจากระบบ")]
    public async Task PageOfAnOfficerWhoHasLeft_LeadsOn(string button)
    {
        await using var site = await TestSite.StartAsync();
        var visitor = await site.SignInAsync("d9001");
        var left = await visitor.GetAsync("/");
        await visitor.SubmitAsync(await visitor.GetAsync("/"), "ออกจากระบบ");

        (await visitor.SubmitAsync(left, button)).RedirectsTo.ShouldBeOneOf("/", "/sign-in");
        await SignInAsync(visitor, await visitor.GetAsync("/sign-in"), "p90");
        (await visitor.SubmitAsync(left, button)).RedirectsTo.ShouldBe("/");

        (await visitor.GetAsync("/")).Text.ShouldContain("ปิติ ตัวอย่าง");
    }

    [Theory]
    [InlineData("same-origin", "/sign-in")]
    [InlineData("cross-site", "/")]
    [InlineData("same-site", "/")]
    public async Task SignOutOfAPageOfSomebodyElse_IsBelievedWhereTheBrowserSaysItIsOurs(string site, string leadsTo)
    {
        await using var started = await TestSite.StartAsync();
        var visitor = started.Visitor();
        var page = await visitor.GetAsync("/sign-in");
        var cookies = $"{page.Cookies}; {(await SignInAsync(visitor, page, "d9001")).Cookies}";

        var answer = await started.VisitorWith(("Cookie", cookies), ("Sec-Fetch-Site", site)).PostAsync(
            "/sign-out", KeyValuePair.Create("__RequestVerificationToken", "of another"));

        answer.RedirectsTo.ShouldBe(leadsTo);
    }

    [Theory]
    [InlineData("/language")]
    [InlineData("/sign-out")]
    public async Task FormWithoutAToken_IsRefused(string path)
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignInAsync("d9001");

        (await officer.PostAsync(path, KeyValuePair.Create("language", "en"))).Status.ShouldBe(HttpStatusCode.BadRequest);

        (await officer.GetAsync("/")).Document.DocumentElement.GetAttribute("lang").ShouldBe("th");
    }

    [Theory]
    [InlineData("/ไม่มี?ก=ข")]
    [InlineData("/\uFFFE")]
    [InlineData("/😀")]
    public async Task ReturnAddressOfAnyLetters_IsLedTo(string address)
    {
        await using var site = await TestSite.StartOnNetworkAsync();
        var visitor = site.Visitor();

        var answer = await SignInAsync(visitor, await visitor.GetAsync($"/sign-in?returnUrl={Uri.EscapeDataString(address)}"), "d9001");

        answer.Status.ShouldBe(HttpStatusCode.Redirect);
    }

    private static Task<SeenPage> SignInAsync(Visitor visitor, SeenPage page, string name, string password = TestSite.Password) =>
        visitor.SubmitAsync(page, "เข้าสู่ระบบ", ("ชื่อใช้งาน", name), ("รหัสผ่าน", password));

    private static async Task<string?> ValueAsync(Visitor officer, SeenPage signedIn) =>
        (await officer.SubmitAsync(signedIn, "กลับไปกรอกต่อ")).Document.QuerySelector($"input[name='{Cell}']")!.GetAttribute("value");
}
