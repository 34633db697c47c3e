using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Xlsx;

/// <summary>Rows and cells of one sheet, written from the top down and left to right.</summary>
internal sealed class SheetGrid(XmlPart part)
{
    private readonly List<string> merges = [];

    /// <summary>The row being written, or the last one written.</summary>
    public int Row { get; private set; }

    /// <summary>Height of the rows so far, in points.</summary>
    public double Height { get; private set; }

    public IReadOnlyList<string> Merges => merges;

    public void BeginRow(double? height = null)
    {
        Row++;
        Height += height ?? TextWidth.Height(1);
        part.Add($"<row r=\"{Row}\"");
        if (height is { } points)
        {
            part.Add($" ht=\"{points}\" customHeight=\"1\"");
        }

        part.Add($">");
    }

    public void EndRow() => part.Add($"</row>");

    public void SkipRows(int count = 1)
    {
        Row += count;
        Height += TextWidth.Height(count);
    }

    public void Blank(int column, int style) => part.Add($"<c r=\"{CellReference.Cell(column, Row)}\" s=\"{style}\"/>");

    public void Text(int column, string text, int style)
    {
        part.Add($"<c r=\"{CellReference.Cell(column, Row)}\" s=\"{style}\" t=\"inlineStr\"><is>");
        part.Add($"<t xml:space=\"preserve\">{EscapedText.Write(text)}</t></is></c>");
    }

    public void Cell(int column, ReportCell cell, int style)
    {
        if (cell.IsNumber)
        {
            part.Add($"<c r=\"{CellReference.Cell(column, Row)}\" s=\"{style}\"><v>");
            part.Number(cell);
            part.Add($"</v></c>");
        }
        else if (cell.Kind is CellKind.Blank)
        {
            Blank(column, style);
        }
        else
        {
            Text(column, cell.Display(), style);
        }
    }

    /// <summary>A formula with the value it comes to, for readers that do not calculate; blank is its empty text.</summary>
    public void Formula(int column, string formula, ReportCell value, int style)
    {
        if (value.Kind is CellKind.Blank)
        {
            part.Add($"<c r=\"{CellReference.Cell(column, Row)}\" s=\"{style}\" t=\"str\"><f>{formula}</f><v></v></c>");
            return;
        }

        part.Add($"<c r=\"{CellReference.Cell(column, Row)}\" s=\"{style}\"><f>{formula}</f><v>");
        part.Number(value);
        part.Add($"</v></c>");
    }

    /// <summary>Text in one cell over several columns of the current row.</summary>
    public void TextAcross(int firstColumn, int lastColumn, string text, int style)
    {
        Text(firstColumn, text, style);
        Merge(firstColumn, Row, lastColumn, Row);
    }

    public void Merge(int firstColumn, int firstRow, int lastColumn, int lastRow)
    {
        if ((firstColumn, firstRow) != (lastColumn, lastRow))
        {
            merges.Add($"{CellReference.Cell(firstColumn, firstRow)}:{CellReference.Cell(lastColumn, lastRow)}");
        }
    }
}
