using Chumchon.Data.Reports;
using Chumchon.Domain.Calendar;
using Chumchon.Web.Features.SalesReports.ShowOverview.Maps;

namespace Chumchon.Web.Features.SalesReports.ShowOverview;

/// <summary>A month of the trend.</summary>
/// <param name="Satang">Null where nothing is saved; nothing is drawn then, never a nought.</param>
/// <param name="Before">Of the same month a year before.</param>
/// <param name="Saved">Districts that have saved it.</param>
/// <param name="IsIncomplete">Saved by some districts and not by all.</param>
public sealed record YearTrendMonth(SalesMonth Month, long? Satang, long? Before, int Saved, bool IsIncomplete, string? Link);

/// <summary>A fiscal year by month beside the year before: columns and a line over one axis from nought.</summary>
/// <param name="Districts">How many districts of the area have an office.</param>
public sealed record YearTrend(FiscalYear Year, IReadOnlyList<YearTrendMonth> Months, int Districts)
{
    private const int MostSteps = 4;

    /// <param name="now">From October through the month asked for.</param>
    /// <param name="before">The whole fiscal year before.</param>
    public static YearTrend Of(SalesPeriod now, SalesPeriod before, int districts, RowLinks links) => new(
        now.Year,
        [
            .. now.Year.Months.Select(month =>
            {
                var saved = now.Whole.DistrictsSaved(month);
                return new YearTrendMonth(
                    month, now.Whole[month]?.Total, before.Whole[month.AddYears(-1)]?.Total, saved, saved > 0 && saved < districts,
                    saved > 0 ? links.Of(month) : null);
            }),
        ],
        districts);

    public bool HasYearBefore => Months.Any(static month => month.Before is not null);

    public bool HasIncomplete => Months.Any(static month => month.IsIncomplete);

    /// <summary>The most of all its amounts, in satang.</summary>
    public long Most => Months.Max(static month => Math.Max(month.Satang ?? 0, month.Before ?? 0));

    /// <summary>Where the lines of the axis lie, in satang: round steps from nought to the first that holds all.</summary>
    public IReadOnlyList<long> Ticks(MoneyUnit unit)
    {
        var step = Math.Max(unit.Satang, RoundedUp((Most + MostSteps - 1) / MostSteps));
        return [.. Enumerable.Range(0, (int)Math.Max(1, (Most + step - 1) / step) + 1).Select(at => at * step)];
    }

    /// <summary>To 1, 2 or 5 and noughts.</summary>
    private static long RoundedUp(long satang)
    {
        for (long power = 1; ; power *= 10)
        {
            foreach (var digit in (ReadOnlySpan<long>)[1, 2, 5])
            {
                if (digit * power >= satang)
                {
                    return digit * power;
                }
            }
        }
    }
}
