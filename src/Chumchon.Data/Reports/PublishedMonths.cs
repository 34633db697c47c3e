using System.Data.Common;
using Chumchon.Data.Areas;
using Chumchon.Data.Imports;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Imports;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Reports;

/// <summary>A file that published figures came from.</summary>
/// <param name="Hash">SHA-256, hexadecimal.</param>
public sealed record PublishedSource(long Id, string FileName, string Hash, DateTimeOffset ImportedAt);

/// <summary>
/// Figures of months as the department published them (ยอดที่เผยแพร่), which belong to no producer. A month is shown by them until every
/// district that reports has saved it; from then on by what the districts saved. It is never shown by both together (ADR 46).
/// </summary>
public sealed class PublishedMonths
{
    private readonly Dictionary<PublishedKey, (long Satang, long Source)> figures;
    private readonly Dictionary<SalesMonth, int> saved;
    private readonly IReadOnlyList<PublishedSource> sources;
    private readonly HashSet<SalesMonth> months;
    private readonly int districts;

    private PublishedMonths(
        Dictionary<PublishedKey, (long Satang, long Source)> figures, IReadOnlyList<PublishedSource> sources, Dictionary<SalesMonth, int> saved, int districts) 
    {
        (this.figures, this.sources, this.saved, this.districts) = (figures, sources, saved, districts);
        months = [.. figures.Keys.Select(static key => key.Month)];
    }

    public static PublishedMonths None { get; } = new([], [], [], 0);

    public bool IsEmpty => figures.Count == 0;

    /// <summary>Whether the month is shown by published figures where a report has them.</summary>
    public bool Shows(SalesMonth month) => months.Contains(month) && saved.GetValueOrDefault(month) < districts;

    /// <summary>Months with published figures that all districts have saved: what they saved is shown.</summary>
    public IEnumerable<SalesMonth> Replaced => months.Where(month => !Shows(month)).Order();

    /// <summary>Whether figures of provinces are published of the month.</summary>
    public bool HasProvinces(SalesMonth month) => figures.Keys.Any(key => key.Month == month && key.Province > 0);

    /// <summary>Of a province, or of the country; null where no file says it.</summary>
    public long? OfType(SalesMonth month, ProvinceCode? province, ProductType type) => Of(new(month, province?.Value ?? 0, (int)type, 0));

    /// <inheritdoc cref="OfType"/>
    public ChannelSums? OfChannels(SalesMonth month, ProvinceCode? province)
    {
        var sums = SalesChannels.All.Select(channel => Of(new(month, province?.Value ?? 0, 0, (int)channel))).ToList();
        return sums.TrueForAll(static sum => sum is not null) ? new(sums[0]!.Value, sums[1]!.Value, sums[2]!.Value, sums[3]!.Value) : null;
    }

    /// <summary>All types and channels together: as it is said, else by adding up the types, else the channels, else the provinces.</summary>
    public long? Total(SalesMonth month, ProvinceCode? province) =>
        Of(new(month, province?.Value ?? 0, 0, 0))
        ?? Sum(Enum.GetValues<ProductType>().Select(type => OfType(month, province, type)))
        ?? OfChannels(month, province)?.Total
        ?? (province is null && HasProvinces(month) ? figures.Where(figure => figure.Key is { Province: > 0, Type: 0, Channel: 0 } key && key.Month == month).Sum(static figure => figure.Value.Satang) : null);

    /// <summary>The files that figures of these months came from, by name.</summary>
    public IReadOnlyList<PublishedSource> SourcesOf(Func<PublishedKey, bool> shown) =>
        [.. figures.Where(figure => shown(figure.Key)).Select(static figure => figure.Value.Source).Distinct().Select(id => sources.First(source => source.Id == id)).OrderBy(static source => source.Id)];

    internal static async Task<PublishedMonths> ReadAsync(DbTransaction transaction, SalesMonth first, SalesMonth last, CancellationToken cancellation)
    {
        var standing = await StoredPublished.ReadAsync(transaction, first, last, cancellation);
        if (standing.Count == 0)
        {
            return None;
        }

        var files = await transaction.Command("select id, file_name, hash, imported_at from import_source where imported_at is not null").ListAsync(
            static reader => new PublishedSource(reader.GetInt64(0), reader.GetString(1), Convert.ToHexStringLower((byte[])reader.GetValue(2)), reader.Instant(3)),
            cancellation);
        var saves = await transaction.Command(
            "select month, count(*) from monthly_return where month between @first and @last and saved_at is not null group by month",
            ("@first", first.Index), ("@last", last.Index)).ListAsync(static reader => (Month: new SalesMonth(reader.GetInt32(0)), Districts: (int)reader.GetInt64(1)), cancellation);
        var reporting = await StandingDistricts.CountReportingAsync(transaction, AreaScope.Country, within: "", cancellation);
        return new(standing, files, saves.ToDictionary(static month => month.Month, static month => month.Districts), reporting);
    }

    /// <summary>The first and the last month of which anything is published.</summary>
    internal static async Task<(SalesMonth First, SalesMonth Last)?> EndsAsync(DbTransaction transaction, CancellationToken cancellation) =>
        await transaction.Command("select min(month), max(month) from published_sales").FirstAsync<(SalesMonth, SalesMonth)?>(
            static reader => reader.IsDBNull(0) ? null : (new(reader.GetInt32(0)), new(reader.GetInt32(1))), cancellation);

    private long? Of(PublishedKey key) => figures.TryGetValue(key, out var figure) ? figure.Satang : null;

    private static long? Sum(IEnumerable<long?> parts) => parts.ToList() is var all && all.TrueForAll(static part => part is not null) ? all.Sum() : null;
}
