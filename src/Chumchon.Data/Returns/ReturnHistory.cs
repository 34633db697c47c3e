using System.Data.Common;
using Chumchon.Data.Model;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Returns;

/// <summary>A stored change with who made it and when.</summary>
internal readonly record struct DatedChange(CellChange Cell, long Version, string Officer, DateTimeOffset At);

/// <summary>What others changed in a month since a version: rebuilt from the audit's change rows.</summary>
internal static class ReturnHistory
{
    /// <summary>Oldest first, within a write a row before its cells; remarks left out.</summary>
    public static Task<List<DatedChange>> SinceAsync(
        DbTransaction transaction, DistrictCode district, SalesMonth month, long version, CancellationToken cancellation) => transaction.Command(
        """
        select change.producer_id, change.product_type, change.channel, change.before, change.after,
            entry.version, coalesce(account.person_name, ''), entry.at
        from audit_entry entry
        join audit_change change on change.district_code = @district and change.number = entry.number
        left join account on account.id = entry.account_id
        where entry.stream = @stream and entry.month = @month and entry.version > @version and change.channel < @remark
        order by entry.number, change.channel
        """,
        ("@stream", AuditEntry.StreamOf(district)), ("@district", district.Value), ("@month", month.Index), ("@version", version),
        ("@remark", AuditChange.RemarkChannel)).ListAsync(
        static reader => new DatedChange(
            new CellChange(
                ReturnRows.ReadKey(reader), StoredEntries.ChannelOf(reader.GetInt32(2)), reader.NullableInt64(3), reader.NullableInt64(4)),
            reader.GetInt64(5),
            reader.GetString(6),
            BangkokTime.FromUnixMs(reader.GetInt64(7))),
        cancellation);

    /// <summary>
    /// What is left for a page that made some of the versions itself: of each cell and row, what came after its own last change,
    /// which is what it shows. Whose account wrote does not matter: the field officers of a district often share one.
    /// </summary>
    /// <returns>Null where the month never had one of the versions that the page names, as far as the database knows.</returns>
    public static async Task<List<DatedChange>?> OfOthersAsync(
        DbTransaction transaction, DistrictCode district, SalesMonth month, MonthVersion seen, IReadOnlyList<MonthVersion> own,
        CancellationToken cancellation)
    {
        var had = await VersionsFromAsync(transaction, district, month, seen.Number, cancellation);
        return had.Contains(seen) && own.All(had.Contains)
            ? AfterOwn(await SinceAsync(transaction, district, month, seen.Number, cancellation), [.. own.Select(static made => made.Number)])
            : null;
    }

    private static async Task<HashSet<MonthVersion>> VersionsFromAsync(
        DbTransaction transaction, DistrictCode district, SalesMonth month, long first, CancellationToken cancellation)
    {
        var written = await transaction.Command(
            "select version, hash from audit_entry where stream = @stream and month = @month and version >= @first",
            ("@stream", AuditEntry.StreamOf(district)), ("@month", month.Index), ("@first", first)).ListAsync(
            static reader => new MonthVersion(reader.GetInt64(0), AuditEntry.Stamp(reader.GetFieldValue<byte[]>(1))), cancellation);
        return [default, .. written];
    }

    private static List<DatedChange> AfterOwn(List<DatedChange> since, IReadOnlyList<long> own)
    {
        if (own.Count == 0)
        {
            return since;
        }

        var seen = since.Where(change => own.Contains(change.Version))
            .GroupBy(static change => (change.Cell.Key, change.Cell.Channel))
            .ToDictionary(static cell => cell.Key, static cell => cell.Max(static change => change.Version));
        return since.FindAll(change => change.Version > seen.GetValueOrDefault((change.Cell.Key, change.Cell.Channel)));
    }

    /// <param name="since">Null where it is not known what others changed.</param>
    public static CellClash Clash(CellCollision cell, IReadOnlyList<DatedChange>? since)
    {
        if (since is null)
        {
            return new(cell, Other: null);
        }

        var last = since.Last(change => change.Cell.Key == cell.Key && change.Cell.Channel == cell.Channel);
        return new(cell, new OtherSave(last.Officer, last.At));
    }

    /// <summary>
    /// Distinct cells that other saves changed since the page was drawn. Whose account made them does not matter: the
    /// field officers of a district often share one.
    /// </summary>
    public static int CellsOfOtherSaves(IReadOnlyList<DatedChange> since) => since
        .Where(static change => change.Cell.Channel is not null)
        .Select(static change => (change.Cell.Key, change.Cell.Channel))
        .Distinct()
        .Count();
}
