using Chumchon.Data.Areas;
using Chumchon.Data.Returns;
using Chumchon.Web.Platform.Officers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.MonthlyReturns.ShowSaves;

/// <summary>การบันทึกทั้งหมด: all writes of a district's month, or one of them with all that it changed (R20).</summary>
public sealed class SavesPage(TimelineQueries timeline, AreaDirectory areas) : PageModel
{
    public MonthTimeline Timeline { get; private set; } = null!;

    /// <summary>Whether one write is shown, whole.</summary>
    public bool IsOne { get; private set; }

    public async Task<IActionResult> OnGetAsync(long? before, long? version, CancellationToken cancellation)
    {
        if (ChosenMonth.Of(HttpContext, areas) is not { } chosen)
        {
            return NotFound();
        }

        IsOne = version is not null;
        var scope = Officer.Of(User).Scope;
        var found = version is { } one
            ? await timeline.WriteAsync(scope, chosen.District, chosen.Month, one, cancellation)
            : await timeline.PartAsync(scope, chosen.District, chosen.Month, before, cancellation);
        if (found is null)
        {
            return NotFound();
        }

        Timeline = found;
        return Page();
    }
}
