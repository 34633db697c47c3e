using Chumchon.Domain.Returns;

namespace Chumchon.Data.Demo;

/// <summary>
/// The first three months of FY2568, for which nothing is published: last year's month with some growth, entered as far as offices
/// get in the middle of their work. A district that is behind in one month is not ahead in the next.
/// </summary>
internal static class MadeUpMonths
{
    private const long TenBaht = 1_000;

    private enum Progress { Complete, Partly, Synced, NotBegun }

    /// <summary>The facts of a made-up month, each row that a district has, entered or blank.</summary>
    /// <param name="number">0 ตุลาคม, 1 พฤศจิกายน, 2 ธันวาคม 2567.</param>
    /// <param name="lastYear">The facts of the same month a year before, a district's rows together.</param>
    public static IEnumerable<DemoFact> Month(int number, IEnumerable<DemoFact> lastYear) =>
        lastYear.GroupBy(fact => fact.District).SelectMany(rows => District(number, rows.Key, [.. rows]));

    private static IEnumerable<DemoFact> District(int number, int district, DemoFact[] rows) => ProgressOf(number, district) switch
    {
        Progress.Complete => rows.Select(Grown),
        Progress.Partly => rows.Select((row, index) => IsEntered(number, district, index, rows.Length) ? Grown(row) : Blank(row)),
        Progress.Synced => rows.Select(Blank),
        _ => [],
    };

    private static Progress ProgressOf(int number, int district)
    {
        var place = district == DemoCountry.MiddleDistrict ? 0 : Draw.Below(100, Drawing.Progress, district);
        var (complete, partly, synced) = number switch { 0 => (95, 98, 98), 1 => (80, 91, 93), _ => (55, 78, 84) };
        return place < complete ? Progress.Complete
            : place < partly ? Progress.Partly
            : place < synced ? Progress.Synced
            : Progress.NotBegun;
    }

    /// <summary>Always the first row and never the last, so that partly is never nothing and never all.</summary>
    private static bool IsEntered(int number, int district, int index, int rows) =>
        index == 0
        || (index < rows - 1
            && Draw.Below(100, Drawing.RowEntered, district, number, index) < 20 + Draw.Below(70, Drawing.RowsEntered, district, number));

    private static DemoFact Grown(DemoFact fact)
    {
        var perMille = 850 + Draw.Below(351, Drawing.Growth, fact.Producer, fact.Type, fact.Month);
        return fact with
        {
            Month = fact.Month + 12,
            Amounts = SalesChannels.All.Aggregate(
                fact.Amounts, (amounts, channel) => amounts.With(channel, Grown(amounts[channel], perMille))),
        };
    }

    private static long? Grown(long? amount, int perMille) =>
        amount is > 0 and var satang ? Math.Max(1, satang / TenBaht * perMille / 1000) * TenBaht : amount;

    private static DemoFact Blank(DemoFact fact) => fact with
    {
        Month = fact.Month + 12,
        Amounts = ChannelAmounts.Blank,
    };
}
