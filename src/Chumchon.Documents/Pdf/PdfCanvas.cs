using System.Globalization;
using Chumchon.Documents.Pdf.Native;

namespace Chumchon.Documents.Pdf;

/// <summary>
/// The pages of one document while they are drawn. Lengths are points from the upper left corner. One thread at a time.
/// </summary>
internal sealed class PdfCanvas : IDisposable
{
    private const double HairLine = 0.6;

    private static readonly double[] LeaderDots = [0.8, 3];

    private readonly MemoryStream output = new();
    private readonly PdfSurface surface;
    private readonly CairoHandle cairo;
    private Paper size;
    private bool hasPage;

    public PdfCanvas(Paper first, CancellationToken cancellation = default)
    {
        size = first;
        surface = new PdfSurface(output, first.Width, first.Height);
        cairo = Cairo.Create(surface);
        Text = new Typesetter(cairo, cancellation);
    }

    public Typesetter Text { get; }

    public void Describe(string title, string author, string subject, DateTimeOffset created)
    {
        var date = created.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
        Cairo.SetMetadata(surface, PdfMetadata.Title, title);
        Cairo.SetMetadata(surface, PdfMetadata.Author, author);
        Cairo.SetMetadata(surface, PdfMetadata.Subject, subject);
        Cairo.SetMetadata(surface, PdfMetadata.Creator, nameof(Chumchon));
        Cairo.SetMetadata(surface, PdfMetadata.CreateDate, date);
        Cairo.SetMetadata(surface, PdfMetadata.ModifyDate, date);
    }

    public void Fill(double x, double y, double width, double height, Ink ink)
    {
        Use(ink);
        Cairo.Rectangle(cairo, x, y, width, height);
        Cairo.Fill(cairo);
        Use(Ink.Text);
    }

    public void Frame(double x, double y, double width, double height, Ink ink)
    {
        Cairo.Rectangle(cairo, x, y, width, height);
        Stroke(HairLine, ink);
    }

    /// <summary>Dots that lead the eye along a line.</summary>
    public void Leader(double fromX, double toX, double y)
    {
        Cairo.SetDash(cairo, LeaderDots, LeaderDots.Length, offset: 0);
        Rule(fromX, y, toX, y, LeaderDots[0], Ink.Grid);
        Cairo.SetDash(cairo, [], 0, offset: 0);
    }

    public void Rule(double fromX, double fromY, double toX, double toY, double thickness, Ink ink)
    {
        Trace(fromX, fromY, toX, toY);
        Stroke(thickness, ink);
    }

    /// <summary>Adds a line to those that <see cref="Stroke"/> draws at once.</summary>
    public void Trace(double fromX, double fromY, double toX, double toY)
    {
        Cairo.MoveTo(cairo, fromX, fromY);
        Cairo.LineTo(cairo, toX, toY);
    }

    public void Stroke(double thickness, Ink ink)
    {
        Use(ink);
        Cairo.SetLineWidth(cairo, thickness);
        Cairo.Stroke(cairo);
        Use(Ink.Text);
    }

    /// <summary>Opens an element of the document's structure, to be disposed where it ends, be it on a later page. What is drawn in none
    /// is decoration that is not read aloud.</summary>
    public OpenTag Tag(string name, string attributes = "")
    {
        Cairo.BeginTag(cairo, name, attributes);
        return new(cairo, name);
    }

    /// <summary>Adds an entry to the list of contents that a reader shows beside the pages.</summary>
    public void Bookmark(string title, string destination) => Cairo.AddOutline(surface, parent: 0, title, $"dest='{destination}'", flags: 0);

    /// <summary>Ends the page before. The last page ends with the file, when the structure is closed, or cairo would lose that.</summary>
    public void BeginPage(Paper paper)
    {
        if (hasPage)
        {
            Cairo.ShowPage(cairo);
        }

        hasPage = true;

        // cairo forgets what is open on a page when its size is set.
        if (paper != size)
        {
            Cairo.SetPageSize(surface, paper.Width, paper.Height);
            size = paper;
        }
    }

    /// <summary>The whole file.</summary>
    public byte[] Finish()
    {
        Check(Cairo.Status(cairo));
        Cairo.Finish(surface);
        Check(Cairo.Status(surface));
        DocumentLanguage.Declare(output, Typesetter.Language);
        return output.ToArray();
    }

    public void Dispose()
    {
        Text.Dispose();
        cairo.Dispose();
        surface.Dispose();
        output.Dispose();
    }

    private void Use(Ink ink) => Cairo.SetColor(cairo, ink.Red, ink.Green, ink.Blue);

    private static void Check(int status)
    {
        if (status != Cairo.Success)
        {
            throw new InvalidOperationException($"cairo gave up on a document with status {status}.");
        }
    }
}

/// <summary>An element of a document's structure that is open.</summary>
internal sealed class OpenTag(CairoHandle cairo, string name) : IDisposable
{
    public void Dispose() => Cairo.EndTag(cairo, name);
}
