using System.Data.Common;
using Chumchon.Domain.Audit;

namespace Chumchon.Data;

/// <summary>The end of an audit stream: taking its next number locks the stream until the transaction ends.</summary>
internal static class AuditHeads
{
    /// <summary>The number that the next entry takes, and the hash of the entry before it.</summary>
    public static Task<(long Number, byte[] Hash)> NextAsync(
        DbTransaction transaction, string stream, CancellationToken cancellation) => transaction.Command(
        """
        insert into audit_head (stream, number, hash, stamp) values (@stream, 1, @none, 0)
        on conflict (stream) do update set number = audit_head.number + 1
        returning number, hash
        """,
        ("@stream", stream), ("@none", Array.Empty<byte>()))
        .FirstAsync(static reader => (reader.GetInt64(0), reader.GetFieldValue<byte[]>(1)), cancellation);

    /// <summary>What writes the entry and moves the head's hash to it.</summary>
    /// <param name="hash">Of the entry over the one before.</param>
    public static IReadOnlyList<Statement> Append(AuditEntry entry, byte[] hash) =>
    [
        new(
            "update audit_head set hash = @hash, stamp = @stamp where stream = @stream",
            [("@hash", hash), ("@stamp", AuditEntry.Stamp(hash)), ("@stream", entry.Stream)]),
        new(
            """
            insert into audit_entry (stream, number, at, account_id, kind, district_code, month, version, hash)
            values (@stream, @number, @at, @account, @kind, @district, @month, @version, @hash)
            """,
            [
                ("@stream", entry.Stream), ("@number", entry.Number), ("@at", entry.AtUnixMs), ("@account", entry.Account),
                ("@kind", (int)entry.Kind), ("@district", entry.District), ("@month", entry.Month),
                ("@version", entry.Version), ("@hash", hash),
            ]),
    ];
}
