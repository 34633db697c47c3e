using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Pdf;

/// <summary>The signature block: two blocks side by side in the right half of a page, with room for a pen.</summary>
internal sealed class Signatures(PdfCanvas canvas, Paper paper)
{
    private const double SpaceAbove = 16;
    private const double LineHeight = 21;
    private const double Gap = 14;

    private static readonly Typeface Face = new(10);

    public static double HeightOf(ReportSignature signature) =>
        SpaceAbove + (Math.Max(signature.Reporter.Count, signature.Certifier.Count) * LineHeight);

    /// <summary>Width left of the signatures, for notes.</summary>
    public double NotesSpan(ReportSignature signature) => paper.Span - (2 * Gap) - (2 * WidthOf(signature));

    public void Draw(ReportSignature signature, double y)
    {
        var width = WidthOf(signature);
        DrawBlock(signature.Reporter, paper.Right - Gap - (2 * width), y, width);
        DrawBlock(signature.Certifier, paper.Right - width, y, width);
    }

    private double WidthOf(ReportSignature signature) => Math.Max(
        ((paper.Span / 2) - Gap) / 2, signature.Reporter.Concat(signature.Certifier).Max(line => canvas.Text.Measure(line, Face).Width));

    private void DrawBlock(IReadOnlyList<string> lines, double x, double y, double width)
    {
        foreach (var (index, line) in lines.Index())
        {
            using var tag = canvas.Tag("P");
            canvas.Text.Line(line, x, y + SpaceAbove + (index * LineHeight), width, Face, TextAlignment.Center);
        }
    }
}
