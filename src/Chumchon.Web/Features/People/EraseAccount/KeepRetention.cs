using Chumchon.Data.Accounts;
using Chumchon.Domain.Audit;
using Chumchon.Web.Platform;

namespace Chumchon.Web.Features.People.EraseAccount;

/// <summary>Erases the persons of accounts that have been closed for as long as they are kept.</summary>
public sealed class KeepRetention(EraseAccounts erase, TimeProvider clock, ILogger<KeepRetention> log) : DailyJob("keep-retention", clock)
{
    protected override async Task DoAsync(CancellationToken cancellation)
    {
        foreach (var account in await erase.EraseDueAsync(Actor.Job, cancellation))
        {
            log.PersonErased(account);
        }
    }

    protected override void Tell(Exception fault) => log.RetentionNotKept(fault);
}
