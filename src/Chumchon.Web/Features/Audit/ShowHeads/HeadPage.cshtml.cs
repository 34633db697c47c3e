using Chumchon.Data.Audit;
using Chumchon.Web.Platform.Officers;
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
        if (await heads.OfDayAsync(Officer.Of(User).Scope, day, cancellation) is not { } head)
        {
            return NotFound();
        }

        Head = head;
        return Page();
    }
}
