using System.Data.Common;
using System.Globalization;
using System.Text;
using Chumchon.Data.Setup;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Chumchon.Data.Sqlite;

/// <summary>
/// An SQLite file in WAL mode. All writes of the process pass one gate in the order they come: without it waiting
/// writers poll the file's lock and the slowest wait seconds. Readers never wait.
/// </summary>
public sealed class SqliteDatabase : ChumchonDatabase
{
    // For locks of other processes (a backup, a verb); within the process the gate has ordered the writers already.
    private const int BusyTimeoutMs = 10_000, BusyInGateMs = 250;

    private readonly SemaphoreSlim writeGate = new(1, 1);
    private readonly string connectionString;
    private readonly string file;

    /// <param name="file">Path of the database file; its folder must exist.</param>
    public SqliteDatabase(string file)
    {
        this.file = file;
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            ForeignKeys = true,
            DefaultTimeout = BusyTimeoutMs / 1000,
        }.ToString();
    }

    public override string Provider => "sqlite";

    internal override Type ContextType => typeof(SqliteChumchonContext);

    internal override string CountTables => "select count(*) from sqlite_master where type = 'table' and name = @table";

    internal override Task<bool> ExistsAsync(CancellationToken cancellation) => Task.FromResult(File.Exists(file));

    public override ChumchonContext CreateContext()
    {
        var options = new DbContextOptionsBuilder<SqliteChumchonContext>();
        Configure(options);
        return new SqliteChumchonContext(options.Options);
    }

    internal override void Configure(DbContextOptionsBuilder options)
    {
        var gated = new GatedSaveChanges(writeGate);
        options.UseSqlite(connectionString).AddInterceptors(new ConnectionSettings(), gated, new NoOtherTransactions(gated));
    }

    private SqliteChumchonContext CreateMigratingContext()
    {
        var options = new DbContextOptionsBuilder<SqliteChumchonContext>();
        options.UseSqlite(connectionString).AddInterceptors(new ConnectionSettings())
            .ReplaceService<IMigrationsSqlGenerator, KeyOnlyTables>();
        return new SqliteChumchonContext(options.Options);
    }

    public override async Task MigrateAsync(CancellationToken cancellation)
    {
        await using var alone = await AloneAsync(cancellation);
        if (!File.Exists(file))
        {
            await using var created = new SqliteConnection(connectionString);
            await created.OpenAsync(cancellation);
            await using var command = created.CreateCommand();
            command.CommandText = "pragma page_size = 8192; pragma journal_mode = wal;";
            await command.ExecuteNonQueryAsync(cancellation);
        }

        await using var context = CreateMigratingContext();
        await ForgetDeadLockAsync(context, cancellation);
        await context.Database.MigrateAsync(cancellation);
    }

    /// <summary>
    /// Waits until nobody else migrates. The system takes this lock back from a process that dies; the file stays, for a lock on
    /// one that is deleted meanwhile holds nobody off.
    /// </summary>
    private async Task<FileStream> AloneAsync(CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new FileStream($"{file}.migrating", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            }
            catch (IOException held) when (held is not (DirectoryNotFoundException or FileNotFoundException) && File.Exists($"{file}.migrating") && HasRoom())
            {
                await Task.Delay(100, cancellation);
            }
        }
    }

    /// <summary>Whether the disk takes some pages more: they are written and taken back.</summary>
    internal override bool HasRoom()
    {
        try
        {
            using var trial = new FileStream($"{file}.room-{Guid.NewGuid():N}", FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            trial.Write(new byte[64 * 1024]);
            return true;
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Takes away the lock of EF's own, for which it would wait for ever where a migration was cut off.</summary>
    private static async Task ForgetDeadLockAsync(DbContext context, CancellationToken cancellation)
    {
        const string Lock = "__EFMigrationsLock";
        var tables = await context.Database.SqlQuery<int>($"select count(*) as Value from sqlite_master where name = {Lock}")
            .SingleAsync(cancellation);
        if (tables > 0)
        {
            await context.Database.ExecuteSqlRawAsync($"""delete from "{Lock}" """, cancellation);
        }
    }

    internal override async Task<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(cancellation);
        ConnectionSettings.Apply(connection);
        return connection;
    }

    // One row at a time: the statement is run for each.
    internal override string Rows(RowSet set) =>
        $"select {string.Join(", ", set.Columns.Select(static name => $"{RowStatement.Parameter(name)} as {name}"))}";

    internal override async Task<int> ExecuteAsync(
        DbTransaction transaction, IReadOnlyList<Statement> statements, CancellationToken cancellation)
    {
        var touched = 0;
        foreach (var statement in statements)
        {
            if (statement.Rows is { } rows)
            {
                using var over = new RowStatement((SqliteConnection)transaction.Connection!, statement);
                over.Run(rows);
                touched = rows.Count;
            }
            else
            {
                touched = await transaction.Command(statement.Text, [.. statement.Values]).ExecuteAsync(cancellation);
            }
        }

        return touched;
    }

    internal override async Task CopyAsync(DbTransaction transaction, TableRows rows, CancellationToken cancellation)
    {
        await using var command = transaction.Command(
            $"insert into {rows.Table} ({rows.ColumnList}) values (@{string.Join(", @", rows.Columns)})");
        foreach (var column in rows.Columns)
        {
            command.AddValue($"@{column}", value: null);
        }

        foreach (var row in rows.Rows)
        {
            for (var column = 0; column < row.Length; column++)
            {
                command.Parameters[column].Value = row[column] ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    // Nobody else writes meanwhile, and AUTOINCREMENT never gives an id twice.
    internal override async Task<List<long>> ReserveIdsAsync(DbTransaction transaction, string table, int count, CancellationToken cancellation)
    {
        var last = await transaction.Command(
            $"select max(coalesce((select seq from sqlite_sequence where name = '{table}'), 0), coalesce((select max(id) from {table}), 0))")
            .FirstAsync(static reader => reader.GetInt64(0), cancellation);
        return [.. Enumerable.Range(1, count).Select(next => last + next)];
    }

    internal override async Task<IDisposable?> TakeTurnAsync(CancellationToken cancellation)
    {
        await writeGate.WaitAsync(cancellation);
        return new Turn(writeGate);
    }

    // Another process's lock is waited for outside the gate, not in here with all writers behind.
    internal override async Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellation)
    {
        var sqlite = (SqliteConnection)connection;
        await using (var command = sqlite.CreateCommand())
        {
            command.CommandText = $"pragma busy_timeout = {BusyInGateMs}";
            await command.ExecuteNonQueryAsync(cancellation);
        }

        sqlite.DefaultTimeout = 1;
        try
        {
            return sqlite.BeginTransaction(deferred: false);
        }
        finally
        {
            sqlite.DefaultTimeout = BusyTimeoutMs / 1000;
        }
    }

    internal override async Task CommitAsync(DbTransaction transaction)
    {
        try
        {
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (SqliteException failure) when (DatabaseFaults.OfCommit(failure) == DatabaseFault.Unknown)
        {
            throw new OutcomeUnknownException(failure.Message, failure);
        }
    }

    internal override async Task<T> ReadAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellation)
    {
        await using var connection = (SqliteConnection)await OpenAsync(cancellation);
        await using var transaction = connection.BeginTransaction(deferred: true);
        return await work(transaction);
    }

    public override ValueTask DisposeAsync()
    {
        using (var pooled = new SqliteConnection(connectionString))
        {
            SqliteConnection.ClearPool(pooled);
        }

        writeGate.Dispose();
        Meters.Dispose();
        return ValueTask.CompletedTask;
    }

    private sealed class ConnectionSettings : DbConnectionInterceptor
    {
        public static void Apply(DbConnection connection)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"pragma busy_timeout = {BusyTimeoutMs}; pragma synchronous = full;";
            command.ExecuteNonQuery();
        }

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

        public override Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Apply(connection);
            return Task.CompletedTask;
        }
    }

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
