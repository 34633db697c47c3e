using Chumchon.Data.Accounts;
using Chumchon.Data.Telemetry;
using Chumchon.Domain.Audit;
using Chumchon.Web.Platform.Officers;

namespace Chumchon.Web.Features.Accounts;

/// <summary>
/// Writes down which sessions are in use, and clears what expired ones and old attempts leave behind. Every node does; twice
/// is as well as once.
/// </summary>
public sealed class ClearSessions(
    Sessions sessions, SignInAttempts attempts, LiveSessions live, SessionLife life, TimeProvider clock, ILogger<ClearSessions> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Sessions.SeenToTheMinutes, clock);
        var last = clock.GetTimestamp();
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            using var activity = Traces.Source.StartActivity("job")?.SetTag(Tags.Job, "clear-sessions");
            try
            {
                var now = clock.GetTimestamp();
                await sessions.TouchAsync(Actor.Job, live.SeenSince(last), stoppingToken);
                last = now;
                await attempts.ClearAsync(Actor.Job, stoppingToken);
                await sessions.ClearAsync(Actor.Job, stoppingToken);
                live.Clear(life.Idle);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // Whatever it was, it is no reason to end the program.
                activity.Fail(fault);
                log.SessionsNotCleared(fault);
            }
        }
    }
}
