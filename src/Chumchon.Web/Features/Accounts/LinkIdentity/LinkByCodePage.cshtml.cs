using Chumchon.Web.Features.Accounts.SignIn;
using Chumchon.Web.Features.Accounts.SignInExternally;
using Chumchon.Web.Platform.Providers;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.Accounts.LinkIdentity;

/// <summary>Asks whom the provider names, and nobody here knows, which account is hers; without one it says which office makes it.</summary>
public sealed class LinkByCodePage(LinkByCode link, ExternalSignIn external, PageWords words) : PageModel
{
    [BindProperty(Name = "")]
    public LinkForm Form { get; set; } = new();

    public string Provider => external.Name;

    public IActionResult OnGet() => !external.IsOn ? NotFound() : link.IsPending(Request) ? Page() : LocalRedirect(AccountsLinks.SignIn);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!external.IsOn)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return link.IsPending(Request) ? Page() : LocalRedirect(AccountsLinks.SignIn);
        }

        var linked = await link.ExecuteAsync(HttpContext, Form.UserName!, Form.Code!, cancellation);
        if (linked.IsOk)
        {
            return LocalRedirect(linked.Value);
        }

        ModelState.AddModelError(linked.Refusal is LinkCodeWrong or PasswordLinksAtHerPage ? nameof(LinkForm.Code) : "", words.Of(linked.Refusal));
        Response.StatusCode = linked.Refusal is SignInLocked ? StatusCodes.Status429TooManyRequests : StatusCodes.Status200OK;
        return Page();
    }
}
