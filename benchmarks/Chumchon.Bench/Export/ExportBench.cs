using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Chumchon.Bench.Measuring;

namespace Chumchon.Bench.Export;

/// <summary>A report longer than any of the eight as pdf, in a process of its own. The eight are in `reports`.</summary>
internal static class ExportBench
{
    private const int Rows = 3_000;

    public static async Task RunAsync()
    {
        var table = new MarkdownTable("form", "columns", "rows", "s", "CPU s", "peak MB", "allocated MB", "file MB");
        var cost = await CostAsync();
        table.Add(
            "pdf", $"{LongReport.Columns}", Rows.ToString("N0", CultureInfo.InvariantCulture),
            $"{cost.Seconds:0.00}", $"{cost.CpuSeconds:0.00}", $"{cost.PeakMegabytes:0}", $"{cost.AllocatedMegabytes:0}", $"{cost.Megabytes:0.0}");
        table.Print();
        Goal.PrintBelow("s of 3,000 rows to pdf", cost.Seconds, 1);
        Goal.PrintBelow("peak MB of it", cost.PeakMegabytes, 150);
    }

    private static async Task<ExportCost> CostAsync()
    {
        using var process = Process.Start(new ProcessStartInfo(
            Environment.ProcessPath!, [typeof(ExportBench).Assembly.Location, ExportRun.Verb, Rows.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return JsonSerializer.Deserialize<ExportCost>(printed)!;
    }
}
