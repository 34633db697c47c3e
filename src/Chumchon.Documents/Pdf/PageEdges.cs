using System.Globalization;
using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Pdf;

/// <summary>What stands in the margins of every page.</summary>
internal sealed class PageEdges(PdfCanvas canvas, Paper paper, string? banner, string? formCode, ReportFooter? footer)
{
    private const double FootSpace = 3;
    private const double FrameSpace = 8;

    private static readonly Typeface HeadFace = new(11, Bold: true);
    private static readonly Typeface FootFace = new(8);

    /// <param name="page">Of all, counted from 1.</param>
    public void Draw(int page, int pages)
    {
        if (banner is not null)
        {
            DrawBanner(banner);
        }

        if (formCode is not null)
        {
            canvas.Text.Line(formCode, paper.Left, paper.Head, paper.Span, HeadFace, TextAlignment.Right);
        }

        if (footer is not null)
        {
            DrawFoot(footer, page, pages);
        }
    }

    // Framed, or it would be read as part of the title below it.
    private void DrawBanner(string text)
    {
        var size = canvas.Text.Measure(text, HeadFace);
        var left = paper.Left + ((paper.Span - size.Width) / 2);
        canvas.Frame(left - FrameSpace, paper.Head - 1, size.Width + (2 * FrameSpace), size.Height + 2, Ink.Grid);
        canvas.Text.Line(text, left, paper.Head, size.Width, HeadFace);
    }

    private void DrawFoot(ReportFooter foot, int page, int pages)
    {
        var y = paper.Foot + FootSpace;
        var pageOf = foot.PageOf
            .Replace("{p}", page.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{n}", pages.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        canvas.Rule(paper.Left, paper.Foot, paper.Right, paper.Foot, thickness: 0.4, Ink.Grid);
        canvas.Text.Line(foot.Source, paper.Left, y, paper.Span, FootFace);
        canvas.Text.Line(foot.PrintedBy ?? "", paper.Left, y, paper.Span, FootFace, TextAlignment.Center);
        canvas.Text.Line(pageOf, paper.Left, y, paper.Span, FootFace, TextAlignment.Right);
    }
}
