using System.Net;
using Chumchon.Web.Platform.Security;
using Chumchon.Web.Tests.TestSites;
using Microsoft.Extensions.Configuration;

namespace Chumchon.Web.Tests.Security;

/// <summary>Officers behind a proxy on this machine, told apart by what it forwards.</summary>
public sealed class ProxiesTests
{
    private const int Most = 10;
    private const string Forwarded = "X-Forwarded-For";

    [Theory]
    [InlineData("203.0.113.9", "198.51.100.7", true)]
    [InlineData("203.0.113.9", "203.0.113.200", false)]
    [InlineData("2001:db8:1:2::5", "2001:db8:1:3::5", true)]
    [InlineData("2001:db8:1:2::5", "2001:db8:1:2:ffff::1", false)]
    public async Task NameLockedFromOneNetwork_IsFreeFromAnother(string stranger, string officer, bool free)
    {
        await using var site = await BehindProxyAsync("127.0.0.0/8, ::1");
        await LockAsync(site, stranger);

        var answer = await SignInAsync(site, TestSite.Password, (Forwarded, officer));

        answer.Status.ShouldBe(free ? HttpStatusCode.Redirect : HttpStatusCode.TooManyRequests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("10.0.0.5")]
    public async Task ProxyThatIsNotNamed_IsNotBelieved(string named)
    {
        await using var site = await BehindProxyAsync(named);
        await LockAsync(site, "203.0.113.9");

        (await SignInAsync(site, TestSite.Password, (Forwarded, "198.51.100.7"))).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task WhatAStrangerForwardsHerself_IsNotBelieved()
    {
        await using var site = await BehindProxyAsync("127.0.0.1");
        for (var failure = 0; failure < Most; failure++)
        {
            await SignInAsync(site, "wrong", (Forwarded, $"198.51.{failure}.7, 203.0.113.9"));
        }

        (await SignInAsync(site, TestSite.Password, (Forwarded, "192.0.2.1, 203.0.113.9"))).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task DeviceThatSignedInBefore_GoesOnWhileItsNetworkIsLocked()
    {
        await using var site = await BehindProxyAsync("127.0.0.1");
        var device = (await SignInAsync(site, TestSite.Password, (Forwarded, "203.0.113.9"))).Cookies
            .Split("; ").Single(static cookie => cookie.StartsWith("chumchon.device=", StringComparison.Ordinal));
        await LockAsync(site, "203.0.113.9");

        (await SignInAsync(site, TestSite.Password, (Forwarded, "203.0.113.9"), device)).Status.ShouldBe(HttpStatusCode.Redirect);
        (await SignInAsync(site, TestSite.Password, (Forwarded, "203.0.113.9"))).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        (await SignInAsync(site, "wrong", (Forwarded, "203.0.113.9"), device, name: "d9002")).Status.ShouldBe(HttpStatusCode.OK);
        for (var failure = 0; failure < Most; failure++)
        {
            await SignInAsync(site, "wrong", (Forwarded, $"198.51.{failure}.7"), device);
        }

        (await SignInAsync(site, TestSite.Password, (Forwarded, "192.0.2.1"), device)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        (await SignInAsync(site, TestSite.Password, (Forwarded, "192.0.2.1"))).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("chumchon.device=forged")]
    [InlineData("chumchon.device=")]
    public async Task ForgedDevice_IsAStranger(string cookie)
    {
        await using var site = await BehindProxyAsync("127.0.0.1");
        await LockAsync(site, "203.0.113.9");

        (await SignInAsync(site, TestSite.Password, (Forwarded, "203.0.113.9"), cookie)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task FourHundredOfficersBehindOneAddress_AreNotHeldUp()
    {
        await using var site = await BehindProxyAsync("127.0.0.1");

        for (var officer = 0; officer < 400; officer++)
        {
            (await SignInAsync(site, "wrong", (Forwarded, "203.0.113.9"), name: $"d{officer}")).Status.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Theory]
    [InlineData("https", true)]
    [InlineData("http", false)]
    public async Task CookiesBehindHttps_AreSecure(string scheme, bool secure)
    {
        await using var site = await BehindProxyAsync("127.0.0.1");
        var visitor = site.VisitorWith(("X-Forwarded-Proto", scheme), (Forwarded, "203.0.113.9"), ("Host", "otop.example"));

        var page = await visitor.GetAsync("/sign-in");
        var signedIn = await site.VisitorWith(("X-Forwarded-Proto", scheme), (Forwarded, "203.0.113.9"), ("Host", "otop.example"), ("Cookie", page.Cookies))
            .SubmitAsync(page, "เข้าสู่ระบบ", ("ชื่อใช้งาน", "d9001"), ("รหัสผ่าน", TestSite.Password));

        var set = page.Answer.Headers.GetValues("Set-Cookie").Concat(signedIn.Answer.Headers.GetValues("Set-Cookie")).ToList();
        set.Select(static cookie => cookie.Split('=')[0]).Distinct().ShouldBe(["chumchon.form", "chumchon.passkey", "chumchon.device", "chumchon.session"], ignoreOrder: true);
        set.ShouldAllBe(cookie => cookie.Contains("; secure") == secure && cookie.Contains("; httponly"));
        page.Answer.Headers.Contains("Strict-Transport-Security").ShouldBe(secure);
    }

    [Theory]
    [InlineData("elsewhere.example")]
    [InlineData("localhost:8080")]
    public async Task HostOfTheRequest_DoesNotComeBack(string host)
    {
        await using var site = await TestSite.StartOnNetworkAsync();

        var answer = await site.VisitorWith(("Host", host)).GetAsync("/entry/otop-sales?fiscalYear=2567");

        answer.Answer.Headers.Location!.OriginalString.ShouldBe("/sign-in?returnUrl=%2Fentry%2Fotop-sales%3FfiscalYear%3D2567");
    }

    [Fact]
    public async Task HostThatIsNotAllowed_IsRefused()
    {
        await using var site = await TestSite.StartOnNetworkAsync(configuration: [("AllowedHosts", "otop.example;*.otop.example")]);

        (await site.VisitorWith(("Host", "elsewhere.example")).GetAsync("/sign-in")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await site.VisitorWith(("Host", "www.otop.example")).GetAsync("/sign-in")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("https://otop.example", false)]
    [InlineData("otop.example:443", false)]
    [InlineData("otop.example/", false)]
    [InlineData("otop.example, www.example", false)]
    [InlineData("otop.example;*.example.go.th;[::1];10.0.0.5", true)]
    [InlineData("*", true)]
    public void AllowedHosts_AreToldWhereNoHostIsSpeltSo(string hosts, bool right) =>
        Says(() => NamedHosts.Check(new ConfigurationManager { ["AllowedHosts"] = hosts })).ShouldBe(right ? null : "AllowedHosts names '");

    [Theory]
    [InlineData("proxy.example", false)]
    [InlineData("10.0.0.0/33", false)]
    [InlineData("10.0.0.5:80", false)]
    [InlineData("10.0.0.5/8", false)]
    [InlineData("10.0.0.1, 192.168.7.64/25", false)]
    [InlineData("fd00:8::1/64", false)]
    [InlineData("0.0.0.1/0", false)]
    [InlineData("10.0.0.5, fd00:8::/64;10.1.0.0/16", true)]
    [InlineData("10.0.0.5/32 fd00:8::1/128", true)]
    [InlineData("192.168.7.128/25", true)]
    [InlineData("", true)]
    public void Proxies_AreToldWhereTheyAreNoAddresses(string proxies, bool right) =>
        Says(() => NamedProxies.Read(proxies)).ShouldBe(right ? null : "Proxies names '");

    [Fact]
    public void ProxyWithinItsNetwork_IsToldBothWaysToNameIt() =>
        Should.Throw<ArgumentException>(static () => NamedProxies.Read("10.0.0.5/8")).Message
            .ShouldStartWith("Proxies names '10.0.0.5/8', an address within 10.0.0.0/8: name 10.0.0.5 for that one machine, or 10.0.0.0/8 for the whole network.");

    private static string? Says(Action check)
    {
        try
        {
            check();
            return null;
        }
        catch (ArgumentException refused)
        {
            return refused.Message[..(refused.Message.IndexOf('\'') + 1)];
        }
    }

    private static Task<TestSite> BehindProxyAsync(string named) => TestSite.StartOnNetworkAsync(configuration: [("Proxies", named)]);

    private static async Task LockAsync(TestSite site, string address)
    {
        for (var failure = 0; failure < Most; failure++)
        {
            await SignInAsync(site, "wrong", (Forwarded, address));
        }
    }

    private static async Task<SeenPage> SignInAsync(
        TestSite site, string password, (string Name, string Value) header, string device = "", string name = "d9001")
    {
        var page = await site.VisitorWith(header).GetAsync("/sign-in");
        return await site.VisitorWith(header, ("Cookie", $"{page.Cookies}; {device}")).SubmitAsync(
            page, "เข้าสู่ระบบ", ("ชื่อใช้งาน", name), ("รหัสผ่าน", password));
    }
}
