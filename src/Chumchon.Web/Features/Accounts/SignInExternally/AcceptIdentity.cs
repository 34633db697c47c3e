using System.Globalization;
using Chumchon.Data.Accounts;
using Chumchon.Data.Model;
using Chumchon.Domain;
using Chumchon.Domain.Accounts;
using Chumchon.Domain.Audit;
using Chumchon.Web.Features.Accounts.LinkIdentity;
using Chumchon.Web.Features.Accounts.SignIn;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Providers;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace Chumchon.Web.Features.Accounts.SignInExternally;

/// <summary>Does what an answer of the provider is for: signs its account in, links it to the officer who asked, or asks whose it is.</summary>
public sealed class AcceptIdentity(
    UserManager<Account> accounts, LinkedIdentities identities, BeginSession begin, PendingIdentity pending, AccountsMeters meters)
{
    /// <summary>Where it goes on, or why not.</summary>
    public async Task<Result<string>> ExecuteAsync(HttpContext http, ProviderErrand errand, ExternalIdentity identity, bool isTwoFactors, CancellationToken cancellation)
    {
        if (errand.LinkSession is not null)
        {
            return await LinkAsync(http, errand, identity, cancellation);
        }

        if (await identities.AccountOfAsync(identity, cancellation) is not { } id
            || await accounts.FindByIdAsync(id.ToString(CultureInfo.InvariantCulture)) is not { } account)
        {
            meters.ProviderSaid(ProviderFailure.None);
            pending.Begin(http, new(identity.Issuer, identity.Subject, isTwoFactors, errand.ReturnUrl));
            return AccountsLinks.ExternalLink;
        }

        if (Officer.TryOf(http.User) is { } officer)
        {
            return officer.Account == id ? errand.ReturnUrl : new SignedInAsAnother(officer.UserName);
        }

        var refusal = account.ClosedAt is not null ? new LinkedAccountClosed() : await begin.ExecuteAsync(account, Proof.ByProvider(isTwoFactors), cancellation);
        if (begin.Asked is null)
        {
            meters.SignedIn(refusal);
        }

        if (refusal is not null)
        {
            await identities.RefusedAsync(Actor.AtTheDoor(id), cancellation);
            return refusal;
        }

        return begin.NextAfter(errand.ReturnUrl);
    }

    private async Task<Result<string>> LinkAsync(HttpContext http, ProviderErrand errand, ExternalIdentity identity, CancellationToken cancellation)
    {
        if (Officer.TryOf(http.User) is not { } officer || LinkingSession.Of(http) != errand.LinkSession)
        {
            return new LinkingSessionOver();
        }

        return await identities.LinkAsync(officer.AtPage, identity, codeHash: null, cancellation) is { IsOk: false, Refusal: { } refusal }
            ? refusal
            : QueryHelpers.AddQueryString(AccountsLinks.Identity, "done", "linked");
    }
}
