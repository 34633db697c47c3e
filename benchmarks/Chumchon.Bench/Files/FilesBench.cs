using System.Diagnostics;
using System.Globalization;
using System.Net;
using Chumchon.Bench.Databases;
using Chumchon.Bench.Entry;
using Chumchon.Bench.Measuring;

namespace Chumchon.Bench.Files;

/// <summary>
/// Fifty whole books of the demonstration asked for at once, by one account and by fifty, while an officer saves her
/// rows again and again: how long she waits, and what memory the program takes.
/// </summary>
internal static class FilesBench
{
    private const int Books = 50;
    private const string Book = "/reports/otop-sales/export/all.pdf?fiscalYear=2567&province=";

    public static async Task RunAsync()
    {
        var table = new MarkdownTable("fifty books at once", "sent", "refused", "s", "saves", "p50 ms", "p99 ms", "most ms", "MB before", "MB at most");
        await using (var site = await DemoSite.StartAsync())
        {
            await MeasureAsync("SQLite", site, table);
        }

        using (var server = await PostgresCluster.StartAsync())
        {
            if (server is not null)
            {
                await using var site = await DemoSite.StartDemoAsync("postgres", await server.CreateDatabaseAsync());
                await MeasureAsync("PostgreSQL", site, table);
            }
        }

        table.Print();
    }

    private static async Task MeasureAsync(string title, DemoSite site, MarkdownTable table)
    {
        using var officer = await EntryPage.OpenAsync(site, 9001);
        using var central = await site.SignInAsync("central");
        using (var first = await central.GetAsync(Book))
        {
            first.EnsureSuccessStatusCode();
        }

        List<HttpClient> provinces = [];
        foreach (var province in Enumerable.Range(10, 87).Where(static code => code is not (10 or 28 or 29 or 59 or 68 or 69 or 78 or 79 or 87 or 88 or 89)).Take(Books))
        {
            if (await TrySignInAsync(site, string.Create(CultureInfo.InvariantCulture, $"p{province}")) is { } client)
            {
                provinces.Add(client);
            }
        }

        foreach (var (name, askers) in new[] { ($"{title}, one account", Enumerable.Repeat(central, Books).ToList()), ($"{title}, {provinces.Count} accounts", provinces) })
        {
            var (cost, saves) = await BesideSavesAsync(officer, askers);
            saves.Sort();
            table.Add(
                name, $"{cost.Sent}", $"{cost.Refused}", $"{cost.Seconds:0.0}", $"{saves.Count}", $"{saves[saves.Count / 2]:0}", $"{saves[saves.Count * 99 / 100]:0}",
                $"{saves[^1]:0}", $"{cost.Before:0}", $"{cost.Most:0}");
            Goal.PrintBelow($"{name}: p99 of a save, ms", saves[saves.Count * 99 / 100], 1_000);
        }

        provinces.ForEach(static client => client.Dispose());
    }

    private static async Task<HttpClient?> TrySignInAsync(DemoSite site, string account)
    {
        try
        {
            return await site.SignInAsync(account);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static async Task<((int Sent, int Refused, double Seconds, double Before, double Most) Cost, List<double> Saves)> BesideSavesAsync(
        EntryPage officer, List<HttpClient> askers)
    {
        GC.Collect();
        using var done = new CancellationTokenSource();
        var before = Environment.WorkingSet / 1e6;
        var memory = MostMemoryAsync(done.Token);
        var saving = SaveAsync(officer, done.Token);
        var started = Stopwatch.GetTimestamp();
        var answers = await Task.WhenAll(askers.Select(static async asker =>
        {
            using var answer = await asker.GetAsync(Book, HttpCompletionOption.ResponseHeadersRead);
            await answer.Content.CopyToAsync(Stream.Null);
            return answer.StatusCode;
        }));
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        await done.CancelAsync();
        return (
            (answers.Count(static status => status is HttpStatusCode.OK), answers.Count(static status => status is HttpStatusCode.TooManyRequests), seconds, before, await memory),
            await saving);
    }

    private static async Task<double> MostMemoryAsync(CancellationToken done)
    {
        var most = 0.0;
        while (!done.IsCancellationRequested)
        {
            most = Math.Max(most, Environment.WorkingSet / 1e6);
            await Task.Delay(20, CancellationToken.None);
        }

        return most;
    }

    /// <summary>One save of the month's rows after another; each time in milliseconds.</summary>
    private static async Task<List<double>> SaveAsync(EntryPage page, CancellationToken done)
    {
        List<double> times = [];
        while (!done.IsCancellationRequested || times.Count < 20)
        {
            var started = Stopwatch.GetTimestamp();
            await page.SaveAsync();
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return times;
    }
}
