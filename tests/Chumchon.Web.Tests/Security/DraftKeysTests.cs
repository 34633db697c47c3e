using Chumchon.Data;
using Chumchon.Data.Setup;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Offices;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Platform.Health;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Security;
using Chumchon.Web.Tests.TestSites;
using Microsoft.Extensions.DependencyInjection;

namespace Chumchon.Web.Tests.Security;

public sealed class DraftKeysTests
{
    private static readonly Officer Mueang = OfficerOf(SmallWorld.Officer, AreaScope.Of(SmallWorld.Mueang));

    [Theory, OnSqlite, OnPostgres]
    public async Task EveryNode_GivesAnAccountTheSameKey(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await SmallWorld.AddToAsync(database);
        var sites = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => TestSite.StartOn(database))));

        var keys = await Task.WhenAll(sites.Select(static site => KeyOfAsync(site, Mueang)));

        keys.Distinct().ShouldHaveSingleItem().ShouldNotBeNull();
        Convert.FromBase64String(keys[0]!.Key).Length.ShouldBe(32);
        (await database.CountAsync("protection_key")).ShouldBe(1);
        foreach (var site in sites)
        {
            await site.StopAsync();
        }
    }

    [Fact]
    public async Task OtherAccountOrOffice_HasAnotherKeyAndTag()
    {
        await using var site = await TestSite.StartAsync();
        Officer[] others = [Mueang with { Account = SmallWorld.Colleague }, Mueang with { Scope = AreaScope.Of(SmallWorld.Sathing) }];

        var own = await KeyOfAsync(site, Mueang);

        foreach (var officer in others)
        {
            var theirs = await KeyOfAsync(site, officer);
            (theirs!.Key, theirs.Tag).ShouldNotBe((own!.Key, own.Tag));
            theirs.Key.ShouldNotBe(own.Key);
            theirs.Tag.ShouldNotBe(own.Tag);
        }
    }

    [Fact]
    public async Task OfficerWhoRecordsNothing_HasNone()
    {
        await using var site = await TestSite.StartAsync();

        (await KeyOfAsync(site, Mueang with { Scope = AreaScope.Of(SmallWorld.Songkhla) })).ShouldBeNull();
    }

    [Theory]
    [InlineData("bm90IG91cnM=")]
    [InlineData("not base64")]
    public async Task SecretThatNobodyCanOpen_IsLeftAndSaid(string foreign)
    {
        await using var site = await TestSite.StartAsync();
        await site.World.SyncAsync(SmallWorld.Mueang, Domain.Calendar.SalesMonth.Of(2024, 2));
        var officer = await site.SignInAsync("d9001");
        var key = await KeyOfAsync(site, Mueang);
        var opened = await officer.GetAsync("/entry/otop-sales/2024-02");
        var stored = await SecretAsync(site);
        site.Faults.Expected = true;

        await site.World.ExecuteAsync($"update system_setting set value = '{foreign}' where name = 'draft_secret'");
        site.Clock.Advance(TimeSpan.FromSeconds(1));

        var page = await officer.GetAsync("/entry/otop-sales/2024-02");
        page.Alerts.ShouldContain(static alert => alert.StartsWith("ขณะนี้ระบบเก็บตัวเลขที่กรอกค้างไว้ในเครื่องนี้ไม่ได้", StringComparison.Ordinal));
        (await KeyOfAsync(site, Mueang)).ShouldBeNull();
        (await SecretAsync(site)).ShouldBe(foreign);
        site.Faults.Faults.ShouldContain(static fault => fault.Contains("keys renew-draft-secret"));

        // A page that was opened before still saves: whose it is, its token tells.
        (await officer.SubmitAsync(opened, "บันทึกข้อมูล", ($"a{SmallWorld.Curry.Number}.1", "12.00"))).RedirectsTo.ShouldNotBeNull();

        await site.World.ExecuteAsync($"update system_setting set value = '{stored}' where name = 'draft_secret'");
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        (await KeyOfAsync(site, Mueang)).ShouldBe(key);
    }

    [Fact]
    public async Task Operator_ReplacesTheSecret()
    {
        await using var site = await TestSite.StartAsync();
        var key = await KeyOfAsync(site, Mueang);

        await site.Services.GetRequiredService<InstallationKeys>().RenewDraftSecretAsync(Actor.ByVerb, CancellationToken.None);
        site.Clock.Advance(TimeSpan.FromSeconds(1));

        (await KeyOfAsync(site, Mueang)).ShouldNotBeNull().ShouldNotBe(key);
    }

    [Fact]
    public async Task Key_StandsInTheEntryPageAlone()
    {
        await using var site = await TestSite.StartAsync();
        await site.World.SyncAsync(SmallWorld.Mueang, Domain.Calendar.SalesMonth.Of(2024, 2));
        var officer = await site.SignInAsync("d9001");
        var key = await KeyOfAsync(site, Mueang);
        var written = System.Text.Json.JsonSerializer.Serialize(key!.Key);

        var entry = await officer.GetAsync("/entry/otop-sales/2024-02");
        entry.Body.ShouldContain(written);
        entry.Answer.Headers.CacheControl!.NoStore.ShouldBeTrue();

        foreach (var path in new[] { "/", "/entry/otop-sales", "/reports/otop-sales/overview" })
        {
            (await officer.GetAsync(path)).Body.ShouldNotContain(written);
        }

        var reader = await site.SignInAsync("p90");
        (await reader.GetAsync("/entry/otop-sales/2024-02?district=9001")).Body.ShouldNotContain(written);
    }

    private static async Task<DraftKey?> KeyOfAsync(TestSite site, Officer officer)
    {
        await site.Services.GetRequiredService<DatabaseWatch>().NowAsync();
        return site.Services.GetRequiredService<DraftKeys>().Of(officer);
    }

    private static async Task<string> SecretAsync(TestSite site) => (await Installation.ReadAsync(
        site.Services.GetRequiredService<ChumchonDatabase>(), new(), held: null, CancellationToken.None)).DraftSecret!;

    private static Officer OfficerOf(long account, AreaScope scope) =>
        new(account, "d9001", "", OfficeId: 3001, OfficeKind.District, scope, OfficeRole.DistrictOfficer);
}
