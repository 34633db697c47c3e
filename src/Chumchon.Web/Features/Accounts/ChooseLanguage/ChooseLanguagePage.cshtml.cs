using Chumchon.Data.Model;
using Chumchon.Web.Platform;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.Accounts.ChooseLanguage;

/// <summary>
/// Thai or English: kept with the account; before signing in kept in a cookie that the sign-in hands to it. A form from a tab
/// that was drawn for somebody else leads on and changes nothing.
/// </summary>
[IgnoreAntiforgeryToken]
public sealed class ChooseLanguagePage(SignInManager<Account> signIn, SetLanguage language, IAntiforgery antiforgery) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/");

    public async Task<IActionResult> OnPostAsync(string? language, string? returnUrl)
    {
        if (!FormOrigin.HasToken(Request))
        {
            return BadRequest();
        }

        if (await FormOrigin.IsOwnAsync(HttpContext, antiforgery))
        {
            await TakeAsync(Language.CodeOf(language));
        }

        return LocalRedirect(LocalAddress.Of(returnUrl) ?? "/");
    }

    private async Task TakeAsync(string code)
    {
        if (Officer.TryOf(User) is { } officer)
        {
            await language.ExecuteAsync(officer.AtPage, code, HttpContext.RequestAborted);
            await signIn.RefreshSignInAsync((await signIn.UserManager.GetUserAsync(User))!);
        }
        else
        {
            Response.Cookies.Append(Language.Cookie, code, new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Lax,
                Secure = Request.IsHttps,
            });
        }
    }
}
