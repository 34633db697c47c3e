using Chumchon.Web.Features.Home;
using Chumchon.Web.Platform;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace Chumchon.Web.Features.Accounts.ProveAgain;

/// <summary>ยืนยันตัวตนอีกครั้ง, before a file that is only asked for: the browser goes on to it.</summary>
public sealed class ProveAgainPage(ProveIdentity prove, PageWords words) : PageModel
{
    public ProveAgainForm Asked { get; private set; } = null!;

    public async Task OnGetAsync(string? returnUrl, CancellationToken cancellation) => await AskAsync(returnUrl, problem: null, cancellation);

    public async Task<IActionResult> OnPostAsync([FromQuery] string? returnUrl, CancellationToken cancellation)
    {
        if (await prove.ProblemAsync(HttpContext, cancellation) is { } problem)
        {
            await AskAsync(returnUrl, problem, cancellation);
            return Page();
        }

        return LocalRedirect(LocalAddress.Of(returnUrl) ?? HomeLinks.Home);
    }

    private async Task AskAsync(string? returnUrl, string? problem, CancellationToken cancellation)
    {
        ViewData["Title"] = words["again.title"].Value;
        var action = QueryHelpers.AddQueryString(AccountsLinks.Again, "returnUrl", LocalAddress.Of(returnUrl) ?? HomeLinks.Home);
        Asked = await prove.AskAsync(HttpContext, action, HomeLinks.Home, [], problem, cancellation);
    }
}
