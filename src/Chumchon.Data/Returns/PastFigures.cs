using System.Data.Common;
using System.Runtime.InteropServices;
using Chumchon.Data.Months;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Returns;

/// <summary>
/// Reads what a district's month is held against while it is typed: last month, the same month last year, and what is
/// usual for each producer line. One range of the facts' key; medians are made here, which no SQL of both databases has.
/// </summary>
public sealed class PastFigures(ChumchonDatabase database)
{
    /// <summary>How many earlier months tell what is usual: two of each month of the year.</summary>
    public const int MonthsBack = 24;

    private const int LastYear = 12;

    /// <summary>The past of the rows that the month has now; null outside the scope and before the installation's first month.</summary>
    public async Task<DistrictPast?> OfAsync(AreaScope scope, DistrictCode district, SalesMonth month, CancellationToken cancellation)
    {
        if (!scope.Includes(district))
        {
            return null;
        }

        return await database.ReadAsync<DistrictPast?>(
            async transaction =>
            {
                if ((await StoredWindows.OfAsync(transaction, month, cancellation)).IsBeforeFirst)
                {
                    return null;
                }

                var months = await Command(
                    transaction,
                    $"""
                    select month, rows, rows_entered, {ChannelColumns.List}
                    from monthly_return
                    where district_code = @district and month between @first and @month - 1 and rows_entered > 0
                    order by month
                    """).ListAsync(ReadMonth, cancellation);
                var facts = await Command(
                    transaction,
                    $"""
                    select month, producer_id, product_type, {ChannelColumns.List}
                    from sales_entry
                    where district_code = @district and month between @first and @month
                    """).ListAsync(ReadFact, cancellation);
                return new DistrictPast(month, months, LinesOf(facts, month));
            },
            cancellation);

        DbCommand Command(DbTransaction transaction, string text) => transaction.Command(
            text, ("@district", district.Value), ("@month", month.Index), ("@first", month.Index - MonthsBack));
    }

    private static List<PastLine> LinesOf(List<Fact> facts, SalesMonth month)
    {
        var now = facts.Where(fact => fact.Month == month.Index).Select(static fact => fact.Key).ToHashSet();
        return [.. facts
            .Where(fact => fact.Month < month.Index && !fact.Amounts.IsBlank && now.Contains(fact.Key))
            .GroupBy(static fact => fact.Key)
            .OrderBy(static line => line.Key)
            .Select(line => LineOf(line.Key, [.. line], month))];
    }

    private static PastLine LineOf(LineKey key, Fact[] facts, SalesMonth month)
    {
        var lastTwelve = facts.Where(fact => fact.Month >= month.Index - LastYear).ToList();
        return new(
            key,
            lastTwelve.Count,
            lastTwelve.Count(static fact => fact.Amounts.TotalSatang > 0),
            AmountsIn(1),
            AmountsIn(LastYear),
            [.. SalesChannels.All.Select(channel => UsualOf(facts, channel))],
            UsualOf(facts, channel: null));

        // Where the month has no such row, the default fact is blank.
        ChannelAmounts AmountsIn(int monthsBack) => Array.Find(facts, fact => fact.Month == month.Index - monthsBack).Amounts;
    }

    /// <param name="channel">Null for the row as a whole.</param>
    private static UsualSales? UsualOf(ReadOnlySpan<Fact> facts, SalesChannel? channel)
    {
        Span<long> amounts = stackalloc long[MonthsBack];
        for (var at = 0; at < facts.Length; at++)
        {
            var each = facts[at].Amounts;
            amounts[at] = channel is { } one ? each[one] ?? 0 : each.TotalSatang;
        }

        return UsualSales.Of(amounts[..facts.Length]);
    }

    private static PastMonth ReadMonth(DbDataReader reader) => new(
        new(reader.GetInt32(0)), reader.GetInt32(1), reader.GetInt32(2), ChannelColumns.ReadAmounts(reader, first: 3));

    private static Fact ReadFact(DbDataReader reader) => new(
        reader.GetInt32(0), ReturnRows.ReadKey(reader, first: 1), ChannelColumns.ReadAmounts(reader, first: 3));

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Fact(int Month, LineKey Key, ChannelAmounts Amounts);
}
