using Chumchon.Domain.Calendar;

namespace Chumchon.Web.Features.SalesReports.ShowMonthly;

/// <summary>A figure of twelve months: the table that a person reads and the chart is drawn from.</summary>
/// <param name="Kind">Of chart: <c>monthly</c>, <c>stacked</c>, <c>channels</c>.</param>
/// <param name="Columns">Heads of the amounts.</param>
/// <param name="Totals">A total a column; null where nothing is saved.</param>
public sealed record MonthTable(
    string Kind, string Title, IReadOnlyList<string> Columns, IReadOnlyList<MonthRow> Rows, IReadOnlyList<long?> Totals);

/// <summary>A month of the figure.</summary>
/// <param name="Amounts">One a column.</param>
/// <param name="IsIncomplete">Saved by some districts and not by all.</param>
/// <param name="Saved">How many districts have saved it; empty where none has.</param>
public sealed record MonthRow(SalesMonth Month, IReadOnlyList<MonthAmount> Amounts, bool IsIncomplete, string Saved);

/// <summary>An amount of a month.</summary>
/// <param name="Satang">Null where nothing is saved.</param>
/// <param name="Link">To what it is made of; null where there is nothing, or nothing that the officer may see.</param>
public sealed record MonthAmount(long? Satang, string? Link);
