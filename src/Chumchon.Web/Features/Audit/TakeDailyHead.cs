using Chumchon.Data.Audit;
using Chumchon.Domain.Audit;
using Chumchon.Web.Platform;

namespace Chumchon.Web.Features.Audit;

/// <summary>Takes the head of all chains.</summary>
public sealed class TakeDailyHead(DailyHeads heads, TimeProvider clock, ILogger<TakeDailyHead> log) : DailyJob("take-daily-head", clock)
{
    protected override Task DoAsync(CancellationToken cancellation) => heads.TakeAsync(Actor.Job, cancellation);

    protected override void Tell(Exception fault) => log.DailyHeadNotTaken(fault);
}
