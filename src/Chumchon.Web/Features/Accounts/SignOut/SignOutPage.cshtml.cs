using Chumchon.Data.Accounts;
using Chumchon.Data.Model;
using Chumchon.Domain.Audit;
using Chumchon.Web.Features.Home;
using Chumchon.Web.Platform.Officers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.Accounts.SignOut;

/// <summary>Ends the session, of an account that has lost its office too.</summary>
[AllowAnonymous]
public sealed class SignOutPage(SignInManager<Account> signIn, AccountAudit audit) : PageModel
{
    public IActionResult OnGet() => LocalRedirect(HomeLinks.Home);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Officer.TryOf(User) is { } officer)
        {
            await audit.AppendAsync(officer.Account, AuditKind.SignedOut, cancellation);
        }

        await signIn.SignOutAsync();
        return LocalRedirect(AccountsLinks.SignIn);
    }
}
