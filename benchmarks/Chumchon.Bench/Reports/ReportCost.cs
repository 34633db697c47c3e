using System.Diagnostics;
using Chumchon.Bench.Databases;
using Chumchon.Bench.Measuring;

namespace Chumchon.Bench.Reports;

/// <summary>What one request took in the middle, this client's part included until that of another is taken away.</summary>
/// <param name="Program">Milliseconds of this process's CPU.</param>
/// <param name="Server">Milliseconds of the database server's CPU.</param>
/// <param name="Wire">Kilobytes of the answer's body as it came.</param>
internal sealed record ReportCost(double Middle, double P95, double Program, double Server, double Kilobytes, double Wire)
{
    public static async Task<ReportCost> OfAsync(HttpClient client, string address, int requests, PostgresCluster? server)
    {
        var times = new double[requests];
        var bytes = 0;
        var meter = Meter.Start(server);
        for (var request = 0; request < requests; request++)
        {
            var started = Stopwatch.GetTimestamp();
            bytes = (await client.GetByteArrayAsync(address)).Length;
            times[request] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        var cost = meter.Read();
        Array.Sort(times);
        return new(
            times[requests / 2], times[requests * 95 / 100], cost.Program.TotalMilliseconds / requests,
            cost.Server.TotalMilliseconds / requests, cost.Bytes / 1000.0 / requests, bytes / 1000.0);
    }

    public ReportCost Beyond(ReportCost nothing) => this with
    {
        Program = Program - nothing.Program,
        Server = Server - nothing.Server,
        Kilobytes = Kilobytes - nothing.Kilobytes,
    };
}
