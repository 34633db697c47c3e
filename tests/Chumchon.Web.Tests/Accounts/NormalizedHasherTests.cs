using Chumchon.Data.Model;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Tests.TestSites;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Chumchon.Web.Tests.Accounts;

public sealed class NormalizedHasherTests
{
    [Fact]
    public async Task Program_HashesWithTheRoundsOfTheStandard()
    {
        await using var site = await TestSite.StartAsync();
        var options = new PasswordHasherOptions();

        // The first is the program's; the site makes it cheap behind it.
        site.Services.GetServices<IConfigureOptions<PasswordHasherOptions>>().First().Configure(options);

        options.IterationCount.ShouldBe(210_000);
    }

    [Theory]
    [InlineData(1_000, 1_000, 0)]
    [InlineData(600, 1_000, 400)]
    [InlineData(2_000, 1_000, 0)]
    public void RoundsLeft_AreWhatAnOlderHashLacks(int stored, int today, int left) => NormalizedHasher.RoundsLeft(Hash(stored), today).ShouldBe(left);

    [Theory]
    [InlineData("")]
    [InlineData("no base64")]
    [InlineData("AAAA")]
    [InlineData("AQAAAAIA")]
    public void RoundsLeft_OfWhatIsNoHash_AreNone(string stored) => NormalizedHasher.RoundsLeft(stored, 1_000).ShouldBe(0);

    [Theory, OnSqlite, OnPostgres]
    public async Task OlderHash_IsMadeAnewAtTheNextSignInAlone(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        var older = Hash(500);
        await site.World.ExecuteAsync($"update account set password_hash = '{older}' where id = {SmallWorld.Officer}");

        await site.Visitor().SubmitAsync(await site.Visitor().GetAsync("/sign-in"), "เข้าสู่ระบบ", ("ชื่อใช้งาน", "d9001"), ("รหัสผ่าน", "wrong"));
        (await StoredAsync(site)).ShouldBe(older);
        await site.SignInAsync("d9001");
        var renewed = await StoredAsync(site);
        renewed.ShouldNotBe(older);
        NormalizedHasher.RoundsLeft(renewed, 1_000).ShouldBe(0);
        await site.SignInAsync("d9001");

        (await StoredAsync(site)).ShouldBe(renewed);
    }

    [Fact]
    public void Password_IsTheSameFromEveryKeyboardAgainstOlderHashesToo()
    {
        var hasher = new NormalizedHasher(Options.Create(new PasswordHasherOptions { IterationCount = 1_000 }));

        hasher.VerifyHashedPassword(new(), Hash(500), TestSite.Password).ShouldBe(PasswordVerificationResult.SuccessRehashNeeded);
        hasher.VerifyHashedPassword(new(), Hash(500), "wrong").ShouldBe(PasswordVerificationResult.Failed);
        hasher.VerifyHashedPassword(new(), Hash(1_000), TestSite.Password).ShouldBe(PasswordVerificationResult.Success);
    }

    private static string Hash(int rounds) => new NormalizedHasher(Options.Create(new PasswordHasherOptions { IterationCount = rounds })).HashPassword(new Account(), TestSite.Password);

    private static async Task<string> StoredAsync(TestSite site) =>
        (await site.World.ListAsync($"select password_hash from account where id = {SmallWorld.Officer}", static reader => reader.GetString(0)))[0];
}
