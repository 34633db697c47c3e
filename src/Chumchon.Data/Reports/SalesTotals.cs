using System.Data.Common;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;

namespace Chumchon.Data.Reports;

/// <summary>
/// The sums behind every report (R22–R24). Totals of any area are open to every signed-in officer (R25), so the scope is
/// the area asked for, not the officer's. Geography and months come from the totals of returns, types and kinds from the
/// rollup; the facts are never read. What one call gives is of one moment.
/// </summary>
public sealed partial class SalesTotals(ChumchonDatabase database)
{
    // The sign keeps SQLite from searching by district: it would read and sort all months of the area for the first of them.
    internal const string EndOfMonths =
        """
        select month from monthly_return
        where +district_code between @from and @to and saved_at is not null
        order by month {0} limit 1
        """;

    private readonly SalesSlices slices = new();

    /// <summary>
    /// The fiscal years from the first with a save in the area to the last, newest first; none where nothing is saved.
    /// </summary>
    public Task<IReadOnlyList<FiscalYear>> YearsAsync(AreaScope area, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<FiscalYear>>(
            async transaction =>
            {
                var oldest = await EndAsync(transaction, area, "asc", cancellation);
                var newest = await EndAsync(transaction, area, "desc", cancellation);
                var years = new List<FiscalYear>();
                for (var year = newest?.FiscalYear; year >= oldest?.FiscalYear; year = year.Value.Previous)
                {
                    years.Add(year.Value);
                }

                return years;
            },
            cancellation);

    /// <summary>Sales by district, month and channel, and with them by province.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The month is not of the year.</exception>
    public Task<SalesPeriod> OfAsync(AreaScope area, SalesQuery query, CancellationToken cancellation) =>
        ReadAsync(area, query, static reading => reading.PeriodAsync(), cancellation);

    /// <summary>Sales of a fiscal year through one of its months; see <see cref="SalesQuery"/>.</summary>
    /// <inheritdoc cref="OfAsync"/>
    public Task<SalesPeriod> OfYearAsync(AreaScope area, FiscalYear year, SalesMonth? through, CancellationToken cancellation) =>
        OfAsync(area, new(year, through), cancellation);

    /// <summary>Sales by product type and month, with the period they belong to.</summary>
    /// <inheritdoc cref="OfAsync"/>
    public Task<TypeSales> ByTypeAsync(AreaScope area, SalesQuery query, CancellationToken cancellation) =>
        ReadAsync(area, query, static reading => reading.TypesAsync(), cancellation);

    /// <inheritdoc cref="ByTypeAsync(AreaScope, SalesQuery, CancellationToken)"/>
    public Task<TypeSales> ByTypeAsync(AreaScope area, FiscalYear year, SalesMonth? through, CancellationToken cancellation) =>
        ByTypeAsync(area, new(year, through), cancellation);

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
        AreaScope area, FiscalYear year, SalesMonth? through, CancellationToken cancellation) => database.ReadAsync(
        async transaction => (
            await new SalesReading(slices, transaction, area, new(year, through), cancellation).TypesAsync(),
            await new SalesReading(slices, transaction, area, new(year.Previous, year.Previous.Last), cancellation).PeriodAsync()),
        cancellation);

    private Task<T> ReadAsync<T>(
        AreaScope area, SalesQuery query, Func<SalesReading, Task<T>> read, CancellationToken cancellation) =>
        database.ReadAsync(transaction => read(new(slices, transaction, area, query, cancellation)), cancellation);

    private static Task<SalesMonth?> EndAsync(
        DbTransaction transaction, AreaScope area, string order, CancellationToken cancellation) => transaction.Command(
        EndOfMonths.Replace("{0}", order, StringComparison.Ordinal),
        ("@from", area.FirstDistrict), ("@to", area.LastDistrict))
        .FirstAsync<SalesMonth?>(static reader => new SalesMonth(reader.GetInt32(0)), cancellation);
}
