using System.Globalization;
using Chumchon.Data.Audit;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Returns;

/// <summary>Reads what an officer asks of a single row while she types.</summary>
public sealed class RowPastQueries(ChumchonDatabase database)
{
    /// <summary>Writes that are shown of a row.</summary>
    public const int MostWrites = 5;

    private const int MonthsBack = 12;

    // A month of so many writes is read from its end: an officer at her row does not wait for all of them.
    private const int WritesLookedAt = 200;

    /// <summary>Null outside the scope.</summary>
    public async Task<RowPast?> OfAsync(
        AreaScope scope, DistrictCode district, SalesMonth month, LineKey key, CancellationToken cancellation)
    {
        if (!scope.Includes(district))
        {
            return null;
        }

        // By name each, so that both databases look the twelve rows up and read no month through.
        var months = string.Join(", ", Enumerable.Range(1, MonthsBack).Select(back => (month.Index - back).ToString(CultureInfo.InvariantCulture)));
        return await database.ReadAsync(
            async transaction =>
            {
                var sales = await transaction.Command(
                    $"""
                    select month, {ChannelColumns.List}
                    from sales_entry
                    where district_code = @district and month in ({months}) and producer_id = @producer and product_type = @type
                    order by month
                    """,
                    ("@district", district.Value), ("@producer", key.Producer), ("@type", (int)key.Type)).ListAsync(
                    static reader => (Month: new SalesMonth(reader.GetInt32(0)), Amounts: ChannelColumns.ReadAmounts(reader, first: 1)),
                    cancellation);
                var version = await transaction.Command(
                    "select version from monthly_return where district_code = @district and month = @month",
                    ("@district", district.Value), ("@month", month.Index)).FirstAsync(static reader => reader.GetInt64(0), cancellation);
                var entries = await StoredEntries.OfMonthAsync(transaction, district, month, (version - WritesLookedAt, version), cancellation);
                return new RowPast(
                    [.. sales.Where(static each => !each.Amounts.IsBlank).Select(static each => (each.Month, each.Amounts.TotalSatang))],
                    [.. entries.AsEnumerable().Reverse().Select(written => WriteOf(written, key)).Where(static write => write.Changes.Count > 0).Take(MostWrites)]);
            },
            cancellation);
    }

    private static MonthWrite WriteOf(MonthEntry written, LineKey key)
    {
        var changes = TimelineQueries.ChangesOf(written.Entry).Where(change => change.Key == key).ToList();
        return new(
            written.Entry.Version, written.Entry.Kind, BangkokTime.FromUnixMs(written.Entry.AtUnixMs), written.Officer, Save: null, changes, changes.Count);
    }
}
