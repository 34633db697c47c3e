using Chumchon.Documents.Tables;

namespace Chumchon.Web.Reports.Making;

/// <summary>
/// A table in millions of baht (ล้านบาท) with two decimals, halves up. Each figure is rounded from its satang, totals too, so
/// that rows may not add up to their total.
/// </summary>
public static class Millions
{
    public const string UnitLine = "หน่วย: ล้านบาท";

    public const string Note = "ปัดเศษเป็นล้านบาท ผลรวมอาจคลาดเคลื่อน";

    private const long SatangAHundredth = 1_000_000;

    public static ReportBody Of(ReportBody body) => new(
        [.. body.Columns.Select(static column => column.Kind is ColumnKind.Satang ? Of(column) : column)],
        [.. body.Rows.Select(static row => row with { Cells = [.. row.Cells.Select(Of)] })]);

    /// <summary>Hundredths of a million.</summary>
    public static long Round(long satang) => (satang + (SatangAHundredth / 2)) / SatangAHundredth;

    private static ReportColumn Of(ReportColumn column) => column with
    {
        Header = [.. column.Header.Select(Of)],
        CsvHeader = column.CsvHeader is { } header ? Of(header) : null,
        Measure = column.Measure is { } measure ? Of(measure) : null,
        Unit = "million THB",
        Total = TotalSource.Given,
    };

    private static string Of(string header) => header.Replace("(บาท)", "(ล้านบาท)", StringComparison.Ordinal);

    private static ReportCell Of(ReportCell cell) => cell.Kind is CellKind.Satang ? ReportCell.OfSatang(Round(cell.Value)) : cell;
}
