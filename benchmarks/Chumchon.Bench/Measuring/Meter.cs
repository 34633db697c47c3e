using System.Diagnostics;
using Chumchon.Bench.Databases;

namespace Chumchon.Bench.Measuring;

/// <summary>Measures what happens between its start and its reading.</summary>
internal sealed class Meter
{
    private readonly PostgresCluster? server;
    private readonly TimeSpan program;
    private readonly TimeSpan serverCpu;
    private readonly long bytes;
    private readonly long started;

    private Meter(PostgresCluster? server)
    {
        this.server = server;
        program = Environment.CpuUsage.TotalTime;
        serverCpu = server?.Cpu() ?? TimeSpan.Zero;
        bytes = GC.GetTotalAllocatedBytes(precise: true);
        started = Stopwatch.GetTimestamp();
    }

    /// <summary>Begins after a full collection, so that no other work's garbage is paid for here.</summary>
    public static Meter Start(PostgresCluster? server = null)
    {
        GC.Collect();
        return new(server);
    }

    public Cost Read() => new(
        Stopwatch.GetElapsedTime(started),
        Environment.CpuUsage.TotalTime - program,
        (server?.Cpu() ?? TimeSpan.Zero) - serverCpu,
        GC.GetTotalAllocatedBytes(precise: true) - bytes);
}
