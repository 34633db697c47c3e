using Chumchon.Data.Setup;
using Chumchon.Tests.Databases;

namespace Chumchon.Data.Tests.Setup;

public sealed class InstallationTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task MigratedDatabase_IsReady(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);

        (await StateAsync(database)).ShouldBe(DatabaseState.Ready);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task DatabaseWithoutTables_IsMissing(string provider)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(provider);

        (await StateAsync(database)).ShouldBe(DatabaseState.Missing);
    }

    [Theory, OnSqlite]
    public async Task FileThatIsNotThere_IsMissingAndNotMade(string provider)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(provider);

        (await StateAsync(database)).ShouldBe(DatabaseState.Missing);

        File.Exists(database.Connection).ShouldBeFalse();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task MigrationThatTheProgramDoesNotKnow_IsOfANewerOne(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.ExecuteAsync(
            """insert into "__EFMigrationsHistory" ("MigrationId", "ProductVersion") values ('29991231000000_Later', '99.0.0')""");

        (await StateAsync(database)).ShouldBe(DatabaseState.NewerThanProgram);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task MigrationThatTheProgramNoLongerHas_IsTooOld(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.ExecuteAsync("""update "__EFMigrationsHistory" set "MigrationId" = '20261122191809_First'""");

        (await StateAsync(database)).ShouldBe(DatabaseState.TooOld);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task DemoSetting_MakesADemonstration(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        (await Installation.IsDemoAsync(database.Database, CancellationToken.None)).ShouldBeFalse();

        await database.ExecuteAsync("insert into system_setting (name, value) values ('demo', 'FY2567')");

        (await Installation.IsDemoAsync(database.Database, CancellationToken.None)).ShouldBeTrue();
        (await Installation.IsUnusedAsync(database.Database, CancellationToken.None)).ShouldBeFalse();
    }

    private static Task<DatabaseState> StateAsync(TestDatabase database) =>
        Installation.StateAsync(database.Database, CancellationToken.None);
}
