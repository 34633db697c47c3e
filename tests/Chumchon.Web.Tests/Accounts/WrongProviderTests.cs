using System.Net;
using Chumchon.Tests;
using Chumchon.Tests.Provider;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.Accounts;

/// <summary>A provider, or the settings of one, that is wrong: whoever presses its button is told in words, and her password works on.</summary>
public sealed class WrongProviderTests
{
    private const string Away = "ติดต่อ บัตรดี ไม่ได้";
    private const string NotSetUp = "การเข้าสู่ระบบด้วย บัตรดี ยังตั้งค่าไม่ถูกต้อง";
    private const string NotValid = "ตรวจสอบคำตอบจาก บัตรดี ไม่ผ่าน";

    [Theory]
    [InlineData("", Away)]
    [InlineData("<!DOCTYPE html><title>welcome</title>", NotSetUp)]
    [InlineData("{", NotSetUp)]
    [InlineData("{}", NotSetUp)]
    [InlineData("[]", NotSetUp)]
    [InlineData("""{"issuer":"{at}","token_endpoint":"{at}token","jwks_uri":"{at}.well-known/jwks"}""", NotSetUp)]
    [InlineData("""{"issuer":"{at}","authorization_endpoint":"{at}authorize","jwks_uri":"{at}.well-known/jwks"}""", NotSetUp)]
    [InlineData("""{"issuer":"{at}","authorization_endpoint":"{at}authorize","token_endpoint":"{at}token"}""", NotSetUp)]
    [InlineData("""{"authorization_endpoint":"{at}authorize","token_endpoint":"{at}token","jwks_uri":"{at}.well-known/jwks"}""", NotSetUp)]
    [InlineData("""{"issuer":"{at}","authorization_endpoint":"javascript:alert(1)","token_endpoint":"{at}token","jwks_uri":"{at}.well-known/jwks"}""", NotSetUp)]
    [InlineData("""{"issuer":"{at}","authorization_endpoint":"http://id.example.go.th/authorize","token_endpoint":"{at}token","jwks_uri":"{at}.well-known/jwks"}""", NotSetUp)]
    [InlineData("""{"issuer":"{at}","authorization_endpoint":"authorize","token_endpoint":"{at}token","jwks_uri":"{at}.well-known/jwks"}""", NotSetUp)]
    [InlineData("""{"issuer":"{at}","authorization_endpoint":"{at}authorize","token_endpoint":"{at}token","jwks_uri":"{at}nowhere"}""", Away)]
    public async Task WhatItSaysOfItself_IsAnsweredBeforeAnybodyLeaves(string document, string words)
    {
        await using var site = await ProviderSite.StartAsync();
        site.Provider.Document = document.Replace("{at}", site.Provider.Address.AbsoluteUri, StringComparison.Ordinal);
        var visitor = site.Site.Visitor();

        var answer = await visitor.SubmitAsync(await visitor.GetAsync("/sign-in"), "เข้าสู่ระบบด้วย บัตรดี");

        answer.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Text.ShouldContain(words);
        answer.Answer.Headers.Contains("Refresh").ShouldBeFalse();
        await site.Site.SignInAsync("d9001");
    }

    [Fact]
    public async Task NobodyAtTheAddress_IsAnsweredBeforeAnybodyLeaves()
    {
        await using var site = await ProviderSite.StartAsync("sqlite", ("ExternalSignIn:Authority", "http://127.0.0.1:1/"));
        var visitor = site.Site.Visitor();

        var answer = await visitor.SubmitAsync(await visitor.GetAsync("/sign-in"), "เข้าสู่ระบบด้วย บัตรดี");

        answer.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Text.ShouldContain(Away);
        var officer = await site.Site.SignInAsync("d9001");
        var own = await officer.SubmitAsync(await officer.GetAsync("/account/external"), "เชื่อมกับ บัตรดี", ("รหัสผ่านปัจจุบัน", TestSite.Password));
        own.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        own.Alerts.ShouldHaveSingleItem().ShouldContain(Away);
    }

    [Fact]
    public async Task AnotherIssuerThanTheSettingsName_SignsNobodyIn()
    {
        await using var site = await ProviderSite.StartAsync("sqlite", ("ExternalSignIn:Issuer", "https://id.example.go.th/"));
        await site.LinkAsync(SmallWorld.Officer);

        await RefusedAsync(site, HttpStatusCode.BadRequest, NotValid);
    }

    [Fact]
    public async Task AnswerThatNamesNobody_SignsNobodyIn()
    {
        await using var site = await ProviderSite.StartAsync();
        await site.LinkAsync(SmallWorld.Officer);
        site.Provider.Tampering = Tampering.Subject;

        await RefusedAsync(site, HttpStatusCode.BadRequest, NotValid);
    }

    /// <summary>An id token of the provider's holds for twenty minutes.</summary>
    [Theory]
    [InlineData(null, 59, true)]
    [InlineData(null, 61, false)]
    [InlineData("0", 1, false)]
    [InlineData("300", 299, true)]
    public async Task ClocksThatDiffer_AreBorneAsFarAsTheSettingsSay(string? setting, int behind, bool isBorne)
    {
        await using var site = await ProviderSite.StartAsync("sqlite", ("ExternalSignIn:ClockSkewSeconds", setting ?? ""));
        await site.LinkAsync(SmallWorld.Officer);
        site.Site.Clock.Advance(TimeSpan.FromMinutes(20) + TimeSpan.FromSeconds(behind));

        if (isBorne)
        {
            ProviderSite.LeadsTo(await site.SignInAsync(site.Site.Visitor())).ShouldBe("/");
        }
        else
        {
            await RefusedAsync(site, HttpStatusCode.BadRequest, NotValid);
        }
    }

    [Theory]
    [InlineData("ClockSkewSeconds", "301")]
    [InlineData("ClockSkewSeconds", "-1")]
    [InlineData("ClockSkewSeconds", "a minute")]
    [InlineData("Authority", "http://id.example.go.th/")]
    [InlineData("Authority", "rubbish")]
    [InlineData("ClientAuthentication", "none")]
    [InlineData("Scopes", "profile")]
    [InlineData("EndsSession", "yes")]
    [InlineData("ApiKeyHeader", "X-Api-Key")]
    [InlineData("Discovery", "none")]
    [InlineData("Rubbish", "1")]
    public async Task SettingThatIsWrong_KeepsTheProgramFromStarting(string setting, string value)
    {
        var failure = await Should.ThrowAsync<ArgumentException>(async () =>
        {
            await using var site = await ProviderSite.StartAsync("sqlite", ($"ExternalSignIn:{setting}", value));
        });

        failure.Message.ShouldContain($"ExternalSignIn:{setting}");
    }

    private static async Task RefusedAsync(ProviderSite site, HttpStatusCode status, string words)
    {
        var visitor = site.Site.Visitor();
        var answer = await site.SignInAsync(visitor);
        answer.Status.ShouldBe(status);
        answer.Text.ShouldContain(words);
        (await visitor.GetAsync("/")).RedirectsTo.ShouldNotBeNull().ShouldStartWith("/sign-in");
        await site.Site.SignInAsync("d9001");
    }
}
