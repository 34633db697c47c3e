using System.Data.Common;
using Chumchon.Data.Setup;
using Chumchon.Data.Telemetry;
using Chumchon.Domain;
using Chumchon.Domain.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Chumchon.Data;

/// <summary>
/// The one database of an installation. What differs between SQLite and PostgreSQL stands in its two kinds and nowhere
/// else: how a connection opens, how a write is ordered and tried again, how a set of rows is handed over.
/// </summary>
public abstract class ChumchonDatabase : IAsyncDisposable
{
    protected ChumchonDatabase() => Meters = new(this);

    /// <summary><c>sqlite</c> or <c>postgres</c>.</summary>
    public abstract string Provider { get; }

    internal DataMeters Meters { get; }

    /// <summary>Is told of each write that was not carried out because it is not whoever asked's to do: the program that answers her writes it down.</summary>
    public Action<AccessRefusal>? OnAccessRefused { get; set; }

    /// <summary>A context of its own, for work outside a request.</summary>
    public abstract ChumchonContext CreateContext();

    /// <summary>Creates the database where it is missing and brings it to the program's version.</summary>
    public abstract Task MigrateAsync(CancellationToken cancellation);

    internal abstract Type ContextType { get; }

    /// <summary>Fits the way the database is used to the server that is found, and says what the operator should know of it. Before any other work.</summary>
    public virtual Task<IReadOnlyList<ServerNote>> FitAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<ServerNote>>([]);

    /// <summary>Whether a refusal says that there is no such database.</summary>
    internal virtual bool IsMissing(DbException refused) => false;

    /// <summary>Whether a refusal says that the server has no connection left.</summary>
    internal virtual bool IsOutOfConnections(DbException refused) => false;

    /// <summary>Whether a write would find room on the disk, where that can be known.</summary>
    internal virtual bool HasRoom() => true;

