using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;

namespace Chumchon.Data.Reports;

/// <summary>
/// The sales of an area in the months of a fiscal year from October through one of them (ยอดสะสม), or in that one alone,
/// of one moment. A figure is there for each month that a district confirmed, and for no other.
/// </summary>
public sealed class SalesPeriod
{
    private readonly Dictionary<DistrictCode, SalesSeries> districts;
    private readonly Lazy<Dictionary<ProvinceCode, SalesSeries>> provinces;
    private readonly Dictionary<object, SalesSeries> together = new(ReferenceEqualityComparer.Instance);
    private readonly SalesSeries nothing;

    /// <param name="monthAlone">Whether the period is the last month alone.</param>
    /// <param name="read">At least the saved months of the period.</param>
    internal SalesPeriod(AreaScope area, FiscalYear year, SalesMonth through, bool monthAlone, IEnumerable<SavedMonth> read)
    {
        Area = area;
        Year = year;
        First = monthAlone ? through : year.First;
        Through = through;
        var saved = read.Where(month => month.Month >= First && month.Month <= Through).ToLookup(static month => month.District);
        AsOf = saved.Count == 0 ? null : saved.Max(static months => months.Max(static month => month.SavedAt));
        districts = saved.ToDictionary(static months => months.Key, months => SalesSeries.OfDistrict(First, Through, months));
        provinces = new(() => districts.GroupBy(static district => district.Key.Province).ToDictionary(
            static group => group.Key, group => OfAll(group.Select(static district => district.Value))));
        Whole = OfAll(districts.Values);
        nothing = OfAll([]);
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

    public SalesSeries Of(ProvinceCode province) => provinces.Value.GetValueOrDefault(province, nothing);

    public SalesSeries Of(DistrictCode district) => districts.GetValueOrDefault(district, nothing);

    /// <summary>Of districts together; worked out once for the same list.</summary>
    public SalesSeries Of(IReadOnlyList<DistrictCode> list)
    {
        if (!together.TryGetValue(list, out var sum))
        {
            sum = OfAll(list.Select(Of));
            together.Add(list, sum);
        }

        return sum;
    }

    private SalesSeries OfAll(IEnumerable<SalesSeries> places) => SalesSeries.OfAll(First, Through, places);
}
