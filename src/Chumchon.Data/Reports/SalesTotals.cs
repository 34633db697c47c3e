using System.Data.Common;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;

namespace Chumchon.Data.Reports;

/// <summary>
/// The sums behind every report (R22–R24). Totals of any area are open to every signed-in officer (R25), so the scope is
/// the area asked for, not the officer's. Geography and months come from the totals of returns, types from the rollup;
/// the facts are never read. What one call gives is of one moment.
/// </summary>
public sealed class SalesTotals(ChumchonDatabase database)
{
    // All columns stand in ix_monthly_return_month.
    internal const string SavedMonths =
        """
        select month, district_code, rows, rows_entered,
            domestic_offline, domestic_online, overseas_offline, overseas_online, saved_at
        from monthly_return
        where month between @first and @last and district_code between @from and @to and saved_at is not null
        """;

    internal const string TypeSums =
        """
        select month, product_type,
            cast(sum(domestic_offline + domestic_online + overseas_offline + overseas_online) as bigint)
        from sales_rollup
        where month between @first and @last and district_code between @from and @to
        group by month, product_type
        """;

    internal const string LastMonthSavedAnywhere =
        """
        select month from monthly_return
        where month between @first and @last and saved_at is not null
        order by month desc limit 1
        """;

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

    /// <summary>Sales by district and month, and with them by province, month and channel.</summary>
    /// <param name="through">
    /// The last month to count, of the year; null takes the year as far as it has come: September once any district of
    /// the country has saved it, before that the latest month that a district of the area has saved, or where none of the
    /// area has, of the country.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The month is not of the year.</exception>
    public Task<SalesPeriod> OfYearAsync(AreaScope area, FiscalYear year, SalesMonth? through, CancellationToken cancellation) =>
        database.ReadAsync(transaction => PeriodAsync(transaction, area, year, through, cancellation), cancellation);

    /// <summary>Sales by product type and month, with the period they belong to.</summary>
    /// <inheritdoc cref="OfYearAsync"/>
    public Task<TypeSales> ByTypeAsync(AreaScope area, FiscalYear year, SalesMonth? through, CancellationToken cancellation) =>
        database.ReadAsync(transaction => TypesAsync(transaction, area, year, through, cancellation), cancellation);

    /// <summary>Sales by product type and month, and beside them the whole fiscal year before.</summary>
    /// <inheritdoc cref="OfYearAsync"/>
    public Task<(TypeSales Sales, SalesPeriod YearBefore)> WithYearBeforeAsync(
        AreaScope area, FiscalYear year, SalesMonth? through, CancellationToken cancellation) => database.ReadAsync(
        async transaction => (
            await TypesAsync(transaction, area, year, through, cancellation),
            await PeriodAsync(transaction, area, year.Previous, year.Previous.Last, cancellation)),
        cancellation);

    private static async Task<TypeSales> TypesAsync(
        DbTransaction transaction, AreaScope area, FiscalYear year, SalesMonth? through, CancellationToken cancellation)
    {
        var period = await PeriodAsync(transaction, area, year, through, cancellation);
        var sums = await Command(transaction, TypeSums, area, year.First, period.Through).ListAsync(
            static reader => (Key: (reader.GetInt32(0), reader.GetInt32(1)), Satang: reader.GetInt64(2)), cancellation);
        return new(period, sums.ToDictionary(static sum => sum.Key, static sum => sum.Satang));
    }

    private static async Task<SalesPeriod> PeriodAsync(
        DbTransaction transaction, AreaScope area, FiscalYear year, SalesMonth? through, CancellationToken cancellation)
    {
        if (through is { } asked && !year.Holds(asked))
        {
            throw new ArgumentOutOfRangeException(nameof(through), asked, $"Not a month of fiscal year {year}.");
        }

        var saved = await Command(transaction, SavedMonths, area, year.First, through ?? year.Last).ListAsync(Read, cancellation);
        var last = through ?? await LastAsync(transaction, year, saved, cancellation);
        return new(area, year, last, saved);
    }

    private static async Task<SalesMonth> LastAsync(
        DbTransaction transaction, FiscalYear year, List<SavedMonth> saved, CancellationToken cancellation)
    {
        var anywhere = await Command(transaction, LastMonthSavedAnywhere, AreaScope.Country, year.First, year.Last)
            .FirstAsync<SalesMonth?>(static reader => new SalesMonth(reader.GetInt32(0)), cancellation);
        return saved.Count == 0 || anywhere == year.Last ? anywhere ?? year.Last : saved.Max(static month => month.Month);
    }

    private static Task<SalesMonth?> EndAsync(
        DbTransaction transaction, AreaScope area, string order, CancellationToken cancellation) => transaction.Command(
        $"""
        select month from monthly_return
        where district_code between @from and @to and saved_at is not null
        order by month {order} limit 1
        """,
        ("@from", area.FirstDistrict), ("@to", area.LastDistrict))
        .FirstAsync<SalesMonth?>(static reader => new SalesMonth(reader.GetInt32(0)), cancellation);

    private static DbCommand Command(
        DbTransaction transaction, string text, AreaScope area, SalesMonth first, SalesMonth last) => transaction.Command(
        text,
        ("@first", first.Index), ("@last", last.Index), ("@from", area.FirstDistrict), ("@to", area.LastDistrict));

    private static SavedMonth Read(DbDataReader reader) => new(
        new DistrictCode(reader.GetInt32(1)),
        new SalesMonth(reader.GetInt32(0)),
        reader.GetInt32(2) > 0 && reader.GetInt32(2) == reader.GetInt32(3),
        new ChannelSums(reader.GetInt64(4), reader.GetInt64(5), reader.GetInt64(6), reader.GetInt64(7)),
        BangkokTime.FromUnixMs(reader.GetInt64(8)));
}
