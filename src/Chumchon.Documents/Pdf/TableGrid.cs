using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Pdf;

/// <summary>Draws the heading and the rows of one panel of a table.</summary>
/// <param name="left">Where its first column begins.</param>
internal sealed class TableGrid(PdfCanvas canvas, ReportBody body, TableColumns columns, PrintedPanel panel, double left)
{
    private const double HeadSpace = 5;
    private const double Thin = 0.4;
    private const double Thick = 0.8;
    private const double DoubleRuleGap = 1.8;

    private readonly int[] positions = [.. panel.Places.Select(place => columns.Shown[place])];
    private readonly HeaderLayout header = HeaderLayout.Of(panel.Places.Select(place => columns[place]), columns.Naming);
    private readonly double[] edges = [.. Edges(panel.Widths, left)];
    private double[]? headHeights;

    public double HeadHeight => HeadHeights.Sum();

    private double[] HeadHeights => headHeights ??= MeasureHead();

    private double BoxHeight => panel.Size * Typeface.BoxHeight;

    /// <summary>Lines of a row's tallest cell.</summary>
    public int LinesOf(ReportRow row) => positions.Select((position, place) => LinesOf(row, row.Cells[position], place)).Max();

    /// <summary>Of so many lines of words, in points.</summary>
    public double HeightOf(int lines) => lines * panel.Size * Typeface.LineHeight;

    /// <param name="read">Whether it is part of the document's structure; where it is repeated on a later page it is not.</param>
    public void DrawHead(double y, bool read)
    {
        canvas.Fill(edges[0], y, edges[^1] - edges[0], HeadHeight, Ink.HeadTint);
        for (var row = 0; row < header.Depth; row++)
        {
            using var line = Tag("TR", read);
            foreach (var cell in header.InRow(row))
            {
                using var _ = Tag("TH", read);
                var top = y + HeadHeights.Take(cell.Row).Sum();
                DrawHeadCell(cell, top, HeadHeights.Skip(cell.Row).Take(cell.RowSpan).Sum());
            }
        }

        canvas.Rule(edges[0], y, edges[^1], y, Thick, Ink.Frame);
        canvas.Rule(edges[0], y + HeadHeight, edges[^1], y + HeadHeight, Thick, Ink.Frame);
    }

    public void DrawRow(RowBlock block, double y)
    {
        var (row, height, read) = (block.Row, block.Height, !block.IsRepeated);
        var face = TableColumns.FaceOf(row.Kind, panel.Size);
        if (row.Kind is RowKind.Heading or RowKind.Subtotal or RowKind.Total)
        {
            canvas.Fill(edges[0], y, edges[^1] - edges[0], height, Ink.TotalTint);
        }

        using (Tag("TR", read))
        {
            foreach (var span in CellSpan.Of(row, positions, columns.Naming))
            {
                using var _ = Tag(span.Last == columns.Naming - 1 ? "TH" : "TD", read);
                DrawCell(block, span, y, face);
            }
        }

        Rule(row, y, height);
    }

    private static IEnumerable<double> Edges(double[] widths, double left)
    {
        yield return left;
        foreach (var width in widths)
        {
            yield return left += width;
        }
    }

    private double[] MeasureHead()
    {
        var heights = new double[header.Depth];
        Array.Fill(heights, (panel.Size * Typeface.LineHeight) + HeadSpace);
        foreach (var cell in header.Cells.OrderBy(static cell => cell.RowSpan))
        {
            var needed = canvas.Text.Measure(cell.Label, HeadFace, WidthOf(cell)).Height + HeadSpace + HeadFace.Leading;
            var missing = needed - heights.AsSpan(cell.Row, cell.RowSpan).ToArray().Sum();
            heights[cell.Row + cell.RowSpan - 1] += Math.Max(0, missing);
        }

        return heights;
    }

    private Typeface HeadFace => new(panel.Size, Bold: true);

    // A hair more than was measured, or rounding would break the longest word.
    private double WidthOf(HeaderCell cell) => edges[cell.Column + cell.ColumnSpan] - edges[cell.Column] - panel.Padding + 0.1;

    private void DrawHeadCell(HeaderCell cell, double y, double height)
    {
        var text = canvas.Text.Measure(cell.Label, HeadFace, WidthOf(cell)).Height;
        canvas.Text.Paragraph(
            cell.Label, edges[cell.Column] + (panel.Padding / 2), y + ((height - text) / 2), WidthOf(cell), HeadFace, TextAlignment.Center);
        Box(edges[cell.Column], y, edges[cell.Column + cell.ColumnSpan], y + height);
    }

    private int LinesOf(ReportRow row, ReportCell cell, int place)
    {
        if (row.Kind is not RowKind.Data || cell.Kind is not CellKind.Text)
        {
            return 1;
        }

        var face = TableColumns.FaceOf(row.Kind, panel.Size);
        var height = canvas.Text.Measure(cell.Display(), face, panel.Widths[place] - panel.Padding + 0.1).Height;
        return Math.Max(1, (int)Math.Round((height + face.Leading) / (Typeface.LineHeight * face.Size)));
    }

    private void DrawCell(RowBlock block, CellSpan span, double y, Typeface face)
    {
        var (row, height) = (block.Row, block.Height);
        var text = span.Cell.Display();
        var x = edges[span.First] + (panel.Padding / 2);
        var width = edges[span.Last + 1] - edges[span.First] - panel.Padding;
        if (block.Lines > 1 && LinesOf(row, span.Cell, span.Last) > 1)
        {
            var wrapped = canvas.Text.Measure(text, face, width).Height;
            canvas.Text.Paragraph(text, x, y + ((height - wrapped) / 2), width, face);
        }
        else if (text.Length > 0)
        {
            canvas.Text.Line(text, x, y + ((height - BoxHeight) / 2), width, face, AlignmentOf(row, span));
        }
    }

    private TextAlignment AlignmentOf(ReportRow row, CellSpan span) => body.Columns[positions[span.Last]].Alignment switch
    {
        _ when row.Kind is not RowKind.Data && span.Cell.Kind is CellKind.Text => TextAlignment.Left,
        ColumnAlignment.Left => TextAlignment.Left,
        ColumnAlignment.Center => TextAlignment.Center,
        _ => TextAlignment.Right,
    };

    private void Rule(ReportRow row, double y, double height)
    {
        foreach (var edge in CellSpan.Of(row, positions, columns.Naming).Select(span => edges[span.First]).Append(edges[^1]))
        {
            canvas.Trace(edge, y, edge, y + height);
        }

        var (bottom, total) = (y + height, row.Kind is RowKind.Subtotal or RowKind.Total);
        canvas.Trace(edges[0], bottom, edges[^1], bottom);
        canvas.Stroke(Thin, Ink.Grid);
        if (total)
        {
            canvas.Trace(edges[0], y, edges[^1], y);
            canvas.Trace(edges[0], bottom, edges[^1], bottom);
            canvas.Stroke(Thick, Ink.Frame);
        }

        if (row.Kind is RowKind.Total)
        {
            canvas.Rule(edges[0], bottom - DoubleRuleGap, edges[^1], bottom - DoubleRuleGap, Thin, Ink.Frame);
        }
    }

    private void Box(double fromX, double fromY, double toX, double toY)
    {
        canvas.Trace(fromX, fromY, fromX, toY);
        canvas.Trace(toX, fromY, toX, toY);
        canvas.Trace(fromX, toY, toX, toY);
        canvas.Stroke(Thin, Ink.Grid);
    }

    private OpenTag? Tag(string name, bool read) => read ? canvas.Tag(name) : null;
}
