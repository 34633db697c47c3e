using System.Diagnostics;
using Chumchon.Bench.Databases;
using Chumchon.Bench.Entry;
using Chumchon.Bench.Measuring;
using Chumchon.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Chumchon.Bench.Reports;

/// <summary>
/// Every official report in every form, and the pages of totals, over HTTP from the program in this process: the first time after a
/// start, again and again, while ten districts a second save, and against a country of one year. DuckDB over the same facts beside.
/// </summary>
internal static class ReportsBench
{
    private const int Requests = 40;
    private const int Warming = 5;

    public static async Task RunAsync()
    {
        var sqlite = await CompareAsync(await Country.OnSqliteAsync(1), await Country.OnSqliteAsync(Country.Years));
        using (var server = await PostgresCluster.StartAsync())
        {
            if (server is not null)
            {
                await CompareAsync(await Country.OnPostgresAsync(server, 1), await Country.OnPostgresAsync(server, Country.Years));
            }
        }

        await DuckDb.CompareAsync(await Country.OnSqliteAsync(Country.Years), sqlite);
    }

    /// <returns>The middle time of each request of the longer country.</returns>
    private static async Task<Dictionary<ReportRequest, double>> CompareAsync(Country one, Country many)
    {
        var ofOne = await MeasureAsync(one);
        var ofMany = await MeasureAsync(many);
        var first = await FirstTimesAsync(many, [.. ofMany.Keys]);
        var saving = await WhileSavingAsync(many, [.. ofMany.Keys]);
        var table = new MarkdownTable(
            many.Title, "form", "first ms", "again ms", "p95 ms", "while saving ms", "p95 ms ", "CPU ms", "program + server", "kB allocated",
            "kB on the wire", "of one year, ms");
        foreach (var (request, cost) in ofMany)
        {
            var busy = saving[request];
            var year = ofOne.FirstOrDefault(known => known.Key.Address == request.Address).Value;
            table.Add(
                request.Name, request.Form, $"{first[request]:0.0}", $"{cost.Middle:0.0}", $"{cost.P95:0.0}", $"{busy.Middle:0.0}",
                $"{busy.P95:0.0}", $"{cost.Program + cost.Server:0.0}", $"{cost.Program:0.0} + {cost.Server:0.0}", $"{cost.Kilobytes:0}",
                $"{cost.Wire:0.0}", year is null ? "" : $"{year.Middle:0.0}");
        }

        table.Print();
        foreach (var goal in ofMany.Where(static request => request.Key.Goal is not null).GroupBy(static request => request.Key.Goal!.Value))
        {
            var slowest = goal.MaxBy(static request => request.Value.Middle);
            Goal.PrintBelow($"{many.Title}: ms of the slowest of {goal.Count()}, {slowest.Key.Name} {slowest.Key.Form}", slowest.Value.Middle, goal.Key);
        }

        Goal.PrintBelow($"{many.Title}: ms of the slowest file or page after a start", first.Values.Max(), 1_000);
        return ofMany.ToDictionary(static request => request.Key, static request => request.Value.Middle);
    }

    private static async Task<Dictionary<ReportRequest, ReportCost>> MeasureAsync(Country country)
    {
        await using var site = await DemoSite.StartAsync(country.Provider, country.Connection);
        using var client = await SignInAsync(site);
        var requests = await ReportRequest.AllAsync(client, country.Year);
        var nothing = await ReportCost.OfAsync(client, "/health/live", Requests, country.Server);
        var costs = new Dictionary<ReportRequest, ReportCost>();
        foreach (var request in requests)
        {
            await ReportCost.OfAsync(client, request.Address, Warming, country.Server);
            costs.Add(request, (await ReportCost.OfAsync(client, request.Address, Requests, country.Server)).Beyond(nothing));
        }

        return costs;
    }

    /// <summary>Of a program that has just started: nothing is kept of any month. Its code is compiled, by what ran before.</summary>
    private static async Task<Dictionary<ReportRequest, double>> FirstTimesAsync(Country country, List<ReportRequest> requests)
    {
        var times = new Dictionary<ReportRequest, double>();
        foreach (var request in requests)
        {
            await using var site = await DemoSite.StartAsync(country.Provider, country.Connection);
            using var client = await SignInAsync(site);
            var started = Stopwatch.GetTimestamp();
            await client.GetByteArrayAsync(request.Address);
            times.Add(request, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return times;
    }

    private static async Task<Dictionary<ReportRequest, ReportCost>> WhileSavingAsync(Country country, List<ReportRequest> requests)
    {
        await using var site = await DemoSite.StartAsync(country.Provider, country.Connection);
        using var client = await SignInAsync(site);
        using var stop = new CancellationTokenSource();
        var saver = new Saver(site.Services.GetRequiredService<ChumchonDatabase>(), country.Plan.Through);
        var saving = Task.Run(() => saver.RunAsync(stop.Token));
        var started = Stopwatch.GetTimestamp();
        var costs = new Dictionary<ReportRequest, ReportCost>();
        foreach (var request in requests)
        {
            costs.Add(request, await ReportCost.OfAsync(client, request.Address, Requests, country.Server));
        }

        await stop.CancelAsync();
        await saving;
        Console.WriteLine($"{country.Title}: {saver.Saves / Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} saves a second meanwhile");
        return costs;
    }

    private static async Task<HttpClient> SignInAsync(DemoSite site)
    {
        var client = await site.SignInAsync("central");
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        return client;
    }
}
