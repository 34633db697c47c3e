using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Chumchon.Documents.Pdf;

/// <summary>
/// Says in a file which language it is in, so that screen readers pronounce it, and that its title is shown in place of its file
/// name. cairo has no word for either, so the file's catalogue is written anew behind its end, as PDF foresees for updates
/// (ISO 32000-1, 7.5.6).
/// </summary>
internal static partial class DocumentLanguage
{
    private const int EntryLength = 20;

    /// <summary>The file with its language; as it was where its table of objects is packed, as cairo does from 1.18 on.</summary>
    public static byte[] Declare(byte[] pdf, string language)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var end = End().Match(text);
        if (!end.Success || text.IndexOf("xref\n", Number(end, "xref"), StringComparison.Ordinal) != Number(end, "xref"))
        {
            return pdf;
        }

        var catalogue = CatalogueOf(text, Number(end, "xref"), Number(end, "root"));
        var update = new StringBuilder(catalogue.Insert(
            catalogue.LastIndexOf(">>", StringComparison.Ordinal),
            $"   /Lang ({language})\n   /ViewerPreferences << /DisplayDocTitle true >>\n"));
        var table = pdf.Length + update.Length;
        update.Append(CultureInfo.InvariantCulture, $"xref\n{Number(end, "root")} 1\n{pdf.Length:0000000000} 00000 n \n");
        update.Append(CultureInfo.InvariantCulture, $"trailer\n{end.Groups["trailer"].Value.TrimEnd()[..^2]}   /Prev {Number(end, "xref")}\n>>\n");
        update.Append(CultureInfo.InvariantCulture, $"startxref\n{table}\n%%EOF\n");
        return [.. pdf, .. Encoding.Latin1.GetBytes(update.ToString())];
    }

    private static string CatalogueOf(string text, int table, int number)
    {
        var entries = text.IndexOf('\n', text.IndexOf('\n', table) + 1) + 1;
        var start = int.Parse(text.AsSpan(entries + (number * EntryLength), 10), NumberStyles.None, CultureInfo.InvariantCulture);
        const string Last = "endobj\n";
        return text[start..(text.IndexOf(Last, start, StringComparison.Ordinal) + Last.Length)];
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"trailer\n(?<trailer><<[^>]*/Root (?<root>\d+) 0 R[^>]*>>\s*)startxref\n(?<xref>\d+)\n%%EOF\s*$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex End();
}
