using System.Data.Common;
using Chumchon.Domain;
using Chumchon.Domain.Accounts;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Offices;

namespace Chumchon.Data.Accounts;

/// <summary>A passkey of an account.</summary>
/// <param name="UsedAt">Of the last sign-in by it; null where there was none.</param>
public sealed record HeldPasskey(string Id, string Name, DateTimeOffset MadeAt, DateTimeOffset? UsedAt);

/// <summary>The second factors of an account.</summary>
/// <param name="Secret">Of its app's codes, sealed; null where it has none.</param>
/// <param name="LastStep">The step of the last code that was used.</param>
/// <param name="Since">When the app was set up.</param>
/// <param name="Codes">Hashes of the recovery codes that are left.</param>
public sealed record HeldFactors(
    string? Secret, long LastStep, DateTimeOffset? Since, IReadOnlyList<HeldPasskey> Passkeys, IReadOnlyList<byte[]> Codes)
{
    public bool HasTotp => Secret is not null;

    /// <summary>Whether a password alone lets nobody in.</summary>
    public bool IsAny => HasTotp || Passkeys.Count > 0;

    /// <summary>Whether a recovery code of this hash is left.</summary>
    public bool HasCode(byte[] hash) => Codes.Any(code => code.AsSpan().SequenceEqual(hash));
}

/// <summary>
/// Second factors (การยืนยันตัวตนสองชั้น) of persons' accounts: an app's codes, passkeys, recovery codes. Whatever changes them ends all sessions
/// of the account but the one that it was done from (docs/adr/0039).
/// </summary>
public sealed class AccountFactors(ChumchonDatabase database, TimeProvider clock)
{
    /// <summary>Those of the actor's own account, at the door too.</summary>
    public Task<HeldFactors> OfAsync(Actor actor, CancellationToken cancellation) =>
        database.ReadAsync(transaction => ReadAsync(transaction, actor.Account, cancellation), cancellation);

    /// <summary>Sets up the app's codes of the actor's own account. Recovery codes, where the account has none, come with it: in clear, this once.</summary>
    /// <param name="session">That it is done in.</param>
    /// <param name="secret">Sealed.</param>
    /// <param name="step">Of the code that confirmed it; it is used up.</param>
    public Task<Result<string[]>> AddTotpAsync(Actor actor, string session, string secret, long step, CancellationToken cancellation) => ChangeAsync<string[]>(
        actor,
        async (write, held) =>
        {
            if (held.HasTotp)
            {
                return new TotpIsThere();
            }

            await write.Command(
                "insert into account_totp (account_id, secret, last_step, made_at) values (@account, @secret, @step, @now)",
                ("@account", actor.Account), ("@secret", secret), ("@step", step), ("@now", write.Now.ToUnixTimeMilliseconds())).ExecuteAsync(cancellation);
            return await AddedAsync(write, session, ProofKind.Totp, held);
        },
        cancellation);

    /// <summary>Takes the app's codes away from the actor's own account.</summary>
    public Task<Result<bool>> RemoveTotpAsync(Actor actor, string session, CancellationToken cancellation) => ChangeAsync<bool>(
        actor,
        async (write, held) =>
        {
            if (!held.HasTotp)
            {
                return new FactorUnknown();
            }

            await write.Command("delete from account_totp where account_id = @account", ("@account", actor.Account)).ExecuteAsync(cancellation);
            await RemovedAsync(write, session, ProofKind.Totp, isLast: held.Passkeys.Count == 0);
            return true;
        },
        cancellation);

    /// <summary>Takes a passkey away from the actor's own account.</summary>
    /// <param name="passkey">Its id in hexadecimal.</param>
    public Task<Result<bool>> RemovePasskeyAsync(Actor actor, string session, string passkey, CancellationToken cancellation) => ChangeAsync<bool>(
        actor,
        async (write, held) =>
        {
            if (held.Passkeys.All(other => other.Id != passkey))
            {
                return new FactorUnknown();
            }

            await write.Command(
                "delete from account_passkey where user_id = @account and credential_id = @id",
                ("@account", actor.Account), ("@id", Convert.FromHexString(passkey))).ExecuteAsync(cancellation);
            await RemovedAsync(write, session, ProofKind.Passkey, isLast: !held.HasTotp && held.Passkeys.Count == 1);
            return true;
        },
        cancellation);

