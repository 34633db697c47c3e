using System.Diagnostics;
using System.Text.Json;
using Chumchon.Documents.Pdf;

namespace Chumchon.Bench.Export;

/// <summary>What one file took.</summary>
/// <param name="PeakMegabytes">The most memory that its process ever held.</param>
/// <param name="AllocatedMegabytes">On the heap, in all.</param>
internal sealed record ExportCost(
    double Seconds, double CpuSeconds, double PeakMegabytes, double AllocatedMegabytes, double Megabytes);

/// <summary>One file, written in a process of its own: the peak of its memory is its own too.</summary>
internal static class ExportRun
{
    public const string Verb = "export-one";

    public static async Task RunAsync(int rows)
    {
        // What is compiled once a program is paid for before.
        new PdfWriter().Write(LongReport.Of(rows: 1_000));
        var before = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true));
        var started = Stopwatch.GetTimestamp();
        var file = new PdfWriter().Write(LongReport.Of(rows));
        var cost = new ExportCost(
            Stopwatch.GetElapsedTime(started).TotalSeconds,
            (Environment.CpuUsage.TotalTime - before.TotalTime).TotalSeconds,
            PeakMegabytes(),
            (GC.GetTotalAllocatedBytes(precise: true) - before.Item2) / 1e6,
            file.Length / 1e6);
        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(cost));
    }

    private static double PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1e6;
    }
}
