using System.Net;
using Chumchon.Web.Tests.TestSites;

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
    public async Task AccountThatLostItsOffice_IsNotFoundInPlaceAndCanSignOut()
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignInAsync("d9001");
        var home = await officer.GetAsync("/");
        await site.World.ExecuteAsync("delete from office_member where account_id = 1001");
        site.Clock.Advance(TimeSpan.FromSeconds(61));

        var page = await officer.GetAsync("/");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Alerts.ShouldBe([NotFound]);
        (await officer.SubmitAsync(home, "ออกจากระบบ")).RedirectsTo.ShouldBe("/sign-in");
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
        site.Faults.Faults.ShouldContain(static fault => fault.Contains("monthly_return"));
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
