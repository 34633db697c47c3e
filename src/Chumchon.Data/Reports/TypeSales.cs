using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;

namespace Chumchon.Data.Reports;

/// <summary>The sales of a period by month and product type (ประเภทผลิตภัณฑ์), in satang, of the same moment as its period.</summary>
public sealed class TypeSales
{
    private readonly TypeSums[] months;
    private readonly TypeSums total;

    /// <param name="months">Sums by district, one month after another from the first of the period.</param>
    internal TypeSales(SalesPeriod period, Dictionary<int, TypeSums>[] months)
    {
        Period = period;
        this.months = Array.ConvertAll(months, static month => Sum(month.Values));
        total = Sum(this.months);
    }

    public SalesPeriod Period { get; }

    /// <summary>Null where no district has saved the month; nought where a saved month has nothing of the type.</summary>
    public long? this[SalesMonth month, ProductType type] => Period.Whole[month] is null
        ? null
        : months[month.Index - Period.First.Index].Of(type);

    /// <summary>Of all months of the period; null where nothing is saved in any.</summary>
    public long? Total(ProductType type) => Period.Whole.Total is null
        ? null
        : total.Of(type);

    private static TypeSums Sum(IEnumerable<TypeSums> all)
    {
        var sum = default(TypeSums);
        foreach (var one in all)
        {
            sum.Add(one);
        }

        return sum;
    }
}
