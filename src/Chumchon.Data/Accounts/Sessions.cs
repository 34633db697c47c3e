using System.Security.Cryptography;
using System.Text;
using Chumchon.Domain.Accounts;
using Chumchon.Domain.Audit;

namespace Chumchon.Data.Accounts;

/// <summary>
/// The sessions of officers, a row each. A session ends with its row, with the account's security stamp, which every change
/// of a password changes, with the membership of its office, and at last by itself.
/// </summary>
/// <param name="life">How long one lasts; as usual where it is not said.</param>
public sealed class Sessions(ChumchonDatabase database, TimeProvider clock, SessionLife? life = null)
{
    /// <summary>The sessions that stand, at <c>@now</c>; those that began at <c>@begun</c> or before are over.</summary>
    internal const string Standing =
        """
        from session
        join account on account.id = session.account_id and account.security_stamp = session.stamp and account.closed_at is null
        join office_member as member on member.account_id = session.account_id
            and member.office_id = session.office_id and member.role = session.role
            and member.starts_at <= @now and (member.ends_at is null or member.ends_at > @now)
        """;

    /// <summary>Of the hash under which a session is stored.</summary>
    internal const int StoredBytes = SHA256.HashSizeInBytes;

    private const int IdBytes = 32;
    private const int MostOfDevice = 200;

    /// <summary>How often it is written down which sessions are in use.</summary>
    public static readonly TimeSpan SeenToTheMinutes = TimeSpan.FromMinutes(10);

    /// <summary>Opens a session together with its audit entry: nobody is in without one. Returns its id.</summary>
    /// <param name="actor">Whose it is, at the office that she signs in for.</param>
    /// <param name="right">The try that was right; null where none is counted.</param>
    public async Task<string> OpenAsync(Actor actor, NewSession session, AttemptKey? right, CancellationToken cancellation) =>
        (await OpenAsync(actor, session, right is null ? [] : [right], static _ => Task.FromResult(true), cancellation))!;

