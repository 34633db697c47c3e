using Chumchon.Web.Platform.Errors;
using Chumchon.Web.Platform.Requests;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.Accounts.SignIn;

/// <summary>
/// What a form posted after its session had ended is answered with: the sign-in page, carrying the form along.
/// </summary>
[IgnoreAntiforgeryToken]
[FormLimits(KeptForm.MostBytes, KeptForm.MostFields)]
public sealed class SessionEndedPage(IDataProtectionProvider protection) : PageModel
{
    public SignInForm Form { get; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        if (HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not { } asked)
        {
            return LocalRedirect(AccountsLinks.SignIn);
        }

        // A sign-out or a change of language after the end of the session is nothing to come back to.
        if (!asked.OriginalPath.StartsWith("/entry/", StringComparison.Ordinal))
        {
            return LocalRedirect(AccountsLinks.SignIn);
        }

        var path = asked.OriginalPath + asked.OriginalQueryString;
        Form.ReturnUrl = path;
        Form.Kept = (await KeptForm.ReadAsync(path, Request)).Seal(protection);
        return Page();
    }

    public IActionResult OnGet() => LocalRedirect(AccountsLinks.SignIn);
}
