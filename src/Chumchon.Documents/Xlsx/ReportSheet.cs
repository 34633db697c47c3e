using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Xlsx;

/// <summary>One report as one sheet.</summary>
internal sealed class ReportSheet
{
    private const int ChartRows = 20;
    private const double TitleSize = 16;

    private readonly ReportTable table;
    private readonly SheetGrid grid;
    private readonly StyleSheet styles;
    private readonly BodyStyles bodyStyles;
    private readonly double[] widths;
    private readonly SheetPanels panels;
    private BodyPlace place = new(0, 0, 0, 0);

    public ReportSheet(ReportTable table, string name, StyleSheet styles)
    {
        this.table = table;
        this.styles = styles;
        Name = name;
        grid = new SheetGrid(Part);
        bodyStyles = new BodyStyles(styles);
        widths = ColumnWidths.Of(table);
        panels = SheetPanels.Of(table, widths.Length);
    }

    public string Name { get; }

    public XmlPart Part { get; } = new();

    public XmlPart? Chart { get; private set; }

    public XmlPart? Drawing { get; private set; }

    public string PrintArea => CellReference.Absolute(Name, 0, 1, widths.Length - 1, grid.Row);

    public string PrintTitles
    {
        get
        {
            var rows = $"{CellReference.Quoted(Name)}!${place.FirstHeaderRow}:${place.LastHeaderRow}";
            return panels.Naming == 0 ? rows : $"{CellReference.Quoted(Name)}!$A:${CellReference.Column(panels.Naming - 1)},{rows}";
        }
    }

    private int LastTitleColumn => panels.TitleColumns - 1;

