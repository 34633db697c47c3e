using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Xlsx;

/// <summary>Rows that a table took on its sheet; the data rows are from the first to the last of them.</summary>
internal sealed record BodyPlace(int FirstHeaderRow, int LastHeaderRow, int FirstDataRow, int LastDataRow);

/// <summary>Writes the heading and the rows of a table: totals as formulas over the rows above them.</summary>
internal sealed class BodyWriter(SheetGrid grid, BodyStyles styles, ReportBody body, IReadOnlyList<double> widths, SheetPanels panels)
{
    private readonly IReadOnlyList<int> shown = body.ColumnsShownIn(ReportOutputs.Xlsx);
    private readonly bool hasSubtotals = body.Rows.Any(row => row.Kind is RowKind.Subtotal);
    private int firstRow;
    private int lastRow;
    private int groupStart;

    public BodyPlace Write()
    {
        var firstHeaderRow = grid.Row + 1;
        HeaderWriter.Write(grid, HeaderLayout.Of(body, ReportOutputs.Xlsx, panels.Breaks), styles.Header, widths);
        var lastHeaderRow = grid.Row;
        foreach (var row in body.Rows)
        {
            WriteRow(row);
        }

        return new BodyPlace(firstHeaderRow, lastHeaderRow, firstRow, lastRow);
    }

    private void WriteRow(ReportRow row)
    {
        grid.BeginRow();
        if (row.Kind is RowKind.Data)
        {
            firstRow = firstRow == 0 ? grid.Row : firstRow;
            groupStart = groupStart == 0 ? grid.Row : groupStart;
            lastRow = grid.Row;
        }

        for (var column = 0; column < shown.Count; column++)
        {
            var cell = row.Cells[shown[column]];
            var style = styles.Of(row.Kind, body.Columns[shown[column]], cell);
            if (cell.IsNumber && FormulaOf(row.Kind, column) is { } formula)
            {
                grid.Formula(column, formula, cell, style);
            }
            else
            {
                grid.Cell(column, cell, style);
            }
        }

        grid.EndRow();
        groupStart = row.Kind is RowKind.Subtotal ? 0 : groupStart;
    }

    // SUBTOTAL passes over the subtotals within its range, so the grand total counts nothing twice.
    private string? FormulaOf(RowKind row, int column) => row switch
    {
        _ when body.Columns[shown[column]].Total is not TotalSource.Summed => null,
        RowKind.Subtotal when groupStart > 0 => $"SUBTOTAL(9,{CellReference.Range(column, groupStart, lastRow)})",
        RowKind.Total when firstRow > 0 && hasSubtotals => $"SUBTOTAL(9,{CellReference.Range(column, firstRow, lastRow)})",
        RowKind.Total when firstRow > 0 => $"SUM({CellReference.Range(column, firstRow, lastRow)})",
        _ => null,
    };
}
