using Chumchon.Domain.Areas;
using Chumchon.Domain.Producers;

namespace Chumchon.Data.Reports;

/// <summary>
/// The sales of districts by product type (ประเภทผลิตภัณฑ์), in satang: of the last month of a period and of all its months,
/// of the same moment as the period.
/// </summary>
public sealed class AreaTypeSales
{
    private readonly IReadOnlyDictionary<(int District, int Type), (long Month, long Total)> sums;

    internal AreaTypeSales(SalesPeriod period, IReadOnlyDictionary<(int District, int Type), (long Month, long Total)> sums)
    {
        Period = period;
        this.sums = sums;
    }

    public SalesPeriod Period { get; }

    /// <summary>Of the last month; null where none of the districts has saved it.</summary>
    public long? Month(IReadOnlyList<DistrictCode> districts, ProductType type) =>
        districts.Any(district => Period.Of(district)[Period.Through] is not null)
            ? districts.Sum(district => sums.GetValueOrDefault((district.Value, (int)type)).Month)
            : null;

    /// <summary>Of all months of the period; null where none of the districts has saved any.</summary>
    public long? Total(IReadOnlyList<DistrictCode> districts, ProductType type) =>
        districts.Any(district => Period.Of(district).Total is not null)
            ? districts.Sum(district => sums.GetValueOrDefault((district.Value, (int)type)).Total)
            : null;
}
