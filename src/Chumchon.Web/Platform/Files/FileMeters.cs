using System.Diagnostics;
using System.Diagnostics.Metrics;
using Chumchon.Data.Telemetry;
using Chumchon.Domain;

namespace Chumchon.Web.Platform.Files;

/// <summary>What is counted of the files that are made.</summary>
public sealed class FileMeters
{
    private static readonly InstrumentAdvice<double> Durations = new() { HistogramBucketBoundaries = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25, 50] };

    private readonly TimeProvider clock;
    private readonly Histogram<double> waits;
    private readonly Histogram<double> makings;
    private readonly Counter<long> refusals;

    public FileMeters(IMeterFactory meters, FileQueue queue, TimeProvider clock)
    {
        this.clock = clock;
        var meter = meters.Create(Traces.Name);
        waits = meter.CreateHistogram("chumchon.file.wait.duration", "s", "Waits of files for their turn.", advice: Durations);
        makings = meter.CreateHistogram("chumchon.file.duration", "s", "Making of files, without their wait.", advice: Durations);
        refusals = meter.CreateCounter<long>("chumchon.file.refusals", "{file}", "Files that were not made because too many were waited for.");
        meter.CreateObservableUpDownCounter("chumchon.files.waiting", () => queue.Length.Waiting, "{file}", "Files that wait for their turn.");
        meter.CreateObservableUpDownCounter("chumchon.files.making", () => queue.Length.Making, "{file}", "Files that are being made.");
    }

    /// <summary>Makes a file when <paramref name="enter"/> gives it its turn; the span tells the wait from the making.</summary>
    internal async Task<Result<T>> MakeAsync<T>(Func<Task<Result<FileQueue.Turn>>> enter, Func<FileQueue.Turn, Task<T>> make)
    {
        using var activity = Traces.Source.StartActivity("make file");
        var asked = clock.GetTimestamp();
        var turn = await enter();
        if (!turn.IsOk)
        {
            refusals.Add(1, new KeyValuePair<string, object?>(Tags.Refusal, turn.Refusal.Code));
            activity?.SetTag(Tags.Refusal, turn.Refusal.Code);
            return turn.Refusal;
        }

        waits.Record(clock.GetElapsedTime(asked).TotalSeconds);
        activity?.AddEvent(new("turn"));
        var begun = clock.GetTimestamp();
        try
        {
            var made = await make(turn.Value);
            makings.Record(clock.GetElapsedTime(begun).TotalSeconds, new KeyValuePair<string, object?>(Tags.Outcome, "made"));
            return made;
        }
        catch (Exception failure)
        {
            makings.Record(clock.GetElapsedTime(begun).TotalSeconds, new KeyValuePair<string, object?>(Tags.Outcome, Outcomes.Of(failure)));
            activity.Fail(failure);
            throw;
        }
    }
}
