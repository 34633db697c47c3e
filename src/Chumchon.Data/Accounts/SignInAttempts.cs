using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Chumchon.Domain.Audit;

namespace Chumchon.Data.Accounts;

/// <summary>
/// Counts the passwords that are tried for a name from a source before they are looked at, so that however many are tried at
/// once, on however many nodes, no more than <see cref="Most"/> are. A right one takes its count back.
/// </summary>
public sealed class SignInAttempts(ChumchonDatabase database, AccountAudit audit, TimeProvider clock)
{
    /// <summary>Wrong passwords after which the name is locked for the source.</summary>
    public const int Most = 10;

    public static readonly TimeSpan LockTime = TimeSpan.FromMinutes(5);

    /// <summary>A source that did not try for so long begins afresh.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromHours(1);

    private const string BeforeAudit = "before_audit";

    // The end of a lock and of the memory are the same: a series of its own begins.
    private const string IsOver = "(sign_in_attempt.locked_until > 0 or sign_in_attempt.at <= @forgotten)";

    private const string Count =
        $"""
        insert into sign_in_attempt (name, source, counted, failed, locked_until, at) values (@name, @source, 1, 0, 0, @now)
        on conflict (name, source) do update set
            counted = case when {IsOver} then 1 else sign_in_attempt.counted + 1 end,
            failed = case when {IsOver} then 0 else sign_in_attempt.failed end,
            locked_until = case when not {IsOver} and sign_in_attempt.counted + 1 >= @most then @lock else 0 end,
            at = @now
        where sign_in_attempt.locked_until <= @now
        returning locked_until
        """;

    /// <summary>Counts a try; the password may be looked at only where it was admitted.</summary>
    public Task<CountedAttempt> CountAsync(AttemptKey key, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return database.WriteAsync(
            async transaction =>
            {
                var counted = await transaction.Command(
                    Count, ("@name", key.Name), ("@source", key.Source), ("@most", Most), ("@now", now.ToUnixTimeMilliseconds()),
                    ("@lock", (now + LockTime).ToUnixTimeMilliseconds()), ("@forgotten", (now - Memory).ToUnixTimeMilliseconds()))
                    .ListAsync(static reader => reader.GetInt64(0), cancellation);
                return counted is [var until]
                    ? new CountedAttempt(Admitted: true, until == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(until))
                    : new CountedAttempt(Admitted: false, await LockedUntilAsync(transaction, key, cancellation));
            },
            cancellation);
    }

    /// <summary>Writes down that an admitted try was wrong.</summary>
    /// <param name="account">0 where no account has the name: what is written then is taken back, for time must not tell and strangers must not fill the audit.</param>
    public Task FailAsync(AttemptKey key, long account, AuditKind kind, CancellationToken cancellation) => database.WriteAsync(
        async transaction =>
        {
            await transaction.Command(
                "update sign_in_attempt set failed = failed + 1 where name = @name and source = @source",
                ("@name", key.Name), ("@source", key.Source)).ExecuteAsync(cancellation);
            await transaction.SaveAsync(BeforeAudit, cancellation);
            await audit.AppendAsync(transaction, account, kind, cancellation);
            if (account == 0)
            {
                await transaction.RollbackAsync(BeforeAudit, cancellation);
            }
            else
            {
                await transaction.ReleaseAsync(BeforeAudit, cancellation);
            }

            return 0;
        },
        cancellation);

    /// <summary>Takes back an admitted try that was right.</summary>
    public Task SucceedAsync(AttemptKey key, CancellationToken cancellation) => database.WriteAsync(
        async transaction =>
        {
            await SucceedAsync(transaction, key, cancellation);
            return 0;
        },
        cancellation);

    /// <summary>Unlocks a name for all who try it.</summary>
    public Task ForgetAsync(AccountWrite write, byte[] name) => write.Transaction.Command(
        "delete from sign_in_attempt where name = @name", ("@name", name)).ExecuteAsync(write.Cancellation);

    /// <summary>Clears the rows that nothing depends on any more.</summary>
    public Task ClearAsync(CancellationToken cancellation) => database.WriteAsync(
        transaction => transaction.Command(
            "delete from sign_in_attempt where at <= @forgotten",
            ("@forgotten", (clock.GetUtcNow() - Memory).ToUnixTimeMilliseconds())).ExecuteAsync(cancellation),
        cancellation);

    /// <summary>
    /// The wrong ones before it are forgiven too, unless others are being checked at this moment: of a hundred at once, one
    /// that is right must not let in the next ten.
    /// </summary>
    internal async Task SucceedAsync(DbTransaction transaction, AttemptKey key, CancellationToken cancellation) =>
        await database.ExecuteAsync(
            transaction,
            [
                new(
                    "delete from sign_in_attempt where name = @name and source = @source and counted <= failed + 1",
                    [("@name", key.Name), ("@source", key.Source)]),
                new(
                    """
                    update sign_in_attempt set counted = counted - 1,
                        locked_until = case when counted - 1 < @most then 0 else locked_until end
                    where name = @name and source = @source
                    """,
                    [("@name", key.Name), ("@source", key.Source), ("@most", Most)]),
            ],
            cancellation);

    private static async Task<DateTimeOffset> LockedUntilAsync(DbTransaction transaction, AttemptKey key, CancellationToken cancellation) =>
        DateTimeOffset.FromUnixTimeMilliseconds(await transaction.Command(
            "select locked_until from sign_in_attempt where name = @name and source = @source",
            ("@name", key.Name), ("@source", key.Source)).FirstAsync(static reader => reader.GetInt64(0), cancellation));
}

/// <summary>Whose password is tried, and from where.</summary>
/// <param name="Name">A keyed hash of the normalized name.</param>
/// <param name="Source">A network, or a device that signed in before; each has an allowance of its own.</param>
public sealed record AttemptKey(byte[] Name, string Source)
{
    /// <param name="secret">Of the installation, so that the table alone does not tell which names were tried.</param>
    public static byte[] HashOf(string normalizedName, ReadOnlySpan<byte> secret) =>
        HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(normalizedName));
}

/// <summary>What became of a try before its password was looked at.</summary>
/// <param name="Admitted">Whether the password may be looked at.</param>
/// <param name="LockedUntil">Until when nobody else may try; null where others may.</param>
public sealed record CountedAttempt(bool Admitted, DateTimeOffset? LockedUntil);
