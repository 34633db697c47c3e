using System.Globalization;
using Chumchon.Bench;
using Chumchon.Bench.Entry;
using Chumchon.Bench.Export;
using Chumchon.Bench.Files;
using Chumchon.Bench.People;
using Chumchon.Bench.Reports;
using Chumchon.Bench.Save;
using Chumchon.Bench.SignIn;
using Chumchon.Bench.Start;
using Chumchon.Bench.Warnings;
using Chumchon.Web.Platform;

Language.PinInvariantCulture();
if (args is [ExportRun.Verb, var rows])
{
    await ExportRun.RunAsync(int.Parse(rows, CultureInfo.InvariantCulture));
    return 0;
}

if (args is [ImportRun.Verb, var provider, var connection])
{
    await ImportRun.RunAsync(provider, connection);
    return 0;
}

Benchmark[] all =
[
    new("save", "officers of 50 districts save 100 rows each, on both databases, beside EF and a bare upsert", SaveBench.RunAsync),
    new("start", "100 clients that wait at a node's door while it starts, on both databases", StartBench.RunAsync),
    new("entry", "the entry page of 100, 300 and 700 rows opened and saved over HTTP", EntryBench.RunAsync),
    new("reports", "each official report in each form over ten years of 100,000 producers, on both databases, beside DuckDB", ReportsBench.RunAsync),
    new("export", "a report of 3,000 rows to pdf", ExportBench.RunAsync),
    new("sign-in", "2,000 refused sign-ins of names known and unknown each, on both databases: what their time tells", SignInBench.RunAsync),
    new("people", "3,000 accounts of one file, and the page that lists them, on both databases, beside EF", PeopleBench.RunAsync),
    new("files", "fifty whole books asked for at once beside an officer who saves, on both databases", FilesBench.RunAsync),
    new("warnings", "how often the entry page warns of what is right, and of what is wrong", WarningsBench.RunAsync),
];

var chosen = args.Length == 0 ? all : [.. all.Where(benchmark => args.Contains(benchmark.Name, StringComparer.Ordinal))];
if (args.Length == 0 || chosen.Length < args.Length)
{
    foreach (var benchmark in all)
    {
        Console.WriteLine($"  {benchmark.Name,-8} {benchmark.About}");
    }
}

if (chosen.Length < args.Length)
{
    return 2;
}

Console.WriteLine($"\n{Machine.Describe()}");
foreach (var benchmark in chosen)
{
    await benchmark.RunAsync();
}

return 0;
