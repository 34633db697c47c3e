using System.Data.Common;
using Chumchon.Domain.Audit;

namespace Chumchon.Data.Accounts;

/// <summary>Writes what concerns an account into its audit stream: sign-in, failure, lock, password.</summary>
public sealed class AccountAudit(ChumchonDatabase database, TimeProvider clock)
{
    public Task AppendAsync(long account, AuditKind kind, CancellationToken cancellation) =>
        database.WriteAsync(
            async transaction =>
            {
                await AppendAsync(transaction, account, kind, cancellation);
                return 0;
            },
            cancellation);

    /// <summary>Writes an entry of the installation itself.</summary>
    public Task AppendSystemAsync(AuditKind kind, long account, CancellationToken cancellation) =>
        database.WriteAsync(
            async transaction =>
            {
                await AppendAsync(transaction, AuditEntry.SystemStream, account, kind, cancellation);
                return 0;
            },
            cancellation);

    /// <param name="by">Who did it: an account, or <see cref="AuditEntry.OperatorByVerb"/>.</param>
    internal Task AppendAsync(DbTransaction transaction, long account, AuditKind kind, long by, CancellationToken cancellation) =>
        AppendAsync(transaction, AuditEntry.StreamOfAccount(account), by, kind, cancellation);

    /// <param name="account">0 where no account has the name that was tried.</param>
    internal Task AppendAsync(DbTransaction transaction, long account, AuditKind kind, CancellationToken cancellation) =>
        AppendAsync(transaction, AuditEntry.StreamOfAccount(account), account, kind, cancellation);

    private async Task AppendAsync(
        DbTransaction transaction, string stream, long account, AuditKind kind, CancellationToken cancellation)
    {
        var head = await AuditHeads.NextAsync(transaction, stream, cancellation);
        var entry = new AuditEntry(
            stream, head.Number, clock.GetUtcNow().ToUnixTimeMilliseconds(), account, kind, District: 0, Month: 0, Version: 0, Changes: []);
        await database.ExecuteAsync(transaction, AuditHeads.Append(entry, entry.Hash(head.Hash)), cancellation);
    }
}
