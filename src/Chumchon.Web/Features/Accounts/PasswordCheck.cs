using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chumchon.Data;
using Chumchon.Data.Accounts;
using Chumchon.Data.Model;
using Chumchon.Domain;
using Chumchon.Domain.Accounts;
using Chumchon.Domain.Audit;
using Chumchon.Web.Features.Accounts.ChangePassword;
using Chumchon.Web.Features.Accounts.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Chumchon.Web.Features.Accounts;

/// <summary>
/// Looks at a password, counted first. Whether an account has the name or not, the same is asked, hashed and written, so that
/// neither words nor time tell which names exist.
/// </summary>
public sealed class PasswordCheck(
    UserManager<Account> accounts, NobodysPassword nobodys, SignInAttempts attempts, AttemptSource source, WriteAccounts writes, TimeProvider clock)
{
    /// <param name="find">Finds the account of the name.</param>
    /// <param name="byCode">Whether a one-time code that is good stands in for the password.</param>
    public async Task<CheckedPassword> ExecuteAsync(
        HttpContext context, string name, string password, Func<Task<Account?>> find, CancellationToken cancellation, bool byCode = false)
    {
        var key = source.Of(context, name);
        var counted = await attempts.CountAsync(Actor.AtTheDoor(account: 0), key, cancellation);
        if (!counted.Admitted)
        {
            return new(Locked(counted.LockedUntil!.Value));
        }

        var account = await find();
        if (await IsRightAsync(account, password, cancellation))
        {
            return new(Refusal: null, account, key);
        }

        if (IsCode(account, name, password) && byCode)
        {
            return new(Refusal: null, account, key, ByCode: true);
        }

        var kind = counted.LockedUntil is null ? AuditKind.SignInFailed : AuditKind.LockedOut;
        await attempts.FailAsync(Actor.AtTheDoor(account?.Id ?? 0), key, kind, cancellation);
        return new(counted.LockedUntil is { } until ? Locked(until) : new SignInFailed());
    }

    /// <summary>The same for whoever is signed in: a wrong one is told as that, for who she is is known.</summary>
    public async Task<CheckedPassword> OwnAsync(HttpContext context, string password, CancellationToken cancellation)
    {
        var account = await accounts.GetUserAsync(context.User) ?? throw new InvalidOperationException("An officer without an account.");
        var check = await ExecuteAsync(context, account.NormalizedUserName!, password, () => Task.FromResult<Account?>(account), cancellation);
        return check.Refusal is SignInFailed ? check with { Refusal = new PasswordWrong() } : check;
    }

    /// <summary>No password is an account's that has none yet or was closed; it is hashed all the same.</summary>
    private async Task<bool> IsRightAsync(Account? account, string password, CancellationToken cancellation)
    {
        var hash = account?.PasswordHash;
        var result = accounts.PasswordHasher.VerifyHashedPassword(account ?? new(), hash ?? nobodys.Hash, password);
        if (hash is null || account!.ClosedAt is not null || result == PasswordVerificationResult.Failed)
        {
            return false;
        }

        if (result == PasswordVerificationResult.SuccessRehashNeeded)
        {
            await HashAnewAsync(account, password, cancellation);
        }

        return true;
    }

    /// <summary>Whether it is the account's one-time code; hashed for each name alike.</summary>
    private bool IsCode(Account? account, string name, string typed) => CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(SignInCode.HashOf(name, typed)), Encoding.ASCII.GetBytes(account?.CodeHash ?? nobodys.CodeHash))
        && account is { CodeHash: not null, ClosedAt: null } && account.CodeUntil > clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>The same password by today's way of hashing.</summary>
    private async Task HashAnewAsync(Account account, string password, CancellationToken cancellation)
    {
        var (before, hash) = (account.PasswordHash, accounts.PasswordHasher.HashPassword(account, password));
        await writes.ExecuteAsync(
            Actor.AtTheDoor(account.Id),
            async _ =>
            {
                var stored = await accounts.FindByIdAsync(account.Id.ToString(CultureInfo.InvariantCulture));
                if (stored?.PasswordHash != before)
                {
                    return Decided.RollBack(false);
                }

                stored!.PasswordHash = hash;
                return new Decided<bool>(true, (await accounts.UpdateAsync(stored)).Succeeded);
            },
            cancellation);
    }

    private SignInLocked Locked(DateTimeOffset until) => SignInLocked.Until(until, clock.GetUtcNow());
}

/// <summary>A password looked at, or not.</summary>
/// <param name="Refusal">Null where it is the account's.</param>
/// <param name="Key">Under which it was counted: to be taken back.</param>
/// <param name="ByCode">Whether it is the account's one-time code.</param>
public sealed record CheckedPassword(Refusal? Refusal, Account? Account = null, AttemptKey? Key = null, bool ByCode = false);

/// <summary>A password that nobody knows, hashed as all are.</summary>
public sealed class NobodysPassword(IOptions<PasswordHasherOptions> hashing)
{
    /// <summary>Of no code.</summary>
    public string CodeHash { get; } = SignInCode.HashOf("", SignInCode.Draw());

    public string Hash { get; } = new PasswordHasher<Account>(hashing).HashPassword(new(), Guid.NewGuid().ToString());
}
