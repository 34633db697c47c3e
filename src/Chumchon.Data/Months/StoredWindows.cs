using System.Data.Common;
using System.Globalization;
using Chumchon.Data.Setup;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Months;

namespace Chumchon.Data.Months;

/// <summary>
/// Windows of months as they are stored, and the only reader of them: what a query or a write wants to know of a window it asks
/// what comes from here.
/// </summary>
internal static class StoredWindows
{
    /// <summary>The row of the day of the next month on which a month is due.</summary>
    public const string DueDaySetting = "due_day";

    /// <summary>Of every month.</summary>
    public static Task<MonthWindows> AllAsync(DbTransaction transaction, CancellationToken cancellation) =>
        ReadAsync(transaction, new(0), new(int.MaxValue), cancellation);

    public static async Task<MonthWindow> OfAsync(DbTransaction transaction, SalesMonth month, CancellationToken cancellation) =>
        (await ReadAsync(transaction, month, month, cancellation))[month];

    /// <summary>Of the months from the first to the last; of others only what the settings say.</summary>
    public static async Task<MonthWindows> ReadAsync(
        DbTransaction transaction, SalesMonth first, SalesMonth last, CancellationToken cancellation)
    {
        var (opening, dueDay) = (default(SalesMonth), MonthWindows.DefaultDueDay);
        var set = new List<SetWindow>();
        await transaction.Command(
            $"""
            select {FirstMonth.Sql}, (select value from system_setting where name = '{DueDaySetting}'), month, opens_at, due_at, closes_at
            from (select 1 as one) one left join reporting_month on month between @first and @last
            """,
            ("@first", first.Index), ("@last", last.Index)).ForEachAsync(
            reader =>
            {
                opening = new((int)(reader.NullableInt64(0) ?? 0));
                dueDay = !reader.IsDBNull(1) && int.TryParse(reader.GetString(1), NumberStyles.None, CultureInfo.InvariantCulture, out var day) ? day : dueDay;
                if (!reader.IsDBNull(2))
                {
                    set.Add(new(new(reader.GetInt32(2)), reader.NullableInstant(3), reader.NullableInstant(4), reader.NullableInstant(5)));
                }
            },
            cancellation);
        return new(opening, dueDay, set);
    }
}
