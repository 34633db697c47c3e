using System.Diagnostics;
using System.IO.Compression;
using Chumchon.Bench.Databases;
using Chumchon.Bench.Measuring;
using Chumchon.Data;
using Chumchon.Data.Areas;
using Chumchon.Data.Demo;
using Chumchon.Data.Returns;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Returns;
using Chumchon.Web.Features.MonthlyReturns.ShowPast;

namespace Chumchon.Bench.Warnings;

/// <summary>
/// How often the warnings of the entry page speak where nothing is wrong, and how many slips they find. The rules stand in
/// script: this hands the demonstration's months, each with its past as the page fetches it, to measure.mjs.
/// </summary>
internal static class WarningsBench
{
    private const string Script = "benchmarks/Chumchon.Bench/Warnings/measure.mjs";
    private const int PageBrotliQuality = 5;
    private const int Requests = 200;

    // Six months of its past lie before it, as of every month after it.
    private static readonly SalesMonth First = SalesMonth.Of(2024, 4);

    public static async Task RunAsync()
    {
        using var folder = new SqliteFolder();
        await using var database = DataServices.OpenDatabase("sqlite", await folder.CreateDatabaseAsync());
        await new AreaLoad(database, TimeProvider.System).ExecuteAsync(Actor.System, ShippedData.Folder, CancellationToken.None);
        var country = DemoCountry.Make(AreaFiles.Read(ShippedData.Folder), PublishedSales.Read(ShippedData.Folder), SalesMonth.Of(2025, 1).Begins);
        await new DemoLoad(database, TimeProvider.System).ExecuteAsync(Actor.System, country, passwordHash: "", progress: null, CancellationToken.None);

        var file = Path.GetTempFileName();
        try
        {
            await WriteMonthsAsync(database, country, file);
            await RunScriptAsync(file);
        }
        finally
        {
            File.Delete(file);
        }

        await MeasureQueryAsync(database);
    }

    /// <summary>A month of a district a line.</summary>
    private static async Task WriteMonthsAsync(ChumchonDatabase database, DemoCountry country, string file)
    {
        var figures = new PastFigures(database);
        var months = country.Facts.Where(static fact => fact.Month >= First.Index)
            .GroupBy(static fact => (fact.District, fact.Month));
        await using var lines = new StreamWriter(file);
        foreach (var month in months)
        {
            var past = await figures.OfAsync(
                AreaScope.Country, new DistrictCode(month.Key.District), new(month.Key.Month), CancellationToken.None);
            var rows = string.Join(',', month.Select(static fact =>
                $"[{(fact.Producer * 10) + fact.Type},{string.Join(',', SalesChannels.All.Select(channel => Json(fact.Amounts[channel])))}]"));
            await lines.WriteAsync($"{{\"rows\":[{rows}],\"past\":");
            await lines.FlushAsync();
            await lines.BaseStream.WriteAsync(PastJson.Write(past!));
            await lines.WriteAsync("}\n");
        }
    }

    private static string Json(long? satang) => satang is { } value ? $"{value}" : "null";

    private static async Task RunScriptAsync(string file)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Script, file, ShippedData.Folder]))!;
        await node.WaitForExitAsync();
        if (node.ExitCode != 0)
        {
            throw new InvalidOperationException($"{Script} ended with {node.ExitCode}.");
        }
    }

    /// <summary>The past of the largest district, its query and its JSON; packed as answers are.</summary>
    private static async Task MeasureQueryAsync(ChumchonDatabase database)
    {
        var figures = new PastFigures(database);
        var bytes = Array.Empty<byte>();
        for (var request = 0; request < Requests; request++)
        {
            await ReadAsync();
        }

        var meter = Meter.Start();
        for (var request = 0; request < Requests; request++)
        {
            await ReadAsync();
        }

        var cost = meter.Read();
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        BrotliEncoder.TryCompress(bytes, packed, out var length, PageBrotliQuality, window: 22);
        var table = new MarkdownTable("past of 700 rows, 13 months", "CPU ms", "kB allocated", "kB on the wire", "kB unpacked");
        table.Add(
            "query and JSON", $"{cost.Program.TotalMilliseconds / Requests:0.00}", $"{cost.Bytes / 1000.0 / Requests:0}",
            $"{length / 1000.0:0.0}", $"{bytes.Length / 1000.0:0}");
        table.Print();
        Goal.PrintBelow("kB on the wire", length / 1000.0, 25);

        async Task ReadAsync() => bytes = PastJson.Write((await figures.OfAsync(
            AreaScope.Country, new DistrictCode(DemoCountry.LargeDistrict), SalesMonth.Of(2024, 11), CancellationToken.None))!);
    }
}
