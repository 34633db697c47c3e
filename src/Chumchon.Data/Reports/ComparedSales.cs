using Chumchon.Domain.Areas;

namespace Chumchon.Data.Reports;

/// <summary>
/// A period beside times before, of one moment: the same months of years before (ช่วงเดียวกันของปีก่อน), or the month before. A
/// district's month is compared where it is complete (<see cref="Domain.Months.MonthStage.Complete"/>) in each of the times compared,
/// and left out on both sides where it is not: a row of many would show a fall that is only work not yet done. Home, pages and reports
/// all compare here.
/// </summary>
public sealed class ComparedSales
{
    private readonly Dictionary<int, SavedMonth>[][] before;
    private readonly Dictionary<(DistrictCode District, int Times), OfDistrict> known = [];

    /// <param name="before">The saved months of the times before, each as many as the period has, the latest time first.</param>
    internal ComparedSales(SalesPeriod period, Dictionary<int, SavedMonth>[][] before)
    {
        Period = period;
        this.before = before;
        AsOf = period.AsOf is { } asOf && SalesPeriod.LatestSave(before.SelectMany(static time => time)) is { } earlier && earlier > asOf
            ? earlier
            : period.AsOf;
    }

    public SalesPeriod Period { get; }

    /// <summary>What was published of the months a year before. It is of no district, and is not compared with.</summary>
    public PublishedMonths PublishedBefore { get; internal init; } = PublishedMonths.None;

    /// <summary>The months a year before as they were published, of the period's whole area; null where one of them is not.</summary>
    public long? PublishedYearBefore
    {
        get
        {
            long sum = 0;
            for (var month = Period.First.AddYears(-1); month <= Period.Through.AddYears(-1); month = month.Next)
            {
                if (PublishedBefore.IsEmpty || Period.Area.District is not null || PublishedBefore.Total(month, Period.Area.Province) is not { } total)
                {
                    return null;
                }

                sum = checked(sum + total);
            }

            return sum;
        }
    }

    /// <summary>Time of the latest save counted, those of the times before too; null where nothing of the period is saved.</summary>
    public DateTimeOffset? AsOf { get; }

    /// <summary>With the time just before; null where no district has completed a month in both.</summary>
    public SalesComparison? WithBefore(IEnumerable<DistrictCode> districts) => With(1, districts);

    /// <summary>With the mean of all times read, in whole satang; null where no district has completed a month in each of them.</summary>
    public SalesComparison? WithMeanBefore(IEnumerable<DistrictCode> districts) => With(before.Length, districts);

    /// <summary>What a district sold in the time just before, in satang; null where a month of it is not complete.</summary>
    public long? JustBefore(DistrictCode district)
    {
        long sum = 0;
        for (var month = 0; month < Period.Months.Length; month++)
        {
            if (Before(district, month, times: 1) is not { } then)
            {
                return null;
            }

            sum = checked(sum + then);
        }

        return sum;
    }

    private SalesComparison? With(int times, IEnumerable<DistrictCode> districts)
    {
        long now = 0, then = 0;
        var (compared, leftOut, leftOutMonths) = (0, 0, 0);
        foreach (var district in districts)
        {
            var of = Of(district, times);
            now = checked(now + of.Now);
            then = checked(then + of.Then);
            compared += of.Months > 0 ? 1 : 0;
            leftOut += of.LeftOut > 0 ? 1 : 0;
            leftOutMonths += of.LeftOut;
        }

        return compared == 0 ? null : new(now, ((2 * then) + times) / (2 * times), compared) { LeftOut = leftOut, LeftOutMonths = leftOutMonths };
    }

    private OfDistrict Of(DistrictCode district, int times)
    {
        if (known.TryGetValue((district, times), out var of))
        {
            return of;
        }

        for (var month = 0; month < Period.Months.Length; month++)
        {
            if (!Period.Months[month].TryGetValue(district.Value, out var now))
            {
                continue;
            }

            of = now.IsComplete && Before(district, month, times) is { } then
                ? of with { Now = checked(of.Now + now.Sums.Total), Then = checked(of.Then + then), Months = of.Months + 1 }
                : of with { LeftOut = of.LeftOut + 1 };
        }

        return known[(district, times)] = of;
    }

    /// <summary>The month in so many times together; null where it is not complete in one of them.</summary>
    private long? Before(DistrictCode district, int month, int times)
    {
        long sum = 0;
        for (var time = 0; time < times; time++)
        {
            if (!before[time][month].TryGetValue(district.Value, out var saved) || !saved.IsComplete)
            {
                return null;
            }

            sum = checked(sum + saved.Sums.Total);
        }

        return sum;
    }

    /// <param name="LeftOut">Months saved and not compared.</param>
    private readonly record struct OfDistrict(long Now, long Then, int Months, int LeftOut);
}

/// <summary>Sales in satang of the same districts in the same months of two times, all of them complete.</summary>
/// <param name="Then">Of the year or the month before, or a mean of years.</param>
/// <param name="Districts">How many districts are compared.</param>
public readonly record struct SalesComparison(long Now, long Then, int Districts)
{
    /// <summary>Districts with a saved month that is not compared.</summary>
    public int LeftOut { get; init; }

    /// <summary>How many such months they have together.</summary>
    public int LeftOutMonths { get; init; }
}
