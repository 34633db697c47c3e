using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Xlsx;

/// <summary>How the cells of a table look.</summary>
internal sealed class BodyStyles(StyleSheet styles)
{
    private const string HeaderFill = "E3EBE7";
    public const string TotalFill = "EEF3F0";

    public int Header { get; } = styles.NumberOf(new CellStyle(HorizontalAlignment.Center)
    {
        Bold = true,
        Fill = HeaderFill,
        Border = CellBorder.Header,
        Wrap = true,
    });

    public int Of(RowKind row, ReportColumn column, ReportCell cell) => styles.NumberOf(new CellStyle(AlignmentOf(column, cell))
    {
        Format = cell.Kind switch
        {
            CellKind.Count => NumberFormat.Thousands,
            CellKind.Satang => NumberFormat.ThousandsTwoDecimals,
            CellKind.Percent => NumberFormat.TwoDecimals,
            CellKind.Blank when column.Kind is ColumnKind.Satang => NumberFormat.ThousandsTwoDecimals,
            _ => NumberFormat.General,
        },
        Bold = row is RowKind.Heading or RowKind.Subtotal or RowKind.Total,
        Fill = row is RowKind.Subtotal or RowKind.Total ? TotalFill : null,
        Border = row switch
        {
            RowKind.Subtotal => CellBorder.Subtotal,
            RowKind.Total => CellBorder.Total,
            _ => CellBorder.Grid,
        },
        QuotePrefix = cell.Kind is CellKind.Text && FormulaText.Begins(cell.Text),
    });

    // The label of a total stays left in a column whose other cells are centred.
    private static HorizontalAlignment AlignmentOf(ReportColumn column, ReportCell cell) => column.Alignment switch
    {
        _ when cell.Kind is CellKind.Text && column.Kind is not (ColumnKind.Code or ColumnKind.IsoMonth or ColumnKind.Text) => HorizontalAlignment.Left,
        ColumnAlignment.Left => HorizontalAlignment.Left,
        ColumnAlignment.Center => HorizontalAlignment.Center,
        _ => HorizontalAlignment.Right,
    };
}
