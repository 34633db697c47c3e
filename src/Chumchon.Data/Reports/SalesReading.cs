using System.Data.Common;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;

namespace Chumchon.Data.Reports;

/// <summary>Reads the sums of one report in one transaction.</summary>
internal sealed class SalesReading(DbTransaction transaction, AreaScope area, SalesQuery query, CancellationToken cancellation)
{
    // All columns stand in ix_monthly_return_month.
    internal const string SavedMonths =
        """
        select month, district_code, rows, rows_entered, producers, producers_reported,
            domestic_offline, domestic_online, overseas_offline, overseas_online, saved_at
        from monthly_return
        where month between @first and @last and district_code between @from and @to and saved_at is not null
        """;

    internal const string KindSums =
        """
        select month, district_code, cast(sum(domestic_offline) as bigint), cast(sum(domestic_online) as bigint),
            cast(sum(overseas_offline) as bigint), cast(sum(overseas_online) as bigint)
        from sales_rollup
        where month between @first and @last and district_code between @from and @to and kind between @kind and @kind_to
        group by month, district_code
        """;

    internal const string TypeSums =
        """
        select month, district_code / 100, product_type,
            cast(sum(domestic_offline + domestic_online + overseas_offline + overseas_online) as bigint)
        from sales_rollup
        where month between @first and @last and district_code between @from and @to and kind between @kind and @kind_to
        group by month, district_code / 100, product_type
        """;

    internal const string AreaTypeSums =
        """
        select district_code, product_type,
            cast(sum(domestic_offline + domestic_online + overseas_offline + overseas_online) as bigint),
            cast(sum(case when month = @last then domestic_offline + domestic_online + overseas_offline + overseas_online else 0 end) as bigint)
        from sales_rollup
        where month between @first and @last and district_code between @from and @to and kind between @kind and @kind_to
        group by district_code, product_type
        """;

    internal const string LastMonthSavedAnywhere =
        """
        select month from monthly_return
        where month between @first and @last and saved_at is not null
        order by month desc limit 1
        """;

    // Of the register as it is: it has no history.
    internal const string Register =
        """
        select district_code, count(*), cast(sum(products) as bigint) from producer
        where district_code between @from and @to and status <> @ceased and kind between @kind and @kind_to
        group by district_code
        """;

    private readonly IReadOnlySet<int>? provinces = query.Provinces?.Select(static province => province.Value).ToHashSet();

    /// <exception cref="ArgumentOutOfRangeException">The month is not of the year.</exception>
    public async Task<SalesPeriod> PeriodAsync()
    {
        if (query.Through is { } asked && !query.Year.Holds(asked))
        {
            throw new ArgumentOutOfRangeException(nameof(query), asked, $"Not a month of fiscal year {query.Year}.");
        }

        var saved = await SavedAsync(query.Year.First, query.Through ?? query.Year.Last);
        return new(area, query.Year, query.Through ?? await LastAsync(saved), query.MonthAlone, saved);
    }

    public async Task<TypeSales> TypesAsync()
    {
        var period = await PeriodAsync();
        var sums = await Command(TypeSums, period.First, period.Through).ListAsync(
            static reader => (Month: reader.GetInt32(0), Province: reader.GetInt32(1), Type: reader.GetInt32(2), Satang: reader.GetInt64(3)),
            cancellation);
        return new(
            period,
            sums.Where(sum => provinces?.Contains(sum.Province) != false).GroupBy(static sum => (sum.Month, sum.Type)).ToDictionary(
                static group => group.Key, static group => group.Sum(static sum => sum.Satang)));
    }

    public async Task<AreaTypeSales> AreaTypesAsync()
    {
        var period = await PeriodAsync();
        var sums = await Command(AreaTypeSums, period.First, period.Through).ListAsync(
            static reader => (Key: (reader.GetInt32(0), reader.GetInt32(1)), Sums: (Month: reader.GetInt64(3), Total: reader.GetInt64(2))),
            cancellation);
        return new(period, sums.ToDictionary(static sum => sum.Key, static sum => sum.Sums));
    }

    /// <param name="years">How many years before, one after another.</param>
    public async Task<ComparedSales> ComparedAsync(int years)
    {
        var period = await PeriodAsync();
        var before = new List<SalesPeriod>();
        for (var back = 1; back <= years; back++)
        {
            var through = period.Through.AddYears(-back);
            before.Add(new(
                area, through.FiscalYear, through, query.MonthAlone, await SavedAsync(period.First.AddYears(-back), through)));
        }

        return new(period, before);
    }

    public async Task<RegisterCounts> RegisterAsync()
    {
        var counts = await transaction.Command(
            Register,
            [("@from", area.FirstDistrict), ("@to", area.LastDistrict), ("@ceased", (int)ProducerStatus.Ceased), .. Kinds()])
            .ListAsync(
                static reader => (District: reader.GetInt32(0), Counts: (Producers: reader.GetInt64(1), Products: reader.GetInt64(2))),
                cancellation);
        return new(counts.ToDictionary(static count => count.District, static count => count.Counts));
    }

    private async Task<List<SavedMonth>> SavedAsync(SalesMonth first, SalesMonth last)
    {
        var saved = await Command(SavedMonths, first, last).ListAsync(Read, cancellation);
        if (provinces is not null)
        {
            saved.RemoveAll(month => !provinces.Contains(month.District.Province.Value));
        }

        if (query.Kind is null)
        {
            return saved;
        }

        var sums = await Command(KindSums, first, last).ListAsync(
            static reader => (
                Key: (reader.GetInt32(0), reader.GetInt32(1)),
                Sums: new ChannelSums(reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4), reader.GetInt64(5))),
            cancellation);
        var ofKind = sums.ToDictionary(static sum => sum.Key, static sum => sum.Sums);
        return saved.ConvertAll(month => month with { Sums = ofKind.GetValueOrDefault((month.Month.Index, month.District.Value)) });
    }

    private async Task<SalesMonth> LastAsync(List<SavedMonth> saved)
    {
        var anywhere = await transaction.Command(
            LastMonthSavedAnywhere, ("@first", query.Year.First.Index), ("@last", query.Year.Last.Index))
            .FirstAsync<SalesMonth?>(static reader => new SalesMonth(reader.GetInt32(0)), cancellation);
        return saved.Count == 0 || anywhere == query.Year.Last ? anywhere ?? query.Year.Last : saved.Max(static month => month.Month);
    }

    private DbCommand Command(string text, SalesMonth first, SalesMonth last) => transaction.Command(
        text,
        [
            ("@first", first.Index), ("@last", last.Index), ("@from", area.FirstDistrict), ("@to", area.LastDistrict),
            .. text.Contains("@kind", StringComparison.Ordinal) ? Kinds() : [],
        ]);

    private (string Name, object? Value)[] Kinds() =>
        [("@kind", (int)(query.Kind ?? ProducerKind.CommunityGroup)), ("@kind_to", (int)(query.Kind ?? ProducerKind.Sme))];

    private static SavedMonth Read(DbDataReader reader) => new(
        new DistrictCode(reader.GetInt32(1)),
        new SalesMonth(reader.GetInt32(0)),
        reader.GetInt32(2) > 0 && reader.GetInt32(2) == reader.GetInt32(3),
        new ProducerCounts(reader.GetInt32(4), reader.GetInt32(5)),
        new ChannelSums(reader.GetInt64(6), reader.GetInt64(7), reader.GetInt64(8), reader.GetInt64(9)),
        BangkokTime.FromUnixMs(reader.GetInt64(10)));
}
