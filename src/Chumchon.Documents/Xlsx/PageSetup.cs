using System.Globalization;
using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Xlsx;

/// <summary>A4 paper, margins, header, footer and page breaks of a sheet.</summary>
internal static class PageSetup
{
    private const double SideMargin = 12;
    private const double EdgeMargin = 15;
    private const double InchMillimetres = 25.4;
    private const int LongestHeader = 255;

    public static void Write(XmlPart part, ReportTable table, SheetPanels panels, IReadOnlyList<double> widths)
    {
        var landscape = table.Print.Orientation is PageOrientation.Landscape;
        var pageWidth = (landscape ? 297 : 210) - (2 * SideMargin);
        part.Add($"<printOptions horizontalCentered=\"1\"/>");
        part.Add($"<pageMargins left=\"{SideMargin / InchMillimetres}\" right=\"{SideMargin / InchMillimetres}\" top=\"{EdgeMargin / InchMillimetres}\" bottom=\"{EdgeMargin / InchMillimetres}\" header=\"0.2362\" footer=\"0.2362\"/>");
        part.Add($"<pageSetup paperSize=\"9\"");
        if (table.Print.FitToWidth)
        {
            part.Add($" fitToWidth=\"1\" fitToHeight=\"0\"");
        }
        else
        {
            part.Add($" scale=\"{panels.ScaleFor(widths, pageWidth)}\"");
        }

        part.Add($" orientation=\"{(landscape ? "landscape" : "portrait")}\"/>");
        WriteHeaderFooter(part, table);
        WriteBreaks(part, panels);
    }

    private static void WriteHeaderFooter(XmlPart part, ReportTable table)
    {
        part.Add($"<headerFooter>");
        if (table.Banner is { } banner)
        {
            part.Add($"<oddHeader>{Section('C', banner, 16)}</oddHeader>");
        }

        if (table.Footer is { } footer)
        {
            var pages = Section('R', footer.PageOf, 12).Replace("{p}", "&P").Replace("{n}", "&N");
            var source = Section('L', footer.Source, 12);
            part.Add($"<oddFooter>{(source.Length + pages.Length > LongestHeader ? pages : source + pages)}</oddFooter>");
        }

        part.Add($"</headerFooter>");
    }

    // A space keeps a digit at the start of the text from being read as part of the size.
    private static string Section(char place, string text, int size) =>
        string.Create(CultureInfo.InvariantCulture, $"&{place}&\"{StyleSheet.FontName},Regular\"&{size} {text.Replace("&", "&&")}");

    private static void WriteBreaks(XmlPart part, SheetPanels panels)
    {
        var breaks = panels.Ends.SkipLast(1).ToList();
        if (breaks.Count == 0)
        {
            return;
        }

        part.Add($"<colBreaks count=\"{breaks.Count}\" manualBreakCount=\"{breaks.Count}\">");
        foreach (var column in breaks)
        {
            part.Add($"<brk id=\"{column}\" max=\"1048575\" man=\"1\"/>");
        }

        part.Add($"</colBreaks>");
    }
}
