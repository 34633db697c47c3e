using System.Data.Common;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;

namespace Chumchon.Data.Reports;

/// <summary>The months that an area has saved.</summary>
internal static class SavedMonths
{
    /// <summary>The first and the last; null where nothing was ever saved.</summary>
    public static async Task<(SalesMonth? First, SalesMonth? Last)> EndsAsync(
        DbTransaction transaction, AreaScope area, CancellationToken cancellation) =>
        (await EndAsync(transaction, area, "asc", cancellation), await EndAsync(transaction, area, "desc", cancellation));

    // The sign keeps SQLite from searching by district: it would read and sort all months of the area for the first of them.
    internal static string EndQuery(string order) =>
        $"""
        select month from monthly_return
        where +district_code between @from and @to and saved_at is not null
        order by month {order} limit 1
        """;

    private static Task<SalesMonth?> EndAsync(
        DbTransaction transaction, AreaScope area, string order, CancellationToken cancellation) =>
        transaction.Command(EndQuery(order), ("@from", area.FirstDistrict), ("@to", area.LastDistrict))
            .FirstAsync<SalesMonth?>(static reader => new SalesMonth(reader.GetInt32(0)), cancellation);
}
