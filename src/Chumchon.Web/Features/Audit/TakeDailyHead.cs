using Chumchon.Data.Audit;
using Chumchon.Data.Telemetry;
using Chumchon.Domain.Audit;

namespace Chumchon.Web.Features.Audit;

/// <summary>Takes the head of all chains once a day, soon after the day's end. Every node tries; the first one does.</summary>
public sealed class TakeDailyHead(DailyHeads heads, TimeProvider clock, ILogger<TakeDailyHead> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
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

            using var activity = Traces.Source.StartActivity("job")?.SetTag(Tags.Job, "take-daily-head");
            try
            {
                await heads.TakeAsync(Actor.Job, stoppingToken);
                done = day;
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // Whatever it was, it is no reason to end the program.
                activity.Fail(fault);
                log.DailyHeadNotTaken(fault);
            }
        }
    }
}
