using System.Globalization;
using System.Text.Json;
using Chumchon.Data.Verification;
using Chumchon.Documents.Csv;
using Chumchon.Documents.Json;
using Chumchon.Documents.Tables;
using Chumchon.Documents.Xlsx;
using Chumchon.Documents.Xlsx.Reading;
using CsvParser = CsvHelper.CsvParser;

namespace Chumchon.Web.Features.SalesReports.VerifyReports;

/// <summary>A form in which reports are given out, made by its writer and read back as its readers read it.</summary>
/// <param name="Output">Which columns it shows.</param>
/// <param name="Read">The rows of the table, a text for each column shown.</param>
public sealed record ReportForm(string Name, ReportOutputs Output, Func<ReportTable, List<string[]>> Read)
{
    private static readonly XlsxLimits Limits = new() { MostRows = 20_000, MostMarkup = 10_000_000, MostInflatedBytes = 256L * 1024 * 1024 };

    public static IReadOnlyList<ReportForm> All { get; } =
    [
        new("page", ReportOutputs.Page, ReadPage),
        new("xlsx", ReportOutputs.Xlsx, ReadXlsx),
        new("csv", ReportOutputs.Machine, ReadCsv),
        new("json", ReportOutputs.Machine, ReadJson),
    ];

    /// <summary>Adds what this form of a report says other than the report.</summary>
    /// <param name="where">The area and year of the report.</param>
    public void Check(string slug, string where, ReportTable table, Differences found)
    {
        var shown = table.Body.ColumnsShownIn(Output);
        var rows = table.Body.Rows.Where(row => Output is not ReportOutputs.Machine || row.Kind is RowKind.Data).ToList();
        var read = Read(table);
        found.Compare($"{slug} {Name}", $"{where}, rows", rows.Count, read.Count);
        foreach (var (row, texts) in rows.Zip(read))
        {
            for (var place = 0; place < shown.Count; place++)
            {
                var cell = row.Cells[shown[place]];
                if (!Says(texts[place], cell))
                {
                    found.Add(
                        $"{slug} {Name}", $"{where}, row {row.Key ?? $"{row.Kind}"}, column {table.Body.Columns[shown[place]].Key}",
                        cell.Display(), texts[place]);
                }
            }
        }
    }

    private bool Says(string text, ReportCell cell) => cell.Kind switch
    {
        CellKind.Blank => text.Length == 0,
        CellKind.NotComputable => text == (Output is ReportOutputs.Machine ? "" : cell.Display()),
        CellKind.Text => text == (Output is ReportOutputs.Machine ? cell.Text : cell.Display()),
        CellKind.Count => Number(text) == cell.Value,
        _ => Number(text) * 100 == cell.Value,
    };

    private static decimal? Number(string text) => decimal.TryParse(
        text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
        out var number) ? number : null;

    // A page draws each cell by its Display; that it draws all of them, the tests of the page hold.
    private static List<string[]> ReadPage(ReportTable table)
    {
        var shown = table.Body.ColumnsShownIn(ReportOutputs.Page);
        return [.. table.Body.Rows.Select(row => (string[])[.. shown.Select(column => row.Cells[column].Display())])];
    }

    private static List<string[]> ReadCsv(ReportTable table)
    {
        using var text = new StreamReader(new MemoryStream(CsvWriter.Write(table)));
        using var parser = new CsvParser(text, CultureInfo.InvariantCulture);
        var rows = new List<string[]>();
        parser.Read();
        while (parser.Read())
        {
            rows.Add(parser.Record!);
        }

        return rows;
    }

    private static List<string[]> ReadJson(ReportTable table)
    {
        var keys = table.Body.ColumnsShownIn(ReportOutputs.Machine).Select(column => table.Body.Columns[column].Key).ToList();
        using var document = JsonDocument.Parse(JsonWriter.Write(table));
        return
        [
            .. document.RootElement.GetProperty("rows").EnumerateArray()
                .Select(row => (string[])[.. keys.Select(key => row.GetProperty(key).ToString())]),
        ];
    }

    /// <summary>The table stands below titles and headings, where its first row is; its rows follow one another.</summary>
    private static List<string[]> ReadXlsx(ReportTable table)
    {
        using var file = new MemoryStream(XlsxWriter.Write(table));
        var sheet = XlsxReader.Read(file, Limits).Workbook?.Sheets[0].Rows ?? [];
        var width = table.Body.ColumnsShownIn(ReportOutputs.Xlsx).Count;
        var texts = sheet.ToDictionary(
            static row => row.Number, row => (string[])[.. Enumerable.Range(0, width).Select(column => row[column].Text)]);
        var first = table.Body.Rows.Count == 0 ? 0 : texts.Where(row => IsFirst(row.Value, table)).Select(static row => row.Key).FirstOrDefault();
        return [.. Enumerable.Range(first, table.Body.Rows.Count).TakeWhile(texts.ContainsKey).Select(number => texts[number])];
    }

    /// <summary>Whether the words of a sheet's row are those of the table's first.</summary>
    private static bool IsFirst(string[] texts, ReportTable table)
    {
        var cells = table.Body.ColumnsShownIn(ReportOutputs.Xlsx).Select(column => table.Body.Rows[0].Cells[column]);
        return cells.Zip(texts).Where(static pair => pair.First.Kind is CellKind.Text).All(static pair => pair.First.Display() == pair.Second);
    }
}
