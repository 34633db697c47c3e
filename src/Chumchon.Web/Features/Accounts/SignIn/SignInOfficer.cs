using Chumchon.Data.Accounts;
using Chumchon.Data.Model;
using Chumchon.Domain;
using Chumchon.Domain.Audit;
using Chumchon.Web.Features.Accounts.ChooseFirstPassword;
using Microsoft.AspNetCore.Identity;

namespace Chumchon.Web.Features.Accounts.SignIn;

/// <summary>Signs an officer in by name and password (R1, R2); each attempt at an account is in its audit stream.</summary>
public sealed class SignInOfficer(
    SignInManager<Account> signIn, PasswordCheck passwords, SignInAttempts attempts, BeginSession begin, AccountsMeters meters, FirstPassword first)
{
    /// <inheritdoc cref="BeginSession.NextAfter"/>
    public string NextAfter(string returnUrl) => begin.NextAfter(returnUrl);

    /// <summary>Whether a second factor is asked for before anybody is signed in.</summary>
    public bool MustTakeSecondStep => begin.Asked is not null;

    /// <summary>The factors that can be asked for; null where none is.</summary>
    public HeldFactors? Factors => begin.Asked;

    /// <summary>Whether a one-time code was given: a password is chosen before anything else, and nobody is signed in until then.</summary>
    public bool MustChoosePassword { get; private set; }

    /// <summary>Null when signed in, else why not. A session that the browser has already ends.</summary>
    public async Task<Refusal?> ExecuteAsync(string userName, string password, CancellationToken cancellation)
    {
        var refusal = await TryAsync(userName, password, cancellation);
        if (!MustTakeSecondStep)
        {
            meters.SignedIn(refusal);
        }

        return refusal;
    }

    private async Task<Refusal?> TryAsync(string userName, string password, CancellationToken cancellation)
    {
        var http = signIn.Context;
        var name = signIn.UserManager.NormalizeName(userName)!;
        var check = await passwords.ExecuteAsync(
            http, name, password, () => signIn.UserManager.FindByNameAsync(userName), cancellation, byCode: true);
        if (check.Account is not { } account)
        {
            return check.Refusal;
        }

        if (!check.ByCode)
        {
            return await begin.ExecuteAsync(account, Proof.ByPassword(check.Key!), cancellation);
        }

        await attempts.SucceedAsync(Actor.AtTheDoor(account.Id), check.Key!, cancellation);
        await begin.EndBeforeAsync(cancellation);
        first.Begin(http, account);
        MustChoosePassword = true;
        return null;
    }
}
