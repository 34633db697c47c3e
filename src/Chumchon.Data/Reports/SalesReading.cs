using System.Data.Common;
using System.Runtime.InteropServices;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;

namespace Chumchon.Data.Reports;

/// <summary>The slices that reports of the country are put together from; of a smaller area the rows are read as they are asked for.</summary>
internal sealed class SalesSlices
{
    public MonthSlices<SavedMonth> Saved { get; } = new(SalesReading.SavedMonths, SalesReading.ReadSaved);

    public MonthSlices<TypeSum> Types { get; } = new(SalesReading.TypeSums, SalesReading.ReadType);
}

/// <summary>A district's sales of a product type in a month, in satang.</summary>
internal readonly record struct TypeSum(int Month, int District, int Type, long Satang);

/// <summary>Reads the sums of one report in one transaction.</summary>
internal sealed class SalesReading(
    SalesSlices slices, DbTransaction transaction, AreaScope area, SalesQuery query, CancellationToken cancellation)
{
    // Months are named one by one: each is then a search for the area's districts, where a range would walk the whole country.
    // All columns stand in ix_monthly_return_month.
    internal const string SavedMonths =
        """
        select month, district_code, rows, rows_entered, producers, producers_reported,
            domestic_offline, domestic_online, overseas_offline, overseas_online, saved_at
        from monthly_return
        where month in (@months) and district_code between @from and @to and saved_at is not null
        """;

    internal const string TypeSums =
        """
        select month, district_code, product_type,
            cast(sum(domestic_offline + domestic_online + overseas_offline + overseas_online) as bigint)
        from sales_rollup
        where month in (@months) and district_code between @from and @to and kind between @kind and @kind_to
        group by month, district_code, product_type
        """;

    internal const string KindSums =
        """
        select month, district_code, cast(sum(domestic_offline) as bigint), cast(sum(domestic_online) as bigint),
            cast(sum(overseas_offline) as bigint), cast(sum(overseas_online) as bigint)
        from sales_rollup
        where month in (@months) and district_code between @from and @to and kind between @kind and @kind_to
        group by month, district_code
        """;

    internal const string Stamps =
        """
        select month, cast(sum(version) as bigint), count(*) from monthly_return
        where month between @first and @last group by month
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

    private readonly HashSet<int>? provinces = query.Provinces?.Select(static province => province.Value).ToHashSet();
    private readonly Dictionary<int, MonthStamp> stamps = [];

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
        var sums = new Dictionary<(int Month, int Type), long>();
        foreach (var sum in await TypeSumsAsync(period))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(sums, (sum.Month, sum.Type), out _) += sum.Satang;
        }

        return new(period, sums);
    }

    public async Task<AreaTypeSales> AreaTypesAsync()
    {
        var period = await PeriodAsync();
        var sums = new Dictionary<(int District, int Type), (long Month, long Total)>();
        foreach (var sum in await TypeSumsAsync(period))
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, (sum.District, sum.Type), out _);
            known.Total += sum.Satang;
            known.Month += sum.Month == period.Through.Index ? sum.Satang : 0;
        }

        return new(period, sums);
    }

    /// <param name="years">How many years before, one after another.</param>
    public async Task<ComparedSales> ComparedAsync(int years)
    {
        var period = await PeriodAsync();
        var before = new List<List<SavedMonth>>();
        for (var back = 1; back <= years; back++)
        {
            before.Add(await SavedAsync(period.First.AddYears(-back), period.Through.AddYears(-back)));
        }

        return new(period, before);
    }

    public async Task<RegisterCounts> RegisterAsync()
    {
        var command = Command(transaction, Register, area, [], query.Kind);
        command.AddValue("@ceased", (int)ProducerStatus.Ceased);
        var counts = await command.ListAsync(
            static reader => (District: reader.GetInt32(0), Counts: (Producers: reader.GetInt64(1), Products: reader.GetInt64(2))),
            cancellation);
        return new(counts.ToDictionary(static count => count.District, static count => count.Counts));
    }

    private async Task<List<SavedMonth>> SavedAsync(SalesMonth first, SalesMonth last)
    {
        var saved = area == AreaScope.Country
            ? await slices.Saved.ReadAsync(transaction, await StampsAsync(first, last), cancellation)
            : await Command(SavedMonths, first, last).ListAsync(ReadSaved, cancellation);
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

    private async Task<List<TypeSum>> TypeSumsAsync(SalesPeriod period)
    {
        var sums = area == AreaScope.Country && query.Kind is null
            ? await slices.Types.ReadAsync(transaction, await StampsAsync(period.First, period.Through), cancellation)
            : await Command(TypeSums, period.First, period.Through).ListAsync(ReadType, cancellation);
        if (provinces is not null)
        {
            sums.RemoveAll(sum => !provinces.Contains(sum.District / 100));
        }

        return sums;
    }

    /// <summary>The stamps of the months that have returns, in this snapshot.</summary>
    private async Task<IEnumerable<(int Month, MonthStamp Stamp)>> StampsAsync(SalesMonth first, SalesMonth last)
    {
        if (!stamps.ContainsKey(first.Index))
        {
            var read = await transaction.Command(Stamps, ("@first", first.Index), ("@last", last.Index)).ListAsync(
                static reader => (Month: reader.GetInt32(0), Stamp: new MonthStamp(reader.GetInt64(1), reader.GetInt64(2))), cancellation);
            foreach (var month in Months(first, last))
            {
                stamps[month] = default;
            }

            foreach (var (month, stamp) in read)
            {
                stamps[month] = stamp;
            }
        }

        return Months(first, last).Select(month => (month, stamps[month])).Where(static month => month.Item2.Returns > 0);
    }

    private async Task<SalesMonth> LastAsync(List<SavedMonth> saved)
    {
        var anywhere = await transaction.Command(
            LastMonthSavedAnywhere, ("@first", query.Year.First.Index), ("@last", query.Year.Last.Index))
            .FirstAsync<SalesMonth?>(static reader => new SalesMonth(reader.GetInt32(0)), cancellation);
        return saved.Count == 0 || anywhere == query.Year.Last ? anywhere ?? query.Year.Last : saved.Max(static month => month.Month);
    }

    private DbCommand Command(string text, SalesMonth first, SalesMonth last) =>
        Command(transaction, text, area, [.. Months(first, last)], query.Kind);

    /// <param name="kind">Null for all.</param>
    internal static DbCommand Command(
        DbTransaction transaction, string text, AreaScope area, ReadOnlySpan<int> months, ProducerKind? kind)
    {
        var names = new string[months.Length];
        for (var month = 0; month < months.Length; month++)
        {
            names[month] = $"@month{month}";
        }

        var command = transaction.Command(
            text.Replace("@months", string.Join(", ", names), StringComparison.Ordinal),
            ("@from", area.FirstDistrict), ("@to", area.LastDistrict));
        for (var month = 0; month < months.Length; month++)
        {
            command.AddValue(names[month], months[month]);
        }

        if (text.Contains("@kind", StringComparison.Ordinal))
        {
            command.AddValue("@kind", (int)(kind ?? ProducerKind.CommunityGroup));
            command.AddValue("@kind_to", (int)(kind ?? ProducerKind.Sme));
        }

        return command;
    }

    internal static SavedMonth ReadSaved(DbDataReader reader) => new(
        new DistrictCode(reader.GetInt32(1)),
        new SalesMonth(reader.GetInt32(0)),
        reader.GetInt32(2) > 0 && reader.GetInt32(2) == reader.GetInt32(3),
        new ProducerCounts(reader.GetInt32(4), reader.GetInt32(5)),
        new ChannelSums(reader.GetInt64(6), reader.GetInt64(7), reader.GetInt64(8), reader.GetInt64(9)),
        BangkokTime.FromUnixMs(reader.GetInt64(10)));

    internal static TypeSum ReadType(DbDataReader reader) =>
        new(reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetInt64(3));

    private static IEnumerable<int> Months(SalesMonth first, SalesMonth last) =>
        Enumerable.Range(first.Index, last.Index - first.Index + 1);
}
