using Chumchon.Data.Accounts;
using Chumchon.Domain.Audit;
using Chumchon.Tests;
using Chumchon.Tests.Databases;

namespace Chumchon.Data.Tests.Accounts;

public sealed class KeepPreferencesTests
{
    private static readonly AttemptKey Right = new(AttemptKey.HashOf("D9001", "secret"u8), "10.9.1.0/24");
    private static readonly Actor Officer = SmallWorld.At(SmallWorld.Mueang);
    private static readonly Actor Other = SmallWorld.At(SmallWorld.Mueang, SmallWorld.Colleague);

    [Theory, OnSqlite, OnPostgres]
    public async Task Kept_ComesWithEachSessionOfTheAccountAlone(string provider)
    {
        await using var database = await WorldAsync(provider);
        var keep = new KeepPreferences(database.Database, TimeProvider.System);

        await keep.ExecuteAsync(Officer, [(Preference.Density, "roomy"), (Preference.Columns, "name:320 total:160")], CancellationToken.None);
        await keep.ExecuteAsync(Other, [(Preference.Panel, "folded")], CancellationToken.None);

        var own = await OfAsync(database, Officer);
        own[Preference.Density].ShouldBe("roomy");
        own[Preference.Panel].ShouldBe("open");
        (own.Columns["name"], own.Columns["total"], own.Columns["sub"]).ShouldBe((320, 160, null));
        (await OfAsync(database, Other))[Preference.Density].ShouldBe("compact");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ChosenAgain_TakesThePlaceAndTheUsualIsForgotten(string provider)
    {
        await using var database = await WorldAsync(provider);
        var keep = new KeepPreferences(database.Database, TimeProvider.System);
        await keep.ExecuteAsync(Officer, [(Preference.Density, "roomy"), (Preference.Columns, "name:320")], CancellationToken.None);

        await keep.ExecuteAsync(Officer, [(Preference.Density, "compact"), (Preference.Columns, "name:400")], CancellationToken.None);

        (await OfAsync(database, Officer))[Preference.Columns].ShouldBe("name:400");
        (await database.CountAsync("account_preference")).ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Kept_LeavesNoAuditEntry(string provider)
    {
        await using var database = await WorldAsync(provider);

        await new KeepPreferences(database.Database, TimeProvider.System).ExecuteAsync(Officer, [(Preference.Density, "roomy")], CancellationToken.None);

        (await database.CountAsync("audit_entry")).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task StoredByAnotherVersion_IsAsUsual(string provider)
    {
        await using var database = await WorldAsync(provider);
        await database.ExecuteAsync(
            "insert into account_preference (account_id, name, value) values (1001, 'density', 'airy'), (1001, 'wallpaper', 'roomy')");

        (await OfAsync(database, Officer))[Preference.Density].ShouldBe("compact");
    }

    [Fact]
    public async Task NoValueOfIt_IsRefusedBeforeAnythingIsWritten()
    {
        await using var database = await WorldAsync("sqlite");

        await Should.ThrowAsync<ArgumentException>(() => new KeepPreferences(database.Database, TimeProvider.System).ExecuteAsync(
            Officer, [(Preference.Panel, "folded"), (Preference.Density, "airy")], CancellationToken.None));

        (await database.CountAsync("account_preference")).ShouldBe(0);
    }

    private static async Task<TestDatabase> WorldAsync(string provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await SmallWorld.AddToAsync(database);
        return database;
    }

    private static async Task<Preferences> OfAsync(TestDatabase database, Actor actor)
    {
        var stamp = (await database.ListAsync($"select security_stamp from account where id = {actor.Account}", static reader => reader.GetString(0)))[0];
        var sessions = new Sessions(database.Database, TimeProvider.System);
        var id = await sessions.OpenAsync(actor, new(stamp, "10.9.1.7", "Firefox"), Right, CancellationToken.None);
        return (await sessions.SeenAsync(id, CancellationToken.None)).ShouldNotBeNull().Preferences;
    }
}
