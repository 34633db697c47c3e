using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Pdf;

/// <summary>What stands above a table: the title block on the first page of each panel, one line on those that follow.</summary>
internal sealed class TitleBlock(PdfCanvas canvas, ReportTable table, Paper paper, string? panelTitle)
{
    private const double LineSpace = 3;
    private const double SpaceBelow = 5;

    private static readonly Typeface TitleFace = new(14, Bold: true);
    private static readonly Typeface LineFace = new(11);
    private static readonly Typeface SmallFace = new(9);
    private static readonly Typeface RunningFace = new(8.5);

    public double Height => Lines().Sum(HeightOf) + (HasLineAbove ? AboveHeight : 0) + SpaceBelow;

    public double RunningHeight => HeightOf(Running) + SpaceBelow;

    private static double AboveHeight => SmallFace.Size * Typeface.LineHeight;

    private bool HasLineAbove => (table.AsOfLine ?? table.UnitLine) is not null;

    private Line Running => new(string.Join(" · ", table.TitleLines.Append(panelTitle).Where(static line => line is not null)), RunningFace, "P");

    /// <param name="read">Whether it is part of the document's structure; over a second panel it is not.</param>
    /// <param name="destination">By which links find the title; null for none.</param>
    public void Draw(bool read, string? destination)
    {
        var y = paper.Top;
        foreach (var line in Lines())
        {
            using var target = destination is not null && line.Tag is "H1" ? canvas.Tag("cairo.dest", $"name='{destination}'") : null;
            using var tag = read || line.Tag is "H2" ? canvas.Tag(line.Tag) : null;
            DrawLine(line, y);
            y += HeightOf(line);
        }

        DrawLineAbove(y, read);
    }

    public void DrawRunning() => DrawLine(Running, paper.Top);

    private IEnumerable<Line> Lines()
    {
        yield return new(table.TitleLines[0], TitleFace, "H1");
        foreach (var line in table.TitleLines.Skip(1))
        {
            yield return new(line, LineFace, "P");
        }

        if (table.CriteriaLine is { } criteria)
        {
            yield return new(criteria, SmallFace, "P");
        }

        if (panelTitle is { } title)
        {
            yield return new(title, Section.TitleFace, "H2");
        }
    }

    private double HeightOf(Line line) => canvas.Text.Measure(line.Text, line.Face, paper.Span).Height + LineSpace;

    private void DrawLine(Line line, double y) => canvas.Text.Paragraph(line.Text, paper.Left, y, paper.Span, line.Face, TextAlignment.Center);

    private void DrawLineAbove(double y, bool read)
    {
        foreach (var (text, alignment) in new[] { (table.AsOfLine, TextAlignment.Left), (table.UnitLine, TextAlignment.Right) })
        {
            if (text is not null)
            {
                using var tag = read ? canvas.Tag("P") : null;
                canvas.Text.Line(text, paper.Left, y + LineSpace, paper.Span, SmallFace, alignment);
            }
        }
    }

    private sealed record Line(string Text, Typeface Face, string Tag);
}
