using Chumchon.Data.Accounts;
using Chumchon.Data.Model;
using Chumchon.Web.Features.Accounts.SignInExternally;
using Chumchon.Web.Features.Home;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Providers;
using Chumchon.Web.Platform.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.Accounts.SignOut;

/// <summary>
/// Ends the session, of an account that has lost its office too. Where the session has ended by itself there is nothing
/// that a token could guard; where another one has begun since, a browser that does not say where the form comes from is shown
/// whose it is.
/// </summary>
[IgnoreAntiforgeryToken]
public sealed class SignOutPage(
    SignInManager<Account> signIn, Sessions sessions, LiveSessions live, IAntiforgery antiforgery, ExternalSignIn external) : PageModel
{
    /// <summary>The way to the provider, where she signs out there too.</summary>
    public GoingOn? On { get; private set; }

    public IActionResult OnGet() => LocalRedirect(HomeLinks.Home);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (User.Identity?.IsAuthenticated == true && !await FormOrigin.IsOwnAsync(HttpContext, antiforgery))
        {
            return FormOrigin.HasToken(Request) ? LocalRedirect(HomeLinks.Home) : BadRequest();
        }

        if (Officer.TryOf(User) is { } officer)
        {
            var session = SessionCookie.IdOf(HttpContext)!;
            await sessions.EndAsync(officer.AtPage, session, cancellation);
            live.Forget(session);
        }

        var onward = external.EndsSession && SessionCookie.IsByProvider(HttpContext)
            ? await ProviderDeparture.ToSignOutAsync(HttpContext, AccountsLinks.SignIn)
            : null;
        await signIn.SignOutAsync();
        if (onward is null)
        {
            return LocalRedirect(AccountsLinks.SignIn);
        }

        On = new GoingOn("provider.sign-out-title", onward.AbsoluteUri).Say(Response);
        return Page();
    }
}
