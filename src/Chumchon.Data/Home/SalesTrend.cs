using Chumchon.Data.Reports;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;

namespace Chumchon.Data.Home;

/// <summary>
/// The sales of a month beside the twelve before it; amounts in satang. What is compared is decided by <see cref="ComparedSales"/>.
/// </summary>
/// <param name="Months">Thirteen months, the told one last.</param>
/// <param name="OnMonth">With the month before; null where no district is complete in both.</param>
/// <param name="OnYear">With the same month of the year before; null where no district is complete in both.</param>
/// <param name="Districts">How many the area has.</param>
public sealed record SalesTrend(IReadOnlyList<TrendMonth> Months, SalesComparison? OnMonth, SalesComparison? OnYear, int Districts)
{
    /// <summary>How many months stand before the told one: the last of them is the same month of the year before.</summary>
    public const int MonthsBefore = 12;

    public SalesMonth Month => Months[^1].Month;

    internal static SalesMonth FirstOf(SalesMonth told) => new(told.Index - MonthsBefore);

    /// <param name="districts">Those of the area.</param>
    /// <param name="progress">Of the told month alone.</param>
    /// <param name="saved">Months that anybody has saved; those outside the trend are left out.</param>
    internal static SalesTrend Of(SalesMonth told, DistrictCode[] districts, SalesProgress progress, IEnumerable<TrendMonth> saved)
    {
        var known = saved.ToDictionary(static month => month.Month);
        return new(
            [
                .. Enumerable.Range(FirstOf(told).Index, MonthsBefore + 1).Select(static index => new SalesMonth(index)).Select(month =>
                    known.TryGetValue(month, out var one) ? one : new(month, TotalSatang: null, IsWhole: false)),
            ],
            progress.OnMonth.WithBefore(districts), progress.OnYear.WithBefore(districts), districts.Length);
    }
}

/// <summary>A month of the trend.</summary>
/// <param name="TotalSatang">Null where nobody of the area has saved it.</param>
/// <param name="IsWhole">Whether every district has saved it; of a district, whether it is complete.</param>
public readonly record struct TrendMonth(SalesMonth Month, long? TotalSatang, bool IsWhole);
