using Chumchon.Domain.Areas;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Home;

/// <summary>The home page of a province's or the department's officer: the figures, and how far each district is.</summary>
/// <param name="Districts">The districts with rows in the month, by code; one that is missing has not begun.</param>
public sealed record AreaHome(AreaFigures Figures, IReadOnlyDictionary<DistrictCode, DistrictMonth> Districts);

/// <summary>A district's month as its province follows it.</summary>
/// <param name="SavedAt">The last confirmed save; null where there is none.</param>
/// <param name="Officer">Who saved last; empty where nobody has.</param>
/// <param name="TotalSatang">Sales of the month; null where nothing is saved.</param>
public sealed record DistrictMonth(
    ReturnState State, int Rows, int RowsEntered, DateTimeOffset? SavedAt, string Officer, long? TotalSatang)
{
    public bool IsSaved => SavedAt is not null;

    public bool IsComplete => IsSaved && State == ReturnState.Saved && RowsEntered == Rows;
}
