namespace Chumchon.Documents.Pdf;

/// <summary>A colour on paper, each part from 0 to 1.</summary>
internal readonly record struct Ink(double Red, double Green, double Blue)
{
    public static readonly Ink Text = Of(0x000000);
    public static readonly Ink Grid = Of(0x6F7D78);
    public static readonly Ink Frame = Of(0x18211F);
    public static readonly Ink HeadTint = Of(0xE3EBE7);
    public static readonly Ink TotalTint = Of(0xEEF3F0);

    private static Ink Of(int rgb) => new(((rgb >> 16) & 255) / 255d, ((rgb >> 8) & 255) / 255d, (rgb & 255) / 255d);
}
