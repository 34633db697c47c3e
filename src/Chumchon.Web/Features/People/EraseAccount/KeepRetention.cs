using Chumchon.Data.Accounts;
using Chumchon.Data.Audit;
using Chumchon.Data.Telemetry;
using Chumchon.Domain.Audit;

namespace Chumchon.Web.Features.People.EraseAccount;

/// <summary>Once a day erases the persons of accounts that have been closed for as long as they are kept. Every node tries; the first one does.</summary>
public sealed class KeepRetention(EraseAccounts erase, TimeProvider clock, ILogger<KeepRetention> log) : BackgroundService
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

            using var activity = Traces.Source.StartActivity("job")?.SetTag(Tags.Job, "keep-retention");
            try
            {
                foreach (var account in await erase.EraseDueAsync(Actor.Job, stoppingToken))
                {
                    log.PersonErased(account);
                }

                done = day;
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // Whatever it was, it is no reason to end the program.
                activity.Fail(fault);
                log.RetentionNotKept(fault);
            }
        }
    }
}
