namespace Chumchon.Documents.Xlsx;

/// <summary>The styles used in a workbook, numbered as they are first asked for.</summary>
internal sealed class StyleSheet
{
    // Offices have it since the cabinet's font decision of 2553; a workbook cannot carry a font.
    public const string FontName = "TH Sarabun New";

    private const string Ink = "FF18211F";
    private const string Hairline = "FFA9B5AF";

    private readonly List<CellStyle> styles = [];
    private readonly Dictionary<CellStyle, int> numbers = [];

    public StyleSheet() => NumberOf(new CellStyle());

    public int NumberOf(CellStyle style)
    {
        if (!numbers.TryGetValue(style, out var number))
        {
            numbers[style] = number = styles.Count;
            styles.Add(style);
        }

        return number;
    }

    public XmlPart Write()
    {
        var part = new XmlPart();
        var fonts = styles.Select(style => (style.Bold, style.Size)).Distinct().ToList();
        var fills = styles.Select(style => style.Fill).OfType<string>().Distinct().ToList();
        part.Add($"<styleSheet xmlns=\"{Namespaces.Sheet}\">");
        WriteFonts(part, fonts);
        WriteFills(part, fills);
        WriteBorders(part);
        part.Add($"<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>");
        part.Add($"<cellXfs count=\"{styles.Count}\">");
        foreach (var style in styles)
        {
            var fill = style.Fill is null ? 0 : 2 + fills.IndexOf(style.Fill);
            part.Add($"<xf numFmtId=\"{(int)style.Format}\" fontId=\"{fonts.IndexOf((style.Bold, style.Size))}\" fillId=\"{fill}\" borderId=\"{(int)style.Border}\" xfId=\"0\"");
            part.Add($" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"");
            if (style.QuotePrefix)
            {
                part.Add($" quotePrefix=\"1\"");
            }

            if (style.Unlocked)
            {
                part.Add($" applyProtection=\"1\"");
            }

            part.Add($"><alignment");
            WriteAlignment(part, style);
            if (style.Unlocked)
            {
                part.Add($"<protection locked=\"0\"/>");
            }

            part.Add($"</xf>");
        }

        part.Add($"</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>");
        return part;
    }

    private static void WriteAlignment(XmlPart part, CellStyle style)
    {
        if (style.Alignment is not HorizontalAlignment.General)
        {
            part.Add($" horizontal=\"{style.Alignment switch { HorizontalAlignment.Left => "left", HorizontalAlignment.Center => "center", _ => "right" }}\"");
        }

        part.Add($" vertical=\"center\" wrapText=\"{(style.Wrap ? 1 : 0)}\"/>");
    }

    private static void WriteFonts(XmlPart part, List<(bool Bold, double Size)> fonts)
    {
        part.Add($"<fonts count=\"{fonts.Count}\">");
        foreach (var (bold, size) in fonts)
        {
            part.Add($"<font>");
            if (bold)
            {
                part.Add($"<b/>");
            }

            part.Add($"<sz val=\"{size}\"/><color rgb=\"{Ink}\"/><name val=\"{FontName}\"/><family val=\"2\"/><charset val=\"222\"/></font>");
        }

        part.Add($"</fonts>");
    }

    private static void WriteFills(XmlPart part, List<string> fills)
    {
        // The first two are fixed by the format whatever they say.
        part.Add($"<fills count=\"{fills.Count + 2}\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>");
        foreach (var fill in fills)
        {
            part.Add($"<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF{fill}\"/><bgColor indexed=\"64\"/></patternFill></fill>");
        }

        part.Add($"</fills>");
    }

    private static void WriteBorders(XmlPart part)
    {
        var borders = Enum.GetValues<CellBorder>();
        part.Add($"<borders count=\"{borders.Length}\">");
        foreach (var border in borders)
        {
            part.Add($"<border>");
            foreach (var side in new[] { "left", "right", "top", "bottom" })
            {
                WriteSide(part, border, side);
            }

            part.Add($"<diagonal/></border>");
        }

        part.Add($"</borders>");
    }

    private static void WriteSide(XmlPart part, CellBorder border, string side)
    {
        var (style, color) = (border, side) switch
        {
            (CellBorder.None, _) => ("none", Ink),
            (CellBorder.Header, "top" or "bottom") => ("thin", Ink),
            (CellBorder.Total, "bottom") => ("double", Ink),
            (CellBorder.Subtotal or CellBorder.Total, "top") => ("thin", Ink),
            _ => ("thin", Hairline),
        };
        part.Add($"<{side} style=\"{style}\"><color rgb=\"{color}\"/></{side}>");
    }
}
