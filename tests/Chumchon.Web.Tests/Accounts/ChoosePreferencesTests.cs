using System.Net;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.Accounts;

public sealed class ChoosePreferencesTests
{
    [Fact]
    public async Task NotSignedIn_IsLedToTheSignIn()
    {
        await using var site = await TestSite.StartAsync();

        (await site.Visitor().GetAsync("/preferences")).RedirectsTo.ShouldBe("/sign-in?returnUrl=%2Fpreferences");
        (await site.Visitor().PostAsync("/preferences", Density("roomy"))).RedirectsTo.ShouldBe("/sign-in");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Button_IsKeptByTheAccountAndStaysOnThePage(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        var officer = await site.SignInAsync("d9001");
        var before = await officer.GetAsync("/entry/otop-sales?fiscalYear=2566");
        before.Button("แถวชิด").GetAttribute("aria-pressed").ShouldBe("true");

        var answer = await officer.SubmitAsync(before, "แถวห่าง");

        answer.RedirectsTo.ShouldBe("/entry/otop-sales?fiscalYear=2566");
        var page = await officer.FollowAsync(answer);
        page.Document.DocumentElement.GetAttribute("data-density").ShouldBe("roomy");
        page.Button("แถวห่าง").GetAttribute("aria-pressed").ShouldBe("true");
        (await DensityAsync(await site.SignInAsync("d9001"))).ShouldBe("roomy");
        (await DensityAsync(await site.SignInAsync("p90"))).ShouldBe("compact");
    }

    [Fact]
    public async Task OtherNodes_DrawItWithinASecond()
    {
        await using var site = await TestSite.StartAsync();
        await using var other = site.StartNode();
        var officer = site.Visitor();
        var form = await officer.GetAsync("/sign-in");
        var signedIn = await officer.SubmitAsync(form, "เข้าสู่ระบบ", ("ชื่อใช้งาน", "d9001"), ("รหัสผ่าน", TestSite.Password));
        var page = await officer.GetAsync("/");
        var elsewhere = other.VisitorWith(("Cookie", $"{form.Cookies}; {signedIn.Cookies}"));
        (await DensityAsync(elsewhere)).ShouldBe("compact");

        await officer.SubmitAsync(page, "แถวห่าง");
        site.Clock.Advance(TimeSpan.FromSeconds(1));

        (await DensityAsync(elsewhere)).ShouldBe("roomy");
    }

    [Fact]
    public async Task Script_IsAnsweredWithoutAPage()
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync("/");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/preferences");
        request.Headers.Accept.ParseAdd("application/json");
        request.Content = new FormUrlEncodedContent([page.Token, KeyValuePair.Create("columns", "name:300"), KeyValuePair.Create("panel", "folded")]);

        var answer = await officer.SendAsync(request);

        answer.Status.ShouldBe(HttpStatusCode.NoContent);
        (await officer.GetAsync("/")).Document.DocumentElement.GetAttribute("data-panel").ShouldBe("folded");
    }

    [Theory]
    [InlineData("density", "airy")]
    [InlineData("wallpaper", "roomy")]
    [InlineData("columns", "name:10")]
    public async Task OutsideTheClosedList_IsRefusedAndNothingIsKept(string name, string value)
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync("/");

        var answer = await officer.PostAsync("/preferences", page.Token, KeyValuePair.Create("panel", "folded"), KeyValuePair.Create(name, value));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        (await site.World.CountAsync("account_preference")).ShouldBe(0);
    }

    [Fact]
    public async Task WithoutToken_IsRefused()
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignInAsync("d9001");

        (await officer.PostAsync("/preferences", Density("roomy"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await site.World.CountAsync("account_preference")).ShouldBe(0);
    }

    [Fact]
    public async Task Nothing_IsRefused()
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync("/");

        (await officer.PostAsync("/preferences", page.Token)).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task ForeignReturnAddress_IsIgnored()
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync("/");

        var answer = await officer.PostAsync("/preferences", page.Token, Density("roomy"), KeyValuePair.Create("returnUrl", "//elsewhere.example"));

        answer.RedirectsTo.ShouldBe("/");
    }

    private static KeyValuePair<string, string> Density(string value) => KeyValuePair.Create("density", value);

    private static async Task<string?> DensityAsync(Visitor officer) =>
        (await officer.GetAsync("/")).Document.DocumentElement.GetAttribute("data-density");
}
