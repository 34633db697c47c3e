using Chumchon.Data.Audit;
using Chumchon.Data.Telemetry;

namespace Chumchon.Web.Platform;

/// <summary>A job of once a day, soon after the day's end. Every node tries; what is done stands in the database, so that the first one does it.</summary>
/// <param name="name">In traces.</param>
public abstract class DailyJob(string name, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        var done = 0;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var day = DailyHeads.DayBefore(clock.GetUtcNow());
            if (day == done)
            {
                continue;
            }

            using var activity = Traces.Source.StartActivity("job")?.SetTag(Tags.Job, name);
            try
            {
                await DoAsync(stoppingToken);
                done = day;
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // Whatever it was, it is no reason to end the program.
                activity.Fail(fault);
                Tell(fault);
            }
        }
    }

    protected abstract Task DoAsync(CancellationToken cancellation);

    /// <summary>Writes the fault to the log; the job is tried again after a pause.</summary>
    protected abstract void Tell(Exception fault);
}
