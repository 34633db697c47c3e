using Chumchon.Data.Audit;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Offices;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.Audit.ShowHeads;

/// <summary>A day's head to be printed, filed or mailed.</summary>
public sealed class HeadPage(DailyHeads heads, TimeProvider clock) : PageModel
{
    public TakenHead Head { get; private set; } = null!;

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(int day, CancellationToken cancellation)
    {
        var scope = Officer.Of(User).Scope;
        if (await heads.OfDayAsync(scope, day, cancellation) is not { } head)
        {
            if (scope != AreaScope.Country)
            {
                RefusedAccess.Outside(HttpContext, Permission.ReadAudit);
            }

            return NotFound();
        }

        Head = head;
        return Page();
    }
}
