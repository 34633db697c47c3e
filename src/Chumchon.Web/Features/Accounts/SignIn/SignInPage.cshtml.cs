using Chumchon.Web.Features.Accounts.TakeSecondStep;
using Chumchon.Web.Features.Home;
using Chumchon.Web.Platform;
using Chumchon.Web.Platform.Demonstration;
using Chumchon.Web.Platform.Errors;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Requests;
using Chumchon.Web.Platform.Security;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.Accounts.SignIn;

/// <summary>
/// The first page: a user name and a password (R1–R3). It may stand in a tab while another tab signs in, so it looks itself
/// at where its form comes from, and whatever it carries comes back with it.
/// </summary>
[FormLimits(2 * KeptForm.MostBytes, mostFields: 20)]
[IgnoreAntiforgeryToken]
public sealed class SignInPage(
    SignInOfficer signIn, PageWords words, DemoState demo, IDataProtectionProvider protection, IAntiforgery antiforgery) : PageModel
{
    [BindProperty(Name = "")]
    public SignInForm Form { get; set; } = new();

    public DemoState Demo => demo;

    /// <summary>Whether she has just chosen her own password in place of a one-time code.</summary>
    public bool PasswordChosen { get; private set; }

    /// <summary>The form that was posted after the session had ended, offered again once signed in.</summary>
    public KeptForm? Continue { get; private set; }

    /// <summary>The second step, where it is asked for here.</summary>
    public SecondStepForm? Second { get; private set; }

    public IActionResult OnGet(string? returnUrl, bool passwordChosen)
    {
        if (Officer.TryOf(User) is not null)
        {
            return LocalRedirect(Local(returnUrl));
        }

        (Form.ReturnUrl, PasswordChosen) = (returnUrl, passwordChosen);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await FormOrigin.IsOwnAsync(HttpContext, antiforgery))
        {
            ModelState.Clear();
            ModelState.AddModelError("", words["error.400"]);
            return Again(StatusCodes.Status400BadRequest);
        }

        if (Officer.TryOf(User) is { } officer)
        {
            if (Form.Stay || string.Equals(Form.UserName, officer.UserName, StringComparison.OrdinalIgnoreCase))
            {
                return GoOn();
            }

            if (!Form.Instead)
            {
                ModelState.Clear();
                return Again(StatusCodes.Status200OK);
            }
        }

        if (!ModelState.IsValid)
        {
            return Again(StatusCodes.Status200OK);
        }

        if (await signIn.ExecuteAsync(Form.UserName!, Form.Password!, cancellation) is { } refusal)
        {
            ModelState.AddModelError("", words.Of(refusal));
            return Again(refusal is SignInLocked ? StatusCodes.Status429TooManyRequests : StatusCodes.Status200OK);
        }

        if (signIn.MustChoosePassword)
        {
            return LocalRedirect(AccountsLinks.FirstPassword);
        }

        if (Form.Kept is null)
        {
            return LocalRedirect(signIn.NextAfter(Local(Form.ReturnUrl)));
        }

        if (!signIn.MustTakeSecondStep)
        {
            return GoOn();
        }

        // What she typed before her session ended is too much for an address: the second step is asked for on this page.
        Second = new() { ReturnUrl = Form.ReturnUrl, Kept = Form.Kept, Factors = signIn.Factors };
        return Page();
    }

    private IActionResult GoOn()
    {
        Continue = KeptForm.Open(Form.Kept, protection);
        return Continue is null ? LocalRedirect(Local(Form.ReturnUrl)) : Page();
    }

    /// <summary>The page once more; whoever is signed in already is asked whether she means to be somebody else.</summary>
    private PageResult Again(int status)
    {
        Response.StatusCode = status;
        Form.Password = null;
        Form.SignedInAs = Officer.TryOf(User)?.UserName;
        return Page();
    }

    private string Local(string? returnUrl) => LocalAddress.Of(returnUrl) ?? HomeLinks.Home;
}
