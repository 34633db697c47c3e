using System.Globalization;
using Chumchon.Data;
using Chumchon.Data.Accounts;
using Chumchon.Data.Model;
using Chumchon.Domain;
using Chumchon.Domain.Accounts;
using Chumchon.Domain.Audit;
using Chumchon.Web.Features.Accounts.SignIn;
using Chumchon.Web.Platform.Officers;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Chumchon.Web.Features.Accounts.UsePasskeys;

/// <summary>What a page asks a device for.</summary>
/// <param name="Options">As the browser takes them, JSON.</param>
/// <param name="State">Sealed; comes back with the device's answer.</param>
public sealed record AskedPasskey(string Options, string State);

/// <summary>
/// Passkeys (พาสคีย์) by Identity's handler: the device is asked by a script of the page, and its answer is posted with the form. The device must have
/// asked its owner for finger, face or PIN, so that a passkey is two factors.
/// </summary>
public sealed class Passkeys(
    IPasskeyHandler<Account> handler, UserManager<Account> accounts, WriteAccounts writes, BeginSession begin, AccountsMeters meters,
    IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>Most that an account may have.</summary>
    public const int Most = 10;

    /// <summary>The longest name of one.</summary>
    public const int LongestName = 60;

    private readonly PasskeyQuestions made = new(protection, clock, "new");
    private readonly PasskeyQuestions shown = new(protection, clock, "shown");

    /// <inheritdoc cref="BeginSession.NextAfter"/>
    public string NextAfter(string returnUrl) => begin.NextAfter(returnUrl);

    /// <summary>What a device is asked for that makes a passkey of the officer's account.</summary>
    public async Task<AskedPasskey> ForNewAsync(HttpContext context, Officer officer)
    {
        var asked = await handler.MakeCreationOptionsAsync(
            new() { Id = IdOf(officer.Account), Name = officer.UserName, DisplayName = officer.PersonName }, context);
        return new(asked.CreationOptionsJson, made.Seal(context, asked.AttestationState));
    }

    /// <summary>What a device is asked for that shows a passkey, of whichever account.</summary>
    public async Task<AskedPasskey> ForSignInAsync(HttpContext context)
    {
        var asked = await handler.MakeRequestOptionsAsync(user: null, context);
        return new(asked.RequestOptionsJson, shown.Seal(context, asked.AssertionState));
    }

    /// <summary>Adds the passkey that a device made to the officer's own account; recovery codes, where there are none, come with it.</summary>
    /// <param name="credential">The device's answer, JSON.</param>
    public async Task<Result<string[]>> AddAsync(
        HttpContext context, string name, string credential, string state, CancellationToken cancellation)
    {
        var actor = Officer.Of(context.User).AtPage;
        if (made.Open(context, state) is not { } asked)
        {
            return new PasskeyFailed();
        }

        var answer = await handler.PerformAttestationAsync(new() { HttpContext = context, CredentialJson = credential, AttestationState = asked.State });
        if (!answer.Succeeded || answer.UserEntity.Id != IdOf(actor.Account))
        {
            return new PasskeyFailed();
        }

        answer.Passkey.Name = name;
        return await writes.ExecuteAsync(
            actor,
            async write =>
            {
                var held = await AccountFactors.HoldAsync(write);
                var refusal = !held.IsOk ? held.Refusal : held.Value.Passkeys.Count >= Most ? new TooManyPasskeys(Most) : null;
                if (refusal is not null || await accounts.FindByIdAsync(IdOf(actor.Account)) is not { } account
                    || !(await accounts.AddOrUpdatePasskeyAsync(account, answer.Passkey)).Succeeded)
                {
                    return Decided.RollBack<Result<string[]>>(refusal ?? new PasskeyFailed());
                }

                return Decided.Commit<Result<string[]>>(await AccountFactors.AddedAsync(write, SessionCookie.IdOf(context)!, ProofKind.Passkey, held.Value!));
            },
            cancellation);
    }

    /// <summary>Signs in whose passkey the device showed: null when signed in, else why not.</summary>
    /// <param name="credential">The device's answer, JSON.</param>
    public async Task<Refusal?> SignInAsync(HttpContext context, string? credential, string? state, CancellationToken cancellation)
    {
        var refusal = await TrySignInAsync(context, credential ?? "", state ?? "", cancellation);
        meters.SignedIn(refusal);
        return refusal;
    }

    /// <summary>Takes the passkey that a device showed as the word of the officer, in her session, that it is she: null where it is, else why not.</summary>
    public async Task<Refusal?> ProveAsync(HttpContext context, string credential, string state, CancellationToken cancellation)
    {
        var actor = Officer.Of(context.User).AtPage;
        var shownBy = await AccountAsync(context, credential, state);
        return shownBy is { } answer && answer.Account.Id == actor.Account
            && await TakeAsync(actor, answer, write => Sessions.ProveAsync(write, SessionCookie.IdOf(context)!, ProofKind.Passkey), cancellation)
            ? null : new PasskeyFailed();
    }

    private async Task<Refusal?> TrySignInAsync(HttpContext context, string credential, string state, CancellationToken cancellation)
    {
        if (await AccountAsync(context, credential, state) is not { } answer)
        {
            return new PasskeyFailed();
        }

        var account = answer.Account;
        var taken = await TakeAsync(
            Actor.AtTheDoor(account.Id), answer,
            async write =>
            {
                await AccountFactors.UsedAsync(write, account.Id, ProofKind.Passkey);
                return true;
            },
            cancellation);
        return taken ? await begin.ExecuteAsync(account, new(AuditKind.SignedIn, Counted: null) { TwoFactors = true }, cancellation) : new PasskeyFailed();
    }

    /// <summary>Whose passkey was shown; null where it is nobody's, or was not confirmed by its owner.</summary>
    private async Task<ShownPasskey?> AccountAsync(HttpContext context, string credential, string state)
    {
        if (shown.Open(context, state) is not { } asked)
        {
            return null;
        }

        var answer = await handler.PerformAssertionAsync(new() { HttpContext = context, CredentialJson = credential, AssertionState = asked.State });
        return answer.Succeeded && answer.User is { ClosedAt: null } account ? new(account, answer.Passkey, asked.AskedAt) : null;
    }

    /// <summary>
    /// Uses up its answer and keeps its counter, which tells a copied key, with whatever relies on it; false where it answered before, or was
    /// removed meanwhile.
    /// </summary>
    private Task<bool> TakeAsync(
        Actor actor, ShownPasskey shownBy, Func<Write, Task<bool>> rely, CancellationToken cancellation) => writes.ExecuteAsync(
        actor,
        async write =>
        {
            var taken = await AccountFactors.TakePasskeyAsync(write, shownBy.Account.Id, shownBy.Passkey.CredentialId, shownBy.AskedAt)
                && await accounts.FindByIdAsync(IdOf(shownBy.Account.Id)) is { ClosedAt: null } stored
                && await accounts.GetPasskeyAsync(stored, shownBy.Passkey.CredentialId) is not null
                && (await accounts.AddOrUpdatePasskeyAsync(stored, shownBy.Passkey)).Succeeded;
            return taken && await rely(write) ? Decided.Commit(true) : Decided.RollBack(false);
        },
        cancellation);

    private static string IdOf(long account) => account.ToString(CultureInfo.InvariantCulture);

    /// <param name="AskedAt">When its device was asked for it.</param>
    private sealed record ShownPasskey(Account Account, UserPasskeyInfo Passkey, DateTimeOffset AskedAt);
}
