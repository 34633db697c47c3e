using System.Security.Cryptography;
using Chumchon.Data;
using Chumchon.Data.Accounts;
using Chumchon.Domain;
using Chumchon.Domain.Accounts;
using Chumchon.Domain.Audit;
using Chumchon.Web.Features.Accounts.SignIn;

namespace Chumchon.Web.Features.Accounts;

/// <summary>
/// Looks at a code of an app or a recovery code, counted first, as passwords are and once more for itself. A right one is used up by
/// whoever relies on it, in the same write.
/// </summary>
public sealed class FactorCheck(AccountFactors factors, SignInAttempts attempts, TotpSecrets secrets, TimeProvider clock)
{
    /// <param name="source">Under what tries of the account are counted.</param>
    public async Task<CheckedFactor> ExecuteAsync(AttemptKey source, long account, string typed, CancellationToken cancellation)
    {
        var key = source with { IsOfFactor = true };
        var counted = await attempts.CountAsync(Actor.AtTheDoor(account), key, cancellation);
        if (!counted.Admitted)
        {
            return new(SignInLocked.Until(counted.LockedUntil!.Value, clock.GetUtcNow()));
        }

        var held = await factors.OfAsync(Actor.AtTheDoor(account), cancellation);
        if (StepOf(held, typed) is { } step)
        {
            return new(Refusal: null, ProofKind.Totp, key, write => AccountFactors.TakeTotpAsync(write, account, step));
        }

        if (RecoveryCode.HashOf(account, typed) is var hash && held.HasCode(hash))
        {
            return new(Refusal: null, ProofKind.RecoveryCode, key, write => AccountFactors.TakeCodeAsync(write, account, hash));
        }

        await attempts.FailAsync(
            Actor.AtTheDoor(account), key, counted.LockedUntil is null ? AuditKind.FactorFailed : AuditKind.LockedOut, cancellation);
        return new(counted.LockedUntil is { } until ? SignInLocked.Until(until, clock.GetUtcNow()) : new SecondFactorFailed());
    }

    private long? StepOf(HeldFactors held, string typed)
    {
        if (held.Secret is not { } stored || !Totp.IsMeant(typed))
        {
            return null;
        }

        try
        {
            return Totp.StepOf(secrets.Open(stored), typed, clock.GetUtcNow(), held.LastStep);
        }
        catch (CryptographicException)
        {
            // The key that sealed it is gone; a recovery code, or whoever looks after the account, helps.
            return null;
        }
    }
}

/// <summary>A code looked at, or not.</summary>
/// <param name="Refusal">Null where it is the account's.</param>
/// <param name="Key">Under which it was counted: to be taken back.</param>
/// <param name="Take">Uses it up; false where it was used meanwhile.</param>
public sealed record CheckedFactor(Refusal? Refusal, ProofKind Kind = default, AttemptKey? Key = null, Func<Write, Task<bool>>? Take = null);
