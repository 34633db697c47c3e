using System.Data.Common;
using System.Globalization;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Offices;

namespace Chumchon.Data.Accounts;

/// <summary>A session (การใช้งานที่เข้าสู่ระบบไว้) as its officer sees it.</summary>
/// <param name="Key">Names it where it is ended; no cookie can be made of it.</param>
/// <param name="Device">What the browser called itself at the sign-in.</param>
/// <param name="SeenAt">When it was last used, to some minutes.</param>
/// <param name="EndsAt">When it is over, whatever is done in it.</param>
/// <param name="IsThis">Whether it is the one that asks.</param>
public sealed record OwnSession(
    string Key, string Device, string Address, OfficeCode Office, OfficeRole Role, DateTimeOffset CreatedAt, DateTimeOffset SeenAt, DateTimeOffset EndsAt, bool IsThis);

/// <summary>The sessions of one account: seen and ended by its officer, counted by those who look after it.</summary>
public sealed class AccountSessions(ChumchonDatabase database, SessionLife life, TimeProvider clock)
{
    private const string Others = "id <> @id";
    private const string Used = "session.account_id = @account and session.created_at > @begun and session.seen_at > @expired";

    /// <summary>The actor's own, the one that asks first, then the latest used.</summary>
    /// <param name="current">Id of the session that asks.</param>
    public Task<IReadOnlyList<OwnSession>> OfAsync(Actor actor, string current, CancellationToken cancellation) => database.ReadAsync(
        async transaction =>
        {
            var own = Sessions.Stored(current);
            var found = await Command(
                transaction,
                $"""
                select session.id, session.device, session.address, office.kind, office.area_code, session.role, session.created_at, session.seen_at
                {Sessions.Standing}
                join office on office.id = session.office_id
                where {Used}
                """,
                actor.Account).ListAsync(reader => Read(reader, own), cancellation);
            return (IReadOnlyList<OwnSession>)[.. found.OrderByDescending(static session => session.IsThis).ThenByDescending(static session => session.SeenAt).ThenByDescending(static session => session.CreatedAt)];
        },
        cancellation);

    /// <summary>How many an account has; none for whoever does not look after it.</summary>
    public Task<int> CountAsync(Actor actor, long account, CancellationToken cancellation) => database.ReadAsync(
        async transaction => await HeldAccount.ReadSeenAsync(transaction, actor, account, cancellation) is null
            ? 0
            : await Command(transaction, $"select count(*) {Sessions.Standing} where {Used}", account)
                .FirstAsync(static reader => Convert.ToInt32(reader.GetValue(0), CultureInfo.InvariantCulture), cancellation),
        cancellation);

    /// <summary>Ends one of the actor's own on every node within a second; false where it is over already.</summary>
    /// <param name="key">An <see cref="OwnSession.Key"/>.</param>
    public async Task<bool> EndAsync(Actor actor, string key, CancellationToken cancellation) =>
        key.Length == 2 * Sessions.StoredBytes && key.All(char.IsAsciiHexDigit)
        && await EndAsync(actor, "id = @id", Convert.FromHexString(key), cancellation) > 0;

    /// <summary>Ends all of the actor's own but the one that asks, on every node within a second; says how many.</summary>
    /// <param name="current">Id of the session that asks.</param>
    public Task<int> EndOthersAsync(Actor actor, string current, CancellationToken cancellation) =>
        EndAsync(actor, Others, Sessions.Stored(current), cancellation);

    private Task<int> EndAsync(Actor actor, string which, byte[] id, CancellationToken cancellation) => database.WriteAsync(
        actor, clock,
        async write =>
        {
            var ended = await EndAsync(write, which, id);
            return new Decided<int>(ended, Stays: ended > 0);
        },
        repeatable: false, cancellation);

    /// <summary>Ends all of the actor's own but the one that asks, as part of another act of hers.</summary>
    /// <param name="current">Id of the session that asks.</param>
    internal static Task<int> EndOthersAsync(Write write, string current) => EndAsync(write, Others, Sessions.Stored(current));

    private static async Task<int> EndAsync(Write write, string which, byte[] id)
    {
        var ended = await write.Command($"delete from session where account_id = @account and {which}", ("@account", write.Actor.Account), ("@id", id))
            .ExecuteAsync(write.Cancellation);
        await NoteAsync(write, write.Actor.Account, ended);
        return ended;
    }

    /// <summary>Ends all sessions of an account, as part of an act of those who look after it.</summary>
    internal static async Task EndAllAsync(Write write, long account) => await NoteAsync(
        write, account, await write.Command("delete from session where account_id = @account", ("@account", account)).ExecuteAsync(write.Cancellation));

    private static async Task NoteAsync(Write write, long account, int ended)
    {
        if (ended > 0)
        {
            await write.AppendAsync(AuditStream.OfAccount(account), AuditKind.SessionsEnded, account, AuditFact.Of(AuditField.Count, ended));
        }
    }

    private DbCommand Command(DbTransaction transaction, string text, long account)
    {
        var now = clock.GetUtcNow();
        return transaction.Command(
            text, ("@account", account), ("@now", now.ToUnixTimeMilliseconds()), ("@begun", (now - life.Longest).ToUnixTimeMilliseconds()),
            ("@expired", (now - life.Idle - Sessions.SeenToTheMinutes).ToUnixTimeMilliseconds()));
    }

    private OwnSession Read(DbDataReader reader, byte[] own)
    {
        var id = reader.GetFieldValue<byte[]>(0);
        return new(
            Convert.ToHexStringLower(id), reader.GetString(1), reader.GetString(2), new((OfficeKind)reader.GetInt32(3), reader.GetInt32(4)),
            (OfficeRole)reader.GetInt32(5), reader.Instant(6), reader.Instant(7), reader.Instant(6) + life.Longest, id.AsSpan().SequenceEqual(own));
    }
}
