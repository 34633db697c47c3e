using System.Data.Common;
using Chumchon.Data.Model;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
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
        (string, object?)[] key = [("@district", district.Value), ("@month", month.Index)];
        var facts = await transaction.Command(
            """
            select producer_id, product_type, domestic_offline, domestic_online, overseas_offline, overseas_online
            from sales_entry where district_code = @district and month = @month
            """,
            key).ListAsync(
            static reader => KeyValuePair.Create(
                ReturnRows.ReadKey(reader),
                new ChannelAmounts(reader.NullableInt64(2), reader.NullableInt64(3), reader.NullableInt64(4), reader.NullableInt64(5))),
            cancellation);

        // Within an entry the cells before their row: a row that came is blank again before it goes.
        var later = await transaction.Command(
            """
            select change.producer_id, change.product_type, change.channel, change.before, change.after
            from audit_entry entry
            join audit_change change on change.district_code = @district and change.number = entry.number
            where entry.stream = @stream and entry.month = @month and entry.version > @version and change.channel < @remark
            order by entry.number desc, change.channel desc
            """,
            [.. key, ("@stream", AuditEntry.StreamOf(district)), ("@version", version), ("@remark", AuditChange.RemarkChannel)]).ListAsync(
            static reader => new CellChange(
                ReturnRows.ReadKey(reader), StoredEntries.ChannelOf(reader.GetInt32(2)), reader.NullableInt64(3), reader.NullableInt64(4)),
            cancellation);
        return Undo(facts.ToDictionary(), later);
    }

    private static ReturnAsOf Undo(Dictionary<LineKey, ChannelAmounts> rows, IEnumerable<CellChange> laterLastFirst)
    {
        var follows = true;
        foreach (var change in laterLastFirst)
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
