using Chumchon.Documents.Pdf.Native;

namespace Chumchon.Documents.Pdf;

/// <summary>
/// Measures and sets the texts of one document. Figures are set sign by sign; all else is shaped by Pango and kept, for what stands
/// on one page stands on the next. Lengths are points.
/// </summary>
/// <exception cref="OperationCanceledException">From each member: the document was given up.</exception>
internal sealed class Typesetter : IDisposable
{
    public const string Language = "th";

    private const string Family = "Sarabun";
    private const double DotsPerInch = 72;
    private const double OneUnit = 1.0 / Pango.Scale;

    // A shaped text takes some two kilobytes.
    private const int MostKept = 4000;

    private readonly CairoHandle cairo;
    private readonly CancellationToken cancellation;
    private readonly ObjectHandle fontMap = Pango.CreateFontMap();
    private readonly ObjectHandle context;
    private readonly Dictionary<Typeface, FontHandle> fonts = [];
    private readonly Dictionary<Typeface, FigureFont> figureFonts = [];
    private readonly Dictionary<Wording, ObjectHandle> layouts = [];

    public Typesetter(CairoHandle cairo, CancellationToken cancellation)
    {
        this.cairo = cairo;
        this.cancellation = cancellation;
        Pango.SetResolution(fontMap, DotsPerInch);
        context = Pango.CreateContext(fontMap);
        Pango.SetRoundGlyphPositions(context, round: 0);
        Pango.SetLanguage(context, Pango.Language(Language));
        Pango.UpdateContext(cairo, context);
    }

    /// <summary>In which each text is measured and set from now on.</summary>
    public DigitForm Digits { get; set; }

    /// <summary>The text in one line.</summary>
    public TextSize Measure(string text, Typeface face) => SizeOf(Shown(text), face);

    /// <summary>The text wrapped between words.</summary>
    public TextSize Measure(string text, Typeface face, double width) => SizeOf(LayoutOf(new(Shown(text), face, width)));

    /// <summary>Width of the longest run of letters that no line may break.</summary>
    public double LongestWord(string text, Typeface face) => Measure(text, face, OneUnit).Width;

    /// <summary>Sets text in one line that may run beyond its place rather than lose a letter.</summary>
    public void Line(string text, double x, double y, double width, Typeface face, TextAlignment alignment = TextAlignment.Left)
    {
        var shown = Shown(text);
        var free = width - SizeOf(shown, face).Width;
        x += alignment switch
        {
            TextAlignment.Left => 0,
            TextAlignment.Center => free / 2,
            _ => free,
        };
        if (FigureFont.Holds(shown))
        {
            FiguresOf(face).Show(cairo, shown, x, y);
        }
        else
        {
            Show(LayoutOf(new(shown, face)), x, y);
        }
    }

    /// <summary>Sets text that wraps between words.</summary>
    public void Paragraph(string text, double x, double y, double width, Typeface face, TextAlignment alignment = TextAlignment.Left) =>
        Show(LayoutOf(new(Shown(text), face, width, alignment)), x, y);

    public void Dispose()
    {
        LetGoOfLayouts();
        foreach (var font in figureFonts.Values)
        {
            font.Dispose();
        }

        foreach (var font in fonts.Values)
        {
            font.Dispose();
        }

        context.Dispose();
        fontMap.Dispose();
    }

    private TextSize SizeOf(string line, Typeface face) =>
        FigureFont.Holds(line) ? FiguresOf(face).Measure(line) : SizeOf(LayoutOf(new(line, face)));

    private static TextSize SizeOf(ObjectHandle layout)
    {
        Pango.GetSize(layout, out var width, out var height);
        return new((double)width / Pango.Scale, (double)height / Pango.Scale);
    }

    private string Shown(string text)
    {
        cancellation.ThrowIfCancellationRequested();
        return text.In(Digits);
    }

    private void Show(ObjectHandle layout, double x, double y)
    {
        Cairo.MoveTo(cairo, x, y);
        Pango.ShowLayout(cairo, layout);
    }

    private ObjectHandle LayoutOf(Wording wording)
    {
        if (!layouts.TryGetValue(wording, out var layout))
        {
            if (layouts.Count == MostKept)
            {
                LetGoOfLayouts();
            }

            layouts[wording] = layout = Pango.CreateLayout(context);
            var (text, face, width, alignment) = wording;
            Pango.SetFont(layout, FontOf(face));
            Pango.SetWidth(layout, width is { } limit ? Math.Max(1, (int)(limit * Pango.Scale)) : -1);
            Pango.SetLineSpacing(layout, (int)(face.Leading * Pango.Scale));
            Pango.SetAlignment(layout, (int)alignment);
            Pango.SetText(layout, text, length: -1);
        }

        return layout;
    }

    private void LetGoOfLayouts()
    {
        foreach (var layout in layouts.Values)
        {
            layout.Dispose();
        }

        layouts.Clear();
    }

    private FigureFont FiguresOf(Typeface face)
    {
        if (!figureFonts.TryGetValue(face, out var figures))
        {
            var line = LayoutOf(new("0", face));
            figures = figureFonts[face] = new FigureFont(
                Pango.LoadFont(fontMap, context, FontOf(face)), SizeOf(line).Height, (double)Pango.Baseline(line) / Pango.Scale);
        }

        return figures;
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

    /// <param name="Width">At which it wraps; null for one line.</param>
    private readonly record struct Wording(string Text, Typeface Face, double? Width = null, TextAlignment Alignment = TextAlignment.Left);
}
