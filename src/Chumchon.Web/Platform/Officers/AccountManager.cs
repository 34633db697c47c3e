using Chumchon.Data.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Chumchon.Web.Platform.Officers;

/// <summary>Identity's accounts, with the lock told by the program's clock: Identity's own reads the machine's.</summary>
public sealed class AccountManager(
    IUserStore<Account> store, IOptions<IdentityOptions> options, IPasswordHasher<Account> hasher,
    IEnumerable<IUserValidator<Account>> userValidators, IEnumerable<IPasswordValidator<Account>> passwordValidators,
    ILookupNormalizer normalizer, IdentityErrorDescriber errors, IServiceProvider services, ILogger<AccountManager> log,
    TimeProvider clock)
    : UserManager<Account>(store, options, hasher, userValidators, passwordValidators, normalizer, errors, services, log)
{
    public override async Task<bool> IsLockedOutAsync(Account user) =>
        await GetLockoutEnabledAsync(user) && await GetLockoutEndDateAsync(user) >= clock.GetUtcNow();

    public override async Task<IdentityResult> AccessFailedAsync(Account user)
    {
        user.AccessFailedCount++;
        if (user.AccessFailedCount >= Options.Lockout.MaxFailedAccessAttempts)
        {
            user.AccessFailedCount = 0;
            user.LockoutEnd = clock.GetUtcNow() + Options.Lockout.DefaultLockoutTimeSpan;
        }

        return await UpdateUserAsync(user);
    }
}
