using Chumchon.Data.Accounts;
using Chumchon.Data.Model;
using Chumchon.Domain.Audit;
using Chumchon.Web.Features.Home;
using Chumchon.Web.Platform.Officers;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.Accounts.SignOut;

/// <summary>
/// Ends the session, of an account that has lost its office too. Where the session has ended by itself there is nothing
/// that a token could guard.
/// </summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class SignOutPage(SignInManager<Account> signIn, AccountAudit audit, IAntiforgery antiforgery) : PageModel
{
    public IActionResult OnGet() => LocalRedirect(HomeLinks.Home);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (User.Identity?.IsAuthenticated == true && !await antiforgery.IsRequestValidAsync(HttpContext))
        {
            return BadRequest();
        }

        if (Officer.TryOf(User) is { } officer)
        {
            await audit.AppendAsync(officer.Account, AuditKind.SignedOut, cancellation);
        }

        await signIn.SignOutAsync();
        return LocalRedirect(AccountsLinks.SignIn);
    }
}
