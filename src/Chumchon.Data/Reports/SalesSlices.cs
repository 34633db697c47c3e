using Chumchon.Domain.Months;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Reports;

/// <summary>The months that reports are put together from.</summary>
internal sealed class SalesSlices
{
    // All columns stand in ix_monthly_return_month.
    internal const string SavedMonths =
        """
        select month, district_code, rows, rows_entered, producers, producers_reported, saved_at,
            domestic_offline, domestic_online, overseas_offline, overseas_online, state
        from monthly_return
        where month in (@months) and district_code between @from and @to and saved_at is not null
        """;

    internal const string SavedMonthsOfKind =
        """
        select saved.month, saved.district_code, saved.rows, saved.rows_entered, saved.producers, saved.producers_reported, saved.saved_at,
            coalesce(kind.domestic_offline, 0), coalesce(kind.domestic_online, 0),
            coalesce(kind.overseas_offline, 0), coalesce(kind.overseas_online, 0), saved.state
        from monthly_return saved
        left join (
            select month, district_code,
                cast(sum(domestic_offline) as bigint) domestic_offline, cast(sum(domestic_online) as bigint) domestic_online,
                cast(sum(overseas_offline) as bigint) overseas_offline, cast(sum(overseas_online) as bigint) overseas_online
            from sales_rollup
            where month in (@months) and district_code between @from and @to and kind between @kind and @last_kind
            group by month, district_code) kind on kind.month = saved.month and kind.district_code = saved.district_code
        where saved.month in (@months) and saved.district_code between @from and @to and saved.saved_at is not null
        """;

    internal const string TypeAmounts =
        """
        select month, district_code, product_type, domestic_offline + domestic_online + overseas_offline + overseas_online
        from sales_rollup
        where month in (@months) and district_code between @from and @to and kind between @kind and @last_kind
        """;

    private volatile StampedYears latest = new(heads: 0);

    public MonthSlices<SavedMonth> Saved { get; } = new(
        static kind => kind is null ? SavedMonths : SavedMonthsOfKind,
        static (_, reader) => new(
            IsComplete: RecordedMonth.StageOf((ReturnState)reader.GetInt32(11), reader.GetInt32(2), reader.GetInt32(3)) == MonthStage.Complete,
            new ProducerCounts(reader.GetInt32(4), reader.GetInt32(5)),
            new ChannelSums(reader.GetInt64(7), reader.GetInt64(8), reader.GetInt64(9), reader.GetInt64(10)),
            SavedAt: reader.GetInt64(6)));

    public MonthSlices<TypeSums> Types { get; } = new(
        static _ => TypeAmounts,
        static (sums, reader) =>
        {
            sums.Add((ProductType)reader.GetInt32(2), reader.GetInt64(3));
            return sums;
        });

    /// <summary>
    /// What is known of the months under these audit heads. Only the latest are kept: while nobody saves, nobody need ask again.
    /// </summary>
    /// <param name="heads">The sum of the stamps of all districts' audit heads: names all that the districts hold.</param>
    public StampedYears StampsUnder(long heads)
    {
        var known = latest;
        if (known.Heads != heads)
        {
            latest = known = new(heads);
        }

        return known;
    }
}
