using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;

namespace Chumchon.Data.Reports;

/// <summary>
/// The sales of an area in a fiscal year from October through one of its months (ยอดสะสม), of one moment. A figure is
/// there for each month that a district confirmed, and for no other.
/// </summary>
public sealed class SalesPeriod
{
    private readonly Lazy<Dictionary<ProvinceCode, SalesSeries>> provinces;
    private readonly Lazy<Dictionary<DistrictCode, SalesSeries>> districts;
    private readonly SalesSeries nothing;

    internal SalesPeriod(AreaScope area, FiscalYear year, SalesMonth through, IReadOnlyList<SavedMonth> saved)
    {
        Area = area;
        Year = year;
        Through = through;
        AsOf = saved.Count == 0 ? null : saved.Max(static month => month.SavedAt);
        Whole = Series(saved);
        nothing = Series([]);
        provinces = new(() => saved.GroupBy(static month => month.District.Province).ToDictionary(static group => group.Key, Series));
        districts = new(() => saved.GroupBy(static month => month.District).ToDictionary(static group => group.Key, Series));
    }

    public AreaScope Area { get; }

    public FiscalYear Year { get; }

    /// <summary>The last month counted.</summary>
    public SalesMonth Through { get; }

    /// <summary>Time of the latest save counted (ข้อมูล ณ วันที่); null where nothing is saved.</summary>
    public DateTimeOffset? AsOf { get; }

    /// <summary>Of the whole area.</summary>
    public SalesSeries Whole { get; }

    public SalesSeries Of(ProvinceCode province) => provinces.Value.GetValueOrDefault(province, nothing);

    public SalesSeries Of(DistrictCode district) => districts.Value.GetValueOrDefault(district, nothing);

    private SalesSeries Series(IEnumerable<SavedMonth> saved) => new(Year.First, Through, saved);
}
