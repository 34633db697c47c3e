using Chumchon.Data.Accounts;
using Chumchon.Web.Platform;
using Chumchon.Web.Platform.Errors;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.Accounts.ChoosePreferences;

/// <summary>
/// How an officer's pages are drawn, kept with her account: fields named as the preferences are. A button leads back to its page,
/// a script is answered without one.
/// </summary>
public sealed class ChoosePreferencesPage(KeepPreferences keep, LiveSessions sessions) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/");

    public async Task<IActionResult> OnPostAsync(string? returnUrl, CancellationToken cancellation)
    {
        if (Chosen() is not { Count: > 0 } chosen)
        {
            return BadRequest();
        }

        await keep.ExecuteAsync(Officer.Of(User).AtPage, chosen, cancellation);
        sessions.Forget(SessionCookie.IdOf(HttpContext)!);
        return ScriptRequest.Is(Request) ? new NoContentResult() : LocalRedirect(LocalAddress.Of(returnUrl) ?? "/");
    }

    /// <summary>Null where a field is none of a preference, or its value none of it.</summary>
    private List<(Preference Preference, string Value)>? Chosen()
    {
        List<(Preference Preference, string Value)> chosen = [];
        foreach (var (name, value) in Request.Form.Where(static field => field.Key is not ("returnUrl" or FormOrigin.Token)))
        {
            if (Preference.Named(name) is not { } preference || !preference.Allows(value.ToString()))
            {
                return null;
            }

            chosen.Add((preference, value.ToString()));
        }

        return chosen;
    }
}
