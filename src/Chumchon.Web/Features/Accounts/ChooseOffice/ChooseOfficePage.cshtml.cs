using Chumchon.Data.Accounts;
using Chumchon.Data.Model;
using Chumchon.Web.Platform;
using Chumchon.Web.Platform.Officers;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.Accounts.ChooseOffice;

/// <summary>
/// The offices of whoever is a member of several, as an officer who stands in for another: she works for one at a time, and goes
/// on in another without signing in again.
/// </summary>
public sealed class ChooseOfficePage(ChosenOffice offices, Sessions sessions, LiveSessions live, SignInManager<Account> signIn) : PageModel
{
    public IReadOnlyList<OfficePlace> Places { get; private set; } = [];

    public Officer Officer { get; private set; } = null!;

    /// <summary>Where she goes on.</summary>
    public string ReturnUrl { get; private set; } = "/";

    /// <summary>Whether the office that was asked for is not, or no longer, hers.</summary>
    public bool IsRefused { get; private set; }

    public async Task OnGetAsync(string? returnUrl, CancellationToken cancellation) => await LoadAsync(returnUrl, cancellation);

    public async Task<IActionResult> OnPostAsync(long office, string? returnUrl, CancellationToken cancellation)
    {
        await LoadAsync(returnUrl, cancellation);
        var session = SessionCookie.IdOf(HttpContext)!;
        if (Places.FirstOrDefault(place => place.OfficeId == office) is not { } place
            || !await sessions.ChooseOfficeAsync(Officer.AtPage, session, place, cancellation))
        {
            IsRefused = true;
            return Page();
        }

        live.Forget(session);
        offices.Choose(place);
        await signIn.RefreshSignInAsync((await signIn.UserManager.GetUserAsync(User))!);

        // What was open in the office that she left is not of the one she is in now.
        return LocalRedirect(ReturnUrl);
    }

    private async Task LoadAsync(string? returnUrl, CancellationToken cancellation)
    {
        Officer = Officer.Of(User);
        ReturnUrl = LocalAddress.Of(returnUrl) ?? "/";
        Places = await offices.PlacesAsync(Officer.Account, cancellation);
    }
}
