using Chumchon.Web.Features.Home;
using Chumchon.Web.Platform;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Providers;
using Chumchon.Web.Platform.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.Accounts.SignInExternally;

/// <summary>Sends whoever presses the button to the identity provider. As the sign-in page, it stands in tabs that outlive a sign-in elsewhere.</summary>
[IgnoreAntiforgeryToken]
public sealed class BeginExternallyPage(ExternalSignIn external, ProviderDeparture departure, IAntiforgery antiforgery) : PageModel
{
    /// <summary>Null where the provider cannot be asked.</summary>
    public GoingOn? On { get; private set; }

    public ProviderFailure Failure { get; private set; }

    public IActionResult OnGet() => external.IsOn ? LocalRedirect(AccountsLinks.SignIn) : NotFound();

    public async Task<IActionResult> OnPostAsync(string? returnUrl)
    {
        if (!external.IsOn)
        {
            return NotFound();
        }

        if (!await FormOrigin.IsOwnAsync(HttpContext, antiforgery))
        {
            return BadRequest();
        }

        var on = LocalAddress.Of(returnUrl) ?? HomeLinks.Home;
        if (Officer.TryOf(User) is not null)
        {
            return LocalRedirect(on);
        }

        (On, Failure) = await GoingOn.ToProviderAsync(departure, HttpContext, new(on));
        return Page();
    }
}
