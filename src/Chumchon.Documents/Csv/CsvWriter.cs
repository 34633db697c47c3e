using System.Buffers;
using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Csv;

/// <summary>
/// A report as csv for programs: one header row, the data rows alone (no title, heading, subtotal, total, share or supplement),
/// plain numbers with a point and two decimals.
/// </summary>
public static class CsvWriter
{
    public const string ContentType = "text/csv; charset=utf-8";

    public static byte[] Write(ReportTable table)
    {
        var output = new ArrayBufferWriter<byte>(16 * 1024);
        Write(table, output);
        return output.WrittenSpan.ToArray();
    }

    public static void Write(ReportTable table, IBufferWriter<byte> output)
    {
        var rows = new CsvRowWriter(output);
        var shown = table.Body.ColumnsShownIn(ReportOutputs.Machine);
        foreach (var column in shown)
        {
            rows.Text(table.Body.Columns[column].MachineHeader);
        }

        rows.EndRow();
        foreach (var row in table.Body.Rows.Where(row => row.Kind is RowKind.Data))
        {
            foreach (var column in shown)
            {
                rows.Cell(row.Cells[column]);
            }

            rows.EndRow();
        }
    }

    /// <summary>The long shape of open data: one figure a row.</summary>
    public static byte[] WriteLong(ReportTable table)
    {
        var output = new ArrayBufferWriter<byte>(16 * 1024);
        var rows = new CsvRowWriter(output);
        foreach (var name in ReportFigure.Names)
        {
            rows.Text(name);
        }

        rows.EndRow();
        foreach (var figure in ReportFigure.Of(table))
        {
            rows.Text(figure.AreaCode);
            rows.Text(figure.AreaName);
            rows.Text(figure.Month);
            rows.Text(figure.Measure);
            rows.Cell(figure.Value);
            rows.Text(figure.Unit);
            rows.EndRow();
        }

        return output.WrittenSpan.ToArray();
    }
}
