using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Xlsx;

/// <summary>Widths of a sheet's columns in digits, wide enough for every figure with 15 % to spare: another font must not give <c>####</c>.</summary>
internal static class ColumnWidths
{
    private const double Spare = 1.15;
    private const double Padding = 1;
    private const double Narrowest = 6;
    private const double Widest = 45;
    private const int HeaderLines = 2;

    public static double[] Of(ReportTable table)
    {
        var widths = Of(table.Body);
        var below = table.Supplement is { } supplement ? Of(supplement.Body) : [];
        return [.. Enumerable.Range(0, Math.Max(widths.Length, below.Length))
            .Select(column => Math.Max(widths.ElementAtOrDefault(column), below.ElementAtOrDefault(column)))];
    }

    private static double[] Of(ReportBody body) =>
        [.. body.ColumnsShownIn(ReportOutputs.Xlsx).Select(position => Math.Round(Of(body, position), 2))];

    private static double Of(ReportBody body, int position)
    {
        var cells = body.Rows.Max(row => (double?)TextWidth.Of(row.Cells[position].Display(), bold: row.Kind is not RowKind.Data)) ?? 0;
        var heading = TextWidth.Of(body.Columns[position].Header.LastOrDefault(label => label.Length > 0) ?? "", bold: true);
        return Math.Clamp(Math.Max(cells, heading / HeaderLines) * Spare + Padding, Narrowest, Widest);
    }
}
