using Chumchon.Domain.Areas;

namespace Chumchon.Data.Reports;

/// <summary>
/// A period beside times before, of one moment: the same months of years before (ช่วงเดียวกันของปีก่อน), or the month before. A
/// district's month is compared where the district has saved it in each of the times compared, and left out on both sides where
/// it has not: else a running month would show a fall that is only a district not yet saved.
/// </summary>
public sealed class ComparedSales
{
    private readonly Dictionary<int, SavedMonth>[][] before;
    private readonly Dictionary<(DistrictCode District, int Times), (long Now, long Then)?> known = [];

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

    /// <summary>Time of the latest save counted, those of the times before too; null where nothing of the period is saved.</summary>
    public DateTimeOffset? AsOf { get; }

    /// <summary>With the time just before; null where no district has saved a month in both.</summary>
    public SalesComparison? WithBefore(IEnumerable<DistrictCode> districts) => With(1, districts);

    /// <summary>With the mean of all times read, in whole satang; null where no district has saved a month in each of them.</summary>
    public SalesComparison? WithMeanBefore(IEnumerable<DistrictCode> districts) => With(before.Length, districts);

    private SalesComparison? With(int times, IEnumerable<DistrictCode> districts)
    {
        long now = 0, then = 0;
        var compared = 0;
        foreach (var district in districts)
        {
            if (Of(district, times) is { } sums)
            {
                now = checked(now + sums.Now);
                then = checked(then + sums.Then);
                compared++;
            }
        }

        return compared == 0 ? null : new(now, ((2 * then) + times) / (2 * times), compared);
    }

    private (long Now, long Then)? Of(DistrictCode district, int times)
    {
        if (known.TryGetValue((district, times), out var sums))
        {
            return sums;
        }

        for (var month = 0; month < Period.Months.Length; month++)
        {
            if (Period.Months[month].TryGetValue(district.Value, out var now) && Before(district, month, times) is { } then)
            {
                sums = (checked((sums?.Now ?? 0) + now.Sums.Total), checked((sums?.Then ?? 0) + then));
            }
        }

        return known[(district, times)] = sums;
    }

    /// <summary>The month in so many times together; null where one of them is not held.</summary>
    private long? Before(DistrictCode district, int month, int times)
    {
        long sum = 0;
        for (var time = 0; time < times; time++)
        {
            if (!before[time][month].TryGetValue(district.Value, out var saved))
            {
                return null;
            }

            sum = checked(sum + saved.Sums.Total);
        }

        return sum;
    }
}

/// <summary>Sales in satang of the same districts in the same months of two times.</summary>
/// <param name="Then">Of the year or the month before, or a mean of years.</param>
/// <param name="Districts">How many districts are compared.</param>
public readonly record struct SalesComparison(long Now, long Then, int Districts);
