using Chumchon.Domain.Months;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Reports;

/// <summary>The months that reports are put together from.</summary>
internal sealed class SalesSlices
{
    // All columns stand in ix_monthly_return_month.
    internal static readonly string SavedMonths =
        $"""
        select month, district_code, rows, rows_entered, producers, producers_reported, saved_at, state, {ChannelColumns.List}
        from monthly_return
        where month in (@months) and district_code between @from and @to and saved_at is not null
        """;

    internal static readonly string SavedMonthsOfKind =
        $"""
        select saved.month, saved.district_code, saved.rows, saved.rows_entered, saved.producers, saved.producers_reported, saved.saved_at,
            saved.state, {ChannelColumns.OrNoughtOf("kind")}
        from monthly_return saved
        left join (
            select month, district_code, {ChannelColumns.Sums}
            from sales_rollup
            where month in (@months) and district_code between @from and @to and kind between @kind and @last_kind
            group by month, district_code) kind on kind.month = saved.month and kind.district_code = saved.district_code
        where saved.month in (@months) and saved.district_code between @from and @to and saved.saved_at is not null
        """;

    internal static readonly string TypeAmounts =
        $"""
        select month, district_code, product_type, {ChannelColumns.Total}
        from sales_rollup
        where month in (@months) and district_code between @from and @to and kind between @kind and @last_kind
        """;

    private volatile StampedYears latest = new(heads: 0);

    public MonthSlices<SavedMonth> Saved { get; } = new(
        static kind => kind is null ? SavedMonths : SavedMonthsOfKind,
        static (_, reader) => new(
            IsComplete: RecordedMonth.StageOf((ReturnState)reader.GetInt32(7), reader.GetInt32(2), reader.GetInt32(3)) == MonthStage.Complete,
            new ProducerCounts(reader.GetInt32(4), reader.GetInt32(5)),
            ChannelColumns.ReadSums(reader, first: 8),
            SavedAt: reader.GetInt64(6)),
        SavedMonth.Together);

    public MonthSlices<TypeSums> Types { get; } = new(
        static _ => TypeAmounts,
        static (sums, reader) =>
        {
            sums.Add((ProductType)reader.GetInt32(2), reader.GetInt64(3));
            return sums;
        },
        static (sums, others) =>
        {
            sums.Add(others);
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
