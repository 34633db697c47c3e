using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Chumchon.Data.Model;
using Chumchon.Domain.Audit;

namespace Chumchon.Data.Accounts;

/// <summary>
/// Counts the passwords that are tried for a name from a source before they are looked at, so that however many are tried at
/// once, on however many nodes, no more than <see cref="Most"/> are; so too of a name over all sources, and of a network over all
/// names. A right one takes its count back. A device that signed in before counts for itself alone.
/// </summary>
public sealed class SignInAttempts(ChumchonDatabase database, TimeProvider clock)
{
    /// <summary>Wrong passwords after which the name is locked for the source.</summary>
    public const int Most = 10;

    public static readonly TimeSpan LockTime = TimeSpan.FromMinutes(5);

    /// <summary>A source that did not try for so long begins afresh.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromHours(1);

    /// <summary>
    /// Tries of one network in <see cref="NetworkWindow"/>, whatever becomes of them: more than all of a ministry behind one address
    /// on the last day of a month, less than would keep the machine from anything else.
    /// </summary>
    public const int MostOfNetwork = 750;

    public static readonly TimeSpan NetworkWindow = TimeSpan.FromMinutes(1);

    /// <summary>Tries of one name in <see cref="NameWindow"/> that were not right, from however many networks.</summary>
    public const int MostOfName = 100;

    public static readonly TimeSpan NameWindow = TimeSpan.FromHours(1);

    /// <summary>Wrong codes of a name's second factor in <see cref="FactorWindow"/>, from wherever: of a million codes three are right at a time.</summary>
    public const int MostOfFactor = 30;

    public static readonly TimeSpan FactorWindow = TimeSpan.FromDays(1);

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

    // A flood is not to ask the database each time that it was refused.
    private readonly ConcurrentDictionary<string, DateTimeOffset> fullUntil = new(StringComparer.Ordinal);

    /// <summary>Counts a try; the password, or the code, may be looked at only where it was admitted.</summary>
    public async Task<CountedAttempt> CountAsync(Actor actor, AttemptKey key, CancellationToken cancellation)
    {
        if (!key.IsKnownDevice && fullUntil.TryGetValue(key.Source, out var end) && end > clock.GetUtcNow())
        {
            return new(Admitted: false, end);
        }

        return await database.WriteAsync(actor, clock, async write => Decided.Commit(await CountAsync(write, key)), repeatable: false, cancellation);
    }

    /// <summary>Counts what a network has the program ask of a provider, together with the passwords that it tries; false where it may not.</summary>
    public async Task<bool> CountNetworkAsync(Actor actor, string network, CancellationToken cancellation)
    {
        if (fullUntil.TryGetValue(network, out var end) && end > clock.GetUtcNow())
        {
            return false;
        }

        var counted = await database.WriteAsync(
            actor, clock, async write => Decided.Commit(await SignInWindows.CountAsync(write, SignInWindowKind.Network, network, MostOfNetwork, NetworkWindow)),
            repeatable: false, cancellation);
        if (!counted.Admitted)
        {
            fullUntil[network] = counted.EndsAt;
        }

        return counted.Admitted;
    }

    private async Task<CountedAttempt> CountAsync(Write write, AttemptKey key)
    {
        if (key.IsKnownDevice)
        {
            return await CountOfFactorAsync(write, key);
        }

        var network = await SignInWindows.CountAsync(write, SignInWindowKind.Network, key.Source, MostOfNetwork, NetworkWindow);
        if (!network.Admitted)
        {
            fullUntil[key.Source] = network.EndsAt;
            return new(Admitted: false, network.EndsAt);
        }

        var name = await SignInWindows.CountAsync(write, SignInWindowKind.Name, key.NameSubject, MostOfName, NameWindow);
        if (!name.Admitted)
        {
            return new(Admitted: false, name.EndsAt);
        }

        var counted = await CountOfFactorAsync(write, key);
        if (!counted.Admitted)
        {
            await write.ExecuteAsync([SignInWindows.TakeBack(SignInWindowKind.Name, key.NameSubject)]);
        }

        return counted.Admitted && name.IsLast ? counted with { LockedUntil = name.EndsAt } : counted;
    }

    /// <summary>Of a code; a password has no count of that kind.</summary>
    private static async Task<CountedAttempt> CountOfFactorAsync(Write write, AttemptKey key)
    {
        if (!key.IsOfFactor)
        {
            return await CountOfSourceAsync(write, key);
        }

        var factor = await SignInWindows.CountAsync(write, SignInWindowKind.Factor, key.NameSubject, MostOfFactor, FactorWindow);
        if (!factor.Admitted)
        {
            return new(Admitted: false, factor.EndsAt);
        }

        var counted = await CountOfSourceAsync(write, key);
        if (!counted.Admitted)
        {
            await write.ExecuteAsync([SignInWindows.TakeBack(SignInWindowKind.Factor, key.NameSubject)]);
        }

        return counted.Admitted && factor.IsLast ? counted with { LockedUntil = factor.EndsAt } : counted;
    }

