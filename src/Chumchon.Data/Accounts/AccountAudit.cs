using System.Data.Common;
using Chumchon.Domain.Audit;

namespace Chumchon.Data.Accounts;

/// <summary>Writes what concerns an account into its audit stream: sign-in, failure, lock, password.</summary>
public sealed class AccountAudit(ChumchonDatabase database, TimeProvider clock)
{
    /// <param name="by">Who did it: an account, or <see cref="AuditEntry.OperatorByVerb"/>.</param>
    internal async Task AppendAsync(
        DbTransaction transaction, long account, AuditKind kind, long by, CancellationToken cancellation)
    {
        var stream = AuditEntry.StreamOfAccount(account);
        var head = await AuditHeads.NextAsync(transaction, stream, cancellation);
        var entry = new AuditEntry(
            stream, head.Number, clock.GetUtcNow().ToUnixTimeMilliseconds(), by, kind, District: 0, Month: 0, Version: 0, Changes: []);
        await database.ExecuteAsync(transaction, AuditHeads.Append(entry, entry.Hash(head.Hash)), cancellation);
    }

    /// <param name="account">0 where no account has the name that was tried; such an entry is not kept.</param>
    internal Task AppendAsync(DbTransaction transaction, long account, AuditKind kind, CancellationToken cancellation) =>
        AppendAsync(transaction, account, kind, by: account, cancellation);
}
