using System.Net;
using Chumchon.Data.Setup;
using Chumchon.Domain.Calendar;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Platform.Health;
using Chumchon.Web.Tests.TestSites;
using Microsoft.Extensions.DependencyInjection;

namespace Chumchon.Web.Tests.Health;

public sealed class DatabaseWatchTests
{
    private const string Later = """insert into "__EFMigrationsHistory" ("MigrationId", "ProductVersion") values ('29991231000000_Later', '99.0.0')""";

    [Theory, OnSqlite, OnPostgres]
    public async Task StartedWithoutADatabase_WaitsInWordsAndBecomesReady(string provider)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(provider);
        var site = TestSite.StartOn(database);
        site.Faults.Expected = true;
        var visitor = site.Visitor();

        await ShouldBeAwayAsync(visitor, "ยังไม่มีฐานข้อมูล", "There is no database");
        (await visitor.GetAsync("/health/live")).Text.ShouldContain("live");

        await database.Database.MigrateAsync(CancellationToken.None);
        await SmallWorld.AddToAsync(database);
        await database.ExecuteAsync($"update account set password_hash = '{TestSite.HashedPassword}'");
        site.Clock.Advance(TimeSpan.FromSeconds(1));

        (await visitor.GetAsync("/health/ready")).Status.ShouldBe(HttpStatusCode.OK);
        (await (await site.SignInAsync("d9001")).GetAsync("/")).Status.ShouldBe(HttpStatusCode.OK);
        await site.StopAsync();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task DatabaseThatGoesAway_IsSaidByPagesAndHealth(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await SmallWorld.AddToAsync(database);
        var site = TestSite.StartOn(database);
        site.Faults.Expected = true;
        (await site.Visitor().GetAsync("/sign-in")).Status.ShouldBe(HttpStatusCode.OK);

        await TakeAwayAsync(database);

        (await site.Visitor().GetAsync("/health/ready")).Status.ShouldBe(HttpStatusCode.OK, "kept for a second");
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        await ShouldBeAwayAsync(site.Visitor(), "ฐานข้อมูล", "database");
        (await site.Visitor().GetAsync("/health/live")).Status.ShouldBe(HttpStatusCode.OK);
        await site.StopAsync();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task NewerSchema_IsNeitherReadNorWritten(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        site.Faults.Expected = true;
        var month = SalesMonth.Of(2024, 2);
        await site.World.SyncAsync(SmallWorld.Mueang, month);
        var officer = await site.SignInAsync("d9001");
        var entry = await officer.GetAsync("/entry/otop-sales/2024-02");
        var version = await site.World.VersionAsync(SmallWorld.Mueang, month);
        await site.World.ExecuteAsync(Later);

        // The node has not looked again yet: the write itself finds it.
        var saved = await officer.SubmitAsync(entry, "บันทึกข้อมูล", ($"a{SmallWorld.Curry.Number}.1", "1,234.50"));

        saved.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await site.World.VersionAsync(SmallWorld.Mueang, month)).ShouldBe(version);

        site.Clock.Advance(TimeSpan.FromSeconds(1));
        await ShouldBeAwayAsync(officer, "รุ่นใหม่กว่า", "newer version");
    }

    [Fact]
    public async Task DatabaseThatBecomesADemonstration_IsGuardedFromThenOn()
    {
        await using var site = await TestSite.StartAsync();
        var elsewhere = site.VisitorWith(("Host", "chumchon.example"));
        (await elsewhere.GetAsync("/sign-in")).Status.ShouldBe(HttpStatusCode.OK);

        await site.World.AddAsync(new Chumchon.Data.Model.SystemSetting { Name = Installation.DemoSetting });
        site.Clock.Advance(TimeSpan.FromSeconds(1));

        (await elsewhere.GetAsync("/sign-in")).Status.ShouldBe(HttpStatusCode.MisdirectedRequest);
        (await site.Visitor().GetAsync("/sign-in")).Document.QuerySelector(".demo-line").ShouldNotBeNull();
    }

    [Fact]
    public async Task ClockSetBack_IsSaidByReady()
    {
        await using var site = await TestSite.StartAsync();
        await site.World.SaveAsync(SmallWorld.Mueang, SalesMonth.Of(2024, 2), []);
        site.Clock.AdjustTime(site.Clock.GetUtcNow() - TimeSpan.FromDays(3));

        var standing = await site.Services.GetRequiredService<DatabaseWatch>().RefreshAsync();

        standing.ClockBehind.ShouldBe(TimeSpan.FromDays(3));
        (await site.Visitor().GetAsync("/health/ready")).Text.ShouldContain("3.00:00:00 behind");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ManyAtOnce_AskTheDatabaseOnce(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        var watch = site.Services.GetRequiredService<DatabaseWatch>();
        site.Clock.Advance(TimeSpan.FromSeconds(1));

        var looks = await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => watch.NowAsync()));

        looks.Distinct(ReferenceEqualityComparer.Instance).Count().ShouldBe(1);
    }

    private static async Task ShouldBeAwayAsync(Visitor visitor, string thai, string english)
    {
        var ready = await visitor.GetAsync("/health/ready");
        ready.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        ready.Body.ShouldContain(thai);
        ready.Body.ShouldContain(english);
        ready.Answer.Headers.RetryAfter.ShouldNotBeNull();

        foreach (var path in new[] { "/sign-in", "/", "/entry/otop-sales/2024-02", "/reports/otop-sales/overview" })
        {
            var page = await visitor.GetAsync(path);
            page.Status.ShouldBe(HttpStatusCode.ServiceUnavailable, path);
            page.Answer.Headers.RetryAfter.ShouldNotBeNull(path);
            page.Alerts.ShouldHaveSingleItem(path);
        }
    }

    private static async Task TakeAwayAsync(TestDatabase database)
    {
        if (string.Equals(database.Provider, "sqlite", StringComparison.Ordinal))
        {
            File.Move(database.Connection, database.Connection + ".away");
        }
        else
        {
            await (await PostgresServer.GetAsync()).DropDatabaseAsync(database.Connection);
        }
    }
}
