using Chumchon.Tests.Databases;

namespace Chumchon.Data.Tests.Sqlite;

public sealed class SqliteFileTests
{
    [Theory]
    [InlineData("sales_entry")]
    [InlineData("sales_rollup")]
    public async Task LargeTables_AreClusteredByTheirKey(string table)
    {
        await using var database = await TestDatabase.CreateAsync("sqlite");

        var sql = await database.ListAsync(
            $"select sql from sqlite_master where type = 'table' and name = '{table}'", static reader => reader.GetString(0));

        sql.Single().TrimEnd().ShouldEndWith("without rowid", Case.Insensitive);
    }

    [Fact]
    public async Task NewFile_IsInWalModeWithLargePages()
    {
        await using var database = await TestDatabase.CreateEmptyAsync("sqlite");

        await database.Database.MigrateAsync(CancellationToken.None);

        (await PragmaAsync(database, "journal_mode")).ShouldBe("wal");
        (await PragmaAsync(database, "page_size")).ShouldBe("8192");
    }

    [Fact]
    public async Task EveryConnection_ForcesWritesToDiskAndHoldsForeignKeys()
    {
        await using var database = await TestDatabase.CreateAsync("sqlite");

        (await PragmaAsync(database, "synchronous")).ShouldBe("2");
        (await PragmaAsync(database, "foreign_keys")).ShouldBe("1");
        (await PragmaAsync(database, "busy_timeout")).ShouldBe("10000");
    }

    private static async Task<string> PragmaAsync(TestDatabase database, string name) =>
        (await database.ListAsync($"pragma {name}", static reader => reader.GetValue(0).ToString()!)).Single();
}
