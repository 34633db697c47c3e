using Chumchon.Data.Accounts;
using Chumchon.Data.Model;
using Chumchon.Domain.Audit;
using Chumchon.Web.Platform.Officers;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.Accounts.SignOut;

/// <summary>Ends the session.</summary>
public sealed class SignOutPage(SignInManager<Account> signIn, AccountAudit audit) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await audit.AppendAsync(Officer.Of(User).Account, AuditKind.SignedOut, cancellation);
        await signIn.SignOutAsync();
        return LocalRedirect(AccountsLinks.SignIn);
    }
}
