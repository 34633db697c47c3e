using Chumchon.Data.Accounts;
using Chumchon.Web.Platform.Officers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.Accounts.ShowSessions;

/// <summary>Where the officer's account is signed in: each session ended from here is over on every node within a second.</summary>
public sealed class ShowSessionsPage(AccountSessions sessions, SessionLife life) : PageModel
{
    /// <summary>How many were just ended; null where none was asked for.</summary>
    [TempData]
    public int? Ended { get; set; }

    public IReadOnlyList<OwnSession> Sessions { get; private set; } = [];

    public SessionLife Life => life;

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Sessions = await sessions.OfAsync(Officer.Of(User).AtPage, Current, cancellation);

    public async Task<IActionResult> OnPostEndAsync(string? session, CancellationToken cancellation)
    {
        Ended = await sessions.EndAsync(Officer.Of(User).AtPage, session ?? "", cancellation) ? 1 : 0;
        return LocalRedirect(AccountsLinks.Sessions);
    }

    public async Task<IActionResult> OnPostOthersAsync(CancellationToken cancellation)
    {
        Ended = await sessions.EndOthersAsync(Officer.Of(User).AtPage, Current, cancellation);
        return LocalRedirect(AccountsLinks.Sessions);
    }

    private string Current => SessionCookie.IdOf(HttpContext)!;
}
