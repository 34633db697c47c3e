using Microsoft.Data.Sqlite;

namespace Chumchon.Tests.Databases;

/// <summary>
/// The sales and their audit as they were at one time, to be put back under a program that goes on: as an operator restores a
/// backup, or as a failover loses the last writes.
/// </summary>
public sealed class DatabaseCopy : IDisposable
{
    private static readonly string[] Tables =
    [
        "monthly_return", "sales_entry", "sales_rollup", "entry_remark", "return_save", "audit_head", "audit_entry",
    ];

    private readonly TestDatabase database;

    /// <summary>Null on PostgreSQL, where the copy is tables beside the others.</summary>
    private readonly SqliteConnection? copy;

    private DatabaseCopy(TestDatabase database, SqliteConnection? copy)
    {
        this.database = database;
        this.copy = copy;
    }

    public static async Task<DatabaseCopy> TakeAsync(TestDatabase database)
    {
        if (database.Provider == "sqlite")
        {
            var memory = new SqliteConnection("Data Source=:memory:");
            await memory.OpenAsync();
            await using var live = await OpenAsync(database);
            live.BackupDatabase(memory);
            return new(database, memory);
        }

        foreach (var table in Tables)
        {
            await database.ExecuteAsync($"drop table if exists kept_{table}; create table kept_{table} as table {table}");
        }

        return new(database, copy: null);
    }

    public async Task PutBackAsync()
    {
        if (copy is not null)
        {
            await using var live = await OpenAsync(database);
            copy.BackupDatabase(live);
            return;
        }

        await database.ExecuteAsync(string.Join(' ', Tables.Select(static table => $"delete from {table}; insert into {table} select * from kept_{table};")));
    }

    public void Dispose() => copy?.Dispose();

    private static async Task<SqliteConnection> OpenAsync(TestDatabase database)
    {
        var live = new SqliteConnection($"Data Source={database.Connection};Pooling=False");
        await live.OpenAsync();
        return live;
    }
}
