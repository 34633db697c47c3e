using Chumchon.Data.Accounts;
using Chumchon.Data.Model;
using Chumchon.Domain;
using Chumchon.Domain.Audit;
using Chumchon.Web.Platform;
using Chumchon.Web.Platform.Officers;
using Microsoft.AspNetCore.Identity;

namespace Chumchon.Web.Features.Accounts.SignIn;

/// <summary>Signs an officer in by name and password (R1, R2); each attempt at an account is in its audit stream.</summary>
public sealed class SignInOfficer(
    SignInManager<Account> signIn, SignInLimits limits, UnknownNames unknownNames, AccountAudit audit, TimeProvider clock)
{
    /// <summary>Null when signed in, else why not.</summary>
    /// <param name="address">Where the attempt comes from.</param>
    public async Task<Refusal?> ExecuteAsync(string userName, string password, string address, CancellationToken cancellation)
    {
        var accounts = signIn.UserManager;
        var name = accounts.NormalizeName(userName)!;
        if (!limits.Admit(address, name))
        {
            return new SignInLocked(Minutes: 1);
        }

        if (await accounts.FindByNameAsync(userName) is not { } account)
        {
            return Refused(unknownNames.Fail(name, password));
        }

        if (await accounts.IsLockedOutAsync(account))
        {
            return Refused(account.LockoutEnd);
        }

        var result = await signIn.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
        if (!result.Succeeded)
        {
            await audit.AppendAsync(account.Id, result.IsLockedOut ? AuditKind.LockedOut : AuditKind.SignInFailed, cancellation);
            return Refused(result.IsLockedOut ? account.LockoutEnd : null);
        }

        if (Officer.TryOf(await signIn.CreateUserPrincipalAsync(account)) is null)
        {
            return new AccountWithoutOffice();
        }

        // The entry comes first: nobody is in without one.
        await audit.AppendAsync(account.Id, AuditKind.SignedIn, cancellation);
        await TakeLanguageAsync(account);
        await signIn.SignInAsync(account, isPersistent: false);
        return null;
    }

    /// <summary>The language chosen on the sign-in page becomes the account's; the next person here starts afresh.</summary>
    private async Task TakeLanguageAsync(Account account)
    {
        if (signIn.Context.Request.Cookies[Language.Cookie] is not { } chosen)
        {
            return;
        }

        signIn.Context.Response.Cookies.Delete(Language.Cookie);
        account.Language = Language.CodeOf(chosen);
        await signIn.UserManager.UpdateAsync(account);
    }

    private Refusal Refused(DateTimeOffset? lockedUntil) =>
        lockedUntil is { } end ? SignInLocked.Until(end, clock.GetUtcNow()) : new SignInFailed();
}
