using System.Collections.Concurrent;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.Requests;

/// <summary>Whatever is sent, the program answers with what is wrong with it; it never breaks, and hardly a word of it goes to the log.</summary>
public sealed class MalformedRequestsTests
{
    private static readonly int Requests = TestRun.IsFull ? 100_000 : 4_000;

    [Theory, OnSqlite, OnPostgres]
    public async Task SignedInAndOut_NothingBreaksAndTheLogStaysSmall(string provider)
    {
        using var log = new LogMeter();
        await using var site = await TestSite.StartOnNetworkAsync(provider, log);
        site.Faults.Expected = true;
        var officer = await site.SignInAsync("d9001");
        var targets = await RequestTargets.OfAsync(site, officer);
        var broken = new ConcurrentQueue<string>();
        var answered = new ConcurrentDictionary<int, int>();

        const int lines = 8;
        await Task.WhenAll(Enumerable.Range(0, lines).Select(async line =>
        {
            var requests = new MalformedRequests(2567 + line, targets, line % 2 == 0 ? officer.Cookies : "");
            using var connection = new RawConnection(site.Address);
            for (var number = 0; number < Requests / lines; number++)
            {
                var request = requests.Next();
                var answer = await connection.SendAsync(request.Bytes, request.Leaves);
                answered.AddOrUpdate(answer.Status ?? 0, 1, static (_, count) => count + 1);
                // 505 is the server's own word for a version of HTTP that there is none of.
                if (answer.Status is >= 500 and not 505)
                {
                    broken.Enqueue($"{answer.Status} {request}".Replace(officer.Cookies, "…"));
                }
            }
        }));

        broken.ShouldBeEmpty($"{broken.Count} broke; {string.Join(", ", answered.OrderBy(static status => status.Key))}; {log.Bytes} bytes of log; {string.Join("\n", broken.Take(12))}\n{string.Join("\n\n", site.Faults.Faults.Take(6))}");
        log.Bytes.ShouldBeLessThan(10L * Requests, log.Last);
        new[] { 0, 200, 302, 400, 401, 404, 405, 413, 415 }.Except(answered.Keys).ShouldBeEmpty("the requests are too tame");
    }
}
