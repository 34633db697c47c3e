using System.Net;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Offices;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Tests.Provider;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.Accounts;

/// <summary>Signing in by a real provider of OpenID Connect that the test runs.</summary>
public sealed class ExternalSignInTests
{
    private const string NotValid = "ตรวจสอบคำตอบจาก บัตรดี ไม่ผ่าน";
    private const string Over = "การยืนยันตัวตนนี้ใช้ไม่ได้แล้ว";

    [Theory, OnSqlite, OnPostgres]
    public async Task LinkedOfficer_IsSignedInAndLeftWithHerSession(string database)
    {
        await using var site = await ProviderSite.StartAsync(database);
        await site.LinkAsync(SmallWorld.Officer);
        var visitor = site.Site.Visitor();

        var answer = await site.SignInAsync(visitor, "/sign-in?returnUrl=%2Freports%2Fotop-sales%2Fexport");

        ProviderSite.LeadsTo(answer).ShouldBe("/reports/otop-sales/export");
        answer.Document.QuerySelector("form").ShouldBeNull();
        (await visitor.GetAsync("/")).Text.ShouldContain("สมหญิง ตัวอย่าง");
        (await site.AuditAsync(SmallWorld.Officer)).ShouldBe([AuditKind.IdentityLinked, AuditKind.SignedInByProvider]);
        var asked = site.Provider.Asked.ShouldHaveSingleItem();
        asked["scope"].ShouldBe("openid");
        asked["code_challenge_method"].ShouldBe("S256");
        asked["prompt"].ShouldBe("login");
        asked["redirect_uri"].ShouldBe("https://localhost/sign-in/external/callback");
        asked.ShouldContainKey("nonce");
        asked.ShouldContainKey("state");
    }

