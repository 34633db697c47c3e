using System.Data.Common;
using Chumchon.Data.Setup;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Months;

namespace Chumchon.Data.Returns;

/// <summary>Windows of months as they are stored.</summary>
internal static class MonthWindows
{
    /// <summary>The window of a month, set or by default.</summary>
    public static async Task<MonthWindow> OfAsync(DbTransaction transaction, SalesMonth month, CancellationToken cancellation) =>
        await transaction.Command(
            $"""
            select {FirstMonth.Sql}, opens_at, due_at, closes_at
            from (select 1 as one) one left join reporting_month on month = @month
            """,
            ("@month", month.Index)).FirstAsync(
            reader => (reader.IsDBNull(1)
                ? MonthWindow.Default(month)
                : Of(month, reader.GetInt64(1), reader.NullableInt64(2), reader.NullableInt64(3)))
                with
            { First = new((int)(reader.NullableInt64(0) ?? 0)) },
            cancellation);

    /// <summary>Reads month, opens, due, closes.</summary>
    public static MonthWindow ReadWithMonth(DbDataReader reader) => Of(
        new SalesMonth(reader.GetInt32(0)), reader.GetInt64(1), reader.NullableInt64(2), reader.NullableInt64(3));

    /// <summary>Reads opens, due, closes.</summary>
    public static MonthWindow Read(SalesMonth month, DbDataReader reader) =>
        Of(month, reader.GetInt64(0), reader.NullableInt64(1), reader.NullableInt64(2));

    private static MonthWindow Of(SalesMonth month, long opens, long? due, long? closes) => new(
        month,
        BangkokTime.FromUnixMs(opens),
        due is { } dueMs ? BangkokTime.FromUnixMs(dueMs) : null,
        closes is { } closesMs ? BangkokTime.FromUnixMs(closesMs) : null);
}
