using Chumchon.Data.Sqlite;
using Chumchon.Data.Verification;
using Chumchon.Domain.Areas;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Chumchon.Data.Tests.Model;

public sealed class MigrationTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task EmptyDatabase_IsBroughtToTheModelOfTheProgram(string provider)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(provider);

        await database.Database.MigrateAsync(CancellationToken.None);

        await using var context = database.Database.CreateContext();
        (await context.Database.GetPendingMigrationsAsync()).ShouldBeEmpty();
        (await database.CountAsync("sales_entry")).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task MigratedAgain_ChangesNothing(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);

        await database.Database.MigrateAsync(CancellationToken.None);

        await using var context = database.Database.CreateContext();
        (await context.Database.GetAppliedMigrationsAsync()).ShouldBe(context.Database.GetMigrations());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Model_HasNoChangeWithoutAMigration(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var context = database.Database.CreateContext();

        context.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task MonthsWrittenBeforeTheyBoreStamps_AreStamped(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await RandomSaves.RunAsync(database, saves: 20);

        // The program's own context begins no transaction, which going back takes.
        await using (ChumchonContext context = provider == "sqlite"
            ? new SqliteChumchonContext(new DbContextOptionsBuilder<SqliteChumchonContext>().UseSqlite($"Data Source={database.Connection}").Options)
            : database.Database.CreateContext())
        {
            await context.GetService<IMigrator>().MigrateAsync("RollUpTheRegister");
        }

        await database.Database.MigrateAsync(CancellationToken.None);

        var found = new Differences();
        await new LedgerCheck(database.Database).ExecuteAsync(
            AreaScope.Country, RandomSaves.Months[0], RandomSaves.Months[^1], found, progress: null, CancellationToken.None);
        found.First.ShouldBeEmpty();
        (await database.CountAsync("monthly_return where stamp > 0")).ShouldBe(6);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task EveryTableOfTheModel_CanBeRead(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var context = database.Database.CreateContext();

        foreach (var table in context.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct())
        {
            (await database.CountAsync(table)).ShouldBe(0, table);
        }
    }
}
