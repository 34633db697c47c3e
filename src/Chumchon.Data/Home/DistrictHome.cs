using Chumchon.Domain.Calendar;
using Chumchon.Domain.Months;

namespace Chumchon.Data.Home;

/// <summary>The home page of a district's officer: what is to be done, the figures, the latest saves.</summary>
/// <param name="Saves">The latest first.</param>
public sealed record DistrictHome(MonthTasks Tasks, AreaFigures Figures, SalesTrend Trend, IReadOnlyList<RecentSave> Saves);

/// <summary>A confirmed save as the home page lists it.</summary>
/// <param name="Officer">The person's name.</param>
public sealed record RecentSave(SalesMonth Month, DateTimeOffset At, string Officer, int CellsChanged, int Rows, int RowsEntered);
