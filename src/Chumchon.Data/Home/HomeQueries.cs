using System.Data.Common;
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
public sealed class HomeQueries(ChumchonDatabase database, TimeProvider clock)
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
                return new DistrictHome(
                    await WorkAsync(transaction, windows, district, cancellation),
                    await FiguresAsync(transaction, windows, AreaScope.Of(district), asked: null, cancellation),
                    await SavesAsync(transaction, district, cancellation));
            },
            cancellation);
    }

    /// <summary>Of a province or the country.</summary>
    /// <param name="month">Null for the one that figures of the area are shown of.</param>
    public Task<AreaHome> OfAreaAsync(AreaScope scope, SalesMonth? month, CancellationToken cancellation) =>
        database.ReadAsync(
            async transaction =>
            {
                var windows = await StoredWindows.AllAsync(transaction, cancellation);
                var figures = await FiguresAsync(transaction, windows, scope, month, cancellation);
                var window = windows[figures.Month];
                return new AreaHome(
                    figures,
                    new(MonthStanding.Of(window, default, clock.GetUtcNow()), Officer: "", TotalSatang: null),
                    await DistrictsAsync(transaction, scope, window, cancellation));
            },
            cancellation);

    private async Task<MonthStanding> WorkAsync(
        DbTransaction transaction, MonthWindows windows, DistrictCode district, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var month = await WorkMonths.OfAsync(transaction, windows, district, now, cancellation);
        var recorded = await transaction.Command(
            $"select {StoredMonths.Columns} from monthly_return where district_code = @district and month = @month",
            ("@district", district.Value), ("@month", month.Index))
            .FirstAsync(static reader => StoredMonths.Read(reader, first: 0), cancellation);
        return MonthStanding.Of(windows[month], recorded, now);
    }

    private async Task<AreaFigures> FiguresAsync(
        DbTransaction transaction, MonthWindows windows, AreaScope scope, SalesMonth? asked, CancellationToken cancellation)
    {
        var (producers, products) = await Command(
            transaction, scope,
            """
            select cast(coalesce(sum(producers), 0) as bigint), cast(coalesce(sum(products), 0) as bigint) from register_rollup
            where district_code between @from and @to
            """)
            .FirstAsync(static reader => (reader.GetInt64(0), reader.GetInt64(1)), cancellation);
        var (earliest, latest) = await SavedMonths.EndsAsync(transaction, scope, cancellation);
        earliest = earliest < windows.First ? windows.First : earliest;
        var shown = asked is { } named
            ? new(named, [], 0)
            : await ShownMonths.OfAsync(transaction, windows, scope, provinces: null, year: null, clock.GetUtcNow(), cancellation);
        var month = shown.Month;
        var types = await Command(
            transaction, scope,
            $"""
            select product_type, cast(sum({ChannelColumns.Total}) as bigint)
            from sales_rollup where month = @month and district_code between @from and @to group by product_type
            """,
            ("@month", month.Index))
            .ListAsync(static reader => ((ProductType)reader.GetInt32(0), reader.GetInt64(1)), cancellation);
        return new(
            producers, products, month, shown.Later, earliest, latest,
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

    private async Task<Dictionary<DistrictCode, DistrictMonth>> DistrictsAsync(
        DbTransaction transaction, AreaScope scope, MonthWindow window, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var districts = await Command(
            transaction, scope,
            $"""
            select district_code, coalesce(account.person_name, ''), {ChannelColumns.Total}, {StoredMonths.Columns}
            from monthly_return left join account on account.id = saved_by
            where month = @month and district_code between @from and @to
            """,
            ("@month", window.Month.Index)).ListAsync(
            reader =>
            {
                var standing = MonthStanding.Of(window, StoredMonths.Read(reader, first: 3), now);
                return (District: new DistrictCode(reader.GetInt32(0)), Month: new DistrictMonth(
                    standing, reader.GetString(1), standing.IsConfirmed ? reader.GetInt64(2) : null));
            },
            cancellation);
        return districts.ToDictionary(static district => district.District, static district => district.Month);
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
