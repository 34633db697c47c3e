using System.Data.Common;
using Chumchon.Data.Model;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Months;
using Microsoft.EntityFrameworkCore;

namespace Chumchon.Data.Returns;

/// <summary>The windows of months: the default where none was set.</summary>
public static class MonthWindows
{
    /// <summary>The windows of a fiscal year's twelve months, in order.</summary>
    public static async Task<IReadOnlyList<MonthWindow>> OfAsync(
        ChumchonContext context, FiscalYear year, CancellationToken cancellation)
    {
        var (first, last) = (year.First.Index, year.Last.Index);
        var set = await context.ReportingMonths.AsNoTracking()
            .Where(month => month.Month >= first && month.Month <= last)
            .ToDictionaryAsync(month => month.Month, cancellation);
        return [.. year.Months.Select(month =>
            set.TryGetValue(month.Index, out var row) ? Of(row) : MonthWindow.Default(month))];
    }

    private static MonthWindow Of(ReportingMonth row) => Of(new(row.Month), row.OpensAt, row.DueAt, row.ClosesAt);

    internal static MonthWindow Read(SalesMonth month, DbDataReader reader) =>
        Of(month, reader.GetInt64(0), reader.NullableInt64(1), reader.NullableInt64(2));

    private static MonthWindow Of(SalesMonth month, long opens, long? due, long? closes) => new(
        month,
        BangkokTime.FromUnixMs(opens),
        due is { } dueMs ? BangkokTime.FromUnixMs(dueMs) : null,
        closes is { } closesMs ? BangkokTime.FromUnixMs(closesMs) : null);
}
