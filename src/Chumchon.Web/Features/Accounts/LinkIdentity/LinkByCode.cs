using Chumchon.Data.Accounts;
using Chumchon.Data.Model;
using Chumchon.Domain;
using Chumchon.Domain.Audit;
using Chumchon.Web.Features.Accounts.SignIn;
using Chumchon.Web.Features.Accounts.SignInExternally;
using Microsoft.AspNetCore.Identity;

namespace Chumchon.Web.Features.Accounts.LinkIdentity;

/// <summary>
/// Links whom the provider named to the account of a one-time code, and signs her in. A password does not do: with it alone somebody would get a way in
/// that may count as two factors.
/// </summary>
public sealed class LinkByCode(
    UserManager<Account> accounts, PasswordCheck passwords, SignInAttempts attempts, LinkedIdentities identities, BeginSession begin, PendingIdentity pending,
    AccountsMeters meters)
{
    /// <summary>Whether the provider has named somebody who is still to say which account is hers.</summary>
    public bool IsPending(HttpRequest request) => pending.Of(request) is not null;

    /// <summary>Where it goes on, or why not.</summary>
    public async Task<Result<string>> ExecuteAsync(HttpContext http, string userName, string code, CancellationToken cancellation)
    {
        if (pending.Of(http.Request) is not { } ticket)
        {
            return AccountsLinks.SignIn;
        }

        var check = await passwords.ExecuteAsync(
            http, accounts.NormalizeName(userName)!, code, () => accounts.FindByNameAsync(userName), cancellation, byCode: true);
        if (check.Account is not { } account)
        {
            return check.Refusal is SignInFailed ? new LinkCodeWrong() : check.Refusal!;
        }

        await attempts.SucceedAsync(Actor.AtTheDoor(account.Id), check.Key!, cancellation);
        if (!check.ByCode)
        {
            return new PasswordLinksAtHerPage();
        }

        if (await identities.LinkAsync(Actor.AtTheDoor(account.Id), ticket.Identity(), account.CodeHash, cancellation) is { IsOk: false, Refusal: { } refused })
        {
            return refused;
        }

        pending.End(http);
        var refusal = await begin.ExecuteAsync(account, Proof.ByProvider(ticket.IsTwoFactors), cancellation);
        if (begin.Asked is null)
        {
            meters.SignedIn(refusal);
        }

        return refusal is not null ? refusal : begin.NextAfter(ticket.ReturnUrl);
    }
}
