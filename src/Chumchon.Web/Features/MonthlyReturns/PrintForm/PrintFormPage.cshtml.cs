using Chumchon.Data.Areas;
using Chumchon.Data.Returns;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Producers;
using Chumchon.Web.Platform.Officers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.MonthlyReturns.PrintForm;

/// <summary>พิมพ์แบบกรอก: the month's list on paper, empty boxes to write in, for those who collect figures on the way.</summary>
public sealed class PrintFormPage(EntryQueries queries, AreaDirectory areas, TimeProvider clock) : PageModel
{
    public EntryReturn Return { get; private set; } = null!;

    /// <summary>Totals of the month before in satang, where they were asked for; a row without a figure is not in it.</summary>
    public IReadOnlyDictionary<LineKey, long>? Previous { get; private set; }

    /// <summary>The district of the address; null for the officer's own.</summary>
    public DistrictCode? Other { get; private set; }

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <param name="previous">1 for the totals of the month before.</param>
    public async Task<IActionResult> OnGetAsync(string? previous, CancellationToken cancellation)
    {
        if (ChosenMonth.Of(HttpContext, areas) is not { } chosen)
        {
            return NotFound();
        }

        var scope = Officer.Of(User).Scope;
        Other = scope.District == chosen.District ? null : chosen.District;
        Return = (await queries.ReturnAsync(scope, chosen.District, chosen.Month, cancellation))!;
        if (previous == "1")
        {
            var before = (await queries.ReturnAsync(scope, chosen.District, chosen.Month.Previous, cancellation))!;
            Previous = before.Rows.Where(static row => !row.Amounts.IsBlank)
                .ToDictionary(static row => row.Key, static row => row.Amounts.TotalSatang);
        }

        return Page();
    }
}