    /// <summary>Reads as <see cref="ReadAsync{T}"/> does, but neither waits for nor takes what the program's work is done with.</summary>
    internal virtual Task<T> LookAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellation) => ReadAsync(work, cancellation);

    /// <summary>Whether there is a database, with tables or without; looking does not make one.</summary>
    internal abstract Task<bool> ExistsAsync(CancellationToken cancellation);

    /// <summary>SQL that counts the tables named <c>@table</c>.</summary>
    internal abstract string CountTables { get; }

    /// <summary>Tells the context's options of this database.</summary>
    internal abstract void Configure(DbContextOptionsBuilder options);

    internal abstract Task<DbConnection> OpenAsync(CancellationToken cancellation);

    /// <summary>SQL that yields the rows of a set, for a statement that is run with it.</summary>
    internal abstract string Rows(RowSet set);

    /// <summary>
    /// Runs statements in their order, in one round trip where the database is across a line; returns how many rows the
    /// last one touched.
    /// </summary>
    internal abstract Task<int> ExecuteAsync(
        DbTransaction transaction, IReadOnlyList<Statement> statements, CancellationToken cancellation);

    /// <summary>Inserts rows by the database's fastest way; ids that the database gives itself go on above theirs.</summary>
    internal abstract Task CopyAsync(DbTransaction transaction, TableRows rows, CancellationToken cancellation);

    /// <summary>Ids for rows to be inserted into a table whose ids the database gives; nobody else gets them.</summary>
    internal abstract Task<List<long>> ReserveIdsAsync(DbTransaction transaction, string table, int count, CancellationToken cancellation);

    /// <summary>How long a write is tried again where its fault passes: as long as a failover lasts.</summary>
    internal TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(30);

    internal TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>
    /// Runs the work in one write transaction, the one door to the database: committed or rolled back by what the work
    /// decides, tried again from its beginning where the fault passes, and its turn given up meanwhile.
    /// </summary>
    /// <param name="actor">Who writes; the audit says so.</param>
    /// <param name="clock">By which each attempt is dated.</param>
    /// <param name="repeatable">
    /// Whether the work finds out itself that it was committed before, and then writes again to the rows it found: so it is
    /// tried again after a commit whose outcome is unknown, and what it found is believed only once a later commit is sure.
    /// </param>
    /// <param name="looks">Whether the work asks for <see cref="NewestApplied"/> with its first statement, which saves a round trip.</param>
    /// <exception cref="OutcomeUnknownException">It may be committed or not.</exception>
    internal Task<T> WriteAsync<T>(
        Actor actor, TimeProvider clock, Func<Write, Task<Decided<T>>> work, bool repeatable, CancellationToken cancellation, bool looks = false) =>
        WriteAsync(
            actor.Way,
            async watched =>
            {
                await using var connection = await OpenAsync(cancellation);
                return await WriteAsync(
                    connection, watched, transaction => work(new(this, transaction, actor, clock.GetUtcNow(), cancellation)), looks, cancellation);
            },
            repeatable, cancellation);

    /// <summary>Runs the work in one write transaction and commits it.</summary>
    /// <inheritdoc cref="WriteAsync{T}(Actor, TimeProvider, Func{Write, Task{Decided{T}}}, bool, CancellationToken, bool)"/>
    internal Task WriteAsync(Actor actor, TimeProvider clock, Func<Write, Task> work, CancellationToken cancellation) => WriteAsync(
        actor, clock,
        async write =>
        {
            await work(write);
            return Decided.Commit(true);
        },
        repeatable: false, cancellation);

    /// <summary>
    /// The same door for work that goes by EF and Identity: the context's own connection is in the transaction while the
    /// work runs. What the context tracked before is forgotten, in each attempt.
    /// </summary>
    /// <inheritdoc cref="WriteAsync{T}(Actor, TimeProvider, Func{Write, Task{Decided{T}}}, bool, CancellationToken, bool)"/>
    internal Task<T> WriteAsync<T>(
        Actor actor, TimeProvider clock, ChumchonContext context, Func<Write, Task<Decided<T>>> work, CancellationToken cancellation) =>
        WriteAsync(
            actor.Way,
            async watched =>
            {
                context.ChangeTracker.Clear();
                await context.Database.OpenConnectionAsync(cancellation);
                try
                {
                    return await WriteAsync(
                        context.Database.GetDbConnection(), watched,
                        async transaction =>
                        {
                            await context.Database.UseTransactionAsync(transaction, cancellation);
                            try
                            {
                                return await work(new(this, transaction, actor, clock.GetUtcNow(), cancellation));
                            }
                            finally
                            {
                                await context.Database.UseTransactionAsync(transaction: null, CancellationToken.None);
                            }
                        },
                        looks: false, cancellation);
                }
                finally
                {
                    await context.Database.CloseConnectionAsync();
                }
            },
            repeatable: false, cancellation);

    private async Task<T> WriteAsync<T>(WriteWay way, Func<WatchedWrite, Task<T>> attempt, bool repeatable, CancellationToken cancellation)
    {
        using var watched = new WatchedWrite(this, way);
        var patience = new WritePatience(Patience, Clock, repeatable);
        while (true)
        {
            try
            {
                using (await TakeTurnAsync(cancellation))
                {
                    return await watched.AttemptAsync(attempt);
                }
            }
            catch (Exception failure) when (patience.Bears(failure))
            {
                await patience.WaitAsync(cancellation);
            }
            catch (Exception failure) when (patience.Doubt is { } doubt && failure != doubt)
            {
                throw new OutcomeUnknownException(doubt.Message, failure);
            }
        }
    }

    private async Task<T> WriteAsync<T>(
        DbConnection connection, WatchedWrite watched, Func<DbTransaction, Task<Decided<T>>> work, bool looks, CancellationToken cancellation)
    {
        await using var transaction = await BeginAsync(connection, cancellation);
        if (!looks)
        {
            RefuseNewer(await transaction.Command(NewestApplied).FirstAsync(ReadNewest, cancellation));
        }

        var decided = await work(transaction);
        if (decided.Stays)
        {
            await CommitAsync(transaction);
        }

        watched.End(decided.Stays);
        return Told(decided.Value);
    }

    /// <summary>The answer, of which those are told who watch for refusals of right.</summary>
    internal T Told<T>(T answer)
    {
        if ((answer as Refusal ?? (answer as IRefusable)?.Refusal)?.Root() is AccessRefusal refusal)
        {
            OnAccessRefused?.Invoke(refusal);
        }

        return answer;
    }

    /// <summary>Waits until this write may begin; writers of the process that need not wait for each other get nothing.</summary>
    internal abstract Task<IDisposable?> TakeTurnAsync(CancellationToken cancellation);

    internal abstract Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellation);

    /// <exception cref="OutcomeUnknownException">It may be committed or not.</exception>
    internal abstract Task CommitAsync(DbTransaction transaction);

    /// <summary>Runs the work in one read transaction: everything it reads is of one moment.</summary>
    internal abstract Task<T> ReadAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellation);

    /// <summary>
    /// First in each write: whoever migrates holds the list of migrations (PostgreSQL) or the whole file (SQLite), so none falls
    /// between this look and the commit.
    /// </summary>
    internal const string NewestApplied = $"""select max("MigrationId") from "{HistoryRepository.DefaultTableName}" """;

    internal static string ReadNewest(DbDataReader reader) => reader.IsDBNull(0) ? "" : reader.GetString(0);

    /// <exception cref="NewerSchemaException">The database knows a migration that this program does not.</exception>
    internal void RefuseNewer(string? newest)
    {
        if (string.CompareOrdinal(newest, Installation.NewestKnown(this)) > 0)
        {
            throw new NewerSchemaException();
        }
    }

    public abstract ValueTask DisposeAsync();
}
