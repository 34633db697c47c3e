using System.Data;
using System.Data.Common;
using Chumchon.Data.Setup;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Chumchon.Data.Postgres;

/// <summary>A PostgreSQL database, one primary with any number of program nodes.</summary>
public sealed class PostgresDatabase : ChumchonDatabase
{
    // A connection: the statements of a save and of the pages, planned once. 0 behind a pooler that cannot have them.
    private const int PreparedStatements = 100;

    private readonly NpgsqlDataSource source;

    /// <param name="connectionString">Of Npgsql; several hosts with <c>Target Session Attributes=primary</c> for failover.</param>
    public PostgresDatabase(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (!settings.ContainsKey("Max Auto Prepare"))
        {
            settings.MaxAutoPrepare = PreparedStatements;
        }

        source = NpgsqlDataSource.Create(settings);
    }

    public override string Provider => "postgres";

    internal override Type ContextType => typeof(PostgresChumchonContext);

    internal override string CountTables =>
        "select count(*) from pg_tables where schemaname = any (current_schemas(false)) and tablename = @table";

    internal override async Task<bool> ExistsAsync(CancellationToken cancellation)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellation);
            return true;
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return false;
        }
    }

    public override ChumchonContext CreateContext()
    {
        var options = new DbContextOptionsBuilder<PostgresChumchonContext>();
        Configure(options);
        return new PostgresChumchonContext(options.Options);
    }

    internal override void Configure(DbContextOptionsBuilder options) => options.UseNpgsql(source);

    public override async Task MigrateAsync(CancellationToken cancellation)
    {
        await using var context = CreateContext();
        await context.Database.MigrateAsync(cancellation);
    }

    internal override async Task<DbConnection> OpenAsync(CancellationToken cancellation) =>
        await source.OpenConnectionAsync(cancellation);

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

        if (rows.Columns.Contains("id", StringComparer.Ordinal))
        {
            await transaction.Command(
                $"select setval(pg_get_serial_sequence('{rows.Table}', 'id'), max(id)) from {rows.Table}").ExecuteAsync(cancellation);
        }
    }

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
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        return await work(transaction);
    }

    public override ValueTask DisposeAsync() => source.DisposeAsync();
}
