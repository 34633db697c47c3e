using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Months;

namespace Chumchon.Data.Home;

/// <summary>The home page of a province's or the department's officer: the months that want following, and the figures.</summary>
/// <param name="Months">The month that figures are shown of, those after it up to the running one, and the one asked for, by time.</param>
/// <param name="Asked">Null where the address names no month.</param>
public sealed record AreaHome(AreaFigures Figures, SalesTrend Trend, IReadOnlyList<AreaMonth> Months, SalesMonth? Asked)
{
    /// <summary>The month whose districts are listed: the one asked for, else the first that is not complete in all.</summary>
    public AreaMonth Followed => FollowedOf(Months, Asked);

    /// <exception cref="InvalidOperationException">It is none of the months.</exception>
    public AreaMonth Of(SalesMonth month) => Months.First(one => one.Month == month);

    internal static AreaMonth FollowedOf(IReadOnlyList<AreaMonth> months, SalesMonth? asked) =>
        months.FirstOrDefault(month => month.Month == asked) ?? months.FirstOrDefault(static month => !month.IsComplete) ?? months[0];
}

/// <summary>A month and how far the districts of an area are with it.</summary>
/// <param name="Districts">All that have an office, in the order of the reports.</param>
public sealed record AreaMonth(MonthWindow Window, IReadOnlyList<DistrictMonth> Districts)
{
    public SalesMonth Month => Window.Month;

    public int Saved => Districts.Count(static district => district.Standing.IsConfirmed);

    public int Complete => Districts.Count(static district => district.Standing.IsComplete);

    public bool IsComplete => Complete == Districts.Count;

    /// <summary>Sales saved so far, in satang; null where nobody has saved.</summary>
    public long? TotalSatang => Saved == 0 ? null : Districts.Sum(static district => district.TotalSatang ?? 0);

    /// <summary>What is expected yet of all together, in satang; null where it is known of nobody.</summary>
    public long? ExpectedSatang => Districts.Any(static district => district.ExpectedSatang is not null)
        ? Districts.Sum(static district => district.ExpectedSatang ?? 0)
        : null;
}

/// <summary>A district's month as its province follows it.</summary>
/// <param name="Officer">Who saved last; empty where nobody has.</param>
/// <param name="TotalSatang">Sales of the month; null where nothing is saved.</param>
/// <param name="UsualSatang">
/// What the district sold in the month before or, where that is not complete, in the same month of the year before; null where
/// neither is.
/// </param>
public sealed record DistrictMonth(DistrictCode District, MonthStanding Standing, string Officer, long? TotalSatang, long? UsualSatang)
{
    /// <summary>What is expected of it yet (คาดว่ายังขาด), in satang: nothing of a complete one; null where nothing tells.</summary>
    public long? ExpectedSatang =>
        Standing.IsComplete ? 0 : UsualSatang is { } usual ? Math.Max(0, usual - (TotalSatang ?? 0)) : null;
}
