using System.Diagnostics;
using System.Net;
using Chumchon.Bench.Databases;
using Chumchon.Bench.Entry;
using Chumchon.Bench.Measuring;
using Chumchon.Data;
using Chumchon.Data.Areas;
using Chumchon.Data.Demo;
using Chumchon.Data.Model;
using Chumchon.Domain.Audit;
using Microsoft.AspNetCore.Identity;

namespace Chumchon.Bench.SignIn;

/// <summary>
/// Whether the time of a refused sign-in tells if an account has the name: wrong passwords for names known and unknown, one
/// after another in a drawn order, and how often one of a known name took longer than one of an unknown (AUC: 0.5 is chance).
/// </summary>
internal static class SignInBench
{
    private const int Tries = 2000;
    private const int Warming = 40;
    private const int TriesOfName = 9;
    private const int Seed = 9001;
    private const double Chance = 0.5;
    private const double MostAway = 0.05;

    public static async Task RunAsync()
    {
        var table = new MarkdownTable("refused sign-ins, 2,000 each", "known p50 ms", "unknown p50 ms", "known p95", "unknown p95", "AUC");
        using (var folder = new SqliteFolder())
        {
            await MeasureAsync("sqlite", await folder.CreateDatabaseAsync(), table);
        }

        using (var cluster = await PostgresCluster.StartAsync())
        {
            if (cluster is not null)
            {
                await MeasureAsync("postgres", await cluster.CreateDatabaseAsync(), table);
            }
        }

        table.Print();
    }

    private static async Task MeasureAsync(string provider, string connection, MarkdownTable table)
    {
        var country = DemoCountry.Make(AreaFiles.Read(ShippedData.Folder), PublishedSales.Read(ShippedData.Folder), TimeProvider.System.GetUtcNow());
        await using (var database = DataServices.OpenDatabase(provider, connection))
        {
            await new AreaLoad(database, TimeProvider.System).ExecuteAsync(Actor.System, ShippedData.Folder, CancellationToken.None);
            await new DemoLoad(database, TimeProvider.System).ExecuteAsync(
                Actor.System, country, new PasswordHasher<Account>().HashPassword(new(), DemoSite.Password), progress: null, CancellationToken.None);
        }

        var known = country.Facts.Select(static fact => $"d{fact.District}").Distinct(StringComparer.Ordinal).ToArray();
        var unknown = Enumerable.Range(1000, 9000).Select(static code => $"d{code}").Except(known, StringComparer.Ordinal)
            .Take(known.Length).ToArray();
        await using var site = await DemoSite.StartAsync(provider, connection);
        var (ofKnown, ofUnknown) = await TimeAsync(site, known, unknown);
        var auc = Auc(ofKnown, ofUnknown);
        table.Add(
            provider, $"{At(ofKnown, 0.5):0.00}", $"{At(ofUnknown, 0.5):0.00}", $"{At(ofKnown, 0.95):0.00}", $"{At(ofUnknown, 0.95):0.00}", $"{auc:0.000}");
        Goal.PrintBelow($"{provider}: AUC away from chance, in hundredths", Math.Abs(auc - Chance) * 100, MostAway * 100);
    }

    private static async Task<(List<double> Known, List<double> Unknown)> TimeAsync(DemoSite site, string[] known, string[] unknown)
    {
        if (known.Length * TriesOfName < Tries + Warming)
        {
            throw new InvalidOperationException("A name would be locked before all tries are made.");
        }

        using var client = site.Stranger();
        var token = DemoSite.TokenIn(await client.GetStringAsync("/sign-in"));
        var order = Enumerable.Range(0, 2 * (Tries + Warming)).ToArray();
        new Random(Seed).Shuffle(order.AsSpan(2 * Warming));
        List<double> ofKnown = [], ofUnknown = [];
        foreach (var (turn, number) in order.Index())
        {
            var (names, times) = number % 2 == 0 ? (known, ofKnown) : (unknown, ofUnknown);
            using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["UserName"] = names[number / 2 % names.Length],
                ["Password"] = "not the password",
                ["__RequestVerificationToken"] = token,
            });
            var begun = Stopwatch.GetTimestamp();
            using var answer = await client.PostAsync("/sign-in", form);
            var taken = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                throw new InvalidOperationException($"A refusal was answered {answer.StatusCode}.");
            }

            if (turn >= 2 * Warming)
            {
                times.Add(taken);
            }
        }

        return (ofKnown, ofUnknown);
    }

    /// <summary>How often one of the first is larger than one of the second, halves for equals.</summary>
    private static double Auc(List<double> first, List<double> second)
    {
        var sorted = second.Order().ToArray();
        var wins = 0.0;
        foreach (var value in first)
        {
            var below = sorted.AsSpan().BinarySearch(value);
            wins += below >= 0 ? below + 0.5 : ~below;
        }

        return wins / first.Count / second.Count;
    }

    private static double At(List<double> times, double share) => times.Order().ElementAt((int)(times.Count * share));
}
