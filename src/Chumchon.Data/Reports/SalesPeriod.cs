using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;

namespace Chumchon.Data.Reports;

/// <summary>
/// The sales of an area in the months of a fiscal year from October through one of them (ยอดสะสม), or in that one alone,
/// of one moment. A figure is there for each month that a district confirmed, and for no other.
/// </summary>
public sealed class SalesPeriod
{
    private readonly ILookup<DistrictCode, SavedMonth> saved;
    private readonly Lazy<Dictionary<ProvinceCode, SalesSeries>> provinces;
    private readonly Lazy<Dictionary<DistrictCode, SalesSeries>> districts;
    private readonly SalesSeries nothing;

    /// <param name="monthAlone">Whether the period is the last month alone.</param>
    /// <param name="read">At least the saved months of the period.</param>
    internal SalesPeriod(AreaScope area, FiscalYear year, SalesMonth through, bool monthAlone, IEnumerable<SavedMonth> read)
    {
        Area = area;
        Year = year;
        First = monthAlone ? through : year.First;
        Through = through;
        saved = read.Where(month => month.Month >= First && month.Month <= Through).ToLookup(static month => month.District);
        AsOf = saved.SelectMany(static months => months).Select(static month => (DateTimeOffset?)month.SavedAt).Max();
        Whole = Series(saved.SelectMany(static months => months));
        nothing = Series([]);
        provinces = new(() => saved.GroupBy(static months => months.Key.Province).ToDictionary(
            static group => group.Key, group => Series(group.SelectMany(static months => months))));
        districts = new(() => saved.ToDictionary(static months => months.Key, Series));
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

    public SalesSeries Of(DistrictCode district) => districts.Value.GetValueOrDefault(district, nothing);

    /// <summary>Of districts together.</summary>
    public SalesSeries Of(IEnumerable<DistrictCode> together) => Series(together.SelectMany(district => saved[district]));

    private SalesSeries Series(IEnumerable<SavedMonth> months) => new(First, Through, months);
}
