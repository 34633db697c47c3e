using Chumchon.Data;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Offices;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Security;
using Chumchon.Web.Tests.TestSites;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Chumchon.Web.Tests.Security;

public sealed class DraftKeysTests
{
    private static readonly Officer Mueang = OfficerOf(SmallWorld.Officer, AreaScope.Of(SmallWorld.Mueang));

    [Theory, OnSqlite, OnPostgres]
    public async Task EveryNode_GivesAnAccountTheSameKey(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);

        var keys = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => NodeOf(site).OfAsync(Mueang, CancellationToken.None))));

        keys.Distinct().ShouldHaveSingleItem().ShouldNotBeNull();
        Convert.FromBase64String(keys[0]!.Key).Length.ShouldBe(32);
    }

    [Fact]
    public async Task OtherAccountOrOffice_HasAnotherKeyAndTag()
    {
        await using var site = await TestSite.StartAsync();
        var node = NodeOf(site);
        Officer[] others = [Mueang with { Account = SmallWorld.Colleague }, Mueang with { Scope = AreaScope.Of(SmallWorld.Sathing) }];

        var own = await node.OfAsync(Mueang, CancellationToken.None);

        foreach (var officer in others)
        {
            var theirs = await node.OfAsync(officer, CancellationToken.None);
            (theirs!.Key, theirs.Tag).ShouldNotBe((own!.Key, own.Tag));
            theirs.Key.ShouldNotBe(own.Key);
            theirs.Tag.ShouldNotBe(own.Tag);
        }
    }

    [Fact]
    public async Task OfficerWhoRecordsNothing_HasNone()
    {
        await using var site = await TestSite.StartAsync();

        (await NodeOf(site).OfAsync(Mueang with { Scope = AreaScope.Of(SmallWorld.Songkhla) }, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task SecretThatNobodyCanOpen_IsReplacedOnce()
    {
        await using var site = await TestSite.StartAsync();
        var key = await NodeOf(site).OfAsync(Mueang, CancellationToken.None);

        await site.World.ExecuteAsync("update system_setting set value = 'bm90IG91cnM=' where name = 'draft_secret'");

        var replaced = await NodeOf(site).OfAsync(Mueang, CancellationToken.None);
        replaced.ShouldNotBeNull().ShouldNotBe(key);
        (await NodeOf(site).OfAsync(Mueang, CancellationToken.None)).ShouldBe(replaced);
    }

    [Fact]
    public async Task Key_StandsInTheEntryPageAlone()
    {
        await using var site = await TestSite.StartAsync();
        await site.World.SyncAsync(SmallWorld.Mueang, Domain.Calendar.SalesMonth.Of(2024, 2));
        var officer = await site.SignInAsync("d9001");
        var key = await NodeOf(site).OfAsync(Mueang, CancellationToken.None);
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

    /// <summary>A node of its own: nothing of it is in another's memory.</summary>
    private static DraftKeys NodeOf(TestSite site) => new(
        site.Services.GetRequiredService<ChumchonDatabase>(), site.Services.GetRequiredService<IDataProtectionProvider>());

    private static Officer OfficerOf(long account, AreaScope scope) =>
        new(account, "d9001", "", OfficeKind.District, scope, OfficeRole.Officer);
}
