using Chumchon.Domain.Audit;

namespace Chumchon.Data.Accounts;

/// <summary>
/// The door for changes of accounts: what Identity and EF write through the scope's context, and the audit entries of it,
/// are one transaction.
/// </summary>
public sealed class WriteAccounts(ChumchonDatabase database, ChumchonContext context, TimeProvider clock)
{
    /// <param name="actor">Who does it.</param>
    /// <param name="work">
    /// Reads in itself what it changes: what the context held before is forgotten, and it may run more than once before one
    /// run is committed.
    /// </param>
    /// <exception cref="Setup.OutcomeUnknownException">It may be written or not: only looking tells.</exception>
    public Task<T> ExecuteAsync<T>(Actor actor, Func<Write, Task<Decided<T>>> work, CancellationToken cancellation) =>
        database.WriteAsync(actor, clock, context, work, cancellation);
}
