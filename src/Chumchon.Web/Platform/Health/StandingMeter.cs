using System.Diagnostics;
using System.Diagnostics.Metrics;
using Chumchon.Data.Setup;
using Chumchon.Data.Telemetry;

namespace Chumchon.Web.Platform.Health;

/// <summary>How the database stands to this node: 1 for the state that it is in, 0 for the others.</summary>
internal sealed class StandingMeter
{
    private static readonly DatabaseState[] States = Enum.GetValues<DatabaseState>();

    private readonly DatabaseWatch watch;

    public StandingMeter(DatabaseWatch watch, IMeterFactory meters)
    {
        this.watch = watch;
        var meter = meters.Create(Traces.Name);
        meter.CreateObservableGauge("chumchon.database.state", Observe, "1", "1 for the state that the database is in.");
        meter.CreateObservableGauge(
            "chumchon.clock.behind", () => watch.Last.ClockBehind?.TotalSeconds ?? 0, "s", "How far the machine's clock is behind the last save.");
    }

    private IEnumerable<Measurement<int>> Observe()
    {
        Look();
        var now = watch.Last.State;
        return States.Select(state => new Measurement<int>(state == now ? 1 : 0, new KeyValuePair<string, object?>(Tags.State, state.ToString())));
    }

    /// <summary>Where nobody asks anything of the program, this is who looks; the next reading tells what it finds. Looks are not traced.</summary>
    private void Look()
    {
        using var unseen = new Activity("look").Start();
        unseen.ActivityTraceFlags = ActivityTraceFlags.None;
        _ = watch.NowAsync();
    }
}
