using System.Diagnostics;
using System.Diagnostics.Metrics;
using Chumchon.Data.Setup;
using Chumchon.Domain;

namespace Chumchon.Data.Telemetry;

/// <summary>What is counted of the writes to one database. Without a listener a figure costs a few nanoseconds.</summary>
public sealed class DataMeters : IDisposable
{
    // From a save of a few rows to one that waits for a failover.
    private static readonly InstrumentAdvice<double> Durations =
        new() { HistogramBucketBoundaries = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] };

    private static readonly InstrumentAdvice<int> RowNumbers = new() { HistogramBucketBoundaries = [0, 1, 5, 10, 25, 50, 100, 250, 500, 1000] };

    private readonly Meter meter;
    private readonly Histogram<double> writes;
    private readonly Counter<long> retries;
    private readonly Histogram<double> saves;
    private readonly Histogram<int> savedRows;
    private readonly Counter<long> clashes;
    private readonly Counter<long> refusals;
    private readonly Counter<long> syncs;
    private readonly Counter<long> sessionsEnded;

    /// <param name="database">Its scope, by which several in one process are told apart.</param>
    internal DataMeters(ChumchonDatabase database)
    {
        meter = new(new MeterOptions(Traces.Name) { Scope = database });
        writes = meter.CreateHistogram("chumchon.write.duration", "s", "Write transactions, with the wait for their turn and their retries.", advice: Durations);
        retries = meter.CreateCounter<long>("chumchon.write.retries", "{attempt}", "Attempts at a write after one that failed.");
        saves = meter.CreateHistogram("chumchon.save.duration", "s", "Saves of a month.", advice: Durations);
        savedRows = meter.CreateHistogram("chumchon.save.rows", "{row}", "Rows of which figures came with a save.", advice: RowNumbers);
        clashes = meter.CreateCounter<long>("chumchon.save.clashes", "{cell}", "Cells that two officers changed to different values, and that were asked.");
        refusals = meter.CreateCounter<long>("chumchon.refusals", "{refusal}", "Writes of a month that were refused with a reason.");
        syncs = meter.CreateCounter<long>("chumchon.syncs", "{sync}", "Syncs of a month's producers.");
        sessionsEnded = meter.CreateCounter<long>("chumchon.sessions.ended", "{session}", "Sessions that were ended or have expired.");
    }

    internal void Wrote(double seconds, string way, string outcome) =>
        writes.Record(seconds, new(Tags.Way, way), new(Tags.Outcome, outcome));

    internal void Retried(DatabaseFault fault) => retries.Add(1, new KeyValuePair<string, object?>(Tags.ErrorType, fault is DatabaseFault.Unknown ? "unknown" : "passing"));

    internal void Saved(double seconds, int rows, string outcome)
    {
        var tag = new KeyValuePair<string, object?>(Tags.Outcome, outcome);
        saves.Record(seconds, tag);
        savedRows.Record(rows, tag);
    }

    internal void Clashed(int cells) => clashes.Add(cells);

    /// <param name="operation"><c>save</c>, or <c>rows</c> for Sync and single rows.</param>
    internal void Refused(string operation, Refusal refusal) =>
        refusals.Add(1, new(Tags.Operation, operation), new(Tags.Refusal, refusal.Code));

    internal void Synced(string outcome) => syncs.Add(1, new KeyValuePair<string, object?>(Tags.Outcome, outcome));

    /// <param name="how"><c>signed_out</c>, <c>expired</c>.</param>
    internal void SessionsEnded(int count, string how)
    {
        if (count > 0)
        {
            sessionsEnded.Add(count, new KeyValuePair<string, object?>(Tags.Outcome, how));
        }
    }

    public void Dispose() => meter.Dispose();
}
