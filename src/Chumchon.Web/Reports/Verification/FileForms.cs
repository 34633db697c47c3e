using System.Globalization;
using System.Text.Json;
using Chumchon.Documents.Csv;
using Chumchon.Documents.Json;
using Chumchon.Documents.Tables;
using Chumchon.Documents.Xlsx;
using Chumchon.Documents.Xlsx.Reading;
using CsvReader = CsvHelper.CsvReader;

namespace Chumchon.Web.Reports.Verification;

/// <summary>
/// The files that programs read as tables: xlsx, csv and json, these two in both shapes. A pdf is not among them: it is drawn, and
/// nothing in the program reads drawings.
/// </summary>
public static class FileForms
{
    private static readonly XlsxLimits Limits = new() { MostRows = 20_000, MostMarkup = 10_000_000, MostInflatedBytes = 256L * 1024 * 1024 };

    public static IReadOnlyList<ReportForm> All { get; } =
    [
        Of("xlsx", ReportOutputs.Xlsx, static body => body.Rows, ReadXlsx),
        Of("csv", ReportOutputs.Machine, DataRows, static table => [[.. Records(CsvWriter.Write(table)).Skip(1)]]),
        Of("json", ReportOutputs.Machine, static body => [.. DataRows(body), .. TotalRows(body)], ReadJson),
        Of("long csv", ReportOutputs.Machine, DataRows, static table => [LongShape.Read(table, LongFigures(Records(CsvWriter.WriteLong(table))))]),
        Of("long json", ReportOutputs.Machine, DataRows, static table => [LongShape.Read(table, LongFigures(JsonWriter.WriteLong(table)))]),
    ];

    private static ReportForm Of(
        string name, ReportOutputs output, Func<ReportBody, IEnumerable<ReportRow>> rows, Func<ReportTable, IReadOnlyList<List<string?[]>>> read) =>
        new(name, output, rows, made => Task.FromResult(read(made.Table)));

    private static IEnumerable<ReportRow> DataRows(ReportBody body) => body.Rows.Where(static row => row.Kind is RowKind.Data);

    private static IEnumerable<ReportRow> TotalRows(ReportBody body) =>
        body.Rows.Where(static row => row.Kind is RowKind.Subtotal or RowKind.Total or RowKind.Share);

    private static IEnumerable<string[]> Records(byte[] csv)
    {
        using var text = new StreamReader(new MemoryStream(csv));
        using var read = CsvReader.Create(text, new() { HasHeader = false });
        while (read.Read())
        {
            yield return read.Current.ToArray();
        }
    }

    private static IEnumerable<LongFigure> LongFigures(IEnumerable<string[]> records) =>
        records.Skip(1).Select(static record => new LongFigure(record[0], record[1], record[2], record[3], record[4], record[5]));

    private static List<LongFigure> LongFigures(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        return
        [
            .. document.RootElement.GetProperty("figures").EnumerateArray().Select(static figure => new LongFigure(
                Text(figure, "area_code"), Text(figure, "area_name"), Text(figure, "month"),
                Text(figure, "measure"), Text(figure, "value"), Text(figure, "unit"))),
        ];
    }

    private static IReadOnlyList<List<string?[]>> ReadJson(ReportTable table)
    {
        var keys = table.Body.ColumnsShownIn(ReportOutputs.Machine).Select(column => table.Body.Columns[column].Key).ToList();
        using var document = JsonDocument.Parse(JsonWriter.Write(table));
        var rows = document.RootElement.GetProperty("rows").EnumerateArray();
        var totals = document.RootElement.GetProperty("totals").EnumerateArray().Select(static total => total.GetProperty("cells"));
        return [[.. rows.Concat(totals).Select(row => (string?[])[.. keys.Select(key => Text(row, key))])]];
    }

    private static string Text(JsonElement row, string name) => row.GetProperty(name).ToString();

    /// <summary>A table stands below titles and headings, where its first row is; its rows follow one another.</summary>
    private static IReadOnlyList<List<string?[]>> ReadXlsx(ReportTable table)
    {
        using var file = new MemoryStream(XlsxWriter.Write(table));
        var sheet = XlsxReader.Read(file, Limits).Workbook?.Sheets[0].Rows ?? [];
        var tables = new List<List<string?[]>>();
        var below = 0;
        foreach (var body in new[] { table.Body, table.Supplement?.Body }.OfType<ReportBody>())
        {
            var width = body.ColumnsShownIn(ReportOutputs.Xlsx).Count;
            var texts = sheet.Where(row => row.Number > below).ToDictionary(
                static row => row.Number, row => (string?[])[.. Enumerable.Range(0, width).Select(column => row[column].Text)]);
            var first = body.Rows.Count == 0 ? 0 : texts.Where(row => IsFirst(row.Value, body)).Select(static row => row.Key).FirstOrDefault();
            tables.Add([.. Enumerable.Range(first, body.Rows.Count).TakeWhile(texts.ContainsKey).Select(number => texts[number])]);
            below = first + body.Rows.Count - 1;
        }

        return tables;
    }

    /// <summary>Whether the words of a sheet's row are those of the table's first.</summary>
    private static bool IsFirst(string?[] texts, ReportBody body)
    {
        var cells = body.ColumnsShownIn(ReportOutputs.Xlsx).Select(column => body.Rows[0].Cells[column]);
        return cells.Zip(texts).Where(static pair => pair.First.Kind is CellKind.Text).All(static pair => pair.First.Display() == pair.Second);
    }
}
