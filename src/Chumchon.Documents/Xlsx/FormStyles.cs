using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Xlsx;

/// <summary>How the cells of a form look: white where it is to be filled in.</summary>
internal sealed class FormStyles(StyleSheet styles)
{
    public int Header { get; } = new BodyStyles(styles).Header;

    public int Key { get; } = styles.NumberOf(new CellStyle());

    public int Of(CellStyle style) => styles.NumberOf(style);

    public int Of(RowKind row, ReportColumn column, ReportCell cell, bool open) => styles.NumberOf(new CellStyle(AlignmentOf(column))
    {
        Format = column.Kind is ColumnKind.Satang ? NumberFormat.ThousandsTwoDecimals : NumberFormat.General,
        Bold = row is RowKind.Total,
        Fill = open && row is RowKind.Data ? null : BodyStyles.TotalFill,
        Border = row is RowKind.Total ? CellBorder.Total : CellBorder.Grid,
        Wrap = column.Kind is ColumnKind.Text,
        Unlocked = open && row is RowKind.Data,
        QuotePrefix = cell.Kind is CellKind.Text && FormulaText.Begins(cell.Text),
    });

    private static HorizontalAlignment AlignmentOf(ReportColumn column) => column.Alignment switch
    {
        ColumnAlignment.Left => HorizontalAlignment.Left,
        ColumnAlignment.Center => HorizontalAlignment.Center,
        _ => HorizontalAlignment.Right,
    };
}
