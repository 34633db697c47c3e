using System.Data.Common;
using Chumchon.Data.Areas;
using Chumchon.Data.Months;
using Chumchon.Data.Reports;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Months;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Home;

/// <summary>
/// Reads the home page (R4), each call of one moment: totals of returns, the rollup and the saves, never the facts.
/// </summary>
public sealed class HomeQueries(ChumchonDatabase database, SalesTotals totals, AreaDirectory areas, TimeProvider clock)
{
    /// <summary>How many saves the home page lists.</summary>
    public const int SavesShown = 5;

    /// <summary>Of a district; null where it lies outside the scope.</summary>
    public async Task<DistrictHome?> OfDistrictAsync(AreaScope scope, DistrictCode district, CancellationToken cancellation)
    {
        if (!scope.Includes(district))
        {
            return null;
        }

        return await database.ReadAsync(
            async transaction =>
            {
                var windows = await StoredWindows.AllAsync(transaction, cancellation);
                var months = await MonthsAsync(transaction, district, cancellation);
                var now = clock.GetUtcNow();
                var shown = await ShownMonths.OfAsync(transaction, windows, AreaScope.Of(district), provinces: null, year: null, now, cancellation);
                return new DistrictHome(
                    MonthTasks.Of(months.ToDictionary(static month => month.Key, static month => month.Value.Recorded), windows, now),
                    await FiguresAsync(transaction, windows, AreaScope.Of(district), shown.Month, cancellation),
                    SalesTrend.Of(
                        shown.Month, [district], await ProgressAsync(transaction, AreaScope.Of(district), shown.Month, cancellation),
                        months.Where(static month => month.Value.Recorded.SavedAt is not null).Select(static month =>
                            new TrendMonth(month.Key, month.Value.Total, month.Value.Recorded.Stage == MonthStage.Complete))),
                    await SavesAsync(transaction, district, cancellation));
            },
            cancellation);
    }

    /// <summary>Of a province or the country.</summary>
    /// <param name="asked">The month whose districts and figures are told; null for those that want following and are shown.</param>
    public Task<AreaHome> OfAreaAsync(AreaScope scope, SalesMonth? asked, CancellationToken cancellation) =>
        database.ReadAsync(
            async transaction =>
            {
                var now = clock.GetUtcNow();
                var windows = await StoredWindows.AllAsync(transaction, cancellation);
                var shown = await ShownMonths.OfAsync(transaction, windows, scope, provinces: null, year: null, now, cancellation);
                var told = asked ?? shown.Month;
                SalesMonth[] listed = [.. shown.Later.Select(static later => later.Month).Append(shown.Month).Append(told).Distinct().Order()];
                var months = await FollowedAsync(transaction, windows, scope, listed, now, cancellation);
                var followed = AreaHome.FollowedOf(months, asked);
                DistrictCode[] districts = [.. followed.Districts.Select(static one => one.District)];
                var usual = await ProgressAsync(transaction, scope, followed.Month, cancellation);
                return new AreaHome(
                    await FiguresAsync(transaction, windows, scope, told, cancellation),
                    SalesTrend.Of(
                        told, districts,
                        told == followed.Month ? usual : await ProgressAsync(transaction, scope, told, cancellation),
                        await TrendMonthsAsync(transaction, scope, told, districts.Length, cancellation)),
                    [.. months.Select(month => month == followed ? WithUsual(month, usual) : month)],
                    asked);
            },
            cancellation);

    /// <summary>A month alone beside the month and the year before.</summary>
    private Task<SalesProgress> ProgressAsync(DbTransaction transaction, AreaScope scope, SalesMonth month, CancellationToken cancellation) =>
        totals.At(transaction).ProgressAsync(scope, new(month.FiscalYear, month) { MonthAlone = true }, cancellation);

    /// <param name="usual">Of the month.</param>
    private static AreaMonth WithUsual(AreaMonth month, SalesProgress usual) => month with
    {
        Districts =
        [
            .. month.Districts.Select(one => one with { UsualSatang = usual.OnMonth.JustBefore(one.District) ?? usual.OnYear.JustBefore(one.District) }),
        ],
    };

    /// <summary>The months of the trend that anybody has saved, from the index of months alone.</summary>
    private static Task<List<TrendMonth>> TrendMonthsAsync(
        DbTransaction transaction, AreaScope scope, SalesMonth told, int districts, CancellationToken cancellation) => Command(
        transaction, scope,

        // The sign keeps SQLite from searching by district, which would read all months of the area.
        $"""
        select month, cast(sum({ChannelColumns.Total}) as bigint), count(*) from monthly_return
        where month between @first and @last and +district_code between @from and @to and saved_at is not null group by month
        """,
        ("@first", SalesTrend.FirstOf(told).Index), ("@last", told.Index))
        .ListAsync(reader => new TrendMonth(new(reader.GetInt32(0)), reader.GetInt64(1), reader.GetInt64(2) >= districts), cancellation);

