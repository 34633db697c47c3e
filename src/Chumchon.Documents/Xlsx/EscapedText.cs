using System.Globalization;
using System.Text.RegularExpressions;

namespace Chumchon.Documents.Xlsx;

/// <summary><c>_xHHHH_</c>, by which a text of a workbook holds what XML cannot (ISO/IEC 29500-1, 22.9.2.19).</summary>
internal static partial class EscapedText
{
    public static string Read(string written) => !written.Contains("_x", StringComparison.Ordinal)
        ? written
        : Escape().Replace(written, static match => ((char)ushort.Parse(match.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    /// <summary>The text so that it is read as it is.</summary>
    public static string Write(string text) => !text.Contains("_x", StringComparison.Ordinal)
        ? text
        : Escape().Replace(text, "_x005F$0");

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escape();
}
