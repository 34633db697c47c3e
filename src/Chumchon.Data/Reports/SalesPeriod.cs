using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;

namespace Chumchon.Data.Reports;

/// <summary>
/// The sales of an area in the months of a fiscal year from October through one of them (ยอดสะสม), or in that one alone,
/// of one moment. A figure is there for each month that a district confirmed, and for no other.
/// </summary>
public sealed class SalesPeriod
{
    private readonly Dictionary<int, SavedMonth>[] months;
    private readonly AreaView? areas;
    private readonly Dictionary<object, SalesSeries> together = new(ReferenceEqualityComparer.Instance);

    /// <param name="months">The saved months by district, one after another from the first.</param>
    /// <param name="areas">By which districts; null where none changed.</param>
    internal SalesPeriod(AreaScope area, FiscalYear year, SalesMonth first, Dictionary<int, SavedMonth>[] months, AreaView? areas)
    {
        this.months = months;
        this.areas = areas;
        Area = area;
        Year = year;
        First = first;
        Through = new(first.Index + months.Length - 1);
        AsOf = LatestSave(months);
        Whole = Of(months.SelectMany(static month => month.Keys).Distinct());
    }

    public AreaScope Area { get; }

    public FiscalYear Year { get; }

    /// <summary>The first month counted: October, or the last month where it stands alone.</summary>
    public SalesMonth First { get; }

    /// <summary>The last month counted.</summary>
    public SalesMonth Through { get; }

    /// <summary>Time of the latest save counted (ข้อมูล ณ วันที่); null where nothing is saved.</summary>
    public DateTimeOffset? AsOf { get; }

    /// <summary>Of the whole area.</summary>
    public SalesSeries Whole { get; }

    /// <summary>What was published of its months, beside what districts saved; none for one kind of producer.</summary>
    public PublishedMonths Published { get; internal init; } = PublishedMonths.None;

    public SalesSeries Of(DistrictCode district) => Of([district.Value]);

    /// <summary>Of districts together; worked out once for the same list.</summary>
    public SalesSeries Of(IReadOnlyList<DistrictCode> districts)
    {
        if (!together.TryGetValue(districts, out var sum))
        {
            sum = Of(districts.Select(static district => district.Value));
            together.Add(districts, sum);
        }

        return sum;
    }

    /// <summary>The last month of the period, alone.</summary>
    internal SalesPeriod LastMonth => new(Area, Year, Through, months[^1..], areas);

    /// <summary>The saved months by district, one after another from the first.</summary>
    internal ReadOnlySpan<Dictionary<int, SavedMonth>> Months => months;

    private SalesSeries Of(IEnumerable<int> districts) => SalesSeries.Of(
        First, months, districts, areas is null ? null : district => areas.Months(new(district), First, months.Length));

    /// <summary>Null where nothing is saved.</summary>
    internal static DateTimeOffset? LatestSave(IEnumerable<Dictionary<int, SavedMonth>> months)
    {
        long latest = 0;
        foreach (var month in months)
        {
            foreach (var saved in month.Values)
            {
                latest = Math.Max(latest, saved.SavedAt);
            }
        }

        return latest == 0 ? null : BangkokTime.FromUnixMs(latest);
    }
}
