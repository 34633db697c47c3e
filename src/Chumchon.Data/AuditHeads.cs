using System.Data.Common;
using Chumchon.Domain.Audit;

namespace Chumchon.Data;

/// <summary>The end of an audit stream: taking its next number locks the stream until the transaction ends.</summary>
internal static class AuditHeads
{
    /// <summary>The number that the next entry takes, and the hash of the entry before it.</summary>
    public static async Task<(long Number, byte[] Hash)> NextAsync(
        DbTransaction transaction, string stream, CancellationToken cancellation)
    {
        await transaction.Command(
            "insert into audit_head (stream, number, hash) values (@stream, 0, @none) on conflict do nothing",
            ("@stream", stream), ("@none", Array.Empty<byte>())).ExecuteAsync(cancellation);
        return await transaction.Command(
            "update audit_head set number = number + 1 where stream = @stream returning number, hash", ("@stream", stream))
            .FirstAsync(static reader => (reader.GetInt64(0), reader.GetFieldValue<byte[]>(1)), cancellation);
    }

    /// <summary>Writes the entry and moves the head's hash to it; returns that hash.</summary>
    public static async Task<byte[]> WriteAsync(
        DbTransaction transaction, AuditEntry entry, byte[] before, CancellationToken cancellation)
    {
        var hash = entry.Hash(before);
        await transaction.Command(
            "update audit_head set hash = @hash where stream = @stream", ("@hash", hash), ("@stream", entry.Stream))
            .ExecuteAsync(cancellation);
        await transaction.Command(
            """
            insert into audit_entry (stream, number, at, account_id, kind, district_code, month, version, hash)
            values (@stream, @number, @at, @account, @kind, @district, @month, @version, @hash)
            """,
            ("@stream", entry.Stream), ("@number", entry.Number), ("@at", entry.AtUnixMs), ("@account", entry.Account),
            ("@kind", (int)entry.Kind), ("@district", entry.District), ("@month", entry.Month),
            ("@version", entry.Version), ("@hash", hash)).ExecuteAsync(cancellation);
        return hash;
    }
}
