using Chumchon.Domain.Areas;
using Chumchon.Domain.Producers;

namespace Chumchon.Data.Reports;

/// <summary>
/// The sales of districts by product type (ประเภทผลิตภัณฑ์), in satang: of the last month of a period and of all its months,
/// of the same moment as the period.
/// </summary>
public sealed class AreaTypeSales
{
    private readonly Dictionary<int, TypeSums>[] months;
    private readonly Dictionary<object, (TypeSums Month, TypeSums Total)> together = new(ReferenceEqualityComparer.Instance);

    /// <param name="months">Sums by district, one month after another from the first of the period.</param>
    internal AreaTypeSales(SalesPeriod period, Dictionary<int, TypeSums>[] months)
    {
        Period = period;
        this.months = months;
    }

    public SalesPeriod Period { get; }

    /// <summary>Of the last month; null where none of the districts has saved it.</summary>
    public long? Month(IReadOnlyList<DistrictCode> districts, ProductType type) =>
        Period.Of(districts)[Period.Through] is null ? null : Of(districts).Month.Of(type);

    /// <summary>Of all months of the period; null where none of the districts has saved any.</summary>
    public long? Total(IReadOnlyList<DistrictCode> districts, ProductType type) =>
        Period.Of(districts).Total is null ? null : Of(districts).Total.Of(type);

    private (TypeSums Month, TypeSums Total) Of(IReadOnlyList<DistrictCode> districts)
    {
        if (!together.TryGetValue(districts, out var sums))
        {
            foreach (var district in districts)
            {
                foreach (var month in months)
                {
                    sums.Total.Add(month.GetValueOrDefault(district.Value));
                }

                sums.Month.Add(months[^1].GetValueOrDefault(district.Value));
            }

            together.Add(districts, sums);
        }

        return sums;
    }
}
