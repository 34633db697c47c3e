using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;

namespace Chumchon.Data.Reports;

public sealed partial class SalesTotals
{
    /// <summary>Sales of a fiscal year through one of its months, beside the month before and the year before.</summary>
    /// <inheritdoc cref="OfAsync"/>
    public Task<SalesProgress> ProgressAsync(AreaScope area, FiscalYear year, SalesMonth? through, CancellationToken cancellation) =>
        database.ReadAsync(
            async transaction =>
            {
                var sales = await new SalesReading(slices, transaction, area, new(year, through), cancellation).ComparedAsync(years: 1);
                var before = sales.Period.Through.Previous;
                return new SalesProgress(
                    sales,
                    await new SalesReading(slices, transaction, area, new(before.FiscalYear, before) { MonthAlone = true }, cancellation).PeriodAsync());
            },
            cancellation);
}
