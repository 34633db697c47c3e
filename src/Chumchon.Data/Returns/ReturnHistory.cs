using System.Data.Common;
using Chumchon.Data.Audit;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Returns;

/// <summary>A stored change with who made it and when.</summary>
internal readonly record struct DatedChange(CellChange Cell, long Version, string Officer, DateTimeOffset At);

/// <summary>What others changed in a month since a version: rebuilt from the audit's entries.</summary>
internal static class ReturnHistory
{
    /// <summary>Oldest first, within a write by row, a row before its cells; remarks left out.</summary>
    public static async Task<List<DatedChange>> SinceAsync(
        DbTransaction transaction, DistrictCode district, SalesMonth month, long version, CancellationToken cancellation) =>
        ChangesOf(await StoredEntries.OfMonthAsync(transaction, district, month, (version + 1, long.MaxValue), cancellation));

    /// <summary>
    /// What is left for a page that made some of the versions itself: of each cell and row, what came after its own last change,
    /// which is what it shows. Whose account wrote does not matter: the field officers of a district often share one.
    /// </summary>
    /// <returns>Null where the month never had one of the versions that the page names, as far as the database knows.</returns>
    public static async Task<List<DatedChange>?> OfOthersAsync(
        DbTransaction transaction, DistrictCode district, SalesMonth month, MonthVersion seen, IReadOnlyList<MonthVersion> own,
        CancellationToken cancellation)
    {
        var written = await StoredEntries.OfMonthAsync(transaction, district, month, (seen.Number, long.MaxValue), cancellation);
        HashSet<MonthVersion> had = [default, .. written.Select(static entry => entry.Made)];
        return had.Contains(seen) && own.All(had.Contains)
            ? AfterOwn(ChangesOf(written.Where(entry => entry.Entry.Version > seen.Number)), [.. own.Select(static made => made.Number)])
            : null;
    }

    private static List<DatedChange> ChangesOf(IEnumerable<MonthEntry> entries) =>
    [
        .. from written in entries
           let at = BangkokTime.FromUnixMs(written.Entry.AtUnixMs)
           from change in written.Entry.Changes
           select new DatedChange(change, written.Entry.Version, written.Officer, at),
    ];

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
