using Chumchon.Web.Features.Home;
using Chumchon.Web.Platform.Demonstration;
using Chumchon.Web.Platform.Errors;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Requests;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.Accounts.SignIn;

/// <summary>The first page: a user name and a password (R1–R3).</summary>
[AllowAnonymous]
[FormLimits(2 * KeptForm.MostBytes, mostFields: 20)]
public sealed class SignInPage(
    SignInOfficer signIn, PageWords words, DemoState demo, IDataProtectionProvider protection) : PageModel
{
    [BindProperty(Name = "")]
    public SignInForm Form { get; set; } = new();

    public DemoState Demo => demo;

    /// <summary>The form that was posted after the session had ended, offered again once signed in.</summary>
    public KeptForm? Continue { get; private set; }

    public IActionResult OnGet(string? returnUrl)
    {
        if (Officer.TryOf(User) is not null)
        {
            return LocalRedirect(Local(returnUrl));
        }

        Form.ReturnUrl = returnUrl;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (ModelState.IsValid)
        {
            var address = HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
            if (await signIn.ExecuteAsync(Form.UserName!, Form.Password!, address, cancellation) is { } refusal)
            {
                Response.StatusCode = refusal is SignInLocked ? StatusCodes.Status429TooManyRequests : StatusCodes.Status200OK;
                ModelState.AddModelError("", words.Of(refusal));
            }
        }

        if (!ModelState.IsValid)
        {
            Form.Password = null;
            return Page();
        }

        Continue = KeptForm.Open(Form.Kept, protection);
        return Continue is null ? LocalRedirect(Local(Form.ReturnUrl)) : Page();
    }

    private string Local(string? returnUrl) => Url.IsLocalUrl(returnUrl) ? returnUrl : HomeLinks.Home;
}
