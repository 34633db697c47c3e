using System.Diagnostics;
using Chumchon.Bench.Databases;
using Chumchon.Bench.Measuring;
using Chumchon.Data.Returns;
using Chumchon.Domain.Returns;

namespace Chumchon.Bench.Save;

/// <summary>Fifty writers, each of a district of its own, who save again as soon as they are answered.</summary>
internal sealed class Crowd
{
    // Few, so that a slow way of saving does not spend the run on getting warm.
    private const int WarmingWriters = 8;

    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(2.5);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(6);

    private readonly Func<SaveRequest, Task> save;
    private readonly TypedCell[][][] figures;
    private readonly long[] versions = new long[SaveWorld.Writers];

    /// <param name="channels">How many of the four figures of each row change.</param>
    public Crowd(Func<SaveRequest, Task> save, int channels)
    {
        this.save = save;
        figures = [.. Enumerable.Range(0, SaveWorld.Writers).Select(writer => SaveWorld.Figures(writer, channels))];
        Array.Fill(versions, SaveWorld.FirstVersion);
    }

    /// <summary>Saves that went through, those before the measuring included.</summary>
    public int Saves => (int)versions.Sum(static version => version - SaveWorld.FirstVersion);

    public async Task<SavedLoad> RunAsync(string name, PostgresCluster? server)
    {
        await SaveTogetherAsync(WarmingWriters, Warming);
        var meter = Meter.Start(server);
        var times = await SaveTogetherAsync(SaveWorld.Writers, Duration);
        var cost = meter.Read();
        return new(name, [.. times.SelectMany(static own => own).Order()], cost);
    }

    private Task<List<double>[]> SaveTogetherAsync(int writers, TimeSpan duration) =>
        Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(() => KeepSavingAsync(writer, duration))));

    private async Task<List<double>> KeepSavingAsync(int writer, TimeSpan duration)
    {
        var started = Stopwatch.GetTimestamp();
        var times = new List<double>(1024);
        do
        {
            var begun = Stopwatch.GetTimestamp();
            await SaveAsync(writer);
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }
        while (Stopwatch.GetElapsedTime(started) < duration);
        return times;
    }

    private async Task SaveAsync(int writer)
    {
        var version = versions[writer];
        await save(new(
            SaveWorld.District(writer), SaveWorld.Month, version, Guid.NewGuid(), SaveWorld.Officer(writer), figures[writer][version % 2]));
        versions[writer] = version + 1;
    }
}
