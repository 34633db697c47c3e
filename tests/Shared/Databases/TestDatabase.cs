using System.Data.Common;
using Chumchon.Data;
using Chumchon.Data.Accounts;
using Chumchon.Data.Producers;
using Chumchon.Data.Reports;
using Chumchon.Data.Setup;
using Chumchon.Domain.Audit;
using Microsoft.EntityFrameworkCore;

namespace Chumchon.Tests.Databases;

/// <summary>A database of one test's own, gone when the test ends.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private TestDatabase(string provider, string connection)
    {
        Provider = provider;
        Connection = connection;
        Database = DataServices.OpenDatabase(provider, connection);
    }

    /// <summary><c>sqlite</c> or <c>postgres</c>.</summary>
    public string Provider { get; }

    /// <summary>What <see cref="DataServices.OpenDatabase"/> takes: for a host or process of its own on the same data.</summary>
    public string Connection { get; }

    public ChumchonDatabase Database { get; }

    private bool EndsWithItsServer { get; init; }

    /// <summary>Migrated and without a row.</summary>
    public static async Task<TestDatabase> CreateAsync(string provider) => new(provider, provider switch
    {
        "sqlite" => await SqliteFile.CreateAsync(),
        _ => await (await PostgresServer.GetAsync()).CreateDatabaseAsync(),
    });

    /// <summary>The one database of a PostgreSQL server that is the test's own, migrated here.</summary>
    public static async Task<TestDatabase> OnServerAsync(string connection)
    {
        var database = new TestDatabase("postgres", connection) { EndsWithItsServer = true };
        await database.Database.MigrateAsync(CancellationToken.None);
        return database;
    }

    /// <summary>Without a table.</summary>
    public static async Task<TestDatabase> CreateEmptyAsync(string provider) => new(provider, provider switch
    {
        "sqlite" => SqliteFile.InNewFolder(),
        _ => await (await PostgresServer.GetAsync()).CreateEmptyDatabaseAsync(),
    });

    /// <summary>Inserts rows of any tables; producers among them are from the first month on what they are, and the register is counted anew.</summary>
    public async Task AddAsync(params IEnumerable<object> rows)
    {
        await using (var context = Database.CreateContext())
        {
            context.AddRange(rows);
            await context.SaveChangesAsync();
        }

        await CountRegisterAsync();
    }

    /// <summary>As whoever changes producers does.</summary>
    public Task CountRegisterAsync() => Database.WriteAsync(
        Actor.System, TimeProvider.System,
        static async write =>
        {
            var first = await FirstMonth.OfAsync(write.Transaction, CancellationToken.None) ?? default;
            await StoredProducers.BeginAsync(write.Transaction, firstDistrict: 0, lastDistrict: 9999, first, CancellationToken.None);
            await RegisterCounts.RefreshAsync(write.Transaction, firstDistrict: 0, lastDistrict: 9999, CancellationToken.None);
        },
        CancellationToken.None);

    /// <summary>Writes to accounts by their door.</summary>
    public async Task WriteAccountsAsync(Actor actor, Func<Write, Task> work)
    {
        await using var context = Database.CreateContext();
        await new WriteAccounts(Database, context, TimeProvider.System).ExecuteAsync(
            actor,
            async write =>
            {
                await work(write);
                return Decided.Commit(true);
            },
            CancellationToken.None);
    }

    /// <summary>Puts another body in the place of an entry's of a district's returns, behind the program's back.</summary>
    public async Task<int> AlterBodyAsync(int district, long number, Func<byte[], byte[]> alter)
    {
        var which = $"where district_code = {district} and stream = 1 and number = {number}";
        var body = (await ListAsync($"select body from audit_entry {which}", static reader => reader.GetFieldValue<byte[]>(0))).Single();
        var hex = Convert.ToHexStringLower(alter(body));
        return await ExecuteAsync($"update audit_entry set body = {(Provider == "sqlite" ? $"x'{hex}'" : $"decode('{hex}', 'hex')")} {which}");
    }

    /// <summary>Lets an entry of a district's returns say something else, behind the program's back.</summary>
    public Task<int> AlterEntryAsync(int district, long number, Func<AuditEntry, AuditEntry> alter) =>
        AlterBodyAsync(district, number, body => AuditBody.Write(alter(AuditBody.Read(body))));

    public async Task<int> ExecuteAsync(string sql)
    {
        await using var context = Database.CreateContext();
        return await context.Database.ExecuteSqlRawAsync(sql);
    }

    public async Task<List<T>> ListAsync<T>(string sql, Func<DbDataReader, T> read)
    {
        await using var context = Database.CreateContext();
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    public async Task<long> CountAsync(string table) =>
        (await ListAsync($"select count(*) from {table}", static reader => reader.GetInt64(0)))[0];

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        if (string.Equals(Provider, "sqlite", StringComparison.Ordinal))
        {
            SqliteFile.Delete(Connection);
        }
        else if (!EndsWithItsServer)
        {
            await (await PostgresServer.GetAsync()).TakeBackAsync(Connection);
        }
    }
}
