using Chumchon.Data.Accounts;
using Chumchon.Domain;
using Chumchon.Domain.Accounts;
using Chumchon.Domain.Offices;
using Chumchon.Web.Features.Accounts.ChangePassword;
using Chumchon.Web.Features.Accounts.SignInExternally;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Providers;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.Accounts.LinkIdentity;

/// <summary>An officer's own external identity: linked after her password, unlinked while she has one.</summary>
public sealed class IdentityPage(
    LinkedIdentities identities, PasswordCheck passwords, SignInAttempts attempts, ProviderDeparture departure,
    ExternalSignIn external, PageWords words) : PageModel
{
    [BindProperty(Name = "")]
    public OwnPasswordForm Form { get; set; } = new();

    /// <summary>What was just done, <c>linked</c> or <c>unlinked</c>; null where nothing was, or it is so no longer.</summary>
    public string? Done { get; private set; }

    public string Provider => external.Name;

    public string UserName => Officer.Of(User).UserName;

    public OwnIdentity Own { get; private set; } = null!;

    /// <summary>The way to the provider, when she is sent there.</summary>
    public GoingOn? On { get; private set; }

    public ProviderFailure Failure { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? done, CancellationToken cancellation)
    {
        var shown = await ShownAsync(cancellation);
        Done = external.IsOn && done == (Own.LinkedAt is null ? "unlinked" : "linked") ? done : null;
        return shown;
    }

    public async Task<IActionResult> OnPostLinkAsync(CancellationToken cancellation)
    {
        if (!external.IsOn || !ModelState.IsValid)
        {
            return await ShownAsync(cancellation);
        }

        if (await RefusalAsync(cancellation) is { } refusal)
        {
            ModelState.AddModelError(refusal is PasswordWrong ? nameof(Form.Current) : "", words.Of(refusal));
            return await ShownAsync(cancellation);
        }

        (On, Failure) = await GoingOn.ToProviderAsync(departure, HttpContext, new(AccountsLinks.Identity, LinkingSession.Of(HttpContext)));
        return await ShownAsync(cancellation);
    }

    public async Task<IActionResult> OnPostUnlinkAsync(CancellationToken cancellation)
    {
        ModelState.Clear();
        if (external.IsOn && await identities.UnlinkOwnAsync(Officer.Of(User).AtPage, SessionCookie.IdOf(HttpContext)!, cancellation) is { IsOk: false, Refusal: { } refusal })
        {
            ModelState.AddModelError("", words.Of(refusal));
            return await ShownAsync(cancellation);
        }

        return external.IsOn ? LocalRedirect($"{AccountsLinks.Identity}?done=unlinked") : NotFound();
    }

    /// <summary>Null where the password is hers and the account may have an identity; counted as at the sign-in.</summary>
    private async Task<Refusal?> RefusalAsync(CancellationToken cancellation)
    {
        var check = await passwords.OwnAsync(HttpContext, Form.Current!, cancellation);
        if (check.Refusal is { } refusal)
        {
            return refusal;
        }

        await attempts.SucceedAsync(Officer.Of(User).AtPage, check.Key!, cancellation);
        return check.Account!.Kind == AccountKind.Area ? new AreaAccountHasNoIdentity() : null;
    }

    private async Task<IActionResult> ShownAsync(CancellationToken cancellation)
    {
        Own = await identities.OwnAsync(Officer.Of(User).AtPage, cancellation);
        return external.IsOn ? Page() : NotFound();
    }
}
