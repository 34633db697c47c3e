using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Pdf;

/// <summary>
/// Official reports as PDF on A4, ready to be printed and signed: Thai shaped and broken into lines as it is written, tagged for
/// screen readers, searchable, with the font within. Equal reports give equal bytes. It draws with Pango and cairo, libraries of the
/// operating system; where they are missing it says so, and all else works. Safe for any number of callers at once.
/// </summary>
public sealed class PdfWriter
{
    public const string ContentType = "application/pdf";

    private readonly Func<string, bool> load;
    private IReadOnlyList<string>? missing;

    /// <param name="load">Whether a library of this file name can be loaded; null for the loader of the system.</param>
    public PdfWriter(Func<string, bool>? load = null) => this.load = load ?? SystemLibraries.Load;

    /// <summary>File names of the libraries that this machine lacks; empty where PDF can be written. Looked for until all are there.</summary>
    public IReadOnlyList<string> MissingLibraries => missing is { Count: 0 } ? missing : missing = SystemLibraries.Missing(load);

    /// <param name="digits">Null for those of the report.</param>
    /// <exception cref="InvalidOperationException">A library is missing.</exception>
    /// <exception cref="OperationCanceledException">The document was given up; no more of it was drawn.</exception>
    public byte[] Write(ReportTable table, DigitForm? digits = null, CancellationToken cancellation = default)
    {
        using var canvas = Open(table, table.TitleLines, table.AsOf, cancellation);
        var report = new PrintedReport(canvas, table, digits ?? table.Digits);
        using (canvas.Tag("Document"))
        {
            report.Draw(firstPage: 1, report.PageCount);
        }

        return canvas.Finish();
    }

    /// <summary>Several reports after a page of contents, their pages counted through, each as it is alone.</summary>
    /// <param name="digits">Null for those of each report; the contents have those of the first.</param>
    /// <exception cref="InvalidOperationException">A library is missing.</exception>
    /// <exception cref="OperationCanceledException">The document was given up; no more of it was drawn.</exception>
    public byte[] Write(ReportBook book, DigitForm? digits = null, CancellationToken cancellation = default)
    {
        using var canvas = Open(book.Reports[0], book.TitleLines, book.AsOf, cancellation);
        new PrintedBook(canvas, book, digits).Draw();
        return canvas.Finish();
    }

    private PdfCanvas Open(ReportTable first, IReadOnlyList<string> titleLines, DateTimeOffset asOf, CancellationToken cancellation)
    {
        if (MissingLibraries.Count > 0)
        {
            throw new InvalidOperationException($"PDF needs libraries that are missing: {string.Join(", ", MissingLibraries)}.");
        }

        SystemLibraries.UseOwnFonts();
        var canvas = new PdfCanvas(Paper.Of(first.Print.Orientation), cancellation);
        canvas.Describe(titleLines[0], first.Publisher, string.Join(' ', titleLines.Skip(1)), asOf);
        return canvas;
    }
}
