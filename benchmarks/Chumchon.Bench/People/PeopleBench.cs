using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Chumchon.Bench.Databases;
using Chumchon.Bench.Entry;
using Chumchon.Bench.Measuring;
using Chumchon.Bench.Reports;
using Chumchon.Data;
using Chumchon.Domain.Accounts;
using Chumchon.Web.Verbs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chumchon.Bench.People;

/// <summary>
/// Accounts by the thousand on both databases: 3,000 of one file, made by a program of its own; then the page that lists them all,
/// beside the same list as a plain EF program reads it.
/// </summary>
internal static class PeopleBench
{
    private const int Requests = 200;
    private const int Warming = 400;
    private const int OnPage = 50;

    public static async Task RunAsync()
    {
        var files = new MarkdownTable("3,000 accounts of one xlsx", "file kB", "checked s", "made, with slips, s", "CPU s", "peak MB", "peak MB before", "answer MB");
        var pages = new MarkdownTable("accounts", "shown of", "median ms", "p95 ms", "CPU ms", "program + server", "kB allocated", "kB on the wire", "CPU / ours");
        using (var folder = new SqliteFolder())
        {
            await MeasureAsync("SQLite", "sqlite", await folder.CreateDatabaseAsync(), server: null, files, pages);
        }

        using (var server = await PostgresCluster.StartAsync())
        {
            if (server is not null)
            {
                await MeasureAsync("PostgreSQL", "postgres", await server.CreateDatabaseAsync(), server, files, pages);
            }
        }

        files.Print();
        pages.Print();
    }

    private static async Task MeasureAsync(
        string title, string provider, string connection, PostgresCluster? server, MarkdownTable files, MarkdownTable pages)
    {
        await using var site = await DemoSite.StartDemoAsync(provider, connection);
        var made = await ImportAsync(provider, connection);
        files.Add(
            title, $"{made.FileKilobytes:0}", $"{made.CheckedSeconds:0.00}", $"{made.MadeSeconds:0.00}", $"{made.CpuSeconds:0.00}", $"{made.PeakMegabytes:0}",
            $"{made.BeforeMegabytes:0}", $"{made.AnswerMegabytes:0.0}");

        using var admin = await site.SignInAsync("admin");
        using var stranger = site.Stranger();
        var nothing = await ReportCost.OfAsync(stranger, "/health/live", Requests, server);
        var accounts = (await RowsAsync(site)).ToString("N0", CultureInfo.InvariantCulture);
        var list = await EfAsync(site, server);
        var ours = await PageAsync("page, by office", "/people");
        await PageAsync("page, searched", "/people?q=d90");
        await PageAsync("page, by person", "/people?sort=Person");
        pages.Add(
            $"{title}, EF's list alone, by office", accounts, $"{list.Middle:0.0}", $"{list.P95:0.0}", $"{list.Program + list.Server:0.00}", $"{list.Program:0.00} + {list.Server:0.00}",
            $"{list.Kilobytes:0}", "", $"{(list.Program + list.Server) / (ours.Program + ours.Server):0.0}");
        Goal.PrintBelow($"{title}: ms of the page of accounts", ours.Middle, 15);

        async Task<ReportCost> PageAsync(string name, string address)
        {
            for (var i = 0; i < Warming; i++)
            {
                await admin.GetByteArrayAsync(address);
            }

            var cost = (await ReportCost.OfAsync(admin, address, Requests, server)).Beyond(nothing);
            pages.Add(
                $"{title}, {name}", accounts, $"{cost.Middle:0.0}", $"{cost.P95:0.0}", $"{cost.Program + cost.Server:0.00}", $"{cost.Program:0.00} + {cost.Server:0.00}",
                $"{cost.Kilobytes:0}", $"{cost.Wire:0.0}", "");
            return cost;
        }
    }

    private static async Task<ImportCost> ImportAsync(string provider, string connection)
    {
        using var process = Process.Start(new ProcessStartInfo(
            Environment.ProcessPath!, [typeof(PeopleBench).Assembly.Location, ImportRun.Verb, provider, connection])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return JsonSerializer.Deserialize<ImportCost>(printed)!;
    }

    private static async Task<int> RowsAsync(DemoSite site)
    {
        await using var context = site.Services.GetRequiredService<ChumchonDatabase>().CreateContext();
        return await context.Users.CountAsync();
    }

    /// <summary>The whole list with its memberships, as the state of each has to be known, then the first fifty by office.</summary>
    private static async Task<ReportCost> EfAsync(DemoSite site, PostgresCluster? server)
    {
        var database = site.Services.GetRequiredService<ChumchonDatabase>();
        var times = new double[Requests];
        var meter = Meter.Start(server);
        for (var request = -Warming / 2; request < Requests; request++)
        {
            if (request == 0)
            {
                meter = Meter.Start(server);
            }

            var started = Stopwatch.GetTimestamp();
            await ListAsync(database);
            if (request >= 0)
            {
                times[request] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            }
        }

        var cost = meter.Read();
        Array.Sort(times);
        return new(
            times[Requests / 2], times[Requests * 95 / 100], cost.Program.TotalMilliseconds / Requests, cost.Server.TotalMilliseconds / Requests,
            cost.Bytes / 1000.0 / Requests, Wire: 0);
    }

    private static async Task<int> ListAsync(ChumchonDatabase database)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        await using var context = database.CreateContext();
        var accounts = await (
            from account in context.Users.AsNoTracking()
            select new
            {
                account.Id,
                account.UserName,
                account.PersonName,
                account.LastSignInAt,
                account.ClosedAt,
                account.CodeUntil,
                HasPassword = account.PasswordHash != null,
                Members = (
                    from member in context.OfficeMembers
                    join office in context.Offices on member.OfficeId equals office.Id
                    where member.AccountId == account.Id
                    orderby office.Kind, office.AreaCode
                    select new { office.Kind, office.AreaCode, member.Role, member.StartsAt, member.EndsAt }).ToList(),
            }).ToListAsync();
        var states = accounts.CountBy(account => AccountStates.Of(
            account.ClosedAt is not null, isLocked: false, account.Members.Exists(member => member.EndsAt is null || member.EndsAt > now), account.HasPassword,
            account.LastSignInAt is { } last ? DateTimeOffset.FromUnixTimeMilliseconds(last) : null,
            account.CodeUntil is { } until ? DateTimeOffset.FromUnixTimeMilliseconds(until) : null, TimeProvider.System.GetUtcNow())).ToList();
        var shown = accounts.OrderByDescending(static account => account.Members.FirstOrDefault()?.Kind).ThenBy(static account => account.Members.FirstOrDefault()?.AreaCode)
            .ThenBy(static account => account.UserName, StringComparer.Ordinal).Take(OnPage).ToList();
        return states.Count + shown.Count;
    }
}
