using System.Globalization;
using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Xlsx;

/// <summary>
/// A4 paper, margins, header and footer of a sheet, fitted to the width of its pages by the program that prints it: columns are as
/// wide as the letters of whatever font it has, and a scale worked out for the offices' font runs over more pages in another.
/// </summary>
/// <param name="table">The report on the sheet.</param>
/// <param name="panels">Its pages side by side.</param>
internal sealed class PageSetup(ReportTable table, SheetPanels panels)
{
    private const double SideMargin = 12;
    private const double EdgeMargin = 15;
    private const double FooterMargin = 6;
    private const double InchMillimetres = 25.4;
    private const int LongestHeader = 255;

    // As many rows as a province has districts: signatures never stand on a page of their own for some lines too many.
    private const int RowsOnOnePage = 26;

    // A table with a chart is short: upright they fit one page together.
    private bool HasChart => table.Chart is not null;

    private bool FitsOnePage => HasChart || (panels.Ends.Count == 1 && table.Signature is not null && table.Body.Rows.Count <= RowsOnOnePage);

    private string Orientation => HasChart || table.Print.Orientation is PageOrientation.Portrait ? "portrait" : "landscape";

    public void Write(XmlPart part)
    {
        WriteMargins(part);
        part.Add($"<pageSetup paperSize=\"9\" fitToWidth=\"{panels.Ends.Count}\" fitToHeight=\"{(FitsOnePage ? 1 : 0)}\"");
        part.Add($" orientation=\"{Orientation}\"/>");
        WriteHeaderFooter(part, table.Banner, table.Footer);
    }

    /// <summary>Printed in the middle of the sheet, within the margins of all our files.</summary>
    public static void WriteMargins(XmlPart part)
    {
        part.Add($"<printOptions horizontalCentered=\"1\"/>");
        part.Add($"<pageMargins left=\"{SideMargin / InchMillimetres}\" right=\"{SideMargin / InchMillimetres}\" top=\"{EdgeMargin / InchMillimetres}\"");
        part.Add($" bottom=\"{EdgeMargin / InchMillimetres}\" header=\"{FooterMargin / InchMillimetres}\" footer=\"{FooterMargin / InchMillimetres}\"/>");
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
}
