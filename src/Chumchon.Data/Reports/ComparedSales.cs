using Chumchon.Domain.Areas;

namespace Chumchon.Data.Reports;

/// <summary>
/// A period beside the same months of years before (ช่วงเดียวกันของปีก่อน), of one moment. A district's month is compared where
/// the district has saved it in each of the years compared, and left out on both sides where it has not: else a running month
/// would show a fall that is only a district not yet saved.
/// </summary>
public sealed class ComparedSales
{
    private readonly IReadOnlyList<IReadOnlyDictionary<(DistrictCode District, int Month), long>> before;
    private readonly Dictionary<(DistrictCode District, int Years), (long Now, long Then)?> known = [];

    /// <param name="before">The saved months of the years before, the latest year first.</param>
    internal ComparedSales(SalesPeriod period, IReadOnlyList<List<SavedMonth>> before)
    {
        Period = period;
        this.before =
        [
            .. before.Select(static saved => saved.ToDictionary(
                static month => (month.District, month.Month.Index), static month => month.Sums.Total)),
        ];
        AsOf = period.AsOf is null
            ? null
            : before.SelectMany(static saved => saved).Select(static month => month.SavedAt).Append(period.AsOf.Value).Max();
    }

    public SalesPeriod Period { get; }

    /// <summary>Time of the latest save counted, those of the years before too; null where nothing of the period is saved.</summary>
    public DateTimeOffset? AsOf { get; }

    /// <summary>With the year before; null where no district has saved a month in both.</summary>
    public SalesComparison? WithYearBefore(IEnumerable<DistrictCode> districts) => With(1, districts);

    /// <summary>With the mean of all years read, in whole satang; null where no district has saved a month in each of them.</summary>
    public SalesComparison? WithMeanOfYearsBefore(IEnumerable<DistrictCode> districts) => With(before.Count, districts);

    private SalesComparison? With(int years, IEnumerable<DistrictCode> districts)
    {
        long now = 0, then = 0;
        var compared = 0;
        foreach (var district in districts)
        {
            if (Of(district, years) is { } sums)
            {
                now = checked(now + sums.Now);
                then = checked(then + sums.Then);
                compared++;
            }
        }

        return compared == 0 ? null : new(now, ((2 * then) + years) / (2 * years), compared);
    }

    private (long Now, long Then)? Of(DistrictCode district, int years)
    {
        if (known.TryGetValue((district, years), out var sums))
        {
            return sums;
        }

        var series = Period.Of(district);
        for (var month = Period.First; month <= Period.Through; month = month.Next)
        {
            if (series[month] is { } now && Before(district, month.Index, years) is { } then)
            {
                sums = (checked((sums?.Now ?? 0) + now.Total), checked((sums?.Then ?? 0) + then));
            }
        }

        return known[(district, years)] = sums;
    }

    /// <summary>The same month of so many years together; null where one of them is not held.</summary>
    private long? Before(DistrictCode district, int month, int years)
    {
        long sum = 0;
        for (var back = 0; back < years; back++)
        {
            if (!before[back].TryGetValue((district, month - (12 * (back + 1))), out var satang))
            {
                return null;
            }

            sum = checked(sum + satang);
        }

        return sum;
    }
}

/// <summary>Sales in satang of the same districts in the same months of two times.</summary>
/// <param name="Then">Of the year before, or a mean of years.</param>
/// <param name="Districts">How many districts are compared.</param>
public readonly record struct SalesComparison(long Now, long Then, int Districts);
