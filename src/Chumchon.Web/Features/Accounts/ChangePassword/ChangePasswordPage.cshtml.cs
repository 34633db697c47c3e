using Chumchon.Data.Model;
using Chumchon.Web.Features.Accounts.SignIn;
using Chumchon.Web.Platform.Demonstration;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Chumchon.Web.Features.Accounts.ChangePassword;

/// <summary>เปลี่ยนรหัสผ่าน, from the menu of the header.</summary>
public sealed class ChangePasswordPage(
    ReplacePassword replace, PageWords words, DemoState demo, IOptions<IdentityOptions> identity) : PageModel
{
    [BindProperty(Name = "")]
    public PasswordForm Form { get; set; } = new();

    /// <summary>Whether the page answers a change that went well.</summary>
    [TempData]
    public bool Changed { get; set; }

    public bool IsDemo => demo.IsDemo;

    /// <summary>For password managers, which keep a password under its account's name.</summary>
    public string UserName => Officer.Of(User).UserName;

    public int LeastLength => identity.Value.Password.RequiredLength;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (ModelState.IsValid && await replace.ExecuteAsync(User, Form.Current!, Form.New!, cancellation) is { } refusal)
        {
            var field = refusal switch
            {
                PasswordWrong => nameof(PasswordForm.Current),
                PasswordUnchanged or PasswordNotGoodEnough => nameof(PasswordForm.New),
                _ => "",
            };
            ModelState.AddModelError(field, words.Of(refusal));
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        Changed = true;
        return LocalRedirect(AccountsLinks.Password);
    }
}
