using Chumchon.Data.Audit;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Offices;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.Audit.ShowHeads;

/// <summary>ค่ายืนยันประจำวัน: the heads of all chains, day by day, for whoever reads the whole country.</summary>
public sealed class HeadsPage(DailyHeads heads) : PageModel
{
    public const int Most = 100;

    public IReadOnlyList<TakenHead> Heads { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var scope = Officer.Of(User).Scope;
        if (scope != AreaScope.Country)
        {
            RefusedAccess.Outside(HttpContext, Permission.ReadAudit);
            return NotFound();
        }

        Heads = await heads.LatestAsync(scope, Most, cancellation);
        return Page();
    }
}
