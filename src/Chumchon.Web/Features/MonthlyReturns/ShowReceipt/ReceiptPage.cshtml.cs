using Chumchon.Data.Areas;
using Chumchon.Data.Returns;
using Chumchon.Web.Platform.Officers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.MonthlyReturns.ShowReceipt;

/// <summary>The receipt of one save (ใบยืนยันการบันทึกข้อมูล), to read and to print; checked each time it is shown.</summary>
public sealed class ReceiptPage(ReceiptCheck receipts, AreaDirectory areas, TimeProvider clock) : PageModel
{
    public CheckedReceipt Checked { get; private set; } = null!;

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(long version, CancellationToken cancellation)
    {
        if (ChosenMonth.Of(HttpContext, areas) is not { } chosen
            || await receipts.OfAsync(Officer.Of(User).Scope, chosen.District, chosen.Month, version, cancellation) is not { } found)
        {
            return NotFound();
        }

        Checked = found;
        return Page();
    }
}
