using System.Diagnostics;
using Chumchon.Data.Setup;
using Chumchon.Domain.Audit;

namespace Chumchon.Data.Telemetry;

/// <summary>One write from when it is asked for to its end: a span with its attempts, and what is counted of it.</summary>
internal sealed class WatchedWrite : IDisposable
{
    private readonly ChumchonDatabase database;
    private readonly string way;
    private readonly Activity? activity;
    private readonly long begun;
    private string outcome = Outcomes.Cancelled;
    private DatabaseFault lastFault;
    private bool isInDoubt;
    private int attempts;

    public WatchedWrite(ChumchonDatabase database, WriteWay way)
    {
        this.database = database;
        this.way = NameOf(way);
        begun = database.Clock.GetTimestamp();
        activity = Traces.Source.StartActivity("write");
        activity?.SetTag(Tags.Database, database.Provider is "postgres" ? "postgresql" : database.Provider).SetTag(Tags.Way, this.way);
    }

    /// <summary>The work is done and was committed, or rolled back as it decided.</summary>
    public void End(bool stays) => outcome = stays ? Outcomes.Committed : Outcomes.RolledBack;

    public async Task<T> AttemptAsync<T>(Func<WatchedWrite, Task<T>> attempt)
    {
        if (++attempts > 1)
        {
            database.Meters.Retried(lastFault);
        }

        try
        {
            return await attempt(this);
        }
        catch (Exception failure)
        {
            lastFault = DatabaseFaults.Of(failure);
            isInDoubt |= lastFault == DatabaseFault.Unknown;
            outcome = isInDoubt ? Outcomes.Unknown : Outcomes.Of(failure);
            activity?.AddEvent(new("attempt failed", tags: new() { { Tags.ErrorType, failure.GetType().FullName } }));
            throw;
        }
    }

    public void Dispose()
    {
        database.Meters.Wrote(database.Clock.GetElapsedTime(begun).TotalSeconds, way, outcome);
        activity?.SetTag(Tags.Attempts, attempts).SetTag(Tags.Outcome, outcome);
        if (outcome is not (Outcomes.Committed or Outcomes.RolledBack))
        {
            activity?.SetStatus(ActivityStatusCode.Error);
        }

        activity?.Dispose();
    }

    private static string NameOf(WriteWay way) => way switch
    {
        WriteWay.Page => "page",
        WriteWay.Api => "api",
        WriteWay.Verb => "verb",
        WriteWay.Job => "job",
        _ => "system",
    };
}
