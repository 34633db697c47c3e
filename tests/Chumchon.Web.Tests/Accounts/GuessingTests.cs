using System.Net;
using System.Security.Cryptography;
using Chumchon.Data.Accounts;
using Chumchon.Data.Model;
using Chumchon.Domain.Audit;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Platform.Security;
using Chumchon.Web.Tests.TestSites;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Chumchon.Web.Tests.Accounts;

/// <summary>Passwords tried for one name by a hundred requests at once, at two nodes of one database.</summary>
public sealed class GuessingTests
{
    private const int Crowd = 100;
    private const int Most = 10;

    private static readonly int Rounds = TestRun.IsFull ? 20 : 2;

    [Theory, OnSqlite, OnPostgres]
    public Task KnownName_NoMoreThanTenAreLookedAt(string provider) => GuessAsync(provider, "d9001");

    [Theory, OnSqlite, OnPostgres]
    public Task UnknownName_NoMoreThanTenAreLookedAt(string provider) => GuessAsync(provider, "d1234");

    [Theory, OnSqlite, OnPostgres]
    public async Task PresentPasswordOfOneSession_NoMoreThanTenAreLookedAt(string provider)
    {
        await using var site = await StartAsync(provider);
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync("/password");
        var before = LooksAt(site);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(guess => officer.SubmitAsync(
            page, "เปลี่ยนรหัสผ่าน", ("รหัสผ่านปัจจุบัน", $"guess {guess}"), ("รหัสผ่านใหม่", "ทะเลสาบสงขลา"), ("รหัสผ่านใหม่อีกครั้ง", "ทะเลสาบสงขลา"))));

