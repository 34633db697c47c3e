using Chumchon.Data.Model;
using Chumchon.Web.Features.Accounts.SignIn;
using Chumchon.Web.Features.Home;
using Chumchon.Web.Platform;
using Chumchon.Web.Platform.Errors;
using Chumchon.Web.Platform.Requests;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace Chumchon.Web.Features.Accounts.TakeSecondStep;

/// <summary>ยืนยันตัวตนขั้นที่สอง: the page between a right password and being signed in. Nobody is signed in here.</summary>
[FormLimits(2 * KeptForm.MostBytes, mostFields: 20)]
public sealed class SecondStepPage(FinishSignIn finish, PageWords words, IDataProtectionProvider protection) : PageModel
{
    [BindProperty(Name = "")]
    public SecondStepForm Form { get; set; } = new();

    /// <summary>The form that was posted after the session had ended, offered again once signed in.</summary>
    public KeptForm? Continue { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? returnUrl, CancellationToken cancellation)
    {
        Form.ReturnUrl = returnUrl;
        return await AccountAsync(cancellation) is null ? LocalRedirect(AccountsLinks.SignIn) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await AccountAsync(cancellation) is not { } account)
        {
            return LocalRedirect(QueryHelpers.AddQueryString(AccountsLinks.SignIn, "returnUrl", Local(Form.ReturnUrl)));
        }

        if (ModelState.IsValid && await finish.ExecuteAsync(HttpContext, account, Form.Code!, cancellation) is { } refusal)
        {
            ModelState.AddModelError(refusal is SecondFactorFailed ? nameof(SecondStepForm.Code) : "", words.Of(refusal));
            Response.StatusCode = refusal is SignInLocked ? StatusCodes.Status429TooManyRequests : StatusCodes.Status200OK;
        }

        if (!ModelState.IsValid)
        {
            Form.Code = null;
            return Page();
        }

        if (KeptForm.Open(Form.Kept, protection) is { } kept)
        {
            Continue = kept;
            return Page();
        }

        return LocalRedirect(finish.NextAfter(Local(Form.ReturnUrl)));
    }

    private async Task<Account?> AccountAsync(CancellationToken cancellation)
    {
        var found = await finish.HalfWayAsync(HttpContext, cancellation);
        Form.Factors = found?.Factors;
        return found?.Account;
    }

    private static string Local(string? returnUrl) => LocalAddress.Of(returnUrl) ?? HomeLinks.Home;
}
