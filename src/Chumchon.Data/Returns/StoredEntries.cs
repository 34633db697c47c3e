using System.Data.Common;
using System.Runtime.InteropServices;
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
    private const string Select = "select stream, number, at, account_id, kind, district_code, month, version, hash from audit_entry";

    /// <summary>Null where the stream has no such entry.</summary>
    public static async Task<StoredEntry?> ReadAsync(
        DbTransaction transaction, DistrictCode district, long number, CancellationToken cancellation)
    {
        byte[] before = [];
        StoredEntry? entry = null;
        await transaction.Command(
            $"{Select} where stream = @stream and number between @number - 1 and @number order by number",
            ("@stream", AuditEntry.StreamOf(district)), ("@number", number)).ForEachAsync(
            reader =>
            {
                var stored = Read(reader, before);
                before = stored.Hash;
                entry = stored.Entry.Number == number ? stored : null;
            },
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
            ("@district", district.Value), ("@number", number)).ListAsync(static reader => ReadChange(reader, first: 0), cancellation);
        return entry with { Entry = With(entry.Entry, changes) };
    }

    /// <summary>All entries of a district's stream in the order of their numbers.</summary>
    public static async Task<List<StoredEntry>> OfDistrictAsync(
        DbTransaction transaction, DistrictCode district, CancellationToken cancellation)
    {
        var changes = new Dictionary<long, List<StoredChange>>();
        await transaction.Command(
            """
            select number, producer_id, product_type, channel, before, after from audit_change
            where district_code = @district order by number, producer_id, product_type, channel
            """,
            ("@district", district.Value)).ForEachAsync(
            reader =>
            {
                ref var ofEntry = ref CollectionsMarshal.GetValueRefOrAddDefault(changes, reader.GetInt64(0), out _);
                (ofEntry ??= []).Add(ReadChange(reader, first: 1));
            },
            cancellation);
        byte[] before = [];
        return await transaction.Command($"{Select} where stream = @stream order by number", ("@stream", AuditEntry.StreamOf(district)))
            .ListAsync(
                reader =>
                {
                    var stored = Read(reader, before);
                    before = stored.Hash;
                    return changes.TryGetValue(stored.Entry.Number, out var own) ? stored with { Entry = With(stored.Entry, own) } : stored;
                },
                cancellation);
    }

    /// <summary>Hands over the entries of all streams but the districts', each stream's in the order of their numbers.</summary>
    public static Task ForEachOfOthersAsync(DbTransaction transaction, Action<StoredEntry> each, CancellationToken cancellation)
    {
        StoredEntry? last = null;
        return transaction.Command($"{Select} where stream not like 'd%' order by stream, number").ForEachAsync(
            reader => each(last = Read(reader, last?.Entry.Stream == reader.GetString(0) ? last.Hash : [])), cancellation);
    }

    /// <summary>Null for the row itself.</summary>
    public static SalesChannel? ChannelOf(int stored) => stored == 0 ? null : (SalesChannel)stored;

    private static StoredEntry Read(DbDataReader reader, byte[] before) => new(
        new AuditEntry(
            reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3), (AuditKind)reader.GetInt32(4),
            reader.GetInt32(5), reader.GetInt32(6), reader.GetInt64(7), Changes: []),
        reader.GetFieldValue<byte[]>(8),
        before);

    private static AuditEntry With(AuditEntry entry, List<StoredChange> changes) => entry with
    {
        Changes = [.. changes.Where(static change => change.Channel != AuditChange.RemarkChannel)
            .Select(static change => new CellChange(change.Key, ChannelOf(change.Channel), change.Before, change.After))],
        Remarks = [.. changes.Where(static change => change.Channel == AuditChange.RemarkChannel)
            .Select(static change => new RemarkChange(change.Key, change.Before, change.After))],
    };

    private static StoredChange ReadChange(DbDataReader reader, int first) => new(
        ReturnRows.ReadKey(reader, first), reader.GetInt32(first + 2), reader.NullableInt64(first + 3), reader.NullableInt64(first + 4));

    private readonly record struct StoredChange(LineKey Key, int Channel, long? Before, long? After);
}
