using Chumchon.Domain.Calendar;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Demo;

/// <summary>
/// The months after the published year, up to the one before today: the published month of the same name with some growth, drawn from
/// district, producer and month alone. Older ones are complete, the last two are as far as offices get: a district that is behind in
/// one month is not ahead in the next.
/// </summary>
internal static class MadeUpMonths
{
    private const long TenBaht = 1_000;
    private const int GrowthPerMille = 25;

    private enum Progress { Complete, Partly, Synced, NotBegun }

    /// <summary>From the first month after the published year up to the month before today's.</summary>
    public static IEnumerable<SalesMonth> Until(DateTimeOffset today)
    {
        for (var month = new SalesMonth(DemoCountry.FirstMadeUpMonth); month < SalesMonth.At(today); month = month.Next)
        {
            yield return month;
        }
    }

    /// <summary>The facts of a made-up month, each row that a district has, entered or blank.</summary>
    /// <param name="age">Months from it to today's, 1 and up.</param>
    /// <param name="published">The facts of the published month of the same name, a district's rows together.</param>
    public static IEnumerable<DemoFact> Month(SalesMonth month, int age, IEnumerable<DemoFact> published) =>
        published.GroupBy(static fact => fact.District).SelectMany(rows => District(month, age, rows.Key, [.. rows]));

    private static IEnumerable<DemoFact> District(SalesMonth month, int age, int district, DemoFact[] rows) => ProgressOf(age, district) switch
    {
        Progress.Complete => rows.Select(row => Grown(row, month)),
        Progress.Partly => rows.Select((row, index) =>
            IsEntered(month, district, index, rows.Length) ? Grown(row, month) : row with { Month = month.Index, Amounts = ChannelAmounts.Blank }),
        Progress.Synced => rows.Select(row => row with { Month = month.Index, Amounts = ChannelAmounts.Blank }),
        _ => [],
    };

    private static Progress ProgressOf(int age, int district) => (age, PlaceOf(district)) switch
    {
        (1, < 60) or (2, < 97) or (> 2, _) => Progress.Complete,
        (1, < 70) or (2, _) => Progress.Partly,
        (1, < 74) => Progress.Synced,
        _ => Progress.NotBegun,
    };

    /// <summary>Who is done first, of a hundred: the middle district is half way with its last month, the small and the large one have not begun.</summary>
    private static int PlaceOf(int district) => district switch
    {
        DemoCountry.MiddleDistrict => 60,
        DemoCountry.SmallDistrict or DemoCountry.LargeDistrict => 74,
        _ => Draw.Below(100, Drawing.Progress, district),
    };

    /// <summary>Always the first row and never the last, so that partly is never nothing and never all; of the middle district half.</summary>
    private static bool IsEntered(SalesMonth month, int district, int index, int rows) =>
        district == DemoCountry.MiddleDistrict
            ? index < rows / 2
            : index == 0
                || (index < rows - 1
                    && Draw.Below(100, Drawing.RowEntered, district, month.Index, index) < 20 + Draw.Below(45, Drawing.RowsEntered, district, month.Index));

    private static DemoFact Grown(DemoFact fact, SalesMonth month)
    {
        var years = (month.Index - fact.Month) / 12;
        var perMille = (850 + Draw.Below(351, Drawing.Growth, fact.Producer, fact.Type, month.Index)) * (1000 + (GrowthPerMille * years)) / 1000;
        perMille = Draw.Below(1000, Drawing.Outlier, fact.Producer, fact.Type, month.Index) switch
        {
            0 => perMille * 4,
            1 => perMille / 4,
            _ => perMille,
        };
        return fact with
        {
            Month = month.Index,
            Amounts = SalesChannels.All.Aggregate(
                fact.Amounts, (amounts, channel) => amounts.With(channel, Grown(amounts[channel], perMille))),
        };
    }

    private static long? Grown(long? amount, int perMille) =>
        amount is > 0 and var satang ? Math.Max(1, satang / TenBaht * perMille / 1000) * TenBaht : amount;
}
