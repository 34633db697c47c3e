using System.Data.Common;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;

namespace Chumchon.Data.Reports;

/// <summary>Reads the sums of one report in one transaction.</summary>
internal sealed class SalesReading(
    SalesSlices slices, DbTransaction transaction, AreaScope area, SalesQuery query, CancellationToken cancellation)
{
    // Every write to a month of a district is an entry more in the district's audit, in the same transaction.
    internal static readonly string Heads =
        $"select cast(coalesce(sum(stamp), 0) as bigint) from audit_head where district_code > 0 and stream = {AuditStream.ReturnsNumber}";

    // A sum a month, each from its own part of the index: grouped, SQLite takes three times as long.
    internal const string Stamps =
        """
        with recursive asked(month) as (select @first union all select month + 1 from asked where month < @last)
        select (select cast(coalesce(sum(stamp), 0) as bigint) from monthly_return kept where kept.month = asked.month) from asked order by month
        """;

    // Of the register as it was in the last month of what is asked; of the running month and of later ones that is as it is.
    internal const string Register =
        """
        select district_code, cast(sum(producers) as bigint), cast(sum(products) as bigint) from register_rollup
        where until_month > @through and from_month <= @through and district_code between @from and @to and kind between @kind and @last_kind
        group by district_code
        """;

    private readonly HashSet<ProvinceCode>? provinces = query.Provinces?.ToHashSet();
    private StampedYears? stamps;

    /// <exception cref="ArgumentOutOfRangeException">The month is not of the year.</exception>
    public async Task<SalesPeriod> PeriodAsync()
    {
        if (!query.Year.Holds(query.Through))
        {
            throw new ArgumentOutOfRangeException(nameof(query), query.Through, $"Not a month of fiscal year {query.Year}.");
        }

        var first = query.MonthAlone ? query.Through : query.Year.First;
        return new(area, query.Year, first, await ReadAsync(slices.Saved, first, query.Through), query.Areas)
        {
            // They are of all kinds of producer together.
            Published = query.Kind is null ? await PublishedMonths.ReadAsync(transaction, first, query.Through, cancellation) : PublishedMonths.None,
        };
    }

    public async Task<TypeSales> TypesAsync()
    {
        var period = await PeriodAsync();
        return new(period, await ReadAsync(slices.Types, period.First, period.Through));
    }

    public async Task<AreaTypeSales> AreaTypesAsync()
    {
        var period = await PeriodAsync();
        return new(period, await ReadAsync(slices.Types, period.First, period.Through));
    }

    /// <param name="years">How many years before, one after another.</param>
    public async Task<ComparedSales> ComparedAsync(int years)
    {
        var period = await PeriodAsync();
        var before = new Dictionary<int, SavedMonth>[years][];
        for (var back = 1; back <= years; back++)
        {
            before[back - 1] = await ReadAsync(slices.Saved, period.First.AddYears(-back), period.Through.AddYears(-back));
        }

        return new(period, before)
        {
            PublishedBefore = query.Kind is null && provinces is null
                ? await PublishedMonths.ReadAsync(transaction, period.First.AddYears(-1), period.Through.AddYears(-1), cancellation) : PublishedMonths.None,
        };
    }

    public async Task<SalesProgress> ProgressAsync()
    {
        var sales = await ComparedAsync(years: 1);
        var month = sales.Period.LastMonth;
        return new(sales, new(month, [await ReadAsync(slices.Saved, month.Through.Previous, month.Through.Previous)]));
    }

    /// <summary>With the whole fiscal year before.</summary>
    public async Task<(TypeSales Sales, SalesPeriod YearBefore)> WithYearBeforeAsync()
    {
        var before = query.Year.Previous;
        return (await TypesAsync(), new(area, before, before.First, await ReadAsync(slices.Saved, before.First, before.Last), query.Areas));
    }

    public async Task<RegisterCounts> RegisterAsync()
    {
        var command = Command(transaction, Register, area, query.Kind);
        command.AddValue("@through", query.Through.Index);
        var counts = await command.ListAsync(
            static reader => (District: reader.GetInt32(0), Counts: (Producers: reader.GetInt64(1), Products: reader.GetInt64(2))),
            cancellation);
        return new(counts.ToDictionary(static count => count.District, static count => count.Counts));
    }

    /// <summary>What the query asks for of each month from the first to the last.</summary>
    private async Task<Dictionary<int, T>[]> ReadAsync<T>(MonthSlices<T> kept, SalesMonth first, SalesMonth last)
        where T : struct
    {
        var months = query.Areas is { ByToday: true } areas ? await ReadByTodayAsync(kept, areas, first, last)
            : area == AreaScope.Country ? await ReadCountryAsync(kept, first, last)
            : await kept.ReadAsync(transaction, area, first, last, query.Kind, cancellation);
        return provinces is null ? months : Array.ConvertAll(months, OfProvinces);
    }

    /// <summary>What lies in the area today may have been reported anywhere.</summary>
    private async Task<Dictionary<int, T>[]> ReadByTodayAsync<T>(MonthSlices<T> kept, AreaView areas, SalesMonth first, SalesMonth last)
        where T : struct
    {
        var reported = await ReadCountryAsync(kept, first, last);
        return Array.ConvertAll(reported, month =>
        {
            var shown = new Dictionary<int, T>(month.Count);
            foreach (var (district, of) in month)
            {
                var today = areas.Shown(new(district));
                if (area.Includes(today))
                {
                    shown[today.Value] = shown.TryGetValue(today.Value, out var known) ? kept.Together(known, of) : of;
                }
            }

            return shown;
        });
    }

    private async Task<Dictionary<int, T>[]> ReadCountryAsync<T>(MonthSlices<T> kept, SalesMonth first, SalesMonth last)
        where T : struct
    {
        var months = new Dictionary<int, T>[last.Index - first.Index + 1];
        for (var month = first; month <= last; month = month.Next)
        {
            months[month.Index - first.Index] = await kept.OfCountryAsync(transaction, month, query.Kind, await StampAsync(month), cancellation);
        }

        return months;
    }

    private Dictionary<int, T> OfProvinces<T>(Dictionary<int, T> slice) => slice
        .Where(district => provinces!.Contains(new DistrictCode(district.Key).Province))
        .ToDictionary(static district => district.Key, static district => district.Value);

    private async ValueTask<long> StampAsync(SalesMonth month)
    {
        stamps ??= slices.StampsUnder(
            await transaction.Command(Heads).FirstAsync(static reader => reader.GetInt64(0), cancellation));
        var year = month.FiscalYear;
        if (!stamps.TryGet(year, out var ofYear))
        {
            ofYear = await transaction.Command(Stamps, ("@first", year.First.Index), ("@last", year.Last.Index))
                .ListAsync(static reader => reader.GetInt64(0), cancellation);
            stamps.Add(year, ofYear);
        }

        return ofYear[month.Index - year.First.Index];
    }

    /// <summary>
    /// Months are named one by one: each is then a search for the area's districts, where a range would walk the whole country.
    /// </summary>
    internal static DbCommand Command(
        DbTransaction transaction, string text, AreaScope area, SalesMonth first, SalesMonth last, ProducerKind? kind)
    {
        var months = Enumerable.Range(first.Index, last.Index - first.Index + 1);
        var command = Command(
            transaction, text.Replace("@months", string.Join(", ", months.Select(static month => $"@month{month}")), StringComparison.Ordinal), area, kind);
        foreach (var month in months)
        {
            command.AddValue($"@month{month}", month);
        }

        return command;
    }

    /// <param name="kind">Null for all.</param>
    private static DbCommand Command(DbTransaction transaction, string text, AreaScope area, ProducerKind? kind)
    {
        var command = transaction.Command(text, ("@from", area.FirstDistrict), ("@to", area.LastDistrict));
        if (text.Contains("@kind", StringComparison.Ordinal))
        {
            command.AddValue("@kind", (int)(kind ?? ProducerKind.CommunityGroup));
            command.AddValue("@last_kind", (int)(kind ?? ProducerKind.Sme));
        }

        return command;
    }
}
