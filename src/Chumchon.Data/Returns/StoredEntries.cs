using System.Data.Common;
using Chumchon.Data.Model;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Returns;

/// <summary>An entry of a district's stream as it is stored.</summary>
/// <param name="Before">Hash of the entry before it; none for the first.</param>
internal sealed record StoredEntry(AuditEntry Entry, byte[] Hash, byte[] Before)
{
    /// <summary>Whether its hash is the one that follows from its values and the entry before.</summary>
    public bool IsChained => Entry.Hash(Before).AsSpan().SequenceEqual(Hash);
}

/// <summary>Entries of a district's audit stream, put together again as they were hashed.</summary>
internal static class StoredEntries
{
    /// <summary>Null where the stream has no such entry.</summary>
    public static async Task<StoredEntry?> ReadAsync(
        DbTransaction transaction, DistrictCode district, long number, CancellationToken cancellation)
    {
        var stream = AuditEntry.StreamOf(district);
        var entry = await transaction.Command(
            """
            select entry.at, entry.account_id, entry.kind, entry.district_code, entry.month, entry.version, entry.hash, earlier.hash
            from audit_entry entry
            left join audit_entry earlier on earlier.stream = entry.stream and earlier.number = entry.number - 1
            where entry.stream = @stream and entry.number = @number
            """,
            ("@stream", stream), ("@number", number)).FirstAsync(
            reader => new StoredEntry(
                new AuditEntry(
                    stream, number, reader.GetInt64(0), reader.GetInt64(1), (AuditKind)reader.GetInt32(2), reader.GetInt32(3),
                    reader.GetInt32(4), reader.GetInt64(5), Changes: []),
                reader.GetFieldValue<byte[]>(6),
                reader.IsDBNull(7) ? [] : reader.GetFieldValue<byte[]>(7)),
            cancellation);
        if (entry is null)
        {
            return null;
        }

        var changes = await transaction.Command(
            """
            select producer_id, product_type, channel, before, after from audit_change
            where district_code = @district and number = @number
            order by producer_id, product_type, channel
            """,
            ("@district", district.Value), ("@number", number)).ListAsync(
            static reader => (Key: ReturnRows.ReadKey(reader), Channel: reader.GetInt32(2), Before: reader.NullableInt64(3), After: reader.NullableInt64(4)),
            cancellation);
        return entry with
        {
            Entry = entry.Entry with
            {
                Changes = [.. changes.Where(static change => change.Channel != AuditChange.RemarkChannel)
                    .Select(static change => new CellChange(change.Key, ChannelOf(change.Channel), change.Before, change.After))],
                Remarks = [.. changes.Where(static change => change.Channel == AuditChange.RemarkChannel)
                    .Select(static change => new RemarkChange(change.Key, change.Before, change.After))],
            },
        };
    }

    /// <summary>Null for the row itself.</summary>
    public static SalesChannel? ChannelOf(int stored) => stored == 0 ? null : (SalesChannel)stored;
}
