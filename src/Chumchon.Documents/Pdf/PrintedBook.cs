using System.Globalization;
using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Pdf;

/// <summary>A page of contents, and the reports after it.</summary>
internal sealed class PrintedBook
{
    private const double TitleSpace = 14;
    private const double EntrySpace = 8;
    private const double NumberWidth = 26;
    private const double PageWidth = 40;
    private const double LeaderGap = 4;

    private static readonly Typeface TitleFace = new(18, Bold: true);
    private static readonly Typeface LineFace = new(13);
    private static readonly Typeface HeadFace = new(13, Bold: true);
    private static readonly Typeface EntryFace = new(11);

    private readonly PdfCanvas canvas;
    private readonly ReportBook book;
    private readonly DigitForm contentsDigits;
    private readonly Paper paper;
    private readonly List<(PrintedReport Report, int FirstPage)> reports = [];
    private readonly int pages;

    /// <param name="digits">Null for those of each report.</param>
    public PrintedBook(PdfCanvas canvas, ReportBook book, DigitForm? digits)
    {
        this.canvas = canvas;
        this.book = book;
        contentsDigits = digits ?? book.Reports[0].Digits;
        pages = 1;
        foreach (var table in book.Reports)
        {
            var report = new PrintedReport(canvas, table, digits ?? table.Digits);
            reports.Add((report, pages + 1));
            pages += report.PageCount;
        }

        paper = reports[0].Report.Paper;
    }

    public void Draw()
    {
        using var document = canvas.Tag("Document");
        canvas.BeginPage(paper);
        DrawContents();
        foreach (var (index, (report, firstPage)) in reports.Index())
        {
            using var part = canvas.Tag("Sect");
            canvas.Bookmark(book.Reports[index].TitleLines[0], Destination(index));
            report.Draw(firstPage, pages, Destination(index));
        }
    }

    private static string Destination(int index) => string.Create(CultureInfo.InvariantCulture, $"report-{index + 1}");

    private void DrawContents()
    {
        canvas.Text.Digits = contentsDigits;
        var first = book.Reports[0];
        new PageEdges(canvas, paper, first.Banner, formCode: null, first.Footer).Draw(page: 1, pages);
        var y = paper.Top + TitleSpace;
        foreach (var (index, line) in book.TitleLines.Index())
        {
            using var tag = canvas.Tag(index == 0 ? "H1" : "P");
            var face = index == 0 ? TitleFace : LineFace;
            canvas.Text.Paragraph(line, paper.Left, y, paper.Span, face, TextAlignment.Center);
            y += canvas.Text.Measure(line, face, paper.Span).Height + EntrySpace;
        }

        y += TitleSpace;
        using (canvas.Tag("H2"))
        {
            canvas.Text.Line(book.ContentsTitle, paper.Left, y, paper.Span, HeadFace);
        }

        canvas.Text.Line(book.PageTitle, paper.Left, y, paper.Span, HeadFace, TextAlignment.Right);
        y += HeadFace.Size * Typeface.LineHeight;
        canvas.Rule(paper.Left, y, paper.Right, y, thickness: 0.8, Ink.Frame);
        using var list = canvas.Tag("TOC");
        for (var index = 0; index < reports.Count; index++)
        {
            y += EntrySpace;
            y += DrawEntry(index, y);
        }
    }

    private double DrawEntry(int index, double y)
    {
        using var item = canvas.Tag("TOCI");
        using var link = canvas.Tag("Link", $"dest='{Destination(index)}'");
        var width = paper.Span - NumberWidth - PageWidth;
        var report = book.Reports[index];
        var title = report.FormCode is null ? report.TitleLines[0] : $"{report.TitleLines[0]} · {report.FormCode}";
        var size = canvas.Text.Measure(title, EntryFace, width);
        var page = reports[index].FirstPage.ToString(CultureInfo.InvariantCulture);
        canvas.Text.Line($"{index + 1}.", paper.Left, y, NumberWidth, EntryFace);
        canvas.Text.Paragraph(title, paper.Left + NumberWidth, y, width, EntryFace);
        var last = y + size.Height - (EntryFace.Size * Typeface.BoxHeight);
        canvas.Text.Line(page, paper.Left, last, paper.Span, EntryFace, TextAlignment.Right);
        canvas.Leader(
            paper.Left + NumberWidth + size.Width + LeaderGap, paper.Right - canvas.Text.Measure(page, EntryFace).Width - LeaderGap, last + EntryFace.Size);
        return size.Height;
    }
}
