using Chumchon.Tests.Databases;
using Microsoft.EntityFrameworkCore;

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
