using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Verification;

/// <summary>
/// What the facts of a country come to, a place and a month: the figures that reports are held against. As large as districts times
/// months, however many facts there are.
/// </summary>
public sealed class FactSums
{
    private readonly SortedDictionary<int, List<FactMonth>> months = [];

    /// <summary>What was published beside; nothing where not the whole country was checked.</summary>
    public PublishedFacts Published { get; internal set; } = new();

    /// <summary>The fiscal years with a confirmed month, oldest first.</summary>
    public IReadOnlyList<FiscalYear> YearsSaved =>
        [.. months.Where(static month => month.Value.Exists(static district => district.IsSaved)).Select(static month => new SalesMonth(month.Key).FiscalYear).Distinct()];

    /// <summary>The last month of a year that a district has confirmed; null where none has.</summary>
    public SalesMonth? LastSaved(FiscalYear year) => year.Months.Reverse().Cast<SalesMonth?>()
        .FirstOrDefault(month => Saved(AreaScope.Country, month!.Value, month.Value).Any());

    /// <summary>The confirmed months of the districts of an area, from one month to another.</summary>
    public IEnumerable<FactMonth> Saved(AreaScope area, SalesMonth first, SalesMonth last)
    {
        for (var month = first; month <= last; month = month.Next)
        {
            var districts = months.GetValueOrDefault(month.Index) ?? [];
            for (var place = First(districts, area); place < districts.Count && districts[place].District.Value <= area.LastDistrict; place++)
            {
                if (districts[place].IsSaved)
                {
                    yield return districts[place];
                }
            }
        }
    }

    /// <summary>A district's month; null where it has neither rows nor receipts.</summary>
    public FactMonth? Of(DistrictCode district, SalesMonth month) =>
        months.GetValueOrDefault(month.Index) is { } districts && First(districts, AreaScope.Of(district)) is var place
        && place < districts.Count && districts[place].District == district ? districts[place] : null;

    /// <summary>Their sales in some channels; null where nothing was confirmed.</summary>
    /// <param name="type">Null for all product types.</param>
    public static long? Sum(IEnumerable<FactMonth> saved, IReadOnlyList<SalesChannel> channels, ProductType? type = null)
    {
        long? sum = null;
        foreach (var month in saved)
        {
            foreach (var channel in channels)
            {
                sum = checked((sum ?? 0) + month.Sum(channel, type));
            }
        }

        return sum;
    }

    /// <summary>Where the districts of an area begin among those of a month.</summary>
    private static int First(List<FactMonth> districts, AreaScope area)
    {
        var (low, high) = (0, districts.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = districts[middle].District.Value < area.FirstDistrict ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <param name="month">Of a district with a higher code than those added before for its month.</param>
    internal void Add(FactMonth month)
    {
        if (!months.TryGetValue(month.Month.Index, out var districts))
        {
            months[month.Month.Index] = districts = [];
        }

        districts.Add(month);
    }
}
