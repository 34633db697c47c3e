using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Chumchon.Bench.Measuring;
using Chumchon.Data;
using Chumchon.Data.Sql;

namespace Chumchon.Bench.Reports;

/// <summary>What the same questions cost DuckDB over the same facts: an engine made for nothing else, in the same run.</summary>
internal static class DuckDb
{
    private const string Script = "benchmarks/Chumchon.Bench/Reports/duckdb";

    private static readonly string[] Columns =
        ["district_code", "month", "product_type", "domestic_offline", "domestic_online", "overseas_offline", "overseas_online"];

    /// <param name="ours">Middle times of the program's requests over the same country.</param>
    public static async Task CompareAsync(Country country, IReadOnlyDictionary<ReportRequest, double> ours)
    {
        // No lock file: it would name the programs of all systems, and a feed need not hold them. The version is exact.
        if (!Directory.Exists(Path.Combine(Script, "node_modules")) && await RunAsync("npm", "install", "--prefix", Script, "--no-package-lock", "--loglevel=error") is null)
        {
            Console.WriteLine("DuckDB could not be installed; its figures are left out.");
            return;
        }

        var folder = Path.GetDirectoryName(country.Connection)!;
        var (csv, file) = (Path.Combine(folder, "facts.csv"), Path.Combine(folder, "facts.duckdb"));
        if (!File.Exists(file))
        {
            await ExportAsync(country, csv);
        }

        var printed = await RunAsync(
            "node", $"{Script}/measure.mjs", csv, file,
            country.Year.First.Index.ToString(CultureInfo.InvariantCulture), country.Year.Last.Index.ToString(CultureInfo.InvariantCulture));
        var table = new MarkdownTable("DuckDB over the facts, a year", "rows", "ms", "CPU ms", "the program's slowest csv, ms");
        foreach (var line in (printed ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var answer = JsonNode.Parse(line)!;
            var name = answer["name"]!.GetValue<string>();
            var milliseconds = answer["ms"]!.GetValue<double>();
            var isType = name == "by type";
            var slowest = ours.Where(request => request.Key is { Form: "csv" } && request.Key.Goal > 20 == isType).Max(static request => request.Value);
            table.Add(name, $"{answer["rows"]!.GetValue<int>()}", $"{milliseconds:0.0}", $"{answer["cpu"]!.GetValue<double>():0.0}", $"{slowest:0.0}");
            Goal.PrintBelow($"ms of the program's slowest report {name}, against DuckDB's query", slowest, milliseconds);
        }

        table.Print();
    }

    private static async Task ExportAsync(Country country, string csv)
    {
        await using var database = country.Open();
        await using var output = new StreamWriter(csv);
        await output.WriteLineAsync(string.Join(',', Columns));
        await database.ReadAsync(
            async transaction =>
            {
                await transaction.Command($"select {string.Join(", ", Columns)} from sales_entry").ForEachAsync(
                    reader =>
                    {
                        for (var column = 0; column < Columns.Length; column++)
                        {
                            output.Write(column == 0 ? "" : ",");
                            if (!reader.IsDBNull(column))
                            {
                                output.Write(reader.GetInt64(column));
                            }
                        }

                        output.WriteLine();
                    },
                    CancellationToken.None);
                return true;
            },
            CancellationToken.None);
    }

    /// <summary>What a program prints; null where it ends with an error.</summary>
    private static async Task<string?> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? printed : null;
    }
}
