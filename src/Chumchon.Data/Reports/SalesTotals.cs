using System.Data.Common;
using Chumchon.Data.Setup;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;

namespace Chumchon.Data.Reports;

/// <summary>
/// The sums behind every report (R22–R24). Totals of any area are open to every signed-in officer (R25), so the scope is
/// the area asked for, not the officer's. Geography and months come from the totals of returns, types and kinds from the
/// rollup; the facts are never read. What one call gives is of one moment.
/// </summary>
public sealed class SalesTotals
{
    private readonly ChumchonDatabase database;
    private readonly SalesSlices slices;
    private readonly DbTransaction? moment;

    public SalesTotals(ChumchonDatabase database)
        : this(database, new(), moment: null)
    {
    }

    private SalesTotals(ChumchonDatabase database, SalesSlices slices, DbTransaction? moment)
    {
        this.database = database;
        this.slices = slices;
        this.moment = moment;
    }

    /// <summary>All that is read from the totals handed over is of one moment.</summary>
    public Task<T> AtOneMomentAsync<T>(Func<SalesTotals, Task<T>> read, CancellationToken cancellation) =>
        database.ReadAsync(transaction => read(At(transaction)), cancellation);

    /// <summary>As they are in a transaction's snapshot.</summary>
    internal SalesTotals At(DbTransaction transaction) => new(database, slices, transaction);

    /// <summary>
    /// The fiscal years from the first with a save in the area to the last, newest first; none where nothing is saved, none before
    /// that of the installation's first month, but those of which figures are published.
    /// </summary>
    public Task<(FiscalYear First, IReadOnlyList<FiscalYear> Saved)> YearsAsync(AreaScope area, CancellationToken cancellation) => ReadAsync(
        async transaction =>
        {
            var first = await FirstMonth.OfAsync(transaction, cancellation) is { } month ? month.FiscalYear : FiscalYear.Earliest;
            var (oldest, newest) = await SavedMonths.EndsAsync(transaction, area, cancellation);
            var (from, to) = (oldest?.FiscalYear.BuddhistYear ?? 0, newest?.FiscalYear.BuddhistYear ?? -1);
            from = Math.Max(from, first.BuddhistYear);
            if (await PublishedMonths.EndsAsync(transaction, cancellation) is var (earliest, latest))
            {
                first = earliest.FiscalYear < first ? earliest.FiscalYear : first;
                (from, to) = (oldest is null ? earliest.FiscalYear.BuddhistYear : Math.Min(from, earliest.FiscalYear.BuddhistYear), Math.Max(to, latest.FiscalYear.BuddhistYear));
            }

            return (first, (IReadOnlyList<FiscalYear>)
                [.. Enumerable.Range(from, Math.Max(0, to - from + 1)).Reverse().Select(static year => new FiscalYear(year))]);
        },
        cancellation);

    /// <summary>Sales by district, month and channel.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The month is not of the year.</exception>
    public Task<SalesPeriod> OfAsync(AreaScope area, SalesQuery query, CancellationToken cancellation) =>
        ReadAsync(area, query, static reading => reading.PeriodAsync(), cancellation);

    /// <summary>Sales by product type and month, with the period they belong to.</summary>
    /// <inheritdoc cref="OfAsync"/>
    public Task<TypeSales> ByTypeAsync(AreaScope area, SalesQuery query, CancellationToken cancellation) =>
        ReadAsync(area, query, static reading => reading.TypesAsync(), cancellation);

    /// <summary>Sales by district and product type, of the last month and of the whole period.</summary>
    /// <inheritdoc cref="OfAsync"/>
    public Task<AreaTypeSales> ByAreaAndTypeAsync(AreaScope area, SalesQuery query, CancellationToken cancellation) =>
        ReadAsync(area, query, static reading => reading.AreaTypesAsync(), cancellation);

    /// <summary>Sales beside the same months of the year before.</summary>
    /// <inheritdoc cref="OfAsync"/>
    public Task<ComparedSales> ComparedAsync(AreaScope area, SalesQuery query, CancellationToken cancellation) =>
        ReadAsync(area, query, static reading => reading.ComparedAsync(years: 1), cancellation);

    /// <summary>Sales beside the same months of three years before, and the register.</summary>
    /// <inheritdoc cref="OfAsync"/>
    public Task<(ComparedSales Sales, RegisterCounts Register)> WithRegisterAsync(
        AreaScope area, SalesQuery query, CancellationToken cancellation) => ReadAsync(
        area,
        query,
        static async reading => (await reading.ComparedAsync(years: 3), await reading.RegisterAsync()),
        cancellation);

    /// <summary>Sales by product type and month, and beside them the whole fiscal year before.</summary>
    /// <inheritdoc cref="OfAsync"/>
    public Task<(TypeSales Sales, SalesPeriod YearBefore)> WithYearBeforeAsync(
        AreaScope area, SalesQuery query, CancellationToken cancellation) =>
        ReadAsync(area, query, static reading => reading.WithYearBeforeAsync(), cancellation);

    /// <summary>Sales beside the year before, and their last month beside the month before.</summary>
    /// <inheritdoc cref="OfAsync"/>
    public Task<SalesProgress> ProgressAsync(AreaScope area, SalesQuery query, CancellationToken cancellation) =>
        ReadAsync(area, query, static reading => reading.ProgressAsync(), cancellation);

    private Task<T> ReadAsync<T>(
        AreaScope area, SalesQuery query, Func<SalesReading, Task<T>> read, CancellationToken cancellation) =>
        ReadAsync(transaction => read(new(slices, transaction, area, query, cancellation)), cancellation);

    private Task<T> ReadAsync<T>(Func<DbTransaction, Task<T>> read, CancellationToken cancellation) =>
        moment is null ? database.ReadAsync(read, cancellation) : read(moment);
}
