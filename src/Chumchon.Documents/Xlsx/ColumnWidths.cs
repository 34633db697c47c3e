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

    // A heading's words are kept whole up to this width; a longer run is Thai without spaces and wraps within.
    private const double LongestWord = 14;

    public static double[] Of(ReportTable table)
    {
        var widths = Of(table.Body);
        var below = table.Supplement is { } supplement ? Of(supplement.Body) : [];
        return [.. Enumerable.Range(0, Math.Max(widths.Length, below.Length))
            .Select(column => Math.Round(Math.Max(widths.ElementAtOrDefault(column), below.ElementAtOrDefault(column)), 2))];
    }

    public static double[] Of(ReportBody body)
    {
        var widths = body.ColumnsShownIn(ReportOutputs.Xlsx).Select(position => OfCells(body, position)).ToArray();
        foreach (var cell in HeaderLayout.Of(body, ReportOutputs.Xlsx).Cells.OrderBy(cell => cell.ColumnSpan))
        {
            var span = widths.AsSpan(cell.Column, cell.ColumnSpan);
            var missing = OfHeading(cell.Label) - span.ToArray().Sum();
            foreach (ref var width in span)
            {
                width += Math.Max(0, missing / span.Length);
            }
        }

        return widths;
    }

    /// <summary>Room for one figure.</summary>
    public static double OfFigure(string figure) => Math.Round((TextWidth.Of(figure) * Spare) + Padding, 2);

    private static double OfCells(ReportBody body, int position)
    {
        var widest = body.Rows.Max(row => (double?)TextWidth.Of(row.Cells[position].Display(), bold: row.Kind is not RowKind.Data)) ?? 0;
        return Math.Clamp((widest * Spare) + Padding, Narrowest, Widest);
    }

    private static double OfHeading(string label)
    {
        var word = label.Split(' ').Max(word => TextWidth.Of(word, bold: true));
        var wanted = Math.Max(Math.Min(word, LongestWord), TextWidth.Of(label, bold: true) / HeaderLines);
        return (wanted * Spare) + Padding;
    }
}
