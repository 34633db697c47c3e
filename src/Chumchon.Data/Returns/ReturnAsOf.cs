using System.Data.Common;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Returns;

/// <summary>
/// A district's month as it stood at a version: today's facts less what later versions changed. Nothing of the past is kept
/// twice, so a past month proves today's facts as much as itself.
/// </summary>
/// <param name="FollowsFromFacts">
/// Whether each later change ends at what stands there; where one does not, facts or changes were altered outside the program.
/// </param>
internal sealed record ReturnAsOf(IReadOnlyDictionary<LineKey, ChannelAmounts> Rows, bool FollowsFromFacts)
{
    public ReturnTotals Totals => TotalsOf(Rows);

    public ReturnTotals OfType(ProductType type) => TotalsOf(Rows.Where(row => row.Key.Type == type));

    public static async Task<ReturnAsOf> ReadAsync(
        DbTransaction transaction, DistrictCode district, SalesMonth month, long version, CancellationToken cancellation)
    {
        var facts = await transaction.Command(
            $"""
            select producer_id, product_type, {ChannelColumns.List}
            from sales_entry where district_code = @district and month = @month
            """,
            ("@district", district.Value), ("@month", month.Index)).ListAsync(
            static reader => KeyValuePair.Create(ReturnRows.ReadKey(reader), ChannelColumns.ReadAmounts(reader, first: 2)),
            cancellation);
        var later = await ReturnHistory.SinceAsync(transaction, district, month, version, cancellation);

        // The cells of a write before their row: a row that came is blank again before it goes.
        later.Reverse();
        return new ReturnAsOf(facts.ToDictionary(), FollowsFromFacts: true).Without(later.Select(static change => change.Cell));
    }

    /// <summary>The month before some changes were made to it.</summary>
    /// <param name="lastFirst">The cells of a write before their row.</param>
    public ReturnAsOf Without(IEnumerable<CellChange> lastFirst)
    {
        var rows = new Dictionary<LineKey, ChannelAmounts>(Rows);
        var follows = FollowsFromFacts;
        foreach (var change in lastFirst)
        {
            var known = rows.TryGetValue(change.Key, out var amounts);
            if (change.Channel is { } channel)
            {
                follows &= known && amounts[channel] == change.After;
                rows[change.Key] = amounts.With(channel, change.Before);
            }
            else if (change.After is not null)
            {
                follows &= known && amounts.IsBlank;
                rows.Remove(change.Key);
            }
            else
            {
                follows &= !known;
                rows[change.Key] = ChannelAmounts.Blank;
            }
        }

        return new(rows, follows);
    }

    // The kind of producer counts for no total.
    private static ReturnTotals TotalsOf(IEnumerable<KeyValuePair<LineKey, ChannelAmounts>> rows) =>
        ReturnTotals.Of(rows.Select(static row => new SalesRow(row.Key, default, row.Value)));
}
