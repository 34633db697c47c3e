using System.Data.Common;
using Chumchon.Bench.Databases;
using Chumchon.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace Chumchon.Bench.Save;

/// <summary>One of the two databases, with what differs between them for those who save without the program.</summary>
/// <param name="Server">Whose CPU counts too; null for SQLite, which runs in the program.</param>
internal sealed record Place(string Title, string Provider, Func<Task<string>> CreateDatabaseAsync, PostgresCluster? Server)
{
    /// <summary>SQLite has one writer at a time: whoever saves waits here instead of polling the file's lock.</summary>
    public SemaphoreSlim? NewGate() => Server is null ? new(1, 1) : null;

    /// <summary>A new database with the months to save, and its connection.</summary>
    public async Task<(ChumchonDatabase Database, string Connection)> CreateAsync()
    {
        var connection = await CreateDatabaseAsync();
        var database = DataServices.OpenDatabase(Provider, connection);
        await SaveWorld.AddToAsync(database);
        return (database, connection);
    }

    /// <param name="settings">What is set beside Npgsql's defaults, <c>;name=value</c>.</param>
    public PooledDbContextFactory<EfContext> Contexts(string connection, string settings)
    {
        var options = new DbContextOptionsBuilder<EfContext>().EnableThreadSafetyChecks(false);
        _ = Server is null ? options.UseSqlite($"Data Source={connection}") : options.UseNpgsql(connection + settings);
        return new(options.Options);
    }

    public async Task<DbConnection> OpenAsync(string connection)
    {
        DbConnection opened = Server is null ? new SqliteConnection($"Data Source={connection}") : new NpgsqlConnection(connection);
        await opened.OpenAsync();
        return opened;
    }
}
