using System.Security.Claims;
using Chumchon.Data.Accounts;
using Chumchon.Data.Model;
using Chumchon.Data.Setup;
using Chumchon.Domain;
using Chumchon.Web.Features.Accounts.SignIn;
using Chumchon.Web.Platform.Demonstration;
using Chumchon.Web.Platform.Officers;
using Microsoft.AspNetCore.Identity;

namespace Chumchon.Web.Features.Accounts.ChangePassword;

/// <summary>
/// Gives an officer's account another password. Her other sessions end; wrong guesses at the present password count
/// towards the account's lock as they do when signing in.
/// </summary>
public sealed class ReplacePassword(
    SignInManager<Account> signIn, PasswordCheck passwords, SignInAttempts attempts, SetPassword set, DemoState demo)
{
    /// <summary>Null when changed, else why not.</summary>
    public async Task<Refusal?> ExecuteAsync(ClaimsPrincipal user, string current, string replacement, CancellationToken cancellation)
    {
        if (demo.IsDemo)
        {
            return new DemonstrationKeepsPasswords();
        }

        var check = await passwords.OwnAsync(signIn.Context, current, cancellation);
        if (check.Refusal is { } refusal)
        {
            return refusal;
        }

        var (accounts, actor, account) = (signIn.UserManager, Officer.Of(user).AtPage, check.Account!);

        await attempts.SucceedAsync(actor, check.Key!, cancellation);

        if (current.Equals(replacement, StringComparison.Ordinal))
        {
            return new PasswordUnchanged();
        }

        try
        {
            var result = await set.ExecuteAsync(
                actor, account, replacement,
                (write, changed) => Sessions.KeepAsync(write, SessionCookie.IdOf(signIn.Context)!, changed.SecurityStamp!), cancellation);
            if (!result.Succeeded)
            {
                return new PasswordNotGoodEnough(string.Join(' ', result.Errors.Select(static error => error.Description)));
            }
        }
        catch (OutcomeUnknownException)
        {
            return new PasswordChangeUnknown();
        }

        await signIn.RefreshSignInAsync((await accounts.GetUserAsync(user))!);
        return null;
    }
}
