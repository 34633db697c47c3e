using System.Globalization;
using System.IO.Compression;
using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Xlsx;

/// <summary>
/// A table of any length as a workbook, sent while its rows come and onto a stream that only goes forward. Each sheet holds as many
/// rows as Excel takes, under the heading; what is left goes on the next.
/// </summary>
public static class BulkXlsxWriter
{
    /// <summary>Rows of a sheet, its heading included: what Excel takes.</summary>
    public const int MostRows = 1_048_576;

    /// <summary>Writes the whole table, or throws: what was written till then is no file.</summary>
    /// <exception cref="ReportDefectException">A row has other cells than there are columns.</exception>
    public static async Task WriteAsync(BulkTable table, Stream output, CancellationToken cancellation)
    {
        await using var late = new LateStream(output);
        await using (var zip = await ZipArchive.CreateAsync(late, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation))
        {
            await WriteAsync(table, zip, cancellation);
        }

        await late.FlushAsync(cancellation);
    }

    private static async Task WriteAsync(BulkTable table, ZipArchive zip, CancellationToken cancellation)
    {
        var package = new XlsxPackage();
        package.AddProperties(table.Name, table.Publisher, table.AsOf);
        var styles = new StyleSheet();
        await using var rows = table.Rows.GetAsyncEnumerator(cancellation);
        var sheets = 0;
        for (var more = await rows.MoveNextAsync(); more || sheets == 0;)
        {
            var entry = package.CreateEntry(zip, $"xl/worksheets/sheet{++sheets}.xml", XlsxPackage.Sheet, CompressionLevel.Fastest);
            await using var stream = await entry.OpenAsync(cancellation);
            more = await new BulkSheet(table.Columns, styles, stream, cancellation).WriteAsync(rows, more, MostRows);
        }

        package.AddWorkbook(
            SheetNames.Fit(Enumerable.Range(1, sheets).Select(number =>
                number == 1 ? table.Name : string.Create(CultureInfo.InvariantCulture, $"{table.Name} ({number})"))),
            styles);
        await package.PackAsync(zip, cancellation);
    }
}