    [Fact]
    public async Task Secret_GoesInTheHeaderAndTheKeyBesideIt()
    {
        await using var site = await ProviderSite.StartAsync("sqlite", ("ExternalSignIn:ApiKeyHeader", "X-Api-Key"), ("ExternalSignIn:ApiKey", "k-2567"));
        await site.LinkAsync(SmallWorld.Officer);

        ProviderSite.LeadsTo(await site.SignInAsync(site.Site.Visitor())).ShouldBe("/");

        site.Provider.Heard.ShouldNotBeEmpty();
        site.Provider.Heard.ShouldAllBe(static headers => headers["X-Api-Key"] == "k-2567");
        site.Provider.Heard.Count(static headers => headers.TryGetValue("Authorization", out var proof) && proof.StartsWith("Basic ", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task ProviderThatDescribesNothing_IsDescribedByTheSettings()
    {
        await using var site = await ProviderSite.StartAsync("sqlite", static provider =>
        [
            ("ExternalSignIn:Discovery", "none"), ("ExternalSignIn:Issuer", provider.Address.AbsoluteUri),
            ("ExternalSignIn:AuthorizationEndpoint", $"{provider.Address}authorize"), ("ExternalSignIn:TokenEndpoint", $"{provider.Address}token"),
            ("ExternalSignIn:JwksUri", $"{provider.Address}.well-known/jwks"), ("ExternalSignIn:ClientAuthentication", "post"), ("ExternalSignIn:AsksEachTime", "false"),
        ]);
        await site.LinkAsync(SmallWorld.Officer);

        ProviderSite.LeadsTo(await site.SignInAsync(site.Site.Visitor())).ShouldBe("/");

        site.Provider.Asked.ShouldHaveSingleItem().ShouldNotContainKey("prompt");
        site.Provider.Heard.ShouldAllBe(static headers => !headers.ContainsKey("Authorization"));
    }

    [Theory]
    [InlineData(Tampering.Nonce)]
    [InlineData(Tampering.Issuer)]
    [InlineData(Tampering.Audience)]
    [InlineData(Tampering.Signature)]
    [InlineData(Tampering.Expired)]
    public async Task AnswerThatDoesNotHold_SignsNobodyIn(Tampering tampering)
    {
        await using var site = await ProviderSite.StartAsync();
        await site.LinkAsync(SmallWorld.Officer);
        site.Provider.Tampering = tampering;
        var visitor = site.Site.Visitor();

        var answer = await site.SignInAsync(visitor);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Text.ShouldContain(NotValid);
        (await visitor.GetAsync("/")).RedirectsTo.ShouldNotBeNull().ShouldStartWith("/sign-in");
        (await site.AuditAsync(SmallWorld.Officer)).ShouldBe([AuditKind.IdentityLinked]);

        site.Provider.Tampering = Tampering.None;
        ProviderSite.LeadsTo(await site.SignInAsync(visitor)).ShouldBe("/");
    }

    [Fact]
    public async Task CodeUsedTwice_IsOver()
    {
        await using var site = await ProviderSite.StartAsync();
        await site.LinkAsync(SmallWorld.Officer);
        var (visitor, other) = (site.Site.Visitor(), site.Site.Visitor());
        var address = await site.AnswerAsync(visitor);
        await visitor.GetAsync(address);

        foreach (var again in new[] { visitor, other })
        {
            var answer = await again.GetAsync(address);
            answer.Status.ShouldBe(HttpStatusCode.BadRequest);
            answer.Text.ShouldContain(Over);
        }

        (await site.AuditAsync(SmallWorld.Officer)).ShouldBe([AuditKind.IdentityLinked, AuditKind.SignedInByProvider]);
    }

    [Fact]
    public async Task CodeOfAnotherErrand_IsRefusedByTheProvider()
    {
        await using var site = await ProviderSite.StartAsync();
        await site.LinkAsync(SmallWorld.Officer);
        var (attacker, victim) = (site.Site.Visitor(), site.Site.Visitor());
        var stolen = await site.AnswerAsync(victim);
        var own = await site.AnswerAsync(attacker);
        static string Of(string address, string name) => Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri(address).Query)[name].ToString();

        var answer = await attacker.GetAsync($"/sign-in/external/callback?code={Uri.EscapeDataString(Of(stolen, "code"))}&state={Uri.EscapeDataString(Of(own, "state"))}");

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Text.ShouldContain(Over);
    }

    [Fact]
    public async Task TooLateAnswer_IsOver()
    {
        await using var site = await ProviderSite.StartAsync();
        await site.LinkAsync(SmallWorld.Officer);
        var visitor = site.Site.Visitor();
        var address = await site.AnswerAsync(visitor);

        site.Site.Clock.Advance(TimeSpan.FromMinutes(15) + TimeSpan.FromSeconds(1));

        (await visitor.GetAsync(address)).Text.ShouldContain(Over);
    }

    [Fact]
    public async Task WhoSaysNo_IsToldThatSheIsNotSignedIn()
    {
        await using var site = await ProviderSite.StartAsync();
        site.Provider.Subject = null;

        var answer = await site.SignInAsync(site.Site.Visitor());

        answer.Status.ShouldBe(HttpStatusCode.Forbidden);
        answer.Text.ShouldContain("ถูกยกเลิกหรือไม่ได้รับอนุญาต");
    }

    [Fact]
    public async Task ProviderDown_LeavesThePasswordWay()
    {
        await using var site = await ProviderSite.StartAsync();
        await site.LinkAsync(SmallWorld.Officer);
        var visitor = site.Site.Visitor();
        var address = await site.AnswerAsync(visitor);
        await site.Provider.StopAsync();

        var answer = await visitor.GetAsync(address);
        answer.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Text.ShouldContain("ติดต่อ บัตรดี ไม่ได้");
        answer.Text.ShouldContain("ขอรหัสใช้ครั้งเดียว");
        await site.Site.SignInAsync("d9001");

        // A node that never reached it says so before anybody leaves.
        await using var node = site.Site.StartNode(configuration: site.Provider.Settings);
        var stranger = node.Visitor();
        var begun = await stranger.SubmitAsync(await stranger.GetAsync("/sign-in"), "เข้าสู่ระบบด้วย บัตรดี");
        begun.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        begun.Text.ShouldContain("ติดต่อ บัตรดี ไม่ได้");
    }

    [Fact]
    public async Task WrongSecret_IsTheAdministratorsToMend()
    {
        await using var site = await ProviderSite.StartAsync("sqlite", ("ExternalSignIn:ClientSecret", "wrong"));

        var answer = await site.SignInAsync(site.Site.Visitor());

        answer.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Text.ShouldContain("การเข้าสู่ระบบด้วย บัตรดี ยังตั้งค่าไม่ถูกต้อง");
    }

    [Fact]
    public async Task KeysRotatedAtTheProvider_AreLearned()
    {
        await using var site = await ProviderSite.StartAsync();
        await site.LinkAsync(SmallWorld.Officer);
        ProviderSite.LeadsTo(await site.SignInAsync(site.Site.Visitor())).ShouldBe("/");

        site.Provider.RotateKeys();

        ProviderSite.LeadsTo(await site.SignInAsync(site.Site.Visitor())).ShouldBe("/");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task BegunOnOneNode_EndsOnAnother(string database)
    {
        await using var site = await ProviderSite.StartAsync(database);
        await site.LinkAsync(SmallWorld.Officer);
        await using var node = site.Site.StartNode(configuration: site.Provider.Settings);
        var begun = await site.Site.VisitorWith(("Sec-Fetch-Site", "same-origin")).PostAsync("/sign-in/external", KeyValuePair.Create("returnUrl", "/"));

        // The same browser at the other node: it sends what it was given here.
        var there = node.VisitorWith(("Cookie", begun.Cookies));
        ProviderSite.LeadsTo(await there.GetAsync(await site.AtProviderAsync(begun))).ShouldBe("/");
    }

    [Fact]
    public async Task ClosedAccount_IsRefusedAndEntered()
    {
        await using var site = await ProviderSite.StartAsync();
        await site.LinkAsync(SmallWorld.Officer);
        await site.Site.World.ExecuteAsync($"update account set closed_at = 1 where id = {SmallWorld.Officer}");

        var answer = await site.SignInAsync(site.Site.Visitor());

        answer.Status.ShouldBe(HttpStatusCode.Forbidden);
        answer.Text.ShouldContain("บัญชีที่เชื่อมไว้ปิดอยู่");
        (await site.AuditAsync(SmallWorld.Officer)).ShouldBe([AuditKind.IdentityLinked, AuditKind.ProviderSignInRefused]);
    }

    [Fact]
    public async Task MembershipEnded_IsRefusedAndEntered()
    {
        await using var site = await ProviderSite.StartAsync();
        await site.LinkAsync(SmallWorld.Officer);
        await site.Site.World.ExecuteAsync($"update office_member set ends_at = 1 where account_id = {SmallWorld.Officer}");

        var answer = await site.SignInAsync(site.Site.Visitor());

        answer.Text.ShouldContain("บัญชีนี้ยังไม่ได้กำหนดสำนักงาน");
        (await site.AuditAsync(SmallWorld.Officer)).ShouldBe([AuditKind.IdentityLinked, AuditKind.ProviderSignInRefused]);
    }

    [Fact]
    public async Task WhoHasSeveralOffices_ChoosesFirst()
    {
        await using var site = await ProviderSite.StartAsync();
        await site.LinkAsync(SmallWorld.Officer);
        await site.Site.World.AddMemberAsync(SmallWorld.Officer, 3002, OfficeRole.DistrictOfficer);

        ProviderSite.LeadsTo(await site.SignInAsync(site.Site.Visitor())).ShouldBe("/office?returnUrl=%2F");
    }

    [Fact]
    public async Task SomebodyElseSignedIn_IsNotReplaced()
    {
        await using var site = await ProviderSite.StartAsync();
        await site.LinkAsync(SmallWorld.Officer);
        var visitor = site.Site.Visitor();
        var address = await site.AnswerAsync(visitor);
        await visitor.SubmitAsync(
            await visitor.GetAsync("/sign-in"), "เข้าสู่ระบบ", ("ชื่อใช้งาน", "d9002"), ("รหัสผ่าน", TestSite.Password));

        (await visitor.GetAsync(address)).Text.ShouldContain("เบราว์เซอร์นี้เข้าสู่ระบบในชื่อ d9002 อยู่แล้ว");
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("?code=x", HttpStatusCode.BadRequest)]
    [InlineData("?code=x&state=y", HttpStatusCode.BadRequest)]
    [InlineData("?error=access_denied&state=%00", HttpStatusCode.BadRequest)]
    [InlineData("?code=a&code=b&state=c", HttpStatusCode.BadRequest)]
    public async Task Rubbish_IsRefusedAndNobodyIsAsked(string query, HttpStatusCode status)
    {
        await using var site = await ProviderSite.StartAsync();

        (await site.Site.Visitor().GetAsync($"/sign-in/external/callback{query}")).Status.ShouldBe(status);
        (await site.Site.Visitor().PostAsync("/sign-in/external/callback", KeyValuePair.Create("code", "x"))).Status.ShouldBe(HttpStatusCode.MethodNotAllowed);
        site.Provider.Heard.ShouldBeEmpty();
    }

    [Fact]
    public async Task FormOfAnotherSite_SendsNobodyToTheProvider()
    {
        await using var site = await ProviderSite.StartAsync();
        var foreign = site.Site.VisitorWith(("Sec-Fetch-Site", "cross-site"));

        (await foreign.PostAsync("/sign-in/external", KeyValuePair.Create("returnUrl", "/"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        site.Provider.Asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/sign-in/external")]
    [InlineData("/sign-in/external/callback?code=x&state=y")]
    [InlineData("/sign-in/external/link")]
    public async Task OffAsInstalled_NothingAnswersAndNoButtonStands(string path)
    {
        await using var site = await TestSite.StartAsync();
        var visitor = site.Visitor();

        (await visitor.GetAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        var page = await visitor.GetAsync("/sign-in");
        page.Document.QuerySelector("form[action='/sign-in/external']").ShouldBeNull();
        (await visitor.PostAsync("/sign-in/external", page.Token)).Status.ShouldBe(HttpStatusCode.NotFound);
        var officer = await site.SignInAsync("d9001");
        (await officer.GetAsync("/account/external")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await officer.GetAsync("/")).Text.ShouldNotContain("บัญชีภายนอก");
    }
}
