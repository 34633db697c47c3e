using System.Data.Common;
using Chumchon.Data.Areas;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Months;

namespace Chumchon.Data.Months;

/// <summary>Finds the month that figures of an area are shown of where none is named (เดือนที่แสดง).</summary>
public sealed class ShownMonths(ChumchonDatabase database, TimeProvider clock)
{
    /// <summary>By the rule of <see cref="ShownMonth"/>, now. How many districts have saved is open to every officer (R25).</summary>
    /// <param name="provinces">Only these of the area; null for all.</param>
    /// <param name="year">Only months of this fiscal year, September where it is finished; null for any.</param>
    public Task<ShownPeriod> OfAsync(
        AreaScope area, IReadOnlyList<ProvinceCode>? provinces, FiscalYear? year, CancellationToken cancellation) => database.ReadAsync(
        async transaction => await OfAsync(
            transaction, await StoredWindows.AllAsync(transaction, cancellation), area, provinces, year, clock.GetUtcNow(), cancellation),
        cancellation);

    /// <param name="windows">Of every month.</param>
    internal static async Task<ShownPeriod> OfAsync(
        DbTransaction transaction, MonthWindows windows, AreaScope area, IReadOnlyList<ProvinceCode>? provinces, FiscalYear? year,
        DateTimeOffset now, CancellationToken cancellation)
    {
        var since = ShownMonth.CountedFrom(windows, now);
        var (first, last) = (windows.First, new SalesMonth(int.MaxValue));
        if (year is { } asked)
        {
            (first, last) = (asked.First < first ? first : asked.First, asked.Last);
        }

        var before = since <= last ? since.Previous : last;
        var districts = await StandingDistricts.CountReportingAsync(transaction, area, Within("district.code", provinces), cancellation);
        var saves = await transaction.Command(
            Saves(area, provinces),
            ("@since", since.Index), ("@first", first.Index), ("@before", before.Index), ("@from", area.FirstDistrict), ("@to", area.LastDistrict))
            .ListAsync(static reader => new MonthSaves(new(reader.GetInt32(0)), (int)reader.GetInt64(1)), cancellation);
        var shown = ShownMonth.Of(saves.Where(month => month.Month >= first && month.Month <= last), districts, windows, now);
        shown = shown < first ? first : shown > last ? last : shown;
        if (year is { } named && ShownMonth.IsFinished(named, windows, now))
        {
            return new(named.Last, [], districts);
        }

        var running = SalesMonth.At(now);
        var later = before.Next == since
            ? Enumerable.Range(shown.Next.Index, Math.Max(0, running.Index - shown.Index)).TakeLast(2)
                .Select(month => saves.Find(known => known.Month.Index == month) with { Month = new(month) })
            : [];
        return new(shown, [.. later], districts);
    }

    /// <summary>Each month that may not be due, counted, and the latest of those before that has a save.</summary>
    internal static string Saves(AreaScope area, IReadOnlyList<ProvinceCode>? provinces)
    {
        // The sign keeps SQLite from searching by district, except for one: it would read all months of the area.
        var saved =
            $"{(area.District is null ? "+" : "")}district_code between @from and @to and saved_at is not null{Within("district_code", provinces)}";
        return
            $"""
            select month, count(*) from monthly_return where month >= @since and {saved} group by month
            union all
            select month, 1 from (
                select month from monthly_return where month between @first and @before and {saved} order by month desc limit 1) latest
            """;
    }

    private static string Within(string code, IReadOnlyList<ProvinceCode>? provinces) => provinces is null
        ? ""
        : $" and {code} / 100 in ({string.Join(", ", provinces.Select(static province => province.Value))})";
}

/// <summary>The month that figures are shown of, and what stands beside it.</summary>
/// <param name="Later">The months after it up to the running one, at most two, with the districts that have saved them.</param>
/// <param name="Districts">How many the area has.</param>
public sealed record ShownPeriod(SalesMonth Month, IReadOnlyList<MonthSaves> Later, int Districts);
