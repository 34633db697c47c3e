using Chumchon.Domain.Calendar;
using Chumchon.Domain.Months;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Home;

/// <summary>The home page of a district's officer: the month of work, the figures, the latest saves.</summary>
/// <param name="Saves">The latest first.</param>
public sealed record DistrictHome(WorkOfMonth Work, AreaFigures Figures, IReadOnlyList<RecentSave> Saves);

/// <summary>How far a district is with a month.</summary>
/// <param name="Window">When the month takes figures; late only where a due date was set.</param>
public sealed record WorkOfMonth(MonthWindow Window, ReturnState State, int Rows, int RowsEntered)
{
    public SalesMonth Month => Window.Month;
}

/// <summary>A confirmed save as the home page lists it.</summary>
/// <param name="Officer">The person's name.</param>
public sealed record RecentSave(SalesMonth Month, DateTimeOffset At, string Officer, int CellsChanged, int Rows, int RowsEntered);
