using System.Data.Common;
using System.Globalization;
using Chumchon.Data.Audit;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Returns;

/// <summary>Reads what was written to a district's month, and what each write changed (R20).</summary>
public sealed class TimelineQueries(ChumchonDatabase database)
{
    /// <summary>Writes in one part of the timeline.</summary>
    public const int WritesOfAPart = 20;

    /// <summary>Changes that are shown of a write until all are asked for.</summary>
    public const int ChangesAtFirst = 10;

    /// <summary>A part of the timeline, each write with the beginning of its changes; null outside the scope.</summary>
    /// <param name="before">Only writes before this version; null for the latest.</param>
    public async Task<MonthTimeline?> PartAsync(
        AreaScope scope, DistrictCode district, SalesMonth month, long? before, CancellationToken cancellation) =>
        scope.Includes(district)
            ? await ReadAsync(
                district, month,
                all => Math.Min(all, (before ?? long.MaxValue) - 1) is var last ? (last - WritesOfAPart + 1, last) : default,
                ChangesAtFirst, cancellation)
            : null;

    /// <summary>One write with all its changes; null where there is none, or outside the scope.</summary>
    public async Task<MonthTimeline?> WriteAsync(
        AreaScope scope, DistrictCode district, SalesMonth month, long version, CancellationToken cancellation) =>
        scope.Includes(district)
        && await ReadAsync(district, month, _ => (version, version), int.MaxValue, cancellation) is { Writes.Count: 1 } write
            ? write
            : null;

    /// <param name="versions">The first and the last version that are wanted, of a month with so many.</param>
    private Task<MonthTimeline> ReadAsync(
        DistrictCode district, SalesMonth month, Func<long, (long First, long Last)> versions, int mostChanges, CancellationToken cancellation) =>
        database.ReadAsync(
            async transaction =>
            {
                var all = await transaction.Command(
                    "select version from monthly_return where district_code = @district and month = @month",
                    ("@district", district.Value), ("@month", month.Index)).FirstAsync(static reader => reader.GetInt64(0), cancellation);
                var entries = await StoredEntries.OfMonthAsync(transaction, district, month, versions(all), cancellation);
                entries.Reverse();
                var saves = await SavesAsync(transaction, district, month, versions(all), cancellation);
                var changes = entries.ConvertAll(written => ChangesOf(written.Entry).Take(mostChanges).ToList());
                var names = await NamesAsync(transaction, changes.SelectMany(static change => change), cancellation);
                return new MonthTimeline(
                    district, month, [.. entries.Zip(changes, (written, shown) => WriteOf(written, saves, shown, names))], all);
            },
            cancellation);

    private static MonthWrite WriteOf(
        MonthEntry written, Dictionary<long, SavedFigures> saves, List<MonthChange> shown, Dictionary<long, string> names) => new(
        written.Entry.Version, written.Entry.Kind, BangkokTime.FromUnixMs(written.Entry.AtUnixMs), written.Officer,
        saves.GetValueOrDefault(written.Entry.Version),
        shown.ConvertAll(change => change with { ProducerName = names.GetValueOrDefault(change.Key.Producer, "") }),
        written.Entry.Changes.Count + written.Entry.Remarks.Count);

    /// <summary>By row, in it the row itself, its channels, its remark; without names.</summary>
    internal static IEnumerable<MonthChange> ChangesOf(AuditEntry entry) => entry.Changes
        .Select(static change => new MonthChange(
            change.Key, ProducerName: "", change.Channel is null ? ChangedPart.Row : ChangedPart.Amount, change.Channel, change.Before, change.After))
        .Concat(entry.Remarks.Select(static remark => new MonthChange(
            remark.Key, ProducerName: "", ChangedPart.Remark, Channel: null, remark.Before, remark.After)))
        .OrderBy(static change => change.Key);

    private static async Task<Dictionary<long, SavedFigures>> SavesAsync(
        DbTransaction transaction, DistrictCode district, SalesMonth month, (long First, long Last) versions, CancellationToken cancellation)
    {
        var saves = await transaction.Command(
            $"""
            select version, cells_changed, cells_merged, remarks_changed, rows - rows_entered, {ChannelColumns.Total}
            from return_save where district_code = @district and month = @month and version between @first and @last
            """,
            ("@district", district.Value), ("@month", month.Index), ("@first", versions.First), ("@last", versions.Last)).ListAsync(
            static reader => (Version: reader.GetInt64(0), Figures: new SavedFigures(
                reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3), reader.GetInt32(4), reader.GetInt64(5))),
            cancellation);
        return saves.ToDictionary(static save => save.Version, static save => save.Figures);
    }

    private static async Task<Dictionary<long, string>> NamesAsync(
        DbTransaction transaction, IEnumerable<MonthChange> changes, CancellationToken cancellation)
    {
        var producers = changes.Select(static change => change.Key.Producer.ToString(CultureInfo.InvariantCulture)).Distinct().ToList();
        var names = producers.Count == 0 ? [] : await transaction.Command($"select id, name from producer where id in ({string.Join(", ", producers)})")
            .ListAsync(static reader => (Id: reader.GetInt64(0), Name: reader.GetString(1)), cancellation);
        return names.ToDictionary(static producer => producer.Id, static producer => producer.Name);
    }
}
