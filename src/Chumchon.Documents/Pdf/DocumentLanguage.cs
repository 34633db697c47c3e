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

    // More than a trailer takes.
    private const int TailLength = 1000;

    /// <summary>Adds the language to a whole file; nothing where its table of objects is packed, as cairo does from 1.18 on.</summary>
    public static void Declare(MemoryStream pdf, string language)
    {
        var file = pdf.GetBuffer().AsSpan(0, (int)pdf.Length);
        var end = End().Match(Encoding.Latin1.GetString(file[^Math.Min(TailLength, file.Length)..]));
        if (!end.Success || Number(end, "xref") >= file.Length || !file[Number(end, "xref")..].StartsWith("xref\n"u8))
        {
            return;
        }

        var catalogue = CatalogueOf(file, Number(end, "xref"), Number(end, "root"));
        var update = new StringBuilder(catalogue.Insert(
            catalogue.LastIndexOf(">>", StringComparison.Ordinal),
            $"   /Lang ({language})\n   /ViewerPreferences << /DisplayDocTitle true >>\n"));
        var table = file.Length + update.Length;
        update.Append(CultureInfo.InvariantCulture, $"xref\n{Number(end, "root")} 1\n{file.Length:0000000000} 00000 n \n");
        update.Append(CultureInfo.InvariantCulture, $"trailer\n{end.Groups["trailer"].Value.TrimEnd()[..^2]}   /Prev {Number(end, "xref")}\n>>\n");
        update.Append(CultureInfo.InvariantCulture, $"startxref\n{table}\n%%EOF\n");
        pdf.Write(Encoding.Latin1.GetBytes(update.ToString()));
    }

    private static string CatalogueOf(ReadOnlySpan<byte> file, int table, int number)
    {
        // Below the word xref and the range of its numbers.
        var entries = file[table..];
        entries = entries[(entries.IndexOf((byte)'\n') + 1)..];
        entries = entries[(entries.IndexOf((byte)'\n') + 1)..];
        var rest = file[int.Parse(entries.Slice(number * EntryLength, 10), NumberStyles.None, CultureInfo.InvariantCulture)..];
        var last = "endobj\n"u8;
        return Encoding.Latin1.GetString(rest[..(rest.IndexOf(last) + last.Length)]);
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"trailer\n(?<trailer><<[^>]*/Root (?<root>\d+) 0 R[^>]*>>\s*)startxref\n(?<xref>\d+)\n%%EOF\s*$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex End();
}
