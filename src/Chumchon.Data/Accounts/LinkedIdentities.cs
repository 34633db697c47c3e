using Chumchon.Data.Model;
using Chumchon.Domain;
using Chumchon.Domain.Accounts;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Offices;

namespace Chumchon.Data.Accounts;

/// <summary>
/// Which account somebody at the identity provider has here. An identity is one account's and makes none by itself: it is linked by
/// whoever proves the account, and until then it opens nothing (docs/adr/0041).
/// </summary>
public sealed class LinkedIdentities(ChumchonDatabase database, TimeProvider clock)
{
    /// <summary>The account of an identity; null where it has none.</summary>
    public Task<long?> AccountOfAsync(ExternalIdentity identity, CancellationToken cancellation) => database.ReadAsync(
        async transaction => await transaction.Command("select account_id from account_identity where subject = @subject", ("@subject", identity.Subject))
            .ListAsync(static reader => reader.GetInt64(0), cancellation) is [var account] ? account : (long?)null,
        cancellation);

    /// <summary>How it stands with the identity of the actor's own account.</summary>
    public Task<OwnIdentity> OwnAsync(Actor actor, CancellationToken cancellation) => database.ReadAsync(
        async transaction => await transaction.Command(
            """
            select account.kind, case when account.password_hash is null then 0 else 1 end, identity.linked_at from account
            left join account_identity as identity on identity.account_id = account.id where account.id = @account
            """,
            ("@account", actor.Account)).FirstAsync(
            static reader => new OwnIdentity((AccountKind)reader.GetInt32(0), reader.GetInt32(1) == 1, reader.NullableInstant(2)), cancellation)
            ?? throw new InvalidOperationException("An officer without an account."),
        cancellation);

    /// <summary>Links an identity to the actor's account. One of another issuer is replaced: the installation has changed its provider.</summary>
    /// <param name="codeHash">The account's one-time code, which is used up by it; null where she is signed in.</param>
    public Task<Result<bool>> LinkAsync(Actor actor, ExternalIdentity identity, string? codeHash, CancellationToken cancellation) => database.WriteAsync(
        actor, clock,
        async write => await LinkAsync(write, identity, codeHash) is { } refusal
            ? Decided.RollBack<Result<bool>>(refusal)
            : Decided.Commit<Result<bool>>(true),
        repeatable: false, cancellation);

    /// <summary>Takes the identity of the actor's own account away: her other sessions end, for one of them may be somebody else's.</summary>
    /// <param name="current">Id of the session that asks.</param>
    public Task<Result<bool>> UnlinkOwnAsync(Actor actor, string current, CancellationToken cancellation) => database.WriteAsync(
        actor, clock,
        async write =>
        {
            var (account, own) = await HoldAsync(write);
            if ((own is null ? new IdentityNotLinked() : account is { HasPassword: true } ? null : (Refusal)new LastWayIn()) is { } refusal)
            {
                return Decided.RollBack<Result<bool>>(refusal);
            }

            await RemoveAsync(write, actor.Account);
            await AccountSessions.EndOthersAsync(write, current);
            return Decided.Commit<Result<bool>>(true);
        },
        repeatable: false, cancellation);

    /// <summary>Writes down that the provider said who it was, and that she was not let in.</summary>
    public Task RefusedAsync(Actor actor, CancellationToken cancellation) => database.WriteAsync(
        actor, clock, static write => write.AppendAsync(AuditStream.OfAccount(write.Actor.Account), AuditKind.ProviderSignInRefused, write.Actor.Account), cancellation);

    internal static async Task RemoveAsync(Write write, long account)
    {
        await write.Command("delete from account_identity where account_id = @account", ("@account", account)).ExecuteAsync(write.Cancellation);
        await write.AppendAsync(AuditStream.OfAccount(account), AuditKind.IdentityUnlinked, account);
    }

    private static async Task<Refusal?> LinkAsync(Write write, ExternalIdentity identity, string? codeHash)
    {
        var account = write.Actor.Account;
        var (held, own) = await HoldAsync(write);
        if (RefusalFor(write, held, codeHash) is { } refusal)
        {
            return refusal;
        }

        if (own is { } before && before.Issuer == identity.Issuer)
        {
            return before.Subject.AsSpan().SequenceEqual(identity.Subject) ? null : new AccountHasIdentity();
        }

        if (own is not null)
        {
            await RemoveAsync(write, account);
        }

        if (await write.Command(
            "insert into account_identity (account_id, issuer, subject, linked_at) values (@account, @issuer, @subject, @now) on conflict (subject) do nothing",
            ("@account", account), ("@issuer", identity.Issuer), ("@subject", identity.Subject), ("@now", write.Now.ToUnixTimeMilliseconds()))
            .ExecuteAsync(write.Cancellation) == 0)
        {
            return new IdentityTaken();
        }

        await write.AppendAsync(AuditStream.OfAccount(account), AuditKind.IdentityLinked, account);
        if (codeHash is not null)
        {
            await write.Command("update account set code_hash = null, code_until = null where id = @account", ("@account", account)).ExecuteAsync(write.Cancellation);
            await write.AppendAsync(AuditStream.OfAccount(account), AuditKind.CodeUsed, account);
        }

        return null;
    }

    private static Refusal? RefusalFor(Write write, Held? held, string? codeHash) => held switch
    {
        null or { IsClosed: true } => new AccountIsClosed(),
        { Kind: AccountKind.Area } => new AreaAccountHasNoIdentity(),
        _ when codeHash is not null && (held.CodeHash != codeHash || held.CodeUntil <= write.Now.ToUnixTimeMilliseconds()) => new LinkCodeOver(),
        _ => null,
    };

    /// <summary>The actor's account and its identity, held until the write ends.</summary>
    private static async Task<(Held? Account, AccountIdentity? Identity)> HoldAsync(Write write)
    {
        await HeldAccount.LockAsync(write, write.Actor.Account);
        var accounts = await write.Command(
            "select kind, case when closed_at is null then 0 else 1 end, case when password_hash is null then 0 else 1 end, code_hash, code_until from account where id = @account",
            ("@account", write.Actor.Account)).ListAsync(
            static reader => new Held(
                (AccountKind)reader.GetInt32(0), reader.GetInt32(1) == 1, reader.GetInt32(2) == 1, reader.IsDBNull(3) ? null : reader.GetString(3),
                reader.IsDBNull(4) ? 0 : reader.GetInt64(4)),
            write.Cancellation);
        var identities = await write.Command("select issuer, subject from account_identity where account_id = @account", ("@account", write.Actor.Account)).ListAsync(
            static reader => new AccountIdentity { Issuer = reader.GetString(0), Subject = reader.GetFieldValue<byte[]>(1) }, write.Cancellation);
        return (accounts is [var account] ? account : null, identities is [var identity] ? identity : null);
    }

    private sealed record Held(AccountKind Kind, bool IsClosed, bool HasPassword, string? CodeHash, long CodeUntil);
}

/// <summary>What an officer's own account has to sign in with.</summary>
/// <param name="Kind">An area account can have no identity.</param>
/// <param name="LinkedAt">Since when an identity is linked; null where none is.</param>
public sealed record OwnIdentity(AccountKind Kind, bool HasPassword, DateTimeOffset? LinkedAt);
