using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Chumchon.Bench.Measuring;

namespace Chumchon.Bench.Export;

/// <summary>
/// Bulk rows as xlsx and csv, and a report longer than any of the eight as pdf, each in a process of its own. The eight are in `reports`.
/// </summary>
internal static class ExportBench
{
    private const int Some = 100_000;
    private const int Many = 1_200_000;
    private const int Printed = 3_000;

    public static async Task RunAsync()
    {
        var table = new MarkdownTable("form", "columns", "rows", "first byte ms", "s", "CPU s", "peak MB", "allocated MB", "file MB");
        var costs = new Dictionary<(string Format, int Rows), ExportCost>();
        foreach (var (format, rows) in (ReadOnlySpan<(string, int)>)[("csv", Some), ("xlsx", Some), ("csv", Many), ("xlsx", Many), ("pdf", Printed)])
        {
            var cost = costs[(format, rows)] = Run(format, rows);
            table.Add(
                format, $"{(format == "pdf" ? LongReport.Columns : ExportRun.Columns)}", rows.ToString("N0", CultureInfo.InvariantCulture),
                $"{cost.FirstByteMs:0.0}", $"{cost.Seconds:0.00}", $"{cost.CpuSeconds:0.00}", $"{cost.PeakMegabytes:0}", $"{cost.AllocatedMegabytes:0}", $"{cost.Megabytes:0.0}");
        }

        table.Print();
        Goal.PrintBelow("CPU s of 100,000 rows to xlsx", costs[("xlsx", Some)].CpuSeconds, 1.5);
        Goal.PrintBelow("peak MB of it", costs[("xlsx", Some)].PeakMegabytes, 100);
        Goal.PrintBelow("CPU s of 1,200,000 rows to xlsx", costs[("xlsx", Many)].CpuSeconds, 10);
        Goal.PrintBelow("peak MB of it", costs[("xlsx", Many)].PeakMegabytes, 150);
        Goal.PrintBelow("ms to the first byte of any but pdf", costs.Where(static cost => cost.Key.Format != "pdf").Max(static cost => cost.Value.FirstByteMs), 100);
        Goal.PrintBelow("s of 3,000 rows to pdf", costs[("pdf", Printed)].Seconds, 1);
        Goal.PrintBelow("peak MB of it", costs[("pdf", Printed)].PeakMegabytes, 150);
        await Task.CompletedTask;
    }

    private static ExportCost Run(string format, int rows)
    {
        using var process = Process.Start(new ProcessStartInfo(
            Environment.ProcessPath!,
            [typeof(ExportBench).Assembly.Location, ExportRun.Verb, format, rows.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return JsonSerializer.Deserialize<ExportCost>(printed)!;
    }
}
