using System.Globalization;
using Chumchon.Data;
using Chumchon.Data.Accounts;
using Chumchon.Data.Model;
using Chumchon.Domain.Audit;
using Microsoft.AspNetCore.Identity;

namespace Chumchon.Web.Platform.Officers;

/// <summary>
/// Gives an account another password, with the audit entry in the same transaction. The sessions that the account has end.
/// </summary>
public sealed class SetPassword(UserManager<Account> accounts, WriteAccounts writes)
{
    /// <param name="account">As it was when whoever asks had looked at it.</param>
    /// <param name="also">What else belongs to the change, in the same transaction; it is given the account as changed.</param>
    public async Task<IdentityResult> ExecuteAsync(
        Actor actor, Account account, string password, Func<Write, Account, Task> also, CancellationToken cancellation)
    {
        if (await RefusalOfAsync(account, password) is { } refused)
        {
            return refused;
        }

        // Costs a third of a second: not while others wait for their turn.
        var hash = accounts.PasswordHasher.HashPassword(account, password);
        var stamp = account.SecurityStamp;
        return await writes.ExecuteAsync(
            actor,
            async write =>
            {
                var stored = await accounts.FindByIdAsync(account.Id.ToString(CultureInfo.InvariantCulture));
                if (stored is null || stored.SecurityStamp != stamp || stored.CodeHash != account.CodeHash)
                {
                    return Decided.RollBack(IdentityResult.Failed(accounts.ErrorDescriber.ConcurrencyFailure()));
                }

                stored.PasswordHash = hash;

                // A code that lies about would be a second door.
                (stored.CodeHash, stored.CodeUntil) = (null, null);
                var result = await accounts.UpdateSecurityStampAsync(stored);
                if (!result.Succeeded)
                {
                    return Decided.RollBack(result);
                }

                await also(write, stored);
                await write.AppendAsync(AuditStream.OfAccount(stored.Id), AuditKind.PasswordChanged, stored.Id);
                return Decided.Commit(result);
            },
            cancellation);
    }

    /// <summary>Why the account may not have the password; null where it may.</summary>
    public async Task<IdentityResult?> RefusalOfAsync(Account account, string password)
    {
        var errors = new List<IdentityError>();
        foreach (var validator in accounts.PasswordValidators)
        {
            errors.AddRange((await validator.ValidateAsync(accounts, account, password)).Errors);
        }

        return errors.Count == 0 ? null : IdentityResult.Failed([.. errors]);
    }
}
