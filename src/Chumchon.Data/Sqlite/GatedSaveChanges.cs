using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Chumchon.Data.Sqlite;

/// <summary>Has each SaveChanges wait for its turn at the gate, but those inside the door, which have it already.</summary>
internal sealed class GatedSaveChanges(SemaphoreSlim gate) : SaveChangesInterceptor
{
    private readonly ConcurrentDictionary<DbContext, bool> passed = new(ReferenceEqualityComparer.Instance);

    public bool HasPassed(DbContext? context) => context is not null && passed.ContainsKey(context);

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        throw new NotSupportedException("Writers wait for their turn at the gate: SaveChangesAsync.");

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var context = eventData.Context!;
        if (context.Database.CurrentTransaction is not null)
        {
            return result;
        }

        // What this throws, EF would throw between here and the first of the calls below that open the gate again.
        context.ChangeTracker.DetectChanges();
        await gate.WaitAsync(cancellationToken);
        passed[context] = true;
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Leave(eventData);
        return ValueTask.FromResult(result);
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Leave(eventData);
        return Task.CompletedTask;
    }

    // A lost concurrency check is reported here instead of as a failure.
    public override ValueTask<InterceptionResult> ThrowingConcurrencyExceptionAsync(
        ConcurrencyExceptionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Leave(eventData);
        return ValueTask.FromResult(result);
    }

    public override Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default)
    {
        Leave(eventData);
        return Task.CompletedTask;
    }

    private void Leave(DbContextEventData left)
    {
        if (passed.TryRemove(left.Context!, out _))
        {
            gate.Release();
        }
    }
}

/// <summary>
/// A transaction begun beside the door would hold the file's write lock while its SaveChanges waits for the gate, behind a
/// writer that holds the gate and waits for the lock.
/// </summary>
internal sealed class NoOtherTransactions(GatedSaveChanges gated) : DbTransactionInterceptor
{
    public override InterceptionResult<DbTransaction> TransactionStarting(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result) => Allow(eventData, result);

    public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result,
        CancellationToken cancellationToken = default) => ValueTask.FromResult(Allow(eventData, result));

    private InterceptionResult<DbTransaction> Allow(TransactionStartingEventData starting, InterceptionResult<DbTransaction> result) =>
        gated.HasPassed(starting.Context) ? result : throw new NotSupportedException("A transaction begins in ChumchonDatabase.WriteAsync, behind the gate.");
}
