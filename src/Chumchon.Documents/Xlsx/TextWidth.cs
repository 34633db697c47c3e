using System.Globalization;

namespace Chumchon.Documents.Xlsx;

/// <summary>Room that text takes, in widths of a digit, the unit of a sheet's columns: an estimate, since the reader's font decides.</summary>
internal static class TextWidth
{
    private const double LineHeight = 22.5;
    private const double BoldGain = 1.06;

    // Words do not fill their lines.
    private const double WrapLoss = 1.2;

    public static double Of(string text, bool bold = false) => text.Sum(Of) * (bold ? BoldGain : 1);

    /// <summary>Lines that wrapped text takes in a given width.</summary>
    public static int Lines(string text, double width, bool bold = false)
    {
        var needed = Of(text, bold);
        return needed <= width ? 1 : (int)Math.Ceiling(needed * WrapLoss / width);
    }

    /// <summary>Height of so many lines, in points: 1.6 × 14, room for two marks over a letter and one below.</summary>
    public static double Height(int lines, double size = CellStyle.BodySize) => lines * LineHeight * size / CellStyle.BodySize;

    private static double Of(char letter) => letter switch
    {
        ',' or '.' or ':' or '(' or ')' or '/' or '-' or ' ' or 'I' or 'i' or 'l' => 0.55,
        >= 'A' and <= 'Z' => 1.25,
        _ when char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format => 0,
        _ => 1,
    };
}