    private async Task<AreaFigures> FiguresAsync(
        DbTransaction transaction, MonthWindows windows, AreaScope scope, SalesMonth month, CancellationToken cancellation)
    {
        var (producers, products) = await Command(
            transaction, scope,
            $"""
            select cast(coalesce(sum(producers), 0) as bigint), cast(coalesce(sum(products), 0) as bigint) from register_rollup
            where until_month = {ProducerHistory.Open.Index} and district_code between @from and @to
            """)
            .FirstAsync(static reader => (reader.GetInt64(0), reader.GetInt64(1)), cancellation);
        var (earliest, latest) = await SavedMonths.EndsAsync(transaction, scope, cancellation);
        earliest = earliest < windows.First ? windows.First : earliest;
        var types = await Command(
            transaction, scope,
            $"""
            select product_type, cast(sum({ChannelColumns.Total}) as bigint)
            from sales_rollup where month = @month and district_code between @from and @to group by product_type
            """,
            ("@month", month.Index))
            .ListAsync(static reader => ((ProductType)reader.GetInt32(0), reader.GetInt64(1)), cancellation);
        return new(
            producers, products, month, earliest, latest,
            await SalesAsync(transaction, scope, month, month, cancellation),
            await SalesAsync(transaction, scope, month.FiscalYear.First, month, cancellation),
            types.ToDictionary(static type => type.Item1, static type => type.Item2));
    }

    private static Task<ChannelSums?> SalesAsync(
        DbTransaction transaction, AreaScope scope, SalesMonth first, SalesMonth last, CancellationToken cancellation) => Command(
        transaction, scope,
        $"""
        select count(*), {ChannelColumns.Sums}
        from monthly_return
        where month between @first and @last and district_code between @from and @to and saved_at is not null
        """,
        ("@first", first.Index), ("@last", last.Index))
        .FirstAsync<ChannelSums?>(
            static reader => reader.GetInt64(0) == 0 ? null : ChannelColumns.ReadSums(reader, first: 1),
            cancellation);

    private static Task<List<RecentSave>> SavesAsync(
        DbTransaction transaction, DistrictCode district, CancellationToken cancellation) => transaction.Command(
        """
        select save.month, save.saved_at, coalesce(account.person_name, ''), save.cells_changed, save.rows, save.rows_entered
        from return_save save left join account on account.id = save.officer_id
        where save.district_code = @district
        order by save.saved_at desc, save.month desc, save.version desc limit @most
        """,
        ("@district", district.Value), ("@most", SavesShown)).ListAsync(
        static reader => new RecentSave(
            new SalesMonth(reader.GetInt32(0)), BangkokTime.FromUnixMs(reader.GetInt64(1)), reader.GetString(2),
            reader.GetInt32(3), reader.GetInt32(4), reader.GetInt32(5)),
        cancellation);

    /// <summary>All months of a district that were ever written, with their totals: one range of the key.</summary>
    private static async Task<Dictionary<SalesMonth, (RecordedMonth Recorded, long Total)>> MonthsAsync(
        DbTransaction transaction, DistrictCode district, CancellationToken cancellation) => (await transaction.Command(
        $"select month, {ChannelColumns.Total}, {StoredMonths.Columns} from monthly_return where district_code = @district",
        ("@district", district.Value)).ListAsync(
        static reader => (Month: new SalesMonth(reader.GetInt32(0)), Of: (StoredMonths.Read(reader, first: 2), reader.GetInt64(1))), cancellation))
        .ToDictionary(static month => month.Month, static month => month.Of);

    /// <summary>Months with all districts of the area in the order of the reports, whether they have begun or not.</summary>
    private async Task<List<AreaMonth>> FollowedAsync(
        DbTransaction transaction, MonthWindows windows, AreaScope scope, SalesMonth[] months, DateTimeOffset now, CancellationToken cancellation)
    {
        var begun = (await Command(
            transaction, scope,
            $"""
            select month, district_code, coalesce(account.person_name, ''), {ChannelColumns.Total}, {StoredMonths.Columns}
            from monthly_return left join account on account.id = saved_by
            where month in ({string.Join(", ", months.Select(static month => month.Index))}) and district_code between @from and @to
            """).ListAsync(
            reader =>
            {
                var month = new SalesMonth(reader.GetInt32(0));
                var standing = MonthStanding.Of(windows[month], StoredMonths.Read(reader, first: 4), now);
                return (Month: month, Of: new DistrictMonth(
                    new(reader.GetInt32(1)), standing, reader.GetString(2), standing.IsConfirmed ? reader.GetInt64(3) : null, UsualSatang: null));
            },
            cancellation)).ToDictionary(static row => (row.Month, row.Of.District), static row => row.Of);
        var districts = scope.Province is { } province ? areas.DistrictsOf(province) : areas.ReportingDistricts;
        return
        [
            .. months.Select(month => new AreaMonth(
                windows[month],
                [
                    .. districts.Select(district => begun.GetValueOrDefault((month, district))
                        ?? new(district, MonthStanding.Of(windows[month], default, now), Officer: "", TotalSatang: null, UsualSatang: null)),
                ])),
        ];
    }

    private static DbCommand Command(
        DbTransaction transaction, AreaScope scope, string text, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = transaction.Command(text, values);
        command.AddValue("@from", scope.FirstDistrict);
        command.AddValue("@to", scope.LastDistrict);
        return command;
    }
}
