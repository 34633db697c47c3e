using System.Data.Common;
using Chumchon.Domain.Audit;

namespace Chumchon.Data.Accounts;

/// <summary>
/// The door for changes of accounts: what Identity and EF write through the scope's context, and the audit entries of it,
/// are one transaction.
/// </summary>
public sealed class WriteAccounts(ChumchonDatabase database, ChumchonContext context, AccountAudit audit)
{
    /// <param name="work">
    /// Reads in itself what it changes: what the context held before is forgotten, and it may run more than once before one
    /// run is committed.
    /// </param>
    /// <exception cref="Setup.OutcomeUnknownException">It may be written or not: only looking tells.</exception>
    public Task<T> ExecuteAsync<T>(Func<AccountWrite, Task<Decided<T>>> work, CancellationToken cancellation) =>
        database.WriteAsync(
            context, transaction => work(new AccountWrite(audit, transaction, cancellation)), repeatable: false, cancellation);
}

/// <summary>A write to accounts under way.</summary>
public sealed class AccountWrite
{
    private readonly AccountAudit audit;

    internal AccountWrite(AccountAudit audit, DbTransaction transaction, CancellationToken cancellation)
    {
        this.audit = audit;
        Transaction = transaction;
        Cancellation = cancellation;
    }

    internal DbTransaction Transaction { get; }

    internal CancellationToken Cancellation { get; }

    /// <summary>Writes an entry of an account's stream, in the same transaction as what it tells of.</summary>
    /// <param name="account">Whose account it is.</param>
    /// <param name="by">Who did it: an account, or <see cref="AuditEntry.OperatorByVerb"/>.</param>
    public Task AppendAsync(long account, AuditKind kind, long by) => audit.AppendAsync(Transaction, account, kind, by, Cancellation);
}