    public void Write(bool selected)
    {
        Part.Add($"<worksheet xmlns=\"{Namespaces.Sheet}\" xmlns:r=\"{Namespaces.Relations}\">");
        if (table.Print.FitToWidth)
        {
            Part.Add($"<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        }

        WriteView(selected);
        WriteColumns();
        Part.Add($"<sheetData>");
        WriteTitles();
        place = new BodyWriter(grid, bodyStyles, table.Body, widths).Write();
        WriteSupplement();
        WriteNotes();
        WriteSignature();
        Part.Add($"</sheetData>");
        PlaceChart();
        WriteMerges();
        PageSetup.Write(Part, table, panels, widths);
        if (Drawing is not null)
        {
            Part.Add($"<drawing r:id=\"rId1\"/>");
        }

        Part.Add($"</worksheet>");
    }

    private void WriteView(bool selected)
    {
        var frozen = TitleRows + HeaderLayout.Of(table.Body.ColumnsShownIn(ReportOutputs.Xlsx).Select(position => table.Body.Columns[position])).Depth;
        Part.Add($"<sheetViews><sheetView showGridLines=\"0\" tabSelected=\"{(selected ? 1 : 0)}\" workbookViewId=\"0\"><pane");
        if (panels.Naming > 0)
        {
            Part.Add($" xSplit=\"{panels.Naming}\"");
        }

        Part.Add($" ySplit=\"{frozen}\" topLeftCell=\"{CellReference.Cell(panels.Naming, frozen + 1)}\" activePane=\"{(panels.Naming > 0 ? "bottomRight" : "bottomLeft")}\" state=\"frozen\"/>");
        Part.Add($"</sheetView></sheetViews>");
    }

    private void WriteColumns()
    {
        // Without a height of its own Excel clips the marks above and below Thai letters.
        Part.Add($"<sheetFormatPr defaultRowHeight=\"{TextWidth.Height(1)}\" customHeight=\"1\"/><cols>");
        foreach (var (index, width) in widths.Index())
        {
            Part.Add($"<col min=\"{index + 1}\" max=\"{index + 1}\" width=\"{width}\" customWidth=\"1\"/>");
        }

        Part.Add($"</cols>");
    }

    private int TitleRows =>
        table.TitleLines.Count + (table.FormCode is null ? 0 : 1) + (table.CriteriaLine is null ? 0 : 1) + (HasLineAbove ? 1 : 0);

    private bool HasLineAbove => (table.AsOfLine ?? table.UnitLine) is not null;

    private void WriteTitles()
    {
        if (table.FormCode is { } code)
        {
            Line(code, new CellStyle(HorizontalAlignment.Right) { Bold = true });
        }

        foreach (var (index, title) in table.TitleLines.Index())
        {
            Line(title, new CellStyle(HorizontalAlignment.Center) { Bold = true, Wrap = true, Size = index == 0 ? TitleSize : CellStyle.BodySize });
        }

        if (table.CriteriaLine is { } criteria)
        {
            Line(criteria, new CellStyle(HorizontalAlignment.Center) { Wrap = true });
        }

        if (HasLineAbove)
        {
            grid.BeginRow();
            grid.Text(0, table.AsOfLine ?? "", styles.NumberOf(new CellStyle(HorizontalAlignment.Left)));
            if (LastTitleColumn > 0)
            {
                grid.Text(LastTitleColumn, table.UnitLine ?? "", styles.NumberOf(new CellStyle(HorizontalAlignment.Right)));
            }

            grid.EndRow();
        }
    }

    private void WriteSupplement()
    {
        if (table.Supplement is { } supplement)
        {
            grid.SkipRows();
            Line(supplement.Title, new CellStyle(HorizontalAlignment.Left) { Bold = true });
            new BodyWriter(grid, bodyStyles, supplement.Body, widths).Write();
        }
    }

    private void WriteNotes()
    {
        if (table.Notes.Count > 0)
        {
            grid.SkipRows();
        }

        foreach (var note in table.Notes)
        {
            Line(note, new CellStyle(HorizontalAlignment.Left) { Wrap = true });
        }
    }

    private void WriteSignature()
    {
        if (table.Signature is not { } signature)
        {
            return;
        }

        grid.SkipRows(2);
        var style = styles.NumberOf(new CellStyle(HorizontalAlignment.Center));
        var half = Math.Clamp(Half(), 1, Math.Max(1, LastTitleColumn));
        for (var line = 0; line < Math.Max(signature.Reporter.Count, signature.Certifier.Count); line++)
        {
            grid.BeginRow(TextWidth.Height(1) * 1.2);
            grid.TextAcross(0, half - 1, signature.Reporter.ElementAtOrDefault(line) ?? "", style);
            grid.TextAcross(half, Math.Max(half, LastTitleColumn), signature.Certifier.ElementAtOrDefault(line) ?? "", style);
            grid.EndRow();
        }
    }

    private int Half()
    {
        var total = widths.Take(panels.TitleColumns).Sum();
        return Enumerable.Range(1, panels.TitleColumns).MinBy(count => Math.Abs(widths.Take(count).Sum() - (total / 2)));
    }

    private void Line(string text, CellStyle style)
    {
        var width = widths.Take(panels.TitleColumns).Sum() * CellStyle.BodySize / style.Size;
        var lines = style.Wrap ? TextWidth.Lines(text, width, style.Bold) : 1;
        grid.BeginRow(TextWidth.Height(lines, style.Size));
        grid.TextAcross(0, LastTitleColumn, text, styles.NumberOf(style));
        grid.EndRow();
    }

    private void PlaceChart()
    {
        if (table.Chart is { } chart)
        {
            grid.SkipRows();
            Drawing = ChartDrawing.Write(chart.Title, grid.Row, grid.Row + ChartRows, panels.TitleColumns);
            Chart = ChartPart.Write(chart, table.Body, Name, place);
            grid.SkipRows(ChartRows);
        }
    }

    private void WriteMerges()
    {
        if (grid.Merges.Count == 0)
        {
            return;
        }

        Part.Add($"<mergeCells count=\"{grid.Merges.Count}\">");
        foreach (var merge in grid.Merges)
        {
            Part.Add($"<mergeCell ref=\"{merge}\"/>");
        }

        Part.Add($"</mergeCells>");
    }
}
