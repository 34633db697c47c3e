namespace Chumchon.Documents.Tables;

/// <summary>
/// Rows by the million for programs and spreadsheets: no titles, totals or paper. A writer takes each row once as it comes and keeps
/// none of them.
/// </summary>
/// <param name="Name">Of its sheets; a writer makes it fit.</param>
/// <param name="Publisher">The office that the document names as its author.</param>
/// <param name="AsOf">Time of the latest save covered.</param>
/// <param name="Rows">A cell for each column; the array may be the same one each time.</param>
public sealed record BulkTable(
    string Name, string Publisher, DateTimeOffset AsOf, IReadOnlyList<ReportColumn> Columns, IAsyncEnumerable<ReportCell[]> Rows);
