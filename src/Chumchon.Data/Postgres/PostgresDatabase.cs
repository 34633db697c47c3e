using System.Data;
using System.Data.Common;
using Chumchon.Data.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Chumchon.Data.Postgres;

/// <summary>A PostgreSQL database, one primary with any number of program nodes.</summary>
public sealed class PostgresDatabase : ChumchonDatabase
{
    // Any number that no other program takes on the same database.
    private const long MigrationLock = 5_080_117_442;

    private readonly PostgresSources sources;

    /// <param name="connectionString">Of Npgsql; several hosts with <c>Target Session Attributes=primary</c> for failover.</param>
    public PostgresDatabase(string connectionString) => sources = new(connectionString);

    public override string Provider => "postgres";

    internal override Type ContextType => typeof(PostgresChumchonContext);

    internal override string CountTables =>
        "select count(*) from pg_tables where schemaname = any (current_schemas(false)) and tablename = @table";

    internal override async Task<bool> ExistsAsync(CancellationToken cancellation)
    {
        try
        {
            await using var connection = await sources.OpenToLookAsync(cancellation);
            return true;
        }
        catch (PostgresException refused) when (IsMissing(refused))
        {
            return false;
        }
    }

    public override Task<IReadOnlyList<ServerNote>> FitAsync(CancellationToken cancellation) => sources.FitAsync(cancellation);

    internal override bool IsMissing(DbException refused) => refused is PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName };

    internal override bool IsOutOfConnections(DbException refused) => refused is PostgresException server && PostgresSources.IsFull(server);

    internal override async Task<T> LookAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellation)
    {
        await using var connection = await sources.OpenToLookAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        return await work(transaction);
    }

    public override ChumchonContext CreateContext()
    {
        var options = new DbContextOptionsBuilder<PostgresChumchonContext>();
        Configure(options);
        return new PostgresChumchonContext(options.Options);
    }

    internal override void Configure(DbContextOptionsBuilder options) => options
        .UseNpgsql(sources.Current)
        .AddInterceptors(new WaitForConnection(sources));

    public override async Task MigrateAsync(CancellationToken cancellation)
    {
        await CreateWhereMissingAsync(cancellation);
        await sources.FitAsync(cancellation);

        // Of a transaction, so that it is held through a pooler too; on a connection of its own, since EF's come and go.
        await using var alone = await sources.OpenToLookAsync(cancellation);
        await using var held = await alone.BeginTransactionAsync(cancellation);
        await using (var wait = new NpgsqlCommand($"select pg_advisory_xact_lock({MigrationLock})", alone, held) { CommandTimeout = 0 })
        {
            await wait.ExecuteNonQueryAsync(cancellation);
        }

        await using var context = CreateContext();
        await context.Database.MigrateAsync(cancellation);
    }

    private async Task CreateWhereMissingAsync(CancellationToken cancellation)
    {
        await using var context = CreateContext();
        var creator = context.GetService<IRelationalDatabaseCreator>();
        if (await creator.ExistsAsync(cancellation))
        {
            return;
        }

        try
        {
            await creator.CreateAsync(cancellation);
        }
        catch (PostgresException refused) when (refused.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Somebody else made it meanwhile.
        }
    }

    internal override async Task<DbConnection> OpenAsync(CancellationToken cancellation) => await sources.OpenAsync(cancellation);

    internal override string Rows(RowSet set)
    {
        var arrays = set.Columns.Select(static name => $"@rows_{name}");
        return $"select * from unnest({string.Join(", ", arrays)}) as s({string.Join(", ", set.Columns)})";
    }

    internal override async Task<int> ExecuteAsync(
        DbTransaction transaction, IReadOnlyList<Statement> statements, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch((NpgsqlConnection)transaction.Connection!, (NpgsqlTransaction)transaction);
        foreach (var (text, values, rows) in statements)
        {
            var command = new NpgsqlBatchCommand(text);
            foreach (var (name, value) in values)
            {
                command.Parameters.Add(new NpgsqlParameter(name, value ?? DBNull.Value));
            }

            for (var column = 0; column < (rows?.Columns.Count ?? 0); column++)
            {
                command.Parameters.Add(new NpgsqlParameter<List<long?>>($"@rows_{rows!.Columns[column]}", rows[column]));
            }

            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync(cancellation);
        return batch.BatchCommands[^1].RecordsAffected;
    }

    internal override async Task CopyAsync(DbTransaction transaction, TableRows rows, CancellationToken cancellation)
    {
        var connection = (NpgsqlConnection)transaction.Connection!;
        await using (var copy = await connection.BeginBinaryImportAsync(
            $"copy {rows.Table} ({rows.ColumnList}) from stdin (format binary)", cancellation))
        {
            foreach (var row in rows.Rows)
            {
                await copy.WriteRowAsync(cancellation, row);
            }

            await copy.CompleteAsync(cancellation);
        }

        if (!rows.AreIdsReserved && rows.Columns.Contains("id", StringComparer.Ordinal))
        {
            await transaction.Command(
                $"select setval(pg_get_serial_sequence('{rows.Table}', 'id'), max(id)) from {rows.Table}").ExecuteAsync(cancellation);
        }
    }

    internal override Task<List<long>> ReserveIdsAsync(DbTransaction transaction, string table, int count, CancellationToken cancellation) =>
        transaction.Command($"select nextval(pg_get_serial_sequence('{table}', 'id')) from generate_series(1, @count)", ("@count", count))
            .ListAsync(static reader => reader.GetInt64(0), cancellation);

    // Row locks order the writers.
    internal override Task<IDisposable?> TakeTurnAsync(CancellationToken cancellation) => Task.FromResult<IDisposable?>(null);

    internal override async Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellation) =>
        await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation);

    // A commit whose wait for the synchronous standby was given up ends well, with a warning as the only sign: it stands
    // here, and a failover would lose it.
    internal override async Task CommitAsync(DbTransaction transaction)
    {
        var connection = (NpgsqlConnection)transaction.Connection!;
        string? warning = null;
        connection.Notice += Hear;
        try
        {
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (Exception failure) when (DatabaseFaults.OfCommit(failure) == DatabaseFault.Unknown)
        {
            throw new OutcomeUnknownException(warning ?? failure.Message, failure);
        }
        finally
        {
            connection.Notice -= Hear;
        }

        if (warning is not null)
        {
            throw new OutcomeUnknownException(warning);
        }

        void Hear(object sender, NpgsqlNoticeEventArgs heard) =>
            warning = heard.Notice.InvariantSeverity is "WARNING" ? heard.Notice.MessageText : warning;
    }

    internal override async Task<T> ReadAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellation)
    {
        await using var connection = await sources.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        return await work(transaction);
    }

    public override ValueTask DisposeAsync()
    {
        Meters.Dispose();
        return sources.DisposeAsync();
    }
}
