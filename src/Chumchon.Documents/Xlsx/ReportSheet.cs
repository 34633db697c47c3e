using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Xlsx;

/// <summary>One report as one sheet.</summary>
internal sealed class ReportSheet
{
    private const int ChartRows = 20;

    private readonly ReportTable table;
    private readonly SheetGrid grid;
    private readonly SheetLines lines;
    private readonly BodyStyles styles;
    private readonly double[] widths;
    private readonly SheetPanels panels;
    private BodyPlace place = new(0, 0, 0, 0);

    public ReportSheet(ReportTable table, string name, StyleSheet styleSheet)
    {
        this.table = table;
        Name = name;
        grid = new SheetGrid(Part);
        styles = new BodyStyles(styleSheet);
        widths = ColumnWidths.Of(table);
        panels = SheetPanels.Of(table, widths.Length);
        panels.LevelOut(widths);
        lines = new SheetLines(grid, styleSheet, panels, widths);
    }

    public string Name { get; }

    public XmlPart Part { get; } = new();

    public XmlPart? Chart { get; private set; }

    public XmlPart? Drawing { get; private set; }

    public string PrintArea => CellReference.Absolute(Name, 0, 1, widths.Length - 1, grid.Row);

    /// <summary>The naming columns and, unless the page that follows is a chart, the heading; null for neither.</summary>
    public string? PrintTitles
    {
        get
        {
            List<string> titles = [];
            if (panels.Naming > 0)
            {
                titles.Add($"{CellReference.Quoted(Name)}!$A:${CellReference.Column(panels.Naming - 1)}");
            }

            if (table.Chart is null)
            {
                titles.Add($"{CellReference.Quoted(Name)}!${place.FirstHeaderRow}:${place.LastHeaderRow}");
            }

            return titles.Count == 0 ? null : string.Join(',', titles);
        }
    }

    public void Write(bool selected)
    {
        Part.Add($"<worksheet xmlns=\"{Namespaces.Sheet}\" xmlns:r=\"{Namespaces.Relations}\">");
        Part.Add($"<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        WriteView(selected);
        WriteColumns();
        Part.Add($"<sheetData>");
        WriteRows();
        Part.Add($"</sheetData>");
        WriteMerges();
        PlaceChart();
        new PageSetup(table, panels).Write(Part);
        if (Drawing is not null)
        {
            Part.Add($"<drawing r:id=\"rId1\"/>");
        }

        Part.Add($"</worksheet>");
    }

    private void WriteRows()
    {
        lines.WriteTitles(table);
        place = new BodyWriter(grid, styles, table.Body, widths, panels).Write();
        if (table.Supplement is { } supplement)
        {
            grid.SkipRows();
            lines.OverEachPanel(supplement.Title, new CellStyle(HorizontalAlignment.Left) { Bold = true });
            new BodyWriter(grid, styles, supplement.Body, widths, panels).Write();
        }

        lines.WriteEnd(table);
    }

    private void WriteView(bool selected)
    {
        var frozen = lines.TitleRows(table) + HeaderLayout.Of(table.Body, ReportOutputs.Xlsx).Depth;
        Part.Add($"<sheetViews><sheetView showGridLines=\"0\" tabSelected=\"{(selected ? 1 : 0)}\" workbookViewId=\"0\"><pane");
        if (panels.Naming > 0)
        {
            Part.Add($" xSplit=\"{panels.Naming}\"");
        }

        Part.Add($" ySplit=\"{frozen}\" topLeftCell=\"{CellReference.Cell(panels.Naming, frozen + 1)}\"");
        Part.Add($" activePane=\"{(panels.Naming > 0 ? "bottomRight" : "bottomLeft")}\" state=\"frozen\"/></sheetView></sheetViews>");
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

    private void PlaceChart()
    {
        if (table.Chart is { } chart)
        {
            var (first, last) = panels.Spans[0];
            Drawing = ChartDrawing.Write(chart.Title, (first, last + 1), (grid.Row, grid.Row + ChartRows));
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
