using System.Globalization;
using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Xlsx;

/// <summary>A4 paper, margins, header, footer and page breaks of a sheet.</summary>
/// <param name="table">The report on the sheet.</param>
/// <param name="panels">Its pages side by side.</param>
/// <param name="widths">Of its columns, in digits.</param>
/// <param name="lastRow">The last row above the chart.</param>
/// <param name="height">Of all rows above the chart, in points.</param>
internal sealed class PageSetup(ReportTable table, SheetPanels panels, IReadOnlyList<double> widths, int lastRow, double height)
{
    private const double LongSide = 297;
    private const double ShortSide = 210;
    private const double SideMargin = 12;
    private const double EdgeMargin = 15;
    private const double FooterMargin = 6;
    private const double InchMillimetres = 25.4;
    private const double InchPoints = 72;
    private const int SmallestScale = 10;
    private const int LongestHeader = 255;

    private bool Landscape => table.Print.Orientation is PageOrientation.Landscape;

    /// <summary>Excel ignores page breaks on a sheet that it fits itself, and a chart needs the one above it.</summary>
    public static bool FitsToWidth(ReportTable table) => table.Print.FitToWidth && table.Chart is null;

    public void Write(XmlPart part)
    {
        WriteMargins(part);
        part.Add($"<pageSetup paperSize=\"9\"");
        if (FitsToWidth(table))
        {
            part.Add($" fitToWidth=\"1\" fitToHeight=\"0\"");
        }
        else
        {
            part.Add($" scale=\"{Scale()}\"");
        }

        part.Add($" orientation=\"{(Landscape ? "landscape" : "portrait")}\"/>");
        WriteHeaderFooter(part, table.Banner, table.Footer);
        if (table.Chart is not null)
        {
            WriteBreaks(part, "rowBreaks", [lastRow], lastOfAll: 16383);
        }

        WriteBreaks(part, "colBreaks", [.. panels.Ends.SkipLast(1)], lastOfAll: 1048575);
    }

    /// <summary>Printed in the middle of the sheet, within the margins of all our files.</summary>
    public static void WriteMargins(XmlPart part)
    {
        part.Add($"<printOptions horizontalCentered=\"1\"/>");
        part.Add($"<pageMargins left=\"{SideMargin / InchMillimetres}\" right=\"{SideMargin / InchMillimetres}\" top=\"{EdgeMargin / InchMillimetres}\"");
        part.Add($" bottom=\"{EdgeMargin / InchMillimetres}\" header=\"{FooterMargin / InchMillimetres}\" footer=\"{FooterMargin / InchMillimetres}\"/>");
    }

    // A table with a chart is short: it is made to fit one page, its chart the next.
    private int Scale()
    {
        var scale = panels.ScaleFor(widths, (Landscape ? LongSide : ShortSide) - (2 * SideMargin));
        if (table.Chart is not null)
        {
            var page = ((Landscape ? ShortSide : LongSide) - (2 * EdgeMargin)) / InchMillimetres * InchPoints;
            scale = Math.Min(scale, 100 * page / height);
        }

        return Math.Max(SmallestScale, (int)scale);
    }

    public static void WriteHeaderFooter(XmlPart part, string? banner, ReportFooter? footer)
    {
        part.Add($"<headerFooter>");
        if (banner is not null)
        {
            part.Add($"<oddHeader>{Section('C', banner, 16)}</oddHeader>");
        }

        if (footer is not null)
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

    private static void WriteBreaks(XmlPart part, string element, int[] breaks, int lastOfAll)
    {
        if (breaks.Length == 0)
        {
            return;
        }

        part.Add($"<{element} count=\"{breaks.Length}\" manualBreakCount=\"{breaks.Length}\">");
        foreach (var at in breaks)
        {
            part.Add($"<brk id=\"{at}\" max=\"{lastOfAll}\" man=\"1\"/>");
        }

        part.Add($"</{element}>");
    }
}
