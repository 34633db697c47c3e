namespace Chumchon.Documents.Pdf;

/// <summary>Sarabun in a size.</summary>
internal readonly record struct Typeface(double Size, bool Bold = false)
{
    /// <summary>Thai marks reach above and below the font's own box; lines closer than this would touch.</summary>
    public const double LineHeight = 1.6;

    /// <summary>Height that the font itself claims for a line.</summary>
    public const double BoxHeight = 1.3;

    /// <summary>Between the boxes of two lines, in points.</summary>
    public double Leading => (LineHeight - BoxHeight) * Size;
}

internal enum TextAlignment
{
    Left,
    Center,
    Right,
}

internal readonly record struct TextSize(double Width, double Height);
