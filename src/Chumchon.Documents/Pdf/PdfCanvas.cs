using System.Globalization;
using Chumchon.Documents.Pdf.Native;

namespace Chumchon.Documents.Pdf;

/// <summary>
/// The pages of one document while they are drawn: text measured and set by Pango, lines and tags by cairo. Lengths are points from
/// the upper left corner. One thread at a time.
/// </summary>
internal sealed class PdfCanvas : IDisposable
{
    private const double DotsPerInch = 72;
    private const double Unlimited = -1;
    private const double OneUnit = 1.0 / Pango.Scale;
    private const string Language = "th";
    private const string Family = "Sarabun";

    private const double HairLine = 0.6;

    private static readonly double[] LeaderDots = [0.8, 3];

    private readonly MemoryStream output = new();
    private readonly PdfSurface surface;
    private readonly CairoHandle cairo;
    private readonly ObjectHandle fontMap = Pango.CreateFontMap();
    private readonly ObjectHandle context;
    private readonly ObjectHandle layout;
    private readonly Dictionary<Typeface, FontHandle> fonts = [];
    private readonly DigitForm digits;
    private Paper size;
    private bool hasPage;

    public PdfCanvas(Paper first, DigitForm digits)
    {
        this.digits = digits;
        size = first;
        surface = new PdfSurface(output, first.Width, first.Height);
        cairo = Cairo.Create(surface);
        Pango.SetResolution(fontMap, DotsPerInch);
        context = Pango.CreateContext(fontMap);
        Pango.SetRoundGlyphPositions(context, round: 0);
        Pango.SetLanguage(context, Pango.Language(Language));
        Pango.UpdateContext(cairo, context);
        layout = Pango.CreateLayout(context);
    }

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

    /// <summary>The text in one line, or wrapped between words where a width is given.</summary>
    public TextSize Measure(string text, Typeface face, double width = Unlimited)
    {
        Set(text, face, width, TextAlignment.Left);
        return Size();
    }

    /// <summary>Width of the longest run of letters that no line may break.</summary>
    public double LongestWord(string text, Typeface face) => Measure(text, face, OneUnit).Width;

    /// <summary>Sets text in one line that may run beyond its place rather than lose a letter.</summary>
    public void Line(string text, double x, double y, double width, Typeface face, TextAlignment alignment = TextAlignment.Left)
    {
        Set(text, face, Unlimited, TextAlignment.Left);
        var free = alignment is TextAlignment.Left ? 0 : width - Size().Width;
        Cairo.MoveTo(cairo, x + (alignment is TextAlignment.Center ? free / 2 : free), y);
        Pango.ShowLayout(cairo, layout);
    }

    /// <summary>Sets text that wraps between words.</summary>
    public void Paragraph(string text, double x, double y, double width, Typeface face, TextAlignment alignment = TextAlignment.Left)
    {
        Set(text, face, width, alignment);
        Cairo.MoveTo(cairo, x, y);
        Pango.ShowLayout(cairo, layout);
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
        return output.ToArray();
    }

    public void Dispose()
    {
        foreach (var font in fonts.Values)
        {
            font.Dispose();
        }

        layout.Dispose();
        context.Dispose();
        fontMap.Dispose();
        cairo.Dispose();
        surface.Dispose();
        output.Dispose();
    }

    private void Set(string text, Typeface face, double width, TextAlignment alignment)
    {
        Pango.SetFont(layout, FontOf(face));
        Pango.SetWidth(layout, width < 0 ? -1 : Math.Max(1, (int)(width * Pango.Scale)));
        Pango.SetLineSpacing(layout, (int)((Typeface.LineHeight - Typeface.BoxHeight) * face.Size * Pango.Scale));
        Pango.SetAlignment(layout, (int)alignment);
        Pango.SetText(layout, text.In(digits), length: -1);
    }

    private TextSize Size()
    {
        Pango.GetSize(layout, out var width, out var height);
        return new((double)width / Pango.Scale, (double)height / Pango.Scale);
    }

    private FontHandle FontOf(Typeface face)
    {
        if (!fonts.TryGetValue(face, out var font))
        {
            font = fonts[face] = Pango.CreateFont();
            Pango.SetFamily(font, Family);
            Pango.SetWeight(font, face.Bold ? Pango.WeightBold : Pango.WeightNormal);
            Pango.SetSize(font, (int)Math.Round(face.Size * Pango.Scale));
        }

        return font;
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
