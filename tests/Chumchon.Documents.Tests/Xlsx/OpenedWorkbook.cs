using Chumchon.Documents.Tables;
using Chumchon.Documents.Xlsx;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Chumchon.Documents.Tests.Xlsx;

/// <summary>A workbook as another program reads it.</summary>
internal sealed class OpenedWorkbook : IDisposable
{
    private readonly Dictionary<string, Cell> cells;

    public OpenedWorkbook(params ReportTable[] tables)
        : this(XlsxWriter.Write(tables))
    {
    }

    public OpenedWorkbook(byte[] file)
    {
        Document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        Sheet = ((WorksheetPart)Workbook.GetPartById(Workbook.Workbook.Descendants<Sheet>().First().Id!)).Worksheet;
        cells = Sheet.Descendants<Cell>().ToDictionary(cell => cell.CellReference!.Value!);
    }

    public SpreadsheetDocument Document { get; }

    public WorkbookPart Workbook => Document.WorkbookPart!;

    /// <summary>The first sheet.</summary>
    public Worksheet Sheet { get; }

    public IEnumerable<string> SheetNames => Workbook.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!);

    public IEnumerable<Cell> Formulas => cells.Values.Where(cell => cell.CellFormula is not null);

    public Cell this[string reference] => cells[reference];

    public string? DefinedName(string name) =>
        Workbook.Workbook.Descendants<DefinedName>().FirstOrDefault(defined => defined.Name == name)?.Text;

    /// <summary>The cells of the row whose cells hold such a text, by column letters.</summary>
    public Dictionary<string, Cell> RowOf(string text) =>
        Sheet.Descendants<Row>().First(row => row.Elements<Cell>().Any(cell => TextOf(cell) == text))
            .Elements<Cell>().ToDictionary(cell => ColumnOf(cell));

    public CellFormat FormatOf(Cell cell) => Styles.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);

    /// <summary>Whether a cell may be filled in on a protected sheet.</summary>
    public bool IsOpen(Cell cell) => cell.StyleIndex is not null && FormatOf(cell).Protection?.Locked?.Value is false;

    public Font FontOf(Cell cell) => Styles.Fonts!.Elements<Font>().ElementAt((int)FormatOf(cell).FontId!.Value);

    public Fill FillOf(Cell cell) => Styles.Fills!.Elements<Fill>().ElementAt((int)FormatOf(cell).FillId!.Value);

    public Border BorderOf(Cell cell) => Styles.Borders!.Elements<Border>().ElementAt((int)FormatOf(cell).BorderId!.Value);

    /// <summary>The cells of a range of one column, <c>C9:C20</c>.</summary>
    public IEnumerable<Cell> Range(string range)
    {
        var ends = range.Split(':');
        var column = ends[0].TrimEnd("0123456789".ToCharArray());
        var first = int.Parse(ends[0][column.Length..], System.Globalization.CultureInfo.InvariantCulture);
        var last = int.Parse(ends[1][column.Length..], System.Globalization.CultureInfo.InvariantCulture);
        return Enumerable.Range(first, last - first + 1).Select(row => cells[$"{column}{row}"]);
    }

    public static string? TextOf(Cell cell) => cell.InlineString?.InnerText;

    public static string ColumnOf(Cell cell) => cell.CellReference!.Value!.TrimEnd("0123456789".ToCharArray());

    public static bool IsNumber(Cell cell) => cell.DataType is null && cell.CellValue is not null;

    public void Dispose() => Document.Dispose();

    private Stylesheet Styles => Workbook.WorkbookStylesPart!.Stylesheet;
}
