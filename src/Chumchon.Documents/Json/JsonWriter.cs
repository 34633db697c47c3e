using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Json;

/// <summary>
/// A report as JSON for programs: what it is, its columns, the data rows by column key, totals apart. Amounts are decimal numbers
/// written from satang, not by way of a binary fraction; what is blank or cannot be worked out is null.
/// </summary>
public static class JsonWriter
{
    public const string ContentType = "application/json; charset=utf-8";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static byte[] Write(ReportTable table) => Written(table, static (json, table) =>
    {
        WriteColumns(json, table);
        json.WriteStartArray("rows");
        foreach (var row in table.Body.Rows.Where(static row => row.Kind is RowKind.Data))
        {
            WriteCells(json, table, row);
        }

        json.WriteEndArray();
        WriteTotals(json, table);
    });

    /// <summary>The long shape of open data: one figure a row.</summary>
    public static byte[] WriteLong(ReportTable table) => Written(table, static (json, table) =>
    {
        json.WriteStartArray("figures");
        foreach (var figure in ReportFigure.Of(table))
        {
            json.WriteStartObject();
            json.WriteString("area_code"u8, figure.AreaCode);
            json.WriteString("area_name"u8, figure.AreaName);
            json.WriteString("month"u8, figure.Month);
            json.WriteString("measure"u8, figure.Measure);
            json.WritePropertyName("value"u8);
            WriteValue(json, figure.Value);
            json.WriteString("unit"u8, figure.Unit);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static byte[] Written(ReportTable table, Action<Utf8JsonWriter, ReportTable> write)
    {
        var output = new ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            WriteHead(json, table);
            write(json, table);
            WriteTexts(json, "notes", table.Notes);
            json.WriteEndObject();
        }

        return output.WrittenSpan.ToArray();
    }

    private static void WriteHead(Utf8JsonWriter json, ReportTable table)
    {
        WriteTexts(json, "title", table.TitleLines);
        json.WriteString("formCode", table.FormCode);
        json.WriteString("period", table.TitleLines.ElementAtOrDefault(1));
        json.WriteStartObject("area");
        json.WriteString("code", table.Area?.Code);
        json.WriteString("name", table.Area?.Name ?? table.TitleLines.ElementAtOrDefault(2));
        json.WriteEndObject();
        json.WriteStartObject("criteria");
        foreach (var (name, value) in table.Criteria)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
        json.WriteString("asOf", table.AsOf.UtcDateTime);
        json.WriteString("publisher", table.Publisher);
        json.WriteString("banner", table.Banner);
    }

    private static void WriteColumns(Utf8JsonWriter json, ReportTable table)
    {
        json.WriteStartArray("columns");
        foreach (var position in table.Body.ColumnsShownIn(ReportOutputs.Machine))
        {
            var column = table.Body.Columns[position];
            json.WriteStartObject();
            json.WriteString("key", column.Key);
            json.WriteString("kind", NameOf(column.Kind));
            WriteTexts(json, "header", column.Header.Where(static label => label.Length > 0));
            json.WriteString("unit", column.Unit);
            json.WriteString("month", column.Month);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTotals(Utf8JsonWriter json, ReportTable table)
    {
        json.WriteStartArray("totals");
        foreach (var row in table.Body.Rows.Where(static row => row.Kind is RowKind.Subtotal or RowKind.Total or RowKind.Share))
        {
            json.WriteStartObject();
            json.WriteString("kind", row.Kind switch { RowKind.Subtotal => "subtotal", RowKind.Total => "total", _ => "share" });
            json.WritePropertyName("cells");
            WriteCells(json, table, row);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCells(Utf8JsonWriter json, ReportTable table, ReportRow row)
    {
        json.WriteStartObject();
        foreach (var position in table.Body.ColumnsShownIn(ReportOutputs.Machine))
        {
            json.WritePropertyName(table.Body.Columns[position].Key);
            WriteValue(json, row.Cells[position]);
        }

        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, ReportCell cell)
    {
        switch (cell.Kind)
        {
            case CellKind.Text:
                json.WriteStringValue(cell.Text);
                break;
            case CellKind.Count:
                json.WriteNumberValue(cell.Value);
                break;
            case CellKind.Satang or CellKind.Percent:
                // A product of decimals keeps the places of both: 123450 becomes 1234.50, and nothing is rounded.
                json.WriteNumberValue(cell.Value * 0.01m);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    private static string NameOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Text => "text",
        ColumnKind.Code => "code",
        ColumnKind.IsoMonth => "month",
        ColumnKind.Count => "count",
        ColumnKind.Satang => "amount",
        _ => "percent",
    };

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