    /// <summary>Opens a session for which something is used up; null where that was used before.</summary>
    /// <param name="actor">Whose it is, at the office that she signs in for.</param>
    /// <param name="tries">Those that were right.</param>
    /// <param name="take">Uses it up, in the same transaction.</param>
    public Task<string?> OpenAsync(
        Actor actor, NewSession session, IReadOnlyList<AttemptKey> tries, Func<Write, Task<bool>> take, CancellationToken cancellation)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
        return database.WriteAsync(
            actor, clock,
            async write =>
            {
                if (!await take(write))
                {
                    return Decided.RollBack<string?>(null);
                }

                foreach (var right in tries)
                {
                    await SignInAttempts.SucceedAsync(write, right);
                }

                await write.Command(
                    """
                    insert into session (id, account_id, office_id, role, stamp, created_at, seen_at, address, device, proved_at, two_factors)
                    values (@id, @account, @office, @role, @stamp, @now, @now, @address, @device, @now, @factors)
                    """,
                    ("@id", Stored(id)), ("@account", actor.Account), ("@office", actor.Office), ("@role", (int)actor.Role!),
                    ("@stamp", session.Stamp), ("@now", write.Now.ToUnixTimeMilliseconds()), ("@address", session.Address),
                    ("@device", session.Device.Length > MostOfDevice ? session.Device[..MostOfDevice] : session.Device), ("@factors", session.TwoFactors))
                    .ExecuteAsync(cancellation);
                await write.Command(
                    "update account set last_sign_in_at = @now where id = @account",
                    ("@now", write.Now.ToUnixTimeMilliseconds()), ("@account", actor.Account)).ExecuteAsync(cancellation);
                await write.AppendAsync(AuditStream.OfAccount(actor.Account), session.Kind, actor.Account);
                return Decided.Commit<string?>(id);
            },
            repeatable: false, cancellation);
    }

    /// <summary>The session with what its account prefers, in one statement; null where there is none or it is over.</summary>
    public async Task<SeenSession?> SeenAsync(string id, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText =
            $"""
            select session.seen_at, preference.name, preference.value,
                (select count(*) from office_member as office where office.account_id = session.account_id
                    and office.starts_at <= @now and (office.ends_at is null or office.ends_at > @now)), session.created_at, session.proved_at, session.two_factors
            {Standing}
            left join account_preference as preference on preference.account_id = session.account_id
            where session.id = @id and session.created_at > @begun
            """;
        var now = clock.GetUtcNow();
        command.AddValue("@id", Stored(id));
        command.AddValue("@now", now.ToUnixTimeMilliseconds());
        command.AddValue("@begun", (now - Life.Longest).ToUnixTimeMilliseconds());
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        SeenSession? seen = null;
        List<(string Name, string Value)> preferences = [];
        while (await reader.ReadAsync(cancellation))
        {
            seen ??= new(reader.Instant(0), reader.Instant(4) + Life.Longest, (int)reader.GetInt64(3), reader.Instant(5), reader.GetBoolean(6), Preferences.Usual);
            if (!reader.IsDBNull(1))
            {
                preferences.Add((reader.GetString(1), reader.GetString(2)));
            }
        }

        return seen is null ? null : seen with { Preferences = new(preferences) };
    }

    /// <summary>Writes down that sessions are in use.</summary>
    public Task TouchAsync(Actor actor, IReadOnlyCollection<string> ids, CancellationToken cancellation) => ids.Count == 0 ? Task.CompletedTask
        : database.WriteAsync(
            actor, clock,
            write => write.ExecuteAsync(
            [
                .. ids.Select(id => new Statement(
                    "update session set seen_at = @now where id = @id", [("@now", write.Now.ToUnixTimeMilliseconds()), ("@id", Stored(id))])),
            ]),
            cancellation);

    /// <summary>Lets a session outlive the change of its account's stamp that was made from it.</summary>
    public static Task KeepAsync(Write write, string id, string stamp) => write.Command(
        "update session set stamp = @stamp where id = @id", ("@stamp", stamp), ("@id", Stored(id))).ExecuteAsync(write.Cancellation);

    /// <param name="twoFactors">Whether it is one of two factors since.</param>
    /// <inheritdoc cref="KeepAsync(Write, string, string)"/>
    internal static Task KeepAsync(Write write, string id, string stamp, bool twoFactors) => write.Command(
        "update session set stamp = @stamp, two_factors = @factors where id = @id and account_id = @account",
        ("@stamp", stamp), ("@factors", twoFactors), ("@id", Stored(id)), ("@account", write.Actor.Account)).ExecuteAsync(write.Cancellation);

    /// <summary>
    /// Writes down that somebody proved again, in her session, who she is; false where what was to be used up for it was used before, or
    /// the session is over.
    /// </summary>
    /// <param name="tries">Those that were right.</param>
    /// <param name="take">Uses up what proved it; null where nothing is.</param>
    public Task<bool> ProveAsync(
        Actor actor, string id, ProofKind kind, IReadOnlyList<AttemptKey> tries, Func<Write, Task<bool>>? take, CancellationToken cancellation) => database.WriteAsync(
        actor, clock,
        async write =>
        {
            if ((take is not null && !await take(write)) || !await ProveAsync(write, id, kind))
            {
                return Decided.RollBack(false);
            }

            foreach (var right in tries)
            {
                await SignInAttempts.SucceedAsync(write, right);
            }

            return Decided.Commit(true);
        },
        repeatable: false, cancellation);

    /// <summary>The same, as part of a write.</summary>
    public static async Task<bool> ProveAsync(Write write, string id, ProofKind kind)
    {
        var account = write.Actor.Account;
        var proved = await write.Command(
            "update session set proved_at = @now where id = @id and account_id = @account",
            ("@now", write.Now.ToUnixTimeMilliseconds()), ("@id", Stored(id)), ("@account", account)).ExecuteAsync(write.Cancellation) > 0;
        if (proved)
        {
            await write.AppendAsync(AuditStream.OfAccount(account), AuditKind.ProvedAgain, account, AuditFact.Of(AuditField.Proof, (long)kind));
        }

        return proved;
    }

    /// <summary>Goes on in another office of the same account, with its audit entry; false where the session is over.</summary>
    /// <param name="actor">Whose session it is, at the office that she leaves.</param>
    /// <param name="office">That she is a member of.</param>
    public Task<bool> ChooseOfficeAsync(Actor actor, string id, OfficePlace office, CancellationToken cancellation) => database.WriteAsync(
        actor, clock,
        async write =>
        {
            var changed = await write.Command(
                "update session set office_id = @office, role = @role where id = @id and account_id = @account",
                ("@office", office.OfficeId), ("@role", (int)office.Role), ("@id", Stored(id)), ("@account", actor.Account)).ExecuteAsync(cancellation);
            if (changed > 0)
            {
                await write.AppendAsync(
                    AuditStream.OfAccount(actor.Account), AuditKind.OfficeChosen, actor.Account,
                    new AuditFact(AuditField.Office, actor.Office, office.OfficeId));
            }

            return Decided.Commit(changed > 0);
        },
        repeatable: false, cancellation);

    /// <summary>Ends a session everywhere; a second time, or of another account, nothing happens.</summary>
    public async Task EndAsync(Actor actor, string id, CancellationToken cancellation)
    {
        var ended = 0;
        await database.WriteAsync(
            actor, clock,
            async write =>
            {
                ended = await write.Command(
                    "delete from session where id = @id and account_id = @account", ("@id", Stored(id)), ("@account", actor.Account))
                    .ExecuteAsync(cancellation);
                if (ended > 0)
                {
                    await write.AppendAsync(AuditStream.OfAccount(actor.Account), AuditKind.SignedOut, actor.Account);
                }
            },
            cancellation);
        database.Meters.SessionsEnded(ended, "signed_out");
    }

    /// <summary>Clears the rows of sessions whose cookie has expired, or that lasted their longest: address and device go with them.</summary>
    public async Task ClearAsync(Actor actor, CancellationToken cancellation)
    {
        var cleared = 0;
        await database.WriteAsync(
            actor, clock,
            async write => cleared = await write.Command(
                "delete from session where seen_at <= @expired or created_at <= @begun",
                ("@expired", (write.Now - Life.Idle - (2 * SeenToTheMinutes)).ToUnixTimeMilliseconds()),
                ("@begun", (write.Now - Life.Longest).ToUnixTimeMilliseconds())).ExecuteAsync(cancellation),
            cancellation);
        database.Meters.SessionsEnded(cleared, "expired");
    }

    private SessionLife Life => life ?? SessionLife.Usual;

    // Whoever reads the table cannot make a cookie of it.
    internal static byte[] Stored(string id) => SHA256.HashData(Encoding.UTF8.GetBytes(id));
}

/// <summary>A session to be opened.</summary>
/// <param name="Stamp">The account's security stamp.</param>
/// <param name="Address">Of the officer's machine or network.</param>
/// <param name="Device">What the browser calls itself; cut where long.</param>
/// <param name="Kind">What its audit entry says.</param>
/// <param name="TwoFactors">Whether two factors stood for it.</param>
public sealed record NewSession(string Stamp, string Address, string Device, AuditKind Kind = AuditKind.SignedIn, bool TwoFactors = false);

/// <summary>A session that stands.</summary>
/// <param name="At">When it was last seen, to some minutes.</param>
/// <param name="EndsAt">When it is over, whatever is done in it.</param>
/// <param name="Offices">Of how many offices its account is a member now.</param>
/// <param name="ProvedAt">When somebody last proved in it who she is.</param>
/// <param name="TwoFactors">Whether two factors stand for it.</param>
/// <param name="Preferences">Of its account.</param>
public sealed record SeenSession(
    DateTimeOffset At, DateTimeOffset EndsAt, int Offices, DateTimeOffset ProvedAt, bool TwoFactors, Preferences Preferences);