        (LooksAt(site) - before).ShouldBe(Most);
    }

    [Theory]
    [InlineData("d9001", SmallWorld.Officer)]
    [InlineData("d1234", 0)]
    public async Task NameLockedAtOneNode_IsLockedAtTheOtherInTheSameWords(string name, long account)
    {
        await using var site = await StartAsync("sqlite");
        await using var other = site.StartNode();
        for (var failure = 0; failure < Most; failure++)
        {
            await SubmitAsync(site, name, "wrong");
        }

        var refused = await SubmitAsync(other, name, TestSite.Password);

        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Alerts.ShouldBe(["เข้าสู่ระบบไม่สำเร็จหลายครั้ง กรุณารอ 5 นาที แล้วลองอีกครั้ง"]);
        (await site.World.AuditOfAccountAsync(account)).ShouldBe(
            account == 0 ? [] : [.. Enumerable.Repeat(AuditKind.SignInFailed, Most - 1), AuditKind.LockedOut]);
    }

    [Theory]
    [InlineData("d9001", SmallWorld.Officer)]
    [InlineData("d1234", 0)]
    public async Task NameGuessedFromManyNetworks_IsLockedForStrangersOnAllNodesAndGoesOnAtItsDevice(string name, long account)
    {
        await using var site = await StartAsync("sqlite");
        await using var other = site.StartNode();
        var officer = await site.SignInAsync("d9001");
        await officer.SubmitAsync(await officer.GetAsync("/password"), "ออกจากระบบ");
        await SubmitAsync(site, name, "wrong");
        await site.World.ExecuteAsync($"update sign_in_window set counted = {SignInAttempts.MostOfName - 1} where kind = 2");
        var audit = await site.World.AuditOfAccountAsync(account);

        var last = await SubmitAsync(site, name, "wrong");
        var refused = await SubmitAsync(other, name, TestSite.Password);

        foreach (var answer in new[] { last, refused })
        {
            answer.Status.ShouldBe(HttpStatusCode.TooManyRequests);
            answer.Alerts.ShouldBe(["เข้าสู่ระบบไม่สำเร็จหลายครั้ง กรุณารอ 60 นาที แล้วลองอีกครั้ง"]);
        }

        (await site.World.AuditOfAccountAsync(account)).ShouldBe(account == 0 ? [] : [.. audit, AuditKind.LockedOut]);
        (await officer.SubmitAsync(await officer.GetAsync("/sign-in"), "เข้าสู่ระบบ", ("ชื่อใช้งาน", "d9001"), ("รหัสผ่าน", TestSite.Password)))
            .RedirectsTo.ShouldBe("/");
    }

    [Theory]
    [InlineData("closed_at = 1709622000000")]
    [InlineData("password_hash = null")]
    public async Task ClosedAccountAndOneWithoutPassword_AreAnsweredAsAnUnknownName(string set)
    {
        await using var site = await StartAsync("sqlite");
        await site.World.ExecuteAsync($"update account set {set} where id = {SmallWorld.Officer}");
        var before = LooksAt(site);

        var answers = new[] { await SubmitAsync(site, "d9001", TestSite.Password), await SubmitAsync(site, "d1234", TestSite.Password) };

        answers.ShouldAllBe(static answer => answer.Status == HttpStatusCode.OK);
        answers[0].Alerts.ShouldHaveSingleItem().ShouldBe(answers[1].Alerts.ShouldHaveSingleItem());
        (LooksAt(site) - before).ShouldBe(2);
    }

    [Fact]
    public async Task NetworkThatTriedTooOften_WaitsAMinuteOnAllNodes()
    {
        await using var site = await StartAsync("sqlite");
        await using var other = site.StartNode();
        await SubmitAsync(site, "d1234", "wrong");
        await site.World.ExecuteAsync($"update sign_in_window set counted = {SignInAttempts.MostOfNetwork} where kind = 1");

        foreach (var node in new[] { other, site, other })
        {
            var refused = await SubmitAsync(node, "d9001", TestSite.Password);

            refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
            refused.Alerts.ShouldBe(["เข้าสู่ระบบไม่สำเร็จหลายครั้ง กรุณารอ 1 นาที แล้วลองอีกครั้ง"]);
        }

        site.Clock.Advance(SignInAttempts.NetworkWindow);
        (await SubmitAsync(other, "d9001", TestSite.Password)).RedirectsTo.ShouldBe("/");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task NamesInTheTable_AreToldByNoGuess(string provider)
    {
        await using var site = await StartAsync(provider);
        await SubmitAsync(site, "d9001", "wrong");
        await SubmitAsync(site, "d1234", "wrong");

        var stored = await site.World.ListAsync("select name from sign_in_attempt", static reader => Convert.ToHexString((byte[])reader.GetValue(0)));

        stored.Count.ShouldBe(2);
        (await site.World.ListAsync("select subject from sign_in_window where kind = 2", static reader => reader.GetString(0).ToUpperInvariant()))
            .ShouldBe(stored, ignoreOrder: true);
        stored.ShouldNotContain(Convert.ToHexString(SHA256.HashData("D9001"u8)));
        stored.ShouldNotContain(Convert.ToHexString(HMACSHA256.HashData([], "D1234"u8)));
        var names = site.Services.GetRequiredService<AttemptNames>();
        stored.ShouldBe([Convert.ToHexString(names.HashOf("D9001")), Convert.ToHexString(names.HashOf("D1234"))], ignoreOrder: true);
    }

    [Fact]
    public async Task RightPasswordBetween_ForgivesTheWrongOnes()
    {
        await using var site = await StartAsync("sqlite");
        for (var series = 0; series < 3; series++)
        {
            for (var failure = 1; failure < Most; failure++)
            {
                (await SubmitAsync(site, "d9001", "wrong")).Status.ShouldBe(HttpStatusCode.OK);
            }

            (await SubmitAsync(site, "d9001", TestSite.Password)).RedirectsTo.ShouldBe("/");
        }
    }

    [Theory]
    [InlineData("\uFFFE")]
    [InlineData("d9001\uFFFF")]
    [InlineData("\uFDD0 \U0001FFFE")]
    [InlineData("ก\u0E48\u0E49\u200B")]
    public async Task NameOfOddSigns_IsRefusedInWords(string name)
    {
        foreach (var provider in new[] { "sqlite", "postgres" })
        {
            await using var site = await StartAsync(provider);

            var refused = await SubmitAsync(site, name, TestSite.Password);

            refused.Status.ShouldBe(HttpStatusCode.OK);
            refused.Heading.ShouldBe("ระบบบริหารจัดการข้อมูลกลางเพื่อการพัฒนาชุมชน");
        }
    }

    private static async Task GuessAsync(string provider, string name)
    {
        await using var site = await StartAsync(provider);
        await using var other = site.StartNode(Counted);
        Visitor[] nodes = [site.Visitor(), other.Visitor()];
        var pages = await Task.WhenAll(nodes.Select(static visitor => visitor.GetAsync("/sign-in")));

        for (var round = 0; round < Rounds; round++)
        {
            var before = LooksAt(site) + LooksAt(other);

            var answers = await Task.WhenAll(Enumerable.Range(0, Crowd).Select(guess => nodes[guess % 2].SubmitAsync(
                pages[guess % 2], "เข้าสู่ระบบ", ("ชื่อใช้งาน", name), ("รหัสผ่าน", $"guess {guess}"))));

            (LooksAt(site) + LooksAt(other) - before).ShouldBe(Most);
            answers.Count(static answer => answer.Status == HttpStatusCode.OK).ShouldBe(Most - 1);
            answers.Count(static answer => answer.Status == HttpStatusCode.TooManyRequests).ShouldBe(Crowd - Most + 1);
            (await SubmitAsync(site, name, TestSite.Password)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
            site.Clock.Advance(SignInAttempts.NameWindow);
        }
    }

    private static Task<TestSite> StartAsync(string provider) => TestSite.StartWithAsync(Counted, provider);

    private static void Counted(IServiceCollection services) => services.AddSingleton<IPasswordHasher<Account>, CountedHasher>();

    private static int LooksAt(TestSite site) => ((CountedHasher)site.Services.GetRequiredService<IPasswordHasher<Account>>()).Looks;

    private static async Task<SeenPage> SubmitAsync(TestSite site, string name, string password)
    {
        var visitor = site.Visitor();
        return await visitor.SubmitAsync(await visitor.GetAsync("/sign-in"), "เข้าสู่ระบบ", ("ชื่อใช้งาน", name), ("รหัสผ่าน", password));
    }
}
