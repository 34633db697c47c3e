namespace Chumchon.Documents.Tables;

/// <summary>
/// One figure of a report in the long shape of open data: a row of its own. Only data rows give figures, and what is blank or
/// cannot be worked out gives none.
/// </summary>
/// <param name="AreaCode">TIS 1099; null for the country.</param>
/// <param name="Month">CE ISO; null where the figure belongs to more than a month.</param>
/// <param name="Measure">What the figure counts.</param>
/// <param name="Unit">Null for a count.</param>
public readonly record struct ReportFigure(
    string? AreaCode, string? AreaName, string? Month, string Measure, ReportCell Value, string? Unit)
{
    /// <summary>The names of the long shape's columns, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = ["area_code", "area_name", "month", "measure", "value", "unit"];

    /// <summary>All figures of a report, row by row.</summary>
    public static IEnumerable<ReportFigure> Of(ReportTable table)
    {
        var columns = table.Body.Columns;
        var code = LastNaming(columns, ColumnKind.Code);
        var name = code is null ? null : LastNaming(columns, ColumnKind.Text);
        var month = LastNaming(columns, ColumnKind.IsoMonth);
        return
            from row in table.Body.Rows
            where row.Kind is RowKind.Data
            from column in columns.Index()
            where !column.Item.NamesRow && column.Item.ShownIn(ReportOutputs.Machine) && row.Cells[column.Index].IsNumber
            select new ReportFigure(
                code is { } areaCode ? row.Cells[areaCode].Text : table.Area?.Code,
                name is { } areaName ? row.Cells[areaName].Text : table.Area?.Name,
                month is { } isoMonth ? row.Cells[isoMonth].Text : column.Item.Month,
                column.Item.Measure ?? column.Item.MachineHeader,
                row.Cells[column.Index],
                column.Item.Unit);
    }

    private static int? LastNaming(IReadOnlyList<ReportColumn> columns, ColumnKind kind)
    {
        for (var position = columns.Count - 1; position >= 0; position--)
        {
            if (columns[position].Kind == kind && (columns[position].NamesRow || kind is not ColumnKind.Text))
            {
                return position;
            }
        }

        return null;
    }
}
