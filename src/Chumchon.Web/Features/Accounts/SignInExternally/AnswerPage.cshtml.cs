using Chumchon.Web.Platform.Providers;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.Accounts.SignInExternally;

/// <summary>Where the identity provider sends people back to: on the way here its answer was checked, and says who it is or why not.</summary>
public sealed class AnswerPage(AcceptIdentity accept, AccountsMeters meters, PageWords words) : PageModel
{
    /// <summary>Null where it does not go on.</summary>
    public GoingOn? On { get; private set; }

    public ProviderFailure Failure { get; private set; }

    /// <summary>What of this program stands in the way, where it is not the provider's.</summary>
    public string? Refused { get; private set; }

    /// <summary>Where she tries again.</summary>
    public string Back { get; private set; } = AccountsLinks.SignIn;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (HttpContext.Features.Get<ProviderAnswer>() is not { } answer)
        {
            return NotFound();
        }

        if (answer.Identity is not { } identity)
        {
            meters.ProviderSaid(answer.Failure);
            Failure = answer.Failure;
            Response.StatusCode = ProviderStatus.Of(Failure);
            return Page();
        }

        var accepted = await accept.ExecuteAsync(HttpContext, answer.Errand, identity, answer.IsTwoFactors, cancellation);
        if (accepted.IsOk)
        {
            On = new GoingOn("provider.back-title", accepted.Value).Say(Response);
            return Page();
        }

        Refused = words.Of(accepted.Refusal);
        Back = answer.Errand.LinkSession is null ? AccountsLinks.SignIn : AccountsLinks.Identity;
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Page();
    }
}
