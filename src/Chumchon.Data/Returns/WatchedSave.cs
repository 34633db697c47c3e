using System.Diagnostics;
using Chumchon.Data.Telemetry;

namespace Chumchon.Data.Returns;

/// <summary>One save as who watches the program sees it: how it ended, how long it took, of how many rows.</summary>
internal static class WatchedSave
{
    public static async Task<SaveOutcome> ExecuteAsync(ChumchonDatabase database, SaveRequest request, Func<Task<SaveOutcome>> save)
    {
        var rows = request.Cells.DistinctBy(static cell => cell.Key).Count();
        var begun = database.Clock.GetTimestamp();
        using var activity = Traces.Source.StartActivity("save")?.SetTag(Tags.Rows, rows);
        try
        {
            var outcome = await save();
            Tell(database, outcome, activity);
            End(NameOf(outcome));
            return outcome;
        }
        catch (Exception failure)
        {
            activity.Fail(failure);
            End(Outcomes.Of(failure));
            throw;
        }

        void End(string how)
        {
            activity?.SetTag(Tags.Outcome, how);
            database.Meters.Saved(database.Clock.GetElapsedTime(begun).TotalSeconds, rows, how);
        }
    }

    private static void Tell(ChumchonDatabase database, SaveOutcome outcome, Activity? activity)
    {
        switch (outcome)
        {
            case SaveCollided collided:
                database.Meters.Clashed(collided.Clashes.Count);
                break;
            case SaveRefused(var refusal):
                activity?.SetTag(Tags.Refusal, refusal.Code);
                database.Meters.Refused("save", refusal);
                break;
        }
    }

    private static string NameOf(SaveOutcome outcome) => outcome switch
    {
        SaveAccepted { IsReplay: true } => Outcomes.Replayed,
        SaveAccepted { Receipt: { CellsChanged: 0, RemarksChanged: 0 } } => Outcomes.Confirmed,
        SaveAccepted => Outcomes.Saved,
        SaveCollided => Outcomes.Collided,
        _ => Outcomes.Refused,
    };
}
