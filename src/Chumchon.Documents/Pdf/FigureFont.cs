using System.Buffers;
using Chumchon.Documents.Pdf.Native;

namespace Chumchon.Documents.Pdf;

/// <summary>
/// Sets figures in one face. Sarabun's digits and their signs have no regard for their neighbours, so that a figure is its signs side
/// by side, placed to the bit as Pango would place them, for a fraction of the time: most of a report is figures.
/// </summary>
internal sealed class FigureFont : IDisposable
{
    private const string Signs = "0123456789๐๑๒๓๔๕๖๗๘๙,.-–";
    private const int Longest = 40;

    // cairo begins what Pango sets on this part of a point, and figures stand on the line of the words beside them.
    private const double Grid = 256;

    private static readonly SearchValues<char> AnySign = SearchValues.Create(Signs);

    private readonly ObjectHandle font;
    private readonly double height;
    private readonly double baseline;
    private readonly uint[] glyphs = new uint[Signs.Length];
    private readonly double[] widths = new double[Signs.Length];

    /// <param name="font">Of Pango; let go of with this.</param>
    /// <param name="height">Of a line.</param>
    /// <param name="baseline">From the upper edge of a line.</param>
    public FigureFont(ObjectHandle font, double height, double baseline)
    {
        this.font = font;
        this.height = height;
        this.baseline = baseline;
        var shapes = Pango.HarfBuzzFont(font);
        for (var sign = 0; sign < Signs.Length; sign++)
        {
            _ = HarfBuzz.FindGlyph(shapes, Signs[sign], out glyphs[sign]);
            widths[sign] = (double)HarfBuzz.AdvanceOf(shapes, glyphs[sign]) / Pango.Scale;
        }
    }

    /// <summary>Whether a text is nothing but a figure.</summary>
    public static bool Holds(string text) => text.Length <= Longest && !text.AsSpan().ContainsAnyExcept(AnySign);

    public TextSize Measure(string figure)
    {
        var width = 0d;
        foreach (var sign in figure)
        {
            width += widths[Signs.IndexOf(sign)];
        }

        return new(width, height);
    }

    public unsafe void Show(CairoHandle cairo, string figure, double x, double y)
    {
        var run = stackalloc Glyph[Longest];
        x = Math.Round(x * Grid) / Grid;
        y = (Math.Round(y * Grid) / Grid) + baseline;
        for (var i = 0; i < figure.Length; i++)
        {
            var sign = Signs.IndexOf(figure[i]);
            run[i] = new(glyphs[sign], x, y);
            x += widths[sign];
        }

        Cairo.SetFont(cairo, Pango.CairoFont(font));
        Cairo.ShowGlyphs(cairo, run, figure.Length);
    }

    public void Dispose() => font.Dispose();
}
