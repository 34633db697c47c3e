using System.Data.Common;
using Chumchon.Data.Audit;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Returns;

namespace Chumchon.Data;

/// <summary>A write under way: one transaction, who writes, and the audit that goes with it.</summary>
public sealed class Write
{
    internal Write(ChumchonDatabase database, DbTransaction transaction, Actor actor, DateTimeOffset now, CancellationToken cancellation)
    {
        Database = database;
        Transaction = transaction;
        Actor = actor;
        Now = now;
        Cancellation = cancellation;
    }

    public Actor Actor { get; }

    /// <summary>When this attempt of it began.</summary>
    public DateTimeOffset Now { get; }

    internal ChumchonDatabase Database { get; }

    internal DbTransaction Transaction { get; }

    internal CancellationToken Cancellation { get; }

    /// <summary>Appends an entry to a stream, which it locks until the write ends.</summary>
    /// <param name="facts">What it states, in the order of the fields; none where the kind has none.</param>
    public async Task AppendAsync(AuditStream stream, AuditKind kind, long subject, params IReadOnlyList<AuditFact> facts)
    {
        var (number, before) = await AuditHeads.NextAsync(Transaction, stream, Cancellation);
        var entry = ChainedEntry.After(
            before, new(stream, number, Now.ToUnixTimeMilliseconds(), Actor.Author, kind, subject, Version: 0) { Facts = facts });
        await ExecuteAsync(entry.Statements);
    }

    /// <summary>The stream's next entry, made but not written: its statements go with those of what it tells of.</summary>
    internal async Task<ChainedEntry> NextAsync(
        AuditStream stream, AuditKind kind, long subject, long version, IReadOnlyList<CellChange> changes, IReadOnlyList<RemarkChange> remarks)
    {
        var (number, before) = await AuditHeads.NextAsync(Transaction, stream, Cancellation);
        return ChainedEntry.After(
            before,
            new(stream, number, Now.ToUnixTimeMilliseconds(), Actor.Author, kind, subject, version) { Changes = changes, Remarks = remarks });
    }

    internal DbCommand Command(string text, params ReadOnlySpan<(string Name, object? Value)> values) => Transaction.Command(text, values);

    internal Task<int> ExecuteAsync(IReadOnlyList<Statement> statements) => Database.ExecuteAsync(Transaction, statements, Cancellation);

    internal Task CopyAsync(TableRows rows) => Database.CopyAsync(Transaction, rows, Cancellation);
}
