using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;

namespace Chumchon.Data.Reports;

/// <summary>The sales of a period by month and product type (ประเภทผลิตภัณฑ์), in satang, of the same moment as its period.</summary>
public sealed class TypeSales
{
    private readonly IReadOnlyDictionary<(int Month, int Type), long> sums;

    internal TypeSales(SalesPeriod period, IReadOnlyDictionary<(int Month, int Type), long> sums)
    {
        Period = period;
        this.sums = sums;
    }

    public SalesPeriod Period { get; }

    /// <summary>Null where no district has saved the month; nought where a saved month has nothing of the type.</summary>
    public long? this[SalesMonth month, ProductType type] => Period.Whole[month] is null
        ? null
        : sums.GetValueOrDefault((month.Index, (int)type));

    /// <summary>Of all months of the period; null where nothing is saved in any.</summary>
    public long? Total(ProductType type) => Period.Whole.Total is null
        ? null
        : sums.Where(sum => sum.Key.Type == (int)type).Sum(static sum => sum.Value);
}
