using System.Data.Common;
using Chumchon.Domain.Audit;

namespace Chumchon.Data.Audit;

/// <summary>The end of an audit stream: taking its next number locks the stream until the transaction ends.</summary>
internal static class AuditHeads
{
    /// <summary>The ends of streams that have none yet, as rows.</summary>
    /// <param name="entries">All of each stream, oldest first.</param>
    public static TableRows Rows(IEnumerable<ChainedEntry> entries) => new(
        "audit_head", ["district_code", "stream", "number", "hash", "stamp"],
        entries.GroupBy(static entry => entry.Entry.Stream).Select(static stream => (Stream: stream.Key, Last: stream.Last())).Select(static end => (object?[])
        [
            end.Stream.District, end.Stream.Number, end.Last.Entry.Number, end.Last.Hash, end.Last.Stamp,
        ]));

    /// <summary>Lets all who write to a stream wait until the transaction ends, without taking a number: what is read after it stays so.</summary>
    public static Task LockAsync(DbTransaction transaction, AuditStream stream, CancellationToken cancellation) => transaction.Command(
        """
        insert into audit_head (district_code, stream, number, hash, stamp) values (@district, @stream, 0, @none, 0)
        on conflict (district_code, stream) do update set number = audit_head.number
        """,
        ("@district", stream.District), ("@stream", stream.Number), ("@none", Array.Empty<byte>())).ExecuteAsync(cancellation);

    /// <summary>The number that the next entry takes, and the hash of the entry before it.</summary>
    public static Task<(long Number, byte[] Hash)> NextAsync(
        DbTransaction transaction, AuditStream stream, CancellationToken cancellation) => transaction.Command(
        """
        insert into audit_head (district_code, stream, number, hash, stamp) values (@district, @stream, 1, @none, 0)
        on conflict (district_code, stream) do update set number = audit_head.number + 1
        returning number, hash
        """,
        ("@district", stream.District), ("@stream", stream.Number), ("@none", Array.Empty<byte>()))
        .FirstAsync(static reader => (reader.GetInt64(0), reader.GetFieldValue<byte[]>(1)), cancellation);
}
