using Chumchon.Data.Accounts;
using Chumchon.Data.Model;
using Chumchon.Domain.Audit;
using Chumchon.Web.Platform.Demonstration;
using Chumchon.Web.Platform.Errors;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.Accounts.SignIn;

/// <summary>The first page: a user name and a password (R1–R3).</summary>
[AllowAnonymous]
public sealed class SignInPage(
    SignInManager<Account> signIn, AccountAudit audit, PageWords words, DemoState demo, IDataProtectionProvider protection,
    TimeProvider clock) : PageModel
{
    [BindProperty(Name = "")]
    public SignInForm Form { get; set; } = new();

    public DemoState Demo => demo;

    /// <summary>The form that was posted after the session had ended, offered again once signed in.</summary>
    public KeptForm? Continue { get; private set; }

    public IActionResult OnGet(string? returnUrl)
    {
        if (User.Identity?.IsAuthenticated == true)
        {
            return LocalRedirect(Local(returnUrl));
        }

        Form.ReturnUrl = returnUrl;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (ModelState.IsValid && await RefusalAsync(cancellation) is { } refusal)
        {
            ModelState.AddModelError("", refusal);
        }

        if (!ModelState.IsValid)
        {
            Form.Password = null;
            return Page();
        }

        Continue = KeptForm.Open(Form.Kept, protection);
        return Continue is null ? LocalRedirect(Local(Form.ReturnUrl)) : Page();
    }

    /// <summary>Signs in; null when that went well, else the words that say why not.</summary>
    private async Task<string?> RefusalAsync(CancellationToken cancellation)
    {
        var account = await signIn.UserManager.FindByNameAsync(Form.UserName!);
        if (account is null)
        {
            return words["sign-in.failed"];
        }

        var result = await signIn.PasswordSignInAsync(account, Form.Password!, isPersistent: false, lockoutOnFailure: true);
        await audit.AppendAsync(account.Id, KindOf(result), cancellation);
        if (result.IsLockedOut)
        {
            var left = (account.LockoutEnd ?? clock.GetUtcNow()) - clock.GetUtcNow();
            return words["sign-in.locked-out", Math.Max(1, (int)Math.Ceiling(left.TotalMinutes))];
        }

        if (!result.Succeeded)
        {
            return words["sign-in.failed"];
        }

        // Tokens drawn in this answer belong to the officer, not to the stranger who asked.
        HttpContext.User = await signIn.CreateUserPrincipalAsync(account);
        return null;
    }

    private static AuditKind KindOf(Microsoft.AspNetCore.Identity.SignInResult result) =>
        result.Succeeded ? AuditKind.SignedIn : result.IsLockedOut ? AuditKind.LockedOut : AuditKind.SignInFailed;

    private string Local(string? returnUrl) => Url.IsLocalUrl(returnUrl) ? returnUrl : "/";
}
