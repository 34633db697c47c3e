using Chumchon.Data.Setup;
using Chumchon.Domain.Audit;
using Chumchon.Tests;
using Chumchon.Tests.Databases;

namespace Chumchon.Web.Tests.Verbs;

public sealed class DatabaseVerbsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Migrate_MakesTheDatabaseReadyAndLoadsAreas(string provider)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(provider);

        (await RunAsync(database, "migrate")).ExitCode.ShouldBe(0);
        (await RunAsync(database, "migrate")).Output.Trim().ShouldBe("The database is ready.");

        (await Installation.StateAsync(database.Database, CancellationToken.None)).ShouldBe(DatabaseState.Ready);
        (await database.CountAsync("office")).ShouldBe(955);
        (await database.CountAsync("account")).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task MigrateByTwoAtOnce_EndsWellForBothAndDrawsOneKey(string provider)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(provider);

        var both = await Task.WhenAll(RunAsync(database, "migrate"), RunAsync(database, "migrate"));

        both.Select(static run => (run.ExitCode, run.Error)).ShouldBe([(0, ""), (0, "")]);
        (await database.CountAsync("protection_key")).ShouldBe(1);
        (await database.CountAsync("system_setting where name = 'draft_secret'")).ShouldBe(1);
        (await database.CountAsync("office")).ShouldBe(955);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task DraftSecret_IsReplacedOnlyByOneWhoIsSure(string provider)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(provider);
        (await RunAsync(database, "migrate")).ExitCode.ShouldBe(0);
        var before = await SecretAsync(database);

        var (exitCode, _, error) = await RunAsync(database, "keys", "renew-draft-secret");
        exitCode.ShouldBe(1);
        error.ShouldStartWith("Every figure that was typed and not saved yet");
        (await SecretAsync(database)).ShouldBe(before);

        (await RunAsync(database, "keys", "renew-draft-secret", "--sure")).ExitCode.ShouldBe(0);
        (await SecretAsync(database)).ShouldNotBe(before);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Demo_GoesIntoAnUnusedDatabaseOnce(string provider)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(provider);

        (await RunAsync(database, "demo")).Output.ShouldContain("Sign in with the password");
        var (exitCode, _, error) = await RunAsync(database, "demo");

        exitCode.ShouldBe(1);
        error.ShouldStartWith("The database is in use");
        (await database.CountAsync("account")).ShouldBe(956);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task DatabaseOfANewerProgram_IsLeftAlone(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.ExecuteAsync(
            """insert into "__EFMigrationsHistory" ("MigrationId", "ProductVersion") values ('29991231000000_Later', '99.0.0')""");

        var (exitCode, _, error) = await RunAsync(database, "migrate");

        exitCode.ShouldBe(1);
        error.ShouldStartWith("The database was made by a newer version of the program.");
        (await database.CountAsync("office")).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task DatabaseFromBeforeTheFirstRelease_IsLeftAlone(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.ExecuteAsync("""update "__EFMigrationsHistory" set "MigrationId" = '20261122191809_First'""");

        var (exitCode, _, error) = await RunAsync(database, "migrate");

        exitCode.ShouldBe(1);
        error.ShouldStartWith("The database was made by a version before the first release");
        (await database.CountAsync("office")).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task UserWithoutAMigratedDatabase_IsToldToMigrate(string provider)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(provider);

        var (exitCode, _, error) = await RunAsync(database, "user", "set-password", "somchai", "--password-stdin");

        exitCode.ShouldBe(1);
        error.ShouldContain("Run migrate first");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task UserVerbs_AreAuditedAsTheOperators(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await SmallWorld.AddToAsync(database);

        (await RunAsync(database, ["user", "add-admin", "somchai", "--password-stdin"], "long enough 12")).ExitCode.ShouldBe(0);
        (await RunAsync(database, ["user", "add-admin", "somchai", "--password-stdin"], "long enough 12")).ExitCode.ShouldBe(1);
        (await RunAsync(database, ["user", "set-password", "somchai", "--password-stdin"], "another one 34")).ExitCode.ShouldBe(0);
        (await RunAsync(database, ["user", "set-password", "somchai", "--password-stdin"], "short")).ExitCode.ShouldBe(1);

        (await database.ListAsync(
            "select kind, account_id from audit_entry order by number",
            static reader => ((AuditKind)reader.GetInt32(0), reader.GetInt64(1))))
            .ShouldBe([(AuditKind.AccountCreated, Actor.Operator), (AuditKind.PasswordChanged, Actor.Operator)]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task LostFactorOfTheLastAdministrator_IsRemovedFromTheMachine(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await SmallWorld.AddToAsync(database);
        await database.ExecuteAsync($"update office_member set role = 5 where account_id = {SmallWorld.CentralOfficer}");
        await database.ExecuteAsync($"insert into account_totp (account_id, secret, last_step, made_at) values ({SmallWorld.CentralOfficer}, 'sealed', 1, 1)");

        (await RunAsync(database, "user", "remove-factors", "central")).ExitCode.ShouldBe(0);
        var (exitCode, _, error) = await RunAsync(database, "user", "remove-factors", "central");

        (exitCode, error.Trim()).ShouldBe((1, "central has no second factor."));
        (await database.CountAsync("account_totp")).ShouldBe(0);
        (await database.ListAsync("select kind, account_id from audit_entry", static reader => ((AuditKind)reader.GetInt32(0), reader.GetInt64(1))))
            .ShouldBe([(AuditKind.FactorRemoved, Actor.Operator)]);
    }

    private static async Task<string> SecretAsync(TestDatabase database) => (await database.ListAsync(
        "select value from system_setting where name = 'draft_secret'", static reader => reader.GetString(0))).ShouldHaveSingleItem();

    private static Task<(int ExitCode, string Output, string Error)> RunAsync(TestDatabase database, params string[] args) =>
        RunAsync(database, args, input: "");

    private static Task<(int ExitCode, string Output, string Error)> RunAsync(TestDatabase database, string[] args, string input) =>
        RunningProgram.RunAsync(
            args, input, ("Database__Provider", database.Provider), ("ConnectionStrings__Chumchon", database.Connection));
}
