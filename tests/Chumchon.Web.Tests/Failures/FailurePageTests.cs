using System.Net;
using Chumchon.Data.Areas;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Words;
using Chumchon.Web.Tests.TestSites;
using Microsoft.Extensions.DependencyInjection;

namespace Chumchon.Web.Tests.Failures;

public sealed class FailurePageTests
{
    private const string NotFound = "ไม่พบหน้าที่ต้องการ หรือท่านไม่มีสิทธิ์เข้าถึงพื้นที่นี้";

    [Theory]
    [InlineData("/nothing/here")]
    [InlineData("/entry/otop-sales/2024-02?district=9002")]
    [InlineData("/entry/otop-sales/2024-02?district=9999")]
    [InlineData("/error/404")]
    [InlineData("/error/500")]
    public async Task UnknownAndForeignThings_AreNotFoundAlike(string path)
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync(path);

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Alerts.ShouldBe([NotFound]);
        page.Heading.ShouldBe("ไม่สามารถแสดงหน้านี้ได้");
        page.Document.QuerySelector("main a")!.GetAttribute("href").ShouldBe("/");
    }

    [Fact]
    public async Task NotSignedIn_IsAskedToBeforeAnythingIsTold()
    {
        await using var site = await TestSite.StartAsync();

        (await site.Visitor().GetAsync("/nothing/here")).RedirectsTo.ShouldBe("/sign-in?returnUrl=%2Fnothing%2Fhere");
    }

    [Fact]
    public async Task AccountThatLostItsOffice_IsSignedOutAndToldWhyItCannotSignIn()
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignInAsync("d9001");
        var home = await officer.GetAsync("/");
        await site.World.ExecuteAsync("delete from office_member where account_id = 1001");
        site.Clock.Advance(TimeSpan.FromSeconds(1));

        (await officer.GetAsync("/")).RedirectsTo.ShouldBe("/sign-in?returnUrl=%2F");
        (await officer.SubmitAsync(home, "ออกจากระบบ")).RedirectsTo.ShouldBe("/sign-in");
        (await officer.SubmitAsync(
            await officer.GetAsync("/sign-in"), "เข้าสู่ระบบ", ("ชื่อใช้งาน", "d9001"), ("รหัสผ่าน", TestSite.Password)))
            .Alerts.ShouldBe(["บัญชีนี้ยังไม่ได้กำหนดสำนักงาน กรุณาแจ้งผู้ดูแลระบบ"]);
    }

    [Fact]
    public async Task Fault_SaysNothingOfTheMachineAndNamesTheRequest()
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignInAsync("d9001");
        await site.World.ExecuteAsync("drop table monthly_return");
        site.Faults.Expected = true;

        var page = await officer.GetAsync("/");

        page.Status.ShouldBe(HttpStatusCode.InternalServerError);
        page.Alerts.ShouldHaveSingleItem()
            .ShouldMatch("^ระบบขัดข้องชั่วคราว ยังไม่ได้บันทึกข้อมูล กรุณาลองอีกครั้ง หากยังพบปัญหา แจ้งรหัส [0-9A-Za-z:]+ ให้ผู้ดูแลระบบ$");
        page.Body.ShouldNotContain("monthly_return");
        page.Body.ShouldNotContain("Exception");
        var number = page.Alerts[0].Split("แจ้งรหัส ")[1].Split(' ')[0];
        site.Faults.Faults.ShouldContain(fault => fault.StartsWith($"{number}: GET / broke") && fault.Contains("monthly_return"));
    }

    [Theory]
    [InlineData("/nothing/here", 404)]
    [InlineData("/", 500)]
    [InlineData("/health/ready", 503)]
    [InlineData("/favicon.svg", 200)]
    [InlineData("/sign-in", 302)]
    public async Task EveryAnswer_HasTheHeadersOfSecurity(string path, int status)
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignInAsync("d9001");
        await site.World.ExecuteAsync(status == 503 ? "delete from \"__EFMigrationsHistory\"" : status == 500 ? "drop table monthly_return" : "select 1");
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        site.Faults.Expected = true;

        var headers = (await officer.GetAsync(path)).Answer;

        ((int)headers.StatusCode).ShouldBe(status);
        headers.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("frame-ancestors 'none'");
        headers.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        headers.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
    }

    [Fact]
    public async Task PageOfAFailureThatBreaksToo_SaysItPlainlyInBothLanguages()
    {
        var broken = false;
        await using var site = await TestSite.StartWithAsync(services => services.AddTransient(
            provider => broken ? throw new InvalidOperationException("no names") : new OfficeName(provider.GetRequiredService<AreaDirectory>(), provider.GetRequiredService<PageWords>())));
        var officer = await site.SignInAsync("d9001");
        site.Faults.Expected = broken = true;

        var page = await officer.GetAsync("/");

        page.Status.ShouldBe(HttpStatusCode.InternalServerError);
        page.Alerts.ShouldHaveSingleItem().ShouldStartWith("ระบบขัดข้องชั่วคราว ยังไม่ได้บันทึกข้อมูล กรุณาลองอีกครั้ง A temporary fault.");
        page.Answer.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
    }

    [Fact]
    public async Task InEnglish_SpeaksEnglishAndChangesLanguageInPlace()
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignInAsync("d9001");

        var answer = await officer.SubmitAsync(await officer.GetAsync("/nothing/here?x=1"), "English");
        answer.RedirectsTo.ShouldBe("/nothing/here?x=1");

        var page = await officer.FollowAsync(answer);
        page.Alerts.ShouldBe(["Page not found, or it is outside your area."]);
    }

    [Theory]
    [InlineData("GET", "/reports/otop-sales/overview?province=90&province=91", 400)]
    [InlineData("POST", "/reports/otop-sales/overview", 405)]
    [InlineData("POST", "/password", 413)]
    [InlineData("GET", "/nothing/here", 404)]
    public async Task FailureBeforeOrAfterItIsKnownWhoAsks_SpeaksTheAccountsLanguage(string method, string path, int status)
    {
        await using var site = await TestSite.StartOnNetworkAsync();
        var officer = await site.SignInAsync("d9001");
        await officer.SubmitAsync(await officer.GetAsync("/"), "English");

        var page = await SendAsync(officer, method, path);
        var script = await SendAsync(officer, method, path, forScript: true);

        ((int)page.Status).ShouldBe(status);
        page.Heading.ShouldBe("This page cannot be shown");
        page.Alerts.ShouldHaveSingleItem().ShouldNotMatch(@"\p{IsThai}");
        script.Body.ShouldNotMatch(@"\p{IsThai}|\\u0E");
        page.Answer.Headers.ConnectionClose.ShouldBe(method == "POST" ? true : null, "the body was not read, and the next request would follow it");
    }

    [Theory]
    [InlineData("chumchon.language=en", "This page cannot be shown")]
    [InlineData("chumchon.language=th", "ไม่สามารถแสดงหน้านี้ได้")]
    [InlineData("chumchon.session=forged", "ไม่สามารถแสดงหน้านี้ได้")]
    [InlineData("chumchon.session=chunks-9; chumchon.sessionC1=forged", "ไม่สามารถแสดงหน้านี้ได้")]
    public async Task FailureOfAStranger_SpeaksTheLanguageOfTheSignInPage(string cookie, string heading)
    {
        await using var site = await TestSite.StartAsync();

        (await site.VisitorWith(("Cookie", cookie)).GetAsync("/sign-in?returnUrl=/&returnUrl=/")).Heading.ShouldBe(heading);
    }

    private static async Task<SeenPage> SendAsync(Visitor officer, string method, string path, bool forScript = false)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Content = method == "POST" ? new FormUrlEncodedContent([new("x", new string('1', 100_000))]) : null;
        if (forScript)
        {
            request.Headers.Accept.Add(new("application/json"));
        }

        return await officer.SendAsync(request);
    }

    [Fact]
    public async Task BodyTooLarge_SaysThatNothingWasSaved()
    {
        await using var site = await TestSite.StartOnNetworkAsync();
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync("/entry/otop-sales/2024-02");

        var refused = await officer.PostAsync(
            "/entry/otop-sales/2024-02", page.Token, KeyValuePair.Create("x", new string('1', 3 * 1024 * 1024)));

        refused.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        refused.Alerts.ShouldBe(["ข้อมูลที่ส่งมีขนาดใหญ่เกินไป ยังไม่ได้บันทึกข้อมูล"]);
        refused.Answer.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
    }

    [Fact]
    public async Task BodyTooLargeAfterTheSession_IsNotCarriedAlong()
    {
        await using var site = await TestSite.StartOnNetworkAsync();

        var refused = await site.Visitor().PostAsync(
            "/entry/otop-sales/2024-02", KeyValuePair.Create("x", new string('1', 3 * 1024 * 1024)));

        refused.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }
}
