using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Chumchon.Documents.Csv;
using Chumchon.Documents.Pdf;
using Chumchon.Documents.Tables;
using Chumchon.Documents.Xlsx;

namespace Chumchon.Bench.Export;

/// <summary>What one file took.</summary>
/// <param name="PeakMegabytes">The most memory that its process ever held.</param>
/// <param name="AllocatedMegabytes">On the heap, in all.</param>
internal sealed record ExportCost(
    double FirstByteMs, double Seconds, double CpuSeconds, double PeakMegabytes, double AllocatedMegabytes, double Megabytes);

/// <summary>One file, written in a process of its own: the peak of its memory is its own too.</summary>
internal static class ExportRun
{
    public const string Verb = "export-one";

    public const int Columns = 20;

    public static async Task RunAsync(string format, int rows)
    {
        // What is compiled once a program is paid for before.
        await WriteAsync(format, 1_000, Stream.Null);
        var before = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true));
        await using var output = new CountingStream();
        var started = Stopwatch.GetTimestamp();
        await WriteAsync(format, rows, output);
        var cost = new ExportCost(
            output.FirstByte is { } first ? Stopwatch.GetElapsedTime(started, first).TotalMilliseconds : 0,
            Stopwatch.GetElapsedTime(started).TotalSeconds,
            (Environment.CpuUsage.TotalTime - before.TotalTime).TotalSeconds,
            PeakMegabytes(),
            (GC.GetTotalAllocatedBytes(precise: true) - before.Item2) / 1e6,
            output.Bytes / 1e6);
        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(cost));
    }

    private static async Task WriteAsync(string format, int rows, Stream output)
    {
        if (format == "pdf")
        {
            await output.WriteAsync(new PdfWriter().Write(LongReport.Of(rows)));
            return;
        }

        var table = new BulkTable("ยอดจำหน่าย", "ระบบ", DateTimeOffset.UnixEpoch, [.. Enumerable.Range(0, Columns).Select(Column)], RowsAsync(rows));
        await (format == "xlsx"
            ? BulkXlsxWriter.WriteAsync(table, output, CancellationToken.None)
            : BulkCsvWriter.WriteAsync(table, output, CancellationToken.None));
    }

    /// <summary>Six of words, two of counts, twelve of amounts.</summary>
    private static ReportColumn Column(int index) => new(
        string.Create(CultureInfo.InvariantCulture, $"column{index}"),
        index < 6 ? ColumnKind.Text : index < 8 ? ColumnKind.Count : ColumnKind.Satang,
        string.Create(CultureInfo.InvariantCulture, $"คอลัมน์ {index + 1}"));

    private static async IAsyncEnumerable<ReportCell[]> RowsAsync(int rows)
    {
        await Task.CompletedTask;
        string[] words = [.. Enumerable.Range(0, 997).Select(static number => string.Create(CultureInfo.InvariantCulture, $"กลุ่มแม่บ้านเกษตรกรบ้านหนองบัวหมู่ที่ {number}"))];
        var row = new ReportCell[Columns];
        for (var number = 0; number < rows; number++)
        {
            for (var column = 0; column < Columns; column++)
            {
                row[column] = column < 6 ? ReportCell.OfText(words[(number + (column * 31)) % words.Length])
                    : column < 8 ? ReportCell.OfCount(number + column)
                    : ReportCell.OfSatang(((number * 7_919L) + (column * 104_729L)) % 100_000_000);
            }

            yield return row;
        }
    }

    private static double PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1e6;
    }
}
