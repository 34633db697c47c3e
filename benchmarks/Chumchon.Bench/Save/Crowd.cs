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

    // Both, for the methods of the hot way to be compiled anew, as they are in a program that has run for a minute.
    private const int WarmingSaves = 10;
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(4);

    private readonly Func<SaveRequest, Task<long>> save;
    private readonly TypedCell[][][] figures;
    private readonly MonthVersion[] versions = new MonthVersion[SaveWorld.Writers];

    /// <param name="save">Gives the stamp of the version that it made.</param>
    /// <param name="channels">How many of the four figures of each row change.</param>
    public Crowd(Func<SaveRequest, Task<long>> save, int channels)
    {
        this.save = save;
        figures = [.. Enumerable.Range(0, SaveWorld.Writers).Select(writer => SaveWorld.Figures(writer, channels))];
        Array.Fill(versions, new(SaveWorld.FirstVersion, Stamp: 0));
    }

    /// <summary>Saves that went through, those before the measuring included.</summary>
    public int Saves => (int)versions.Sum(static version => version.Number - SaveWorld.FirstVersion);

    public async Task<SavedLoad> RunAsync(string name, PostgresCluster? server)
    {
        await TogetherAsync(WarmingWriters, WarmAsync);
        var meter = Meter.Start(server);
        var times = await TogetherAsync(SaveWorld.Writers, KeepSavingAsync);
        var cost = meter.Read();
        return new(name, [.. times.SelectMany(static own => own).Order()], cost);
    }

    private static Task<List<double>[]> TogetherAsync(int writers, Func<int, Task<List<double>>> work) =>
        Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(() => work(writer))));

    private async Task<List<double>> WarmAsync(int writer)
    {
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < WarmingSaves || Stopwatch.GetElapsedTime(started) < Warming; i++)
        {
            await SaveAsync(writer);
        }

        return [];
    }

    private async Task<List<double>> KeepSavingAsync(int writer)
    {
        var started = Stopwatch.GetTimestamp();
        var times = new List<double>(1024);
        do
        {
            var begun = Stopwatch.GetTimestamp();
            await SaveAsync(writer);
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }
        while (Stopwatch.GetElapsedTime(started) < Duration);
        return times;
    }

    private async Task SaveAsync(int writer)
    {
        var version = versions[writer];
        var stamp = await save(new(
            SaveWorld.District(writer), SaveWorld.Month, version, Guid.NewGuid(), figures[writer][version.Number % 2]));
        versions[writer] = new(version.Number + 1, stamp);
    }
}
