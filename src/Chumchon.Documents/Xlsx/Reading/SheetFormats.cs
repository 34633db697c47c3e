using System.Globalization;

namespace Chumchon.Documents.Xlsx.Reading;

/// <summary>The number formats of a workbook's cells.</summary>
/// <param name="styles">By the number of a cell's style.</param>
internal sealed class SheetFormats(IReadOnlyList<FigureFormat> styles, bool countsFrom1904)
{
    /// <summary>Whether its dates are counted from 1904.</summary>
    public bool CountsFrom1904 => countsFrom1904;

    /// <summary>The format of a style by its number, as a cell names it.</summary>
    public FigureFormat Of(string? style) =>
        int.TryParse(style ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < styles.Count ? styles[number] : FigureFormat.Plain;

    public static List<FigureFormat> Read(XlsxPart part)
    {
        var codes = new Dictionary<string, FigureFormat>(StringComparer.Ordinal);
        var styles = new List<FigureFormat>();
        var inCells = false;
        while (part.Next())
        {
            if (part.Starts("numFmt"))
            {
                codes.TryAdd(part["numFmtId"] ?? "", FigureFormats.OfCode(EscapedText.Read(part["formatCode"] ?? "")));
            }
            else if (part.Starts("cellXfs") || part.Starts("cellStyleXfs") || part.Starts("dxfs"))
            {
                inCells = part.Starts("cellXfs");
            }
            else if (inCells && part.Starts("xf"))
            {
                var id = part["numFmtId"] ?? "0";
                styles.Add(codes.TryGetValue(id, out var own) ? own
                    : int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? FigureFormats.OfNumber(number) : FigureFormat.Plain);
            }
        }

        return styles;
    }
}
