using Chumchon.Data.Returns;
using Chumchon.Domain.Returns;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.MonthlyReturns.CheckReceipt;

/// <summary>
/// Checks a receipt by the code on it: whoever holds the paper sees whether the system says the same. A receipt of another
/// area is not found, as if it did not exist.
/// </summary>
public sealed class CheckReceiptPage(ReceiptCheck receipts, PageWords words) : PageModel
{
    /// <summary>The code as it was typed, or in its form where it could be read.</summary>
    public string Code { get; private set; } = "";

    public string? Problem { get; private set; }

    /// <summary>Whether a code was looked for.</summary>
    public bool Asked { get; private set; }

    /// <summary>Null where nothing was found.</summary>
    public CheckedReceipt? Found { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        if (!Request.Query.TryGetValue("code", out var typed))
        {
            return;
        }

        Code = typed.ToString();
        if (!ReceiptCode.TryParse(Code, out var read))
        {
            Problem = words["check.unreadable"];
            return;
        }

        Code = read.ToString();
        Asked = true;
        Found = await receipts.ByCodeAsync(Officer.Of(User).Scope, read, cancellation);
    }
}
