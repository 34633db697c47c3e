using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;

namespace Chumchon.Data.Reports;

public sealed partial class SalesTotals
{
    /// <summary>Sales by district and month, and beside them the whole fiscal year before.</summary>
    /// <inheritdoc cref="OfYearAsync"/>
    public Task<(SalesPeriod Sales, SalesPeriod YearBefore)> ComparedAsync(
        AreaScope area, FiscalYear year, SalesMonth? through, CancellationToken cancellation) => database.ReadAsync(
        async transaction => (
            await PeriodAsync(transaction, area, year, through, cancellation),
            await PeriodAsync(transaction, area, year.Previous, year.Previous.Last, cancellation)),
        cancellation);
}
