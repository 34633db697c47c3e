using Chumchon.Documents.Forms;
using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Xlsx;

/// <summary>The sheet of a form. The keys of its rows stand in a hidden column right of the last one.</summary>
internal sealed class FormSheet
{
    private const double TitleSize = 16;
    private const double HintSize = 12;

    private readonly FormTable form;
    private readonly SheetGrid grid;
    private readonly FormStyles styles;
    private readonly double[] widths;
    private int firstHeaderRow;
    private int lastHeaderRow;
    private int firstRow;
    private int lastRow;

    public FormSheet(FormTable form, string name, StyleSheet styleSheet)
    {
        this.form = form;
        Name = name;
        grid = new SheetGrid(Part);
        styles = new FormStyles(styleSheet);
        widths = Widths(form);
    }

    public string Name { get; }

    public XmlPart Part { get; } = new();

    public string PrintArea => CellReference.Absolute(Name, 0, 1, LastColumn, grid.Row);

    public string PrintTitles => $"{CellReference.Quoted(Name)}!${firstHeaderRow}:${lastHeaderRow}";

    private int LastColumn => widths.Length - 1;

    private int TitleRows => form.TitleLines.Count + form.Guidance.Count;

    public void Write()
    {
        Part.Add($"<worksheet xmlns=\"{Namespaces.Sheet}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        WriteView();
        WriteColumns();
        Part.Add($"<sheetData>");
        WriteTitles();
        firstHeaderRow = grid.Row + 1;
        HeaderWriter.Write(grid, Header, styles.Header, widths);
        lastHeaderRow = grid.Row;
        WriteRows();
        Part.Add($"</sheetData><sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\"/>");
        Part.Add($"<mergeCells count=\"{grid.Merges.Count}\">");
        foreach (var merge in grid.Merges)
        {
            Part.Add($"<mergeCell ref=\"{merge}\"/>");
        }

        Part.Add($"</mergeCells>");
        WriteValidation();
        PageSetup.WriteMargins(Part);
        Part.Add($"<pageSetup paperSize=\"9\" fitToWidth=\"1\" fitToHeight=\"0\" orientation=\"landscape\"/>");
        PageSetup.WriteHeaderFooter(Part, form.Banner, form.Footer);
        Part.Add($"</worksheet>");
    }

    private HeaderLayout Header => HeaderLayout.Of(form.Body, ReportOutputs.Xlsx, form.Body.NamingColumnsShownIn(ReportOutputs.Xlsx));

    // Amounts have the room of the largest one that may be typed.
    private static double[] Widths(FormTable form)
    {
        var room = ColumnWidths.Of(form.Body);
        var largest = ColumnWidths.OfFigure(ReportCell.OfSatang(form.Open.MostHundredths).Display());
        for (var column = form.FirstOpen; column <= form.LastOpen; column++)
        {
            room[column] = Math.Max(room[column], largest);
        }

        return room;
    }

    private void WriteView()
    {
        var naming = form.Body.NamingColumnsShownIn(ReportOutputs.Xlsx);
        var frozen = TitleRows + Header.Depth;
        var first = CellReference.Cell(form.FirstOpen, frozen + 1);
        Part.Add($"<sheetViews><sheetView showGridLines=\"0\" tabSelected=\"1\" workbookViewId=\"0\">");
        Part.Add($"<pane xSplit=\"{naming}\" ySplit=\"{frozen}\" topLeftCell=\"{CellReference.Cell(naming, frozen + 1)}\" activePane=\"bottomRight\" state=\"frozen\"/>");
        Part.Add($"<selection pane=\"bottomRight\" activeCell=\"{first}\" sqref=\"{first}\"/></sheetView></sheetViews>");
    }

    private void WriteColumns()
    {
        // Without a height of its own Excel clips the marks above and below Thai letters.
        Part.Add($"<sheetFormatPr defaultRowHeight=\"{TextWidth.Height(1)}\" customHeight=\"1\"/><cols>");
        foreach (var (index, width) in widths.Index())
        {
            Part.Add($"<col min=\"{index + 1}\" max=\"{index + 1}\" width=\"{width}\" customWidth=\"1\"/>");
        }

        Part.Add($"<col min=\"{widths.Length + 1}\" max=\"{widths.Length + 1}\" width=\"12\" hidden=\"1\" customWidth=\"1\"/></cols>");
    }

    private void WriteTitles()
    {
        foreach (var (index, title) in form.TitleLines.Index())
        {
            WriteLine(title, new CellStyle(HorizontalAlignment.Center) { Bold = true, Wrap = true, Size = index == 0 ? TitleSize : CellStyle.BodySize });
        }

        foreach (var line in form.Guidance)
        {
            WriteLine(line, new CellStyle(HorizontalAlignment.Left) { Wrap = true, Size = HintSize });
        }
    }

    private void WriteLine(string text, CellStyle style)
    {
        var lines = TextWidth.Lines(text, widths.Sum() * CellStyle.BodySize / style.Size, style.Bold);
        grid.BeginRow(TextWidth.Height(lines, style.Size));
        grid.TextAcross(0, LastColumn, text, styles.Of(style));
        grid.EndRow();
    }

    private void WriteRows()
    {
        firstRow = grid.Row + 1;
        lastRow = grid.Row + form.Keys.Count;
        var keys = form.Keys.GetEnumerator();
        foreach (var row in form.Body.Rows)
        {
            WriteRow(row, row.Kind is RowKind.Data && keys.MoveNext() ? keys.Current : FormPlaces.TotalKey);
        }
    }

    private void WriteRow(ReportRow row, string key)
    {
        grid.BeginRow(TextWidth.Height(row.Cells.Index().Max(cell => TextWidth.Lines(cell.Item.Display(), widths[cell.Index]))));
        foreach (var (column, cell) in row.Cells.Index())
        {
            var open = column >= form.FirstOpen && column <= form.LastOpen;
            var style = styles.Of(row.Kind, form.Body.Columns[column], cell, open);
            if (FormulaOf(row.Kind, column) is { } formula)
            {
                grid.Formula(column, formula, cell, style);
            }
            else
            {
                grid.Cell(column, cell, style);
            }
        }

        grid.Text(widths.Length, key, styles.Key);
        grid.EndRow();
    }

    // A row without a figure has no sum rather than nought.
    private string? FormulaOf(RowKind row, int column)
    {
        if (row is not RowKind.Data)
        {
            return column >= form.FirstOpen ? $"SUM({CellReference.Range(column, firstRow, lastRow)})" : null;
        }

        var open = $"{CellReference.Cell(form.FirstOpen, grid.Row)}:{CellReference.Cell(form.LastOpen, grid.Row)}";
        return column == form.LastOpen + 1 ? $"IF(COUNT({open})=0,\"\",SUM({open}))" : null;
    }

    private void WriteValidation()
    {
        var (prompt, refusal) = (form.Open.Prompt, form.Open.Refusal);
        Part.Add($"<dataValidations count=\"1\"><dataValidation type=\"decimal\" errorStyle=\"stop\" operator=\"between\" allowBlank=\"1\" showInputMessage=\"1\" showErrorMessage=\"1\"");
        Part.Add($" errorTitle=\"{refusal.Title}\" error=\"{refusal.Text}\" promptTitle=\"{prompt.Title}\" prompt=\"{prompt.Text}\"");
        Part.Add($" sqref=\"{CellReference.Cell(form.FirstOpen, firstRow)}:{CellReference.Cell(form.LastOpen, lastRow)}\"><formula1>0</formula1><formula2>");
        Part.Number(ReportCell.OfSatang(form.Open.MostHundredths));
        Part.Add($"</formula2></dataValidation></dataValidations>");
    }
}
