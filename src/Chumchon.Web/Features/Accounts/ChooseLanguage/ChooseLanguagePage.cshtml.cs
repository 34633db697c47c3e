using Chumchon.Data.Model;
using Chumchon.Web.Platform;
using Chumchon.Web.Platform.Officers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.Accounts.ChooseLanguage;

/// <summary>Thai or English: kept with the account; before signing in kept in a cookie that the sign-in hands to it.</summary>
[AllowAnonymous]
public sealed class ChooseLanguagePage(SignInManager<Account> signIn) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/");

    public async Task<IActionResult> OnPostAsync(string? language, string? returnUrl)
    {
        var code = Language.CodeOf(language);
        if (Officer.TryOf(User) is not null && await signIn.UserManager.GetUserAsync(User) is { } account)
        {
            account.Language = code;
            await signIn.UserManager.UpdateAsync(account);
            await signIn.RefreshSignInAsync(account);
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

        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/");
    }
}
