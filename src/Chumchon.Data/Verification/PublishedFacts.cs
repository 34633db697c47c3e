using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Imports;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Verification;

/// <summary>
/// What was published of months, as stored: the figures that reports are held against where a month is not saved by all districts. Said once
/// more and on its own.
/// </summary>
public sealed class PublishedFacts
{
    private readonly SortedDictionary<PublishedKey, long> figures = [];
    private readonly HashSet<int> provinces = [];

    /// <summary>The fiscal years of which anything is published, oldest first.</summary>
    public IReadOnlyList<FiscalYear> Years => [.. figures.Keys.Select(static key => key.Month.FiscalYear).Distinct().Order()];

    /// <summary>How many districts report.</summary>
    internal int Districts { get; set; }

    internal void Add(PublishedFigure figure) => figures[figure.Key] = figure.Satang;

    internal void AddProvince(int code) => provinces.Add(code);

    /// <summary>Whether anything is published of a month that not so many districts have saved.</summary>
    /// <param name="saved">Districts that have.</param>
    public bool Stands(SalesMonth month, int saved) => saved < Districts && figures.Keys.Any(key => key.Month == month);

    /// <summary>One type of all, or all; null where not every type is published of the place.</summary>
    public long? ByType(SalesMonth month, ProvinceCode? place, ProductType? type)
    {
        var all = Enumerable.Range(1, 5).Select(one => One(month, place?.Value ?? 0, one, 0)).ToList();
        return all.Contains(null) ? null : type is { } asked ? all[(int)asked - 1] : all.Sum();
    }

    /// <summary>Some channels together; null where not every channel is published of the place.</summary>
    public long? ByChannel(SalesMonth month, ProvinceCode? place, IReadOnlyList<SalesChannel> channels) =>
        SalesChannels.All.Any(channel => One(month, place?.Value ?? 0, 0, (int)channel) is null)
            ? null : channels.Sum(channel => One(month, place?.Value ?? 0, 0, (int)channel));

    /// <summary>Whether figures of provinces are published of a month.</summary>
    public bool HasProvinces(SalesMonth month) => figures.Keys.Any(key => key.Month == month && key.Province != 0);

    /// <param name="places">Provinces; null for all that report.</param>
    public long? ByProvince(SalesMonth month, IEnumerable<ProvinceCode>? places)
    {
        var totals = (places?.Select(static place => place.Value) ?? provinces)
            .Select(code => One(month, code, 0, 0) ?? ByType(month, new(code), type: null) ?? ByChannel(month, new(code), SalesChannels.All))
            .Where(static total => total is not null).ToList();
        return totals.Count == 0 ? null : totals.Sum();
    }

    private long? One(SalesMonth month, int province, int type, int channel) =>
        figures.TryGetValue(new(month, province, type, channel), out var satang) ? satang : null;
}