    /// <summary>Makes new recovery codes in place of those that are left: in clear, this once.</summary>
    public Task<Result<string[]>> MakeCodesAsync(Actor actor, CancellationToken cancellation) => ChangeAsync<string[]>(
        actor, async (write, held) => held.IsAny ? await MakeCodesAsync(write) : new NoFactorYet(), cancellation);

    /// <summary>Uses up the code of a step; false where it, or a later one, was used before.</summary>
    public static async Task<bool> TakeTotpAsync(Write write, long account, long step) => await write.Command(
        "update account_totp set last_step = @step where account_id = @account and last_step < @step", ("@account", account), ("@step", step))
        .ExecuteAsync(write.Cancellation) > 0;

    /// <summary>Uses up a recovery code; false where it is used up.</summary>
    public static async Task<bool> TakeCodeAsync(Write write, long account, byte[] hash) => await write.Command(
        "delete from account_recovery_code where account_id = @account and hash = @hash", ("@account", account), ("@hash", hash))
        .ExecuteAsync(write.Cancellation) > 0;

    /// <summary>Writes down that a factor stood for its account at the sign-in; of a recovery code how many are left.</summary>
    public static async Task UsedAsync(Write write, long account, ProofKind kind)
    {
        AuditFact[] left = kind != ProofKind.RecoveryCode ? [] :
        [
            AuditFact.Of(AuditField.Count, await write.Command("select count(*) from account_recovery_code where account_id = @account", ("@account", account))
                .FirstAsync(static reader => reader.GetInt64(0), write.Cancellation)),
        ];
        await write.AppendAsync(AuditStream.OfAccount(account), AuditKind.FactorUsed, account, [.. left, AuditFact.Of(AuditField.Proof, (long)kind)]);
    }

    /// <summary>Uses up a passkey's answer to what its device was asked; false where it answered that, or something later, before.</summary>
    /// <param name="askedAt">By the clock of the node that asked, which may run before this one's.</param>
    public static async Task<bool> TakePasskeyAsync(Write write, long account, byte[] credential, DateTimeOffset askedAt) => await write.Command(
        "update account_passkey set used_at = @used where credential_id = @id and user_id = @account and (used_at is null or used_at < @asked)",
        ("@used", Math.Max(write.Now.ToUnixTimeMilliseconds(), askedAt.ToUnixTimeMilliseconds())), ("@asked", askedAt.ToUnixTimeMilliseconds()),
        ("@id", credential), ("@account", account)).ExecuteAsync(write.Cancellation) > 0;

    /// <summary>What belongs to a new factor of the actor's own account: its entry, recovery codes where there are none, and the end of other sessions.</summary>
    /// <returns>Recovery codes in clear; empty where the account has some.</returns>
    public static async Task<string[]> AddedAsync(Write write, string session, ProofKind kind, HeldFactors before)
    {
        await write.AppendAsync(AuditStream.OfAccount(write.Actor.Account), AuditKind.FactorAdded, write.Actor.Account, AuditFact.Of(AuditField.Proof, (long)kind));
        await EndOthersAsync(write, session, twoFactors: true);
        return before.Codes.Count > 0 ? [] : await MakeCodesAsync(write);
    }

    /// <summary>What belongs to a factor that went: its entry, the end of other sessions, and with the last one that of the recovery codes.</summary>
    internal static async Task RemovedAsync(Write write, string session, ProofKind kind, bool isLast)
    {
        await write.AppendAsync(AuditStream.OfAccount(write.Actor.Account), AuditKind.FactorRemoved, write.Actor.Account, AuditFact.Of(AuditField.Proof, (long)kind));
        if (isLast)
        {
            await write.Command("delete from account_recovery_code where account_id = @account", ("@account", write.Actor.Account)).ExecuteAsync(write.Cancellation);
        }

        await EndOthersAsync(write, session, twoFactors: !isLast);
    }

