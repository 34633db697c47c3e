using System.Collections.Concurrent;
using System.Globalization;
using Chumchon.Data;
using Chumchon.Domain.Calendar;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Tests.Provider;
using Chumchon.Web.Tests.TestSites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Chumchon.Web.Tests.Requests;

/// <summary>
/// Whatever is sent to whichever address, the program answers with what is wrong with it; it never breaks or hangs, writes nothing of it, and hardly
/// a word goes to the log. An identity provider is on, so that there are all addresses that there can be.
/// </summary>
public sealed class MalformedRequestsTests
{
    /// <summary>Requests of one sender before she signs in again: some of hers sign her out.</summary>
    private const int OfSession = 250;

    /// <summary>Bytes of log of a sign-in and the pages that are opened for it.</summary>
    private const long OfSignIn = 2_000;

    private static readonly int Requests = TestRun.IsFull ? 100_000 : 4_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly string?[] Senders = ["d9001", null, "p90", "central", "d9002", null, "d9001", "p90"];

    /// <summary>What signing in and out, choosing how pages look and ticking off the yearly review writes: a bare post is all that these take.</summary>
    private static readonly string[] Written =
        ["account", "account_preference", "account_view", "audit_entry", "audit_head", "office_review", "session", "sign_in_attempt", "sign_in_window"];

    [Theory, OnSqlite, OnPostgres]
    public async Task SignedInAndOut_NothingBreaksAndTheLogStaysSmall(string provider)
    {
        using var log = new LogMeter();
        await using var identities = await TestProvider.StartAsync(new DateTimeOffset(2024, 3, 5, 14, 32, 5, BangkokTime.Offset));
        await using var site = await TestSite.StartOnNetworkAsync(provider, log, configuration: identities.Settings);
        site.Faults.Expected = true;
        var before = await RowsAsync(site);
        var broken = new ConcurrentQueue<string>();
        var answered = new ConcurrentDictionary<int, int>();

        await Task.WhenAll(Senders.Select((sender, line) => SendAsync(site, sender, line, (request, status) =>
        {
            answered.AddOrUpdate(status, 1, static (_, count) => count + 1);
            // 505 is the server's own word for a version of HTTP that there is none of.
            if (status is >= 500 and not 505)
            {
                broken.Enqueue($"{status} {request}");
            }
        })));

        broken.ShouldBeEmpty($"{broken.Count} broke; {string.Join(", ", answered.OrderBy(static status => status.Key))}; {log.Bytes} bytes of log; {string.Join("\n", broken.Take(12))}\n{string.Join("\n\n", site.Faults.Faults.Take(6))}");
        log.Bytes.ShouldBeLessThan((10L * Requests) + (OfSignIn * (Requests / OfSession)), log.Last);
        new[] { 0, 200, 302, 400, 401, 404, 405, 413, 415 }.Except(answered.Keys).ShouldBeEmpty("the requests are too tame");
        (await RowsAsync(site)).ShouldBe(before);
    }

    private static async Task SendAsync(TestSite site, string? sender, int line, Action<MalformedRequest, int> seen)
    {
        using var connection = new RawConnection(site.Address);
        MalformedRequests? requests = null;
        RequestTargets? targets = null;
        for (var number = 0; number < Requests / Senders.Length; number++)
        {
            if (number % OfSession == 0)
            {
                // Somebody else on this network may have locked the name: what is tried here is not the lock.
                await ForgetTriesAsync(site);
                var visitor = sender is null ? site.Visitor() : await site.SignInAsync(sender);
                targets ??= await RequestTargets.OfAsync(site, visitor);
                targets = targets with { Token = (await visitor.GetAsync(sender is null ? "/sign-in" : "/password")).Token.Value };
                requests = new(2567 + (line * 1000) + (number / OfSession), targets, visitor.Cookies);
            }

            var request = requests!.Next();
            try
            {
                var answer = await connection.SendAsync(request.Bytes, request.Leaves).WaitAsync(Patience);
                seen(request, answer.Status ?? 0);
            }
            catch (TimeoutException hangs)
            {
                throw new TimeoutException($"No answer in {Patience.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s: {request}", hangs);
            }
        }
    }

    private static async Task ForgetTriesAsync(TestSite site)
    {
        while (true)
        {
            try
            {
                await site.World.ExecuteAsync("delete from sign_in_attempt");
                await site.World.ExecuteAsync("delete from sign_in_window");
                return;
            }
            catch (PostgresException crossed) when (crossed.SqlState == PostgresErrorCodes.DeadlockDetected)
            {
                // It takes the rows as they lie, while the program counts the tries of others.
            }
        }
    }

    /// <summary>Every row of the tables that none of it may change, and of accounts what they sign in with.</summary>
    private static async Task<List<string>> RowsAsync(TestSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var tables = scope.ServiceProvider.GetRequiredService<ChumchonContext>().Model.GetEntityTypes()
            .Select(static type => type.GetTableName()).OfType<string>().Distinct(StringComparer.Ordinal).Except(Written, StringComparer.Ordinal)
            .Select(static table => $"select * from {table}");
        var rows = new List<string>();
        foreach (var query in tables.Append("select id, user_name, person_name, password_hash, email, lockout_end from account"))
        {
            rows.AddRange((await site.World.ListAsync(query, reader => query + ": " + string.Join('|', Enumerable.Range(0, reader.FieldCount)
                .Select(column => string.Create(CultureInfo.InvariantCulture, $"{(reader.GetValue(column) is byte[] bytes ? Convert.ToHexString(bytes) : reader.GetValue(column))}")))))
                .Order(StringComparer.Ordinal));
        }

        return rows;
    }
}
