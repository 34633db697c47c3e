using Chumchon.Data.Reports;
using Chumchon.Domain.Calendar;

namespace Chumchon.Data.Home;

/// <summary>
/// The sales of a month beside the twelve before it; amounts in satang. A month is compared over the districts that are complete in
/// both months, so that what is not entered yet is no fall.
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
}

/// <summary>A month of the trend.</summary>
/// <param name="TotalSatang">Null where nobody of the area has saved it.</param>
/// <param name="IsWhole">Whether every district has saved it; of a district, whether it is complete.</param>
public readonly record struct TrendMonth(SalesMonth Month, long? TotalSatang, bool IsWhole);
