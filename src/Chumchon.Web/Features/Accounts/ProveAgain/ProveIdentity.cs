using System.Security.Claims;
using Chumchon.Data.Accounts;
using Chumchon.Data.Model;
using Chumchon.Domain;
using Chumchon.Domain.Accounts;
using Chumchon.Web.Features.Accounts.ChangePassword;
using Chumchon.Web.Features.Accounts.SignIn;
using Chumchon.Web.Platform.Officers;
using Microsoft.AspNetCore.Identity;

namespace Chumchon.Web.Features.Accounts.ProveAgain;

/// <summary>
/// Takes an officer's word, in her session, that it is she: her password, or a code of her app. Wrong ones count towards the lock of her
/// name as they do when signing in.
/// </summary>
public sealed class ProveIdentity(
    UserManager<Account> accounts, PasswordCheck passwords, FactorCheck codes, AttemptSource source, AccountFactors factors, Sessions sessions, LiveSessions live)
{
    /// <summary>Whether the officer has an app whose codes do as well.</summary>
    public async Task<bool> HasTotpAsync(ClaimsPrincipal user, CancellationToken cancellation) =>
        (await factors.OfAsync(Officer.Of(user).Account, cancellation)).HasTotp;

    /// <summary>Null when it is she, else why not.</summary>
    /// <param name="typed">A password, or six digits.</param>
    public async Task<Refusal?> ExecuteAsync(HttpContext context, string typed, CancellationToken cancellation)
    {
        var actor = Officer.Of(context.User).AtPage;
        var account = await accounts.GetUserAsync(context.User) ?? throw new InvalidOperationException("An officer without an account.");
        var (refusal, kind, key, take) = Totp.IsMeant(typed) && await HasTotpAsync(context.User, cancellation)
            ? await codes.ExecuteAsync(source.Of(context, account.NormalizedUserName!), account.Id, typed, cancellation)
            : Of(await passwords.ExecuteAsync(context, account.NormalizedUserName!, typed, () => Task.FromResult<Account?>(account), cancellation));
        if (refusal is not null)
        {
            return refusal is SignInFailed ? new PasswordWrong() : refusal;
        }

        var session = SessionCookie.IdOf(context)!;
        var proved = await sessions.ProveAsync(actor, session, kind, [key!], take, cancellation);
        live.Forget(session);
        return proved ? null : new SecondFactorFailed();
    }

    private static CheckedFactor Of(CheckedPassword check) => new(check.Refusal, ProofKind.Password, check.Key);
}
