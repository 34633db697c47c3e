using System.Diagnostics;
using System.Globalization;
using System.Net;
using Chumchon.Bench.Databases;
using Chumchon.Bench.Entry;
using Chumchon.Bench.Measuring;
using Chumchon.Data;
using Chumchon.Data.Areas;
using Chumchon.Data.Demo;
using Chumchon.Data.Model;
using Chumchon.Domain.Audit;
using Chumchon.Web.Platform.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

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
    private const int Locked = 40;

    // Fewer than a network may try in a minute.
    private const int OfWindow = 500;
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

            // Of fewer rounds than the program makes today, as those of accounts from before.
            await new DemoLoad(database, TimeProvider.System).ExecuteAsync(
                Actor.System, country, new PasswordHasher<Account>().HashPassword(new(), DemoSite.Password), progress: null, CancellationToken.None);
        }

        var known = country.Facts.Select(static fact => $"d{fact.District}").Distinct(StringComparer.Ordinal).ToArray();
        var unknown = Enumerable.Range(1000, 9000).Select(static code => $"d{code}").Except(known, StringComparer.Ordinal)
            .Take(known.Length).ToArray();
        await using var site = await DemoSite.StartAsync(provider, connection);
        var withoutPassword = EveryThird(known, 1);
        var closed = EveryThird(known, 2);
        await ExecuteAsync(site, $"update account set password_hash = null where user_name in ('{string.Join("', '", withoutPassword)}')");
        await ExecuteAsync(site, $"update account set closed_at = created_at where user_name in ('{string.Join("', '", closed)}')");
        if (known.Length * TriesOfName < Tries + Warming)
        {
            throw new InvalidOperationException("A name would be locked before all tries are made.");
        }

        var wrong = await TimeAsync(site, known, unknown, HttpStatusCode.OK);
        Report(table, $"{provider}, wrong", wrong.Known, wrong.Unknown);
        Report(table, $"{provider}, no password yet", [.. wrong.Known.Where(time => withoutPassword.Contains(time.Name))], wrong.Unknown);
        Report(table, $"{provider}, closed", [.. wrong.Known.Where(time => closed.Contains(time.Name))], wrong.Unknown);

        var (locked, lockedUnknown) = (known[..Locked], unknown[..Locked]);
        await LockAsync(site, [.. locked, .. lockedUnknown]);
        var refused = await TimeAsync(site, locked, lockedUnknown, HttpStatusCode.TooManyRequests);
        Report(table, $"{provider}, locked", refused.Known, refused.Unknown);
    }

    private static HashSet<string> EveryThird(string[] names, int from) =>
        names.Where((_, place) => place % 3 == from).ToHashSet(StringComparer.Ordinal);

    private static void Report(MarkdownTable table, string what, List<(string Name, double Time)> known, List<(string Name, double Time)> unknown)
    {
        var (ofKnown, ofUnknown) = (known.ConvertAll(static time => time.Time), unknown.ConvertAll(static time => time.Time));
        var auc = Auc(ofKnown, ofUnknown);
        table.Add(
            what, $"{At(ofKnown, 0.5):0.00}", $"{At(ofUnknown, 0.5):0.00}", $"{At(ofKnown, 0.95):0.00}", $"{At(ofUnknown, 0.95):0.00}", $"{auc:0.000}");
        Goal.PrintBelow($"{what}: AUC away from chance, in hundredths", Math.Abs(auc - Chance) * 100, MostAway * 100);
    }

    private static async Task<(List<(string Name, double Time)> Known, List<(string Name, double Time)> Unknown)> TimeAsync(
        DemoSite site, string[] known, string[] unknown, HttpStatusCode expected)
    {
        using var client = site.Stranger();
        var token = DemoSite.TokenIn(await client.GetStringAsync("/sign-in"));
        var order = Enumerable.Range(0, 2 * (Tries + Warming)).ToArray();
        new Random(Seed).Shuffle(order.AsSpan(2 * Warming));
        List<(string Name, double Time)> ofKnown = [], ofUnknown = [];
        foreach (var (turn, number) in order.Index())
        {
            if (turn % OfWindow == 0)
            {
                await ExecuteAsync(site, "delete from sign_in_window where kind = 1");
            }

            var (names, times) = number % 2 == 0 ? (known, ofKnown) : (unknown, ofUnknown);
            var name = names[number / 2 % names.Length];
            using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["UserName"] = name,
                ["Password"] = "not the password",
                ["__RequestVerificationToken"] = token,
            });
            var begun = Stopwatch.GetTimestamp();
            using var answer = await client.PostAsync("/sign-in", form);
            var taken = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            if (answer.StatusCode != expected)
            {
                throw new InvalidOperationException($"A refusal was answered {answer.StatusCode}.");
            }

            if (turn >= 2 * Warming)
            {
                times.Add((name, taken));
            }
        }

        return (ofKnown, ofUnknown);
    }

    /// <summary>As ten wrong ones would, for long enough.</summary>
    private static async Task LockAsync(DemoSite site, string[] names)
    {
        var hashes = site.Services.GetRequiredService<AttemptNames>();
        var now = TimeProvider.System.GetUtcNow();
        foreach (var name in names.Select(static name => name.ToUpperInvariant()))
        {
            var hash = Convert.ToHexStringLower(hashes.HashOf(name));
            var literal = site.Services.GetRequiredService<ChumchonDatabase>().Provider == "sqlite" ? $"x'{hash}'" : $"decode('{hash}', 'hex')";
            await ExecuteAsync(site, string.Create(CultureInfo.InvariantCulture, $"""
                delete from sign_in_attempt where name = {literal};
                insert into sign_in_attempt (name, source, counted, failed, locked_until, at)
                values ({literal}, '127.0.0.0/24', 10, 10, {(now + TimeSpan.FromHours(1)).ToUnixTimeMilliseconds()}, {now.ToUnixTimeMilliseconds()})
                """));
        }
    }

    private static async Task ExecuteAsync(DemoSite site, string sql)
    {
        await using var connection = await site.Services.GetRequiredService<ChumchonDatabase>().OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
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
