using Chumchon.Domain.Areas;
using Chumchon.Domain.Months;

namespace Chumchon.Data.Home;

/// <summary>The home page of a province's or the department's officer: the figures, and how far each district is.</summary>
/// <param name="NotBegun">What holds for a district without rows in the month.</param>
/// <param name="Districts">The districts with rows in the month, by code.</param>
public sealed record AreaHome(AreaFigures Figures, DistrictMonth NotBegun, IReadOnlyDictionary<DistrictCode, DistrictMonth> Districts)
{
    public DistrictMonth Of(DistrictCode district) => Districts.GetValueOrDefault(district, NotBegun);
}

/// <summary>A district's month as its province follows it.</summary>
/// <param name="Officer">Who saved last; empty where nobody has.</param>
/// <param name="TotalSatang">Sales of the month; null where nothing is saved.</param>
public sealed record DistrictMonth(MonthStanding Standing, string Officer, long? TotalSatang);
