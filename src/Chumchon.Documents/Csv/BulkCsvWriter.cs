using System.IO.Pipelines;
using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Csv;

/// <summary>A table of any length as csv, sent while its rows come.</summary>
public static class BulkCsvWriter
{
    private const int FlushedBytes = 64 * 1024;

    /// <summary>Writes the whole table, or throws: what was written till then is no file.</summary>
    public static async Task WriteAsync(BulkTable table, Stream output, CancellationToken cancellation)
    {
        var pipe = PipeWriter.Create(output, new StreamPipeWriterOptions(minimumBufferSize: FlushedBytes, leaveOpen: true));
        var rows = new CsvRowWriter(pipe);
        foreach (var column in table.Columns)
        {
            rows.Text(column.MachineHeader);
        }

        rows.EndRow();
        await foreach (var row in table.Rows.WithCancellation(cancellation))
        {
            foreach (var cell in row)
            {
                rows.Cell(cell);
            }

            rows.EndRow();
            if (pipe.UnflushedBytes >= FlushedBytes)
            {
                await pipe.FlushAsync(cancellation);
            }
        }

        await pipe.CompleteAsync();
    }
}
