using System.Net;
using Chumchon.Tests;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.Accounts;

/// <summary>What the pages offer and refuse of passkeys; a browser with an authenticator makes and shows them in its own journeys.</summary>
public sealed class PasskeyTests
{
    private const string Failed = "พาสคีย์นี้ใช้ไม่ได้ หรือหมดเวลา กรุณาลองอีกครั้ง หรือใช้รหัสผ่าน";
    private const string Action = "/account/factors?handler=AddPasskey";

    [Fact]
    public async Task SignInPage_OffersOneAndSaysThatItNeedsScript()
    {
        await using var site = await TestSite.StartAsync();

        var page = await site.Visitor().GetAsync("/sign-in");

        var form = page.Button("เข้าสู่ระบบด้วยพาสคีย์").Closest("form")!;
        form.HasAttribute("hidden").ShouldBeTrue();
        form.GetAttribute("data-options")!.ShouldContain("\"userVerification\":\"required\"");
        page.Body.ShouldContain("<noscript><p class=\"hint\">พาสคีย์ต้องใช้ JavaScript เบราว์เซอร์นี้ปิดไว้</p></noscript>");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{},\"clientExtensionResults\":{}}")]
    [InlineData("{\"id\":\"AAAA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"e30\",\"authenticatorData\":\"AA\",\"signature\":\"AA\"},\"clientExtensionResults\":{}}")]
    [InlineData("[1")]
    public async Task AnswerThatIsNone_SignsNobodyInAndKeepsWhereSheWasGoing(string credential)
    {
        await using var site = await TestSite.StartAsync();
        var visitor = site.Visitor();
        var page = await visitor.GetAsync("/sign-in?returnUrl=%2Fpassword");

        var answer = await visitor.SubmitAsync(page, "เข้าสู่ระบบด้วยพาสคีย์", ("credential", credential));

        answer.Alerts.ShouldContain(Failed);
        answer.Document.QuerySelector("input[name=ReturnUrl]")!.GetAttribute("value").ShouldBe("/password");
        (await visitor.GetAsync("/")).RedirectsTo.ShouldNotBeNull().ShouldStartWith("/sign-in");
        (await visitor.SubmitAsync(page, "เข้าสู่ระบบด้วยพาสคีย์", ("state", "made up"))).Alerts.ShouldContain(Failed);
    }

    [Fact]
    public async Task WithoutToken_IsRefused()
    {
        await using var site = await TestSite.StartAsync();

        (await site.Visitor().PostAsync("/sign-in/passkey", KeyValuePair.Create("credential", "{}"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await site.Visitor().GetAsync("/sign-in/passkey")).RedirectsTo.ShouldBe("/sign-in");
    }

    [Fact]
    public async Task New_NeedsANameAndADevicesAnswer()
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync("/account/factors");

        (await officer.SubmitAsync(page, "เพิ่มพาสคีย์", ("name", " "))).ErrorOf("ชื่อพาสคีย์").ShouldBe("กรุณาตั้งชื่อพาสคีย์ ไม่เกิน 60 ตัวอักษร");
        var refused = await officer.SubmitAsync(page, "เพิ่มพาสคีย์", ("name", "โทรศัพท์ของฉัน"), ("credential", "{}"));
        refused.Alerts.ShouldContain(Failed);
        refused.Field("ชื่อพาสคีย์").GetAttribute("value").ShouldBe("โทรศัพท์ของฉัน");
        (await site.World.CountAsync("account_passkey")).ShouldBe(0);
    }

    [Fact]
    public async Task AskedAgain_CarriesTheDevicesAnswer()
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync("/account/factors");
        site.Clock.Advance(TimeSpan.FromHours(1));

        var asked = await officer.SubmitAsync(page, "เพิ่มพาสคีย์", ("name", "โทรศัพท์ของฉัน"), ("credential", "{}"));

        asked.Heading.ShouldBe("ยืนยันตัวตนอีกครั้ง");
        asked.Document.QuerySelector("input[name=credential]")!.GetAttribute("value").ShouldBe("{}");
        (await officer.PostAsync(Action, page.Token, KeyValuePair.Create("name", "x"))).Heading.ShouldBe("ยืนยันตัวตนอีกครั้ง");
    }

    [Fact]
    public async Task SomebodyElses_IsNotThereToRemove()
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync("/account/factors");

        (await officer.PostAsync("/account/factors?handler=RemovePasskey", page.Token, KeyValuePair.Create("passkey", "00ff"))).Alerts.ShouldContain("ไม่พบการยืนยันตัวตนนี้แล้ว");
        (await officer.PostAsync("/account/factors?handler=RemovePasskey", page.Token)).Alerts.ShouldContain("ไม่พบการยืนยันตัวตนนี้แล้ว");
    }
}
