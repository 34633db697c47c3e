using Chumchon.Domain.Areas;

namespace Chumchon.Data.Reports;

/// <summary>
/// A period with what it may be compared with, of one moment. Both sides of a comparison count the same districts: one that
/// has not saved yet is no fall.
/// </summary>
public sealed class SalesProgress
{
    private readonly ComparedSales sales;
    private readonly SalesPeriod monthBefore;

    /// <param name="monthBefore">The month before the last of the period alone, in October that of the fiscal year before.</param>
    internal SalesProgress(ComparedSales sales, SalesPeriod monthBefore)
    {
        this.sales = sales;
        this.monthBefore = monthBefore;
    }

    public SalesPeriod Period => sales.Period;

    /// <summary>The last month with the one before it (เดือนก่อน); null where no district has saved both.</summary>
    public SalesComparison? WithMonthBefore(IEnumerable<DistrictCode> districts)
    {
        long now = 0, then = 0;
        var compared = 0;
        foreach (var district in districts)
        {
            if (Period.Of(district)[Period.Through] is { } last && monthBefore.Of(district)[monthBefore.Through] is { } before)
            {
                now = checked(now + last.Total);
                then = checked(then + before.Total);
                compared++;
            }
        }

        return compared == 0 ? null : new(now, then, compared);
    }

    /// <inheritdoc cref="ComparedSales.WithYearBefore"/>
    public SalesComparison? WithYearBefore(IEnumerable<DistrictCode> districts) => sales.WithYearBefore(districts);
}