    private static async Task<CountedAttempt> CountOfSourceAsync(Write write, AttemptKey key)
    {
        var now = write.Now;
        var counted = await write.Command(
            Count, ("@name", key.Name), ("@source", key.Source), ("@most", Most), ("@now", now.ToUnixTimeMilliseconds()),
            ("@lock", (now + LockTime).ToUnixTimeMilliseconds()), ("@forgotten", (now - Memory).ToUnixTimeMilliseconds()))
            .ListAsync(static reader => reader.GetInt64(0), write.Cancellation);
        return counted is [var until]
            ? new(Admitted: true, until == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(until))
            : new(Admitted: false, await LockedUntilAsync(write, key));
    }

    /// <summary>Writes down that an admitted try was wrong.</summary>
    /// <param name="actor">Whose name it was; where no account has it, what is written is taken back, for time must not tell and strangers must not fill the audit.</param>
    public Task FailAsync(Actor actor, AttemptKey key, AuditKind kind, CancellationToken cancellation) => database.WriteAsync(
        actor, clock,
        async write =>
        {
            await write.Command(
                "update sign_in_attempt set failed = failed + 1 where name = @name and source = @source",
                ("@name", key.Name), ("@source", key.Source)).ExecuteAsync(cancellation);
            await write.Transaction.SaveAsync(BeforeAudit, cancellation);
            await write.AppendAsync(AuditStream.OfAccount(actor.Account), kind, actor.Account);
            if (actor.Account == 0)
            {
                await write.Transaction.RollbackAsync(BeforeAudit, cancellation);
            }
            else
            {
                await write.Transaction.ReleaseAsync(BeforeAudit, cancellation);
            }
        },
        cancellation);

    /// <summary>Takes back an admitted try that was right.</summary>
    public Task SucceedAsync(Actor actor, AttemptKey key, CancellationToken cancellation) =>
        database.WriteAsync(actor, clock, write => SucceedAsync(write, key), cancellation);

    /// <summary>Unlocks a name for all who try it.</summary>
    public static Task ForgetAsync(Write write, byte[] name) => write.ExecuteAsync(
    [
        SignInWindows.Forget(SignInWindowKind.Name, AttemptKey.SubjectOf(name)),
        SignInWindows.Forget(SignInWindowKind.Factor, AttemptKey.SubjectOf(name)),
        new("delete from sign_in_attempt where name = @name", [("@name", name)]),
    ]);

    /// <summary>Clears the rows that nothing depends on any more.</summary>
    public async Task ClearAsync(Actor actor, CancellationToken cancellation)
    {
        await database.WriteAsync(
            actor, clock,
            write => write.ExecuteAsync(
            [
                .. SignInWindows.Clear(write.Now),
                new("delete from sign_in_attempt where at <= @forgotten", [("@forgotten", (write.Now - Memory).ToUnixTimeMilliseconds())]),
            ]),
            cancellation);
        foreach (var (network, end) in fullUntil)
        {
            if (end <= clock.GetUtcNow())
            {
                fullUntil.TryRemove(network, out _);
            }
        }
    }

    /// <summary>
    /// The wrong ones before it are forgiven too, unless others are being checked at this moment: of a hundred at once, one
    /// that is right must not let in the next ten.
    /// </summary>
    internal static Task SucceedAsync(Write write, AttemptKey key) => write.ExecuteAsync(
            [
                .. key.IsKnownDevice ? (Statement[])[] : [SignInWindows.TakeBack(SignInWindowKind.Name, key.NameSubject)],
                .. key.IsOfFactor ? [SignInWindows.TakeBack(SignInWindowKind.Factor, key.NameSubject)] : (Statement[])[],
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
            ]);

    private static async Task<DateTimeOffset> LockedUntilAsync(Write write, AttemptKey key) =>
        DateTimeOffset.FromUnixTimeMilliseconds(await write.Command(
            "select locked_until from sign_in_attempt where name = @name and source = @source",
            ("@name", key.Name), ("@source", key.Source)).FirstAsync(static reader => reader.GetInt64(0), write.Cancellation));
}

/// <summary>Whose password is tried, and from where.</summary>
/// <param name="Name">A keyed hash of the normalized name.</param>
/// <param name="Source">A network, or a device; each has an allowance of its own.</param>
/// <param name="IsKnownDevice">Whether it is a device that signed in under the name before: strangers use up nothing of what it may.</param>
/// <param name="IsOfFactor">Whether it is a code of a second factor: counted as the password is, and once more for itself.</param>
public sealed record AttemptKey(byte[] Name, string Source, bool IsKnownDevice = false, bool IsOfFactor = false)
{
    internal string NameSubject => SubjectOf(Name);

    /// <param name="secret">Of the installation, so that the table alone does not tell which names were tried.</param>
    public static byte[] HashOf(string normalizedName, ReadOnlySpan<byte> secret) =>
        HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(normalizedName));

    internal static string SubjectOf(byte[] name) => Convert.ToHexStringLower(name);
}

/// <summary>What became of a try before its password was looked at.</summary>
/// <param name="Admitted">Whether the password may be looked at.</param>
/// <param name="LockedUntil">Until when nobody else may try; null where others may.</param>
public sealed record CountedAttempt(bool Admitted, DateTimeOffset? LockedUntil);
