using Chumchon.Data.Model;
using Chumchon.Web.Features.Accounts.ChangePassword;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Chumchon.Web.Features.Accounts.ChooseFirstPassword;

/// <summary>ตั้งรหัสผ่านของท่าน: the page before anything else for whoever came by a one-time code. Nobody is signed in here.</summary>
public sealed class ChooseFirstPasswordPage(UseCode use, PageWords words, IOptions<IdentityOptions> identity) : PageModel
{
    [BindProperty(Name = "")]
    public NewPasswordForm Form { get; set; } = new();

    public string UserName { get; private set; } = "";

    public string Person { get; private set; } = "";

    public int LeastLength => identity.Value.Password.RequiredLength;

    public async Task<IActionResult> OnGetAsync() => await AccountAsync() is null ? LocalRedirect(AccountsLinks.SignIn) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await AccountAsync() is not { } account)
        {
            return LocalRedirect(AccountsLinks.SignIn);
        }

        if (ModelState.IsValid && await use.ExecuteAsync(HttpContext, account, Form.New!, cancellation) is { } refusal)
        {
            ModelState.AddModelError(refusal is PasswordNotGoodEnough ? nameof(NewPasswordForm.New) : "", words.Of(refusal));
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        return LocalRedirect($"{AccountsLinks.SignIn}?passwordChosen=true");
    }

    private async Task<Account?> AccountAsync()
    {
        var account = await use.AccountAsync(HttpContext);
        (UserName, Person) = (account?.UserName ?? "", account?.PersonName ?? "");
        return account;
    }
}
