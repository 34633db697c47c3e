using System.Globalization;
using Chumchon.Data.Accounts;
using Chumchon.Data.Model;
using Chumchon.Domain;
using Chumchon.Domain.Audit;
using Chumchon.Web.Features.Accounts.SignIn;
using Microsoft.AspNetCore.Identity;

namespace Chumchon.Web.Features.Accounts.TakeSecondStep;

/// <summary>The second step of signing in: a code of the app, or a recovery code.</summary>
public sealed class FinishSignIn(
    UserManager<Account> accounts, SecondStep second, AccountFactors factors, FactorCheck codes, AttemptSource source, BeginSession begin, AccountsMeters meters)
{
    /// <inheritdoc cref="BeginSession.NextAfter"/>
    public string NextAfter(string returnUrl) => begin.NextAfter(returnUrl);

    /// <summary>The account whose password the visitor gave, with its factors; null where that is over.</summary>
    public async Task<(Account Account, HeldFactors Factors)?> HalfWayAsync(HttpContext context, CancellationToken cancellation) =>
        second.Of(context.Request) is { } ticket
        && await accounts.FindByIdAsync(ticket.Account.ToString(CultureInfo.InvariantCulture)) is { ClosedAt: null } account
        && account.SecurityStamp == ticket.Stamp
            ? (account, await factors.OfAsync(Actor.AtTheDoor(account.Id), cancellation))
            : null;

    /// <summary>Null when signed in, else why not.</summary>
    /// <param name="account">As <see cref="HalfWayAsync"/> found it.</param>
    public async Task<Refusal?> ExecuteAsync(HttpContext context, Account account, string code, CancellationToken cancellation)
    {
        var ticket = second.Of(context.Request)!;
        var check = await codes.ExecuteAsync(source.Of(context, account.NormalizedUserName!), account.Id, code, cancellation);
        var refusal = check.Refusal ?? await begin.ExecuteAsync(
            account,
            new(ticket.Kind, check.Key)
            {
                Before = ticket.Counted,
                TwoFactors = true,
                Take = async write =>
                {
                    var taken = await check.Take!(write);
                    if (taken)
                    {
                        await AccountFactors.UsedAsync(write, account.Id, check.Kind);
                    }

                    return taken;
                },
            },
            cancellation);
        if (refusal is null)
        {
            second.End(context);
        }

        meters.SignedIn(refusal);
        return refusal;
    }
}