    /// <summary>Takes all factors from somebody's account, for whoever looks after it; her sessions end.</summary>
    /// <returns>False where there is none.</returns>
    internal static async Task<bool> RemoveAllAsync(Write write, long account)
    {
        var held = await ReadAsync(write.Transaction, account, write.Cancellation);
        List<ProofKind> gone = [.. held.HasTotp ? [ProofKind.Totp] : (ProofKind[])[], .. held.Passkeys.Select(static _ => ProofKind.Passkey)];
        foreach (var table in (string[])["account_totp", "account_recovery_code"])
        {
            await write.Command($"delete from {table} where account_id = @account", ("@account", account)).ExecuteAsync(write.Cancellation);
        }

        await write.Command("delete from account_passkey where user_id = @account", ("@account", account)).ExecuteAsync(write.Cancellation);
        foreach (var kind in gone)
        {
            await write.AppendAsync(AuditStream.OfAccount(account), AuditKind.FactorRemoved, account, AuditFact.Of(AuditField.Proof, (long)kind));
        }

        if (gone.Count > 0)
        {
            await NewStamp.GiveAsync(write, account);
        }

        return gone.Count > 0;
    }

    internal static async Task<HeldFactors> ReadAsync(DbTransaction transaction, long account, CancellationToken cancellation)
    {
        var totp = await transaction.Command("select secret, last_step, made_at from account_totp where account_id = @account", ("@account", account))
            .ListAsync(static reader => (Secret: reader.GetString(0), LastStep: reader.GetInt64(1), Since: reader.Instant(2)), cancellation);
        var passkeys = await transaction.Command(
            "select credential_id, data ->> 'Name', data ->> 'CreatedAt', used_at from account_passkey where user_id = @account", ("@account", account))
            .ListAsync(ReadPasskey, cancellation);
        var codes = await transaction.Command("select hash from account_recovery_code where account_id = @account", ("@account", account))
            .ListAsync(static reader => reader.GetFieldValue<byte[]>(0), cancellation);
        return totp is [var app]
            ? new(app.Secret, app.LastStep, app.Since, Ordered(passkeys), codes)
            : new(Secret: null, LastStep: 0, Since: null, Ordered(passkeys), codes);
    }

    private static HeldPasskey[] Ordered(List<HeldPasskey> passkeys) => [.. passkeys.OrderBy(static passkey => passkey.MadeAt)];

    private static HeldPasskey ReadPasskey(DbDataReader reader) => new(
        Convert.ToHexStringLower(reader.GetFieldValue<byte[]>(0)), reader.IsDBNull(1) ? "" : reader.GetString(1),
        DateTimeOffset.Parse(reader.GetString(2), System.Globalization.CultureInfo.InvariantCulture), reader.NullableInstant(3));

    private static async Task<string[]> MakeCodesAsync(Write write)
    {
        var account = write.Actor.Account;
        var codes = RecoveryCode.Draw();
        await write.ExecuteAsync(
        [
            new("delete from account_recovery_code where account_id = @account", [("@account", account)]),
            .. codes.Select(code => new Statement(
                "insert into account_recovery_code (account_id, hash) values (@account, @hash)", [("@account", account), ("@hash", RecoveryCode.HashOf(account, code))])),
        ]);
        await write.AppendAsync(AuditStream.OfAccount(account), AuditKind.RecoveryCodesMade, account, AuditFact.Of(AuditField.Count, codes.Count));
        return [.. codes];
    }

    private static async Task EndOthersAsync(Write write, string session, bool twoFactors) =>
        await Sessions.KeepAsync(write, session, await NewStamp.GiveAsync(write, write.Actor.Account), twoFactors);

    /// <summary>Holds the actor's own account while its factors are looked at and changed.</summary>
    private Task<Result<T>> ChangeAsync<T>(Actor actor, Func<Write, HeldFactors, Task<Result<T>>> act, CancellationToken cancellation) => database.WriteAsync(
        actor, clock,
        async write =>
        {
            var held = await HoldAsync(write);
            var result = held.IsOk ? await act(write, held.Value) : held.Refusal;
            return result.IsOk ? Decided.Commit(result) : Decided.RollBack(result);
        },
        repeatable: false, cancellation);

    /// <summary>The factors of the actor's own account, which nobody else changes until the write ends.</summary>
    public static async Task<Result<HeldFactors>> HoldAsync(Write write)
    {
        var kind = await write.Command("update account set kind = kind where id = @account returning kind", ("@account", write.Actor.Account))
            .FirstAsync(static reader => reader.GetInt32(0), write.Cancellation);
        return kind == (int)AccountKind.Person ? await ReadAsync(write.Transaction, write.Actor.Account, write.Cancellation) : new FactorsArePersons();
    }
}
