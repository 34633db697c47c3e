using Chumchon.Web.Features.Accounts.SignIn;
using Chumchon.Web.Features.Home;
using Chumchon.Web.Platform;
using Chumchon.Web.Platform.Errors;
using Chumchon.Web.Platform.Requests;
using Chumchon.Web.Platform.Security;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.Accounts.UsePasskeys;

/// <summary>Takes the passkey that a device showed at the sign-in page, and is that page again where it is none.</summary>
[FormLimits(2 * KeptForm.MostBytes, mostFields: 20)]
[IgnoreAntiforgeryToken]
public sealed class SignInByPasskeyPage(Passkeys passkeys, PageWords words, IDataProtectionProvider protection, IAntiforgery antiforgery) : PageModel
{
    public SignInForm Form { get; } = new();

    /// <summary>The form that was posted after the session had ended, offered again once signed in.</summary>
    public KeptForm? Continue { get; private set; }

    public IActionResult OnGet() => LocalRedirect(AccountsLinks.SignIn);

    public async Task<IActionResult> OnPostAsync(string? credential, string? state, string? returnUrl, string? kept, CancellationToken cancellation)
    {
        (Form.ReturnUrl, Form.Kept) = (returnUrl, kept);
        if (!await FormOrigin.IsOwnAsync(HttpContext, antiforgery))
        {
            ModelState.AddModelError("", words["error.400"]);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        if (await passkeys.SignInAsync(HttpContext, credential, state, cancellation) is { } refusal)
        {
            ModelState.AddModelError("", words.Of(refusal));
            return Page();
        }

        Continue = KeptForm.Open(kept, protection);
        return Continue is not null ? Page() : LocalRedirect(passkeys.NextAfter(LocalAddress.Of(returnUrl) ?? HomeLinks.Home));
    }
}
