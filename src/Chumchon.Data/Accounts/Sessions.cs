using System.Security.Cryptography;
using System.Text;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Offices;

namespace Chumchon.Data.Accounts;

/// <summary>
/// The sessions of officers, a row each. A session ends with its row, with the account's security stamp, which every change
/// of a password changes, and with the membership of its office.
/// </summary>
public sealed class Sessions(ChumchonDatabase database, SignInAttempts attempts, AccountAudit audit, TimeProvider clock)
{
    private const int IdBytes = 32;
    private const int MostOfDevice = 200;

    /// <summary>How often it is written down which sessions are in use.</summary>
    public static readonly TimeSpan SeenToTheMinutes = TimeSpan.FromMinutes(10);

    /// <summary>Opens a session together with its audit entry: nobody is in without one. Returns its id.</summary>
    /// <param name="right">The try that was right.</param>
    public async Task<string> OpenAsync(NewSession session, AttemptKey right, CancellationToken cancellation)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
        await database.WriteAsync(
            async transaction =>
            {
                await attempts.SucceedAsync(transaction, right, cancellation);
                await transaction.Command(
                    """
                    insert into session (id, account_id, office_id, role, stamp, created_at, seen_at, address, device)
                    values (@id, @account, @office, @role, @stamp, @now, @now, @address, @device)
                    """,
                    ("@id", Stored(id)), ("@account", session.Account), ("@office", session.Office), ("@role", (int)session.Role),
                    ("@stamp", session.Stamp), ("@now", Now), ("@address", session.Address),
                    ("@device", session.Device.Length > MostOfDevice ? session.Device[..MostOfDevice] : session.Device))
                    .ExecuteAsync(cancellation);
                await audit.AppendAsync(transaction, session.Account, AuditKind.SignedIn, cancellation);
                return 0;
            },
            cancellation);
        return id;
    }

    /// <summary>When the session was last seen; null where there is none or it is over.</summary>
    public async Task<DateTimeOffset?> SeenAsync(string id, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText =
            """
            select session.seen_at from session
            join account on account.id = session.account_id and account.security_stamp = session.stamp
            join office_member as member on member.account_id = session.account_id
                and member.office_id = session.office_id and member.role = session.role
            where session.id = @id
            """;
        command.AddValue("@id", Stored(id));
        return await command.ExecuteScalarAsync(cancellation) is long at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
    }

    /// <summary>Writes down that sessions are in use.</summary>
    public Task TouchAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation) => ids.Count == 0 ? Task.CompletedTask
        : database.WriteAsync(
            transaction => database.ExecuteAsync(
                transaction,
                [.. ids.Select(id => new Statement("update session set seen_at = @now where id = @id", [("@now", Now), ("@id", Stored(id))]))],
                cancellation),
            cancellation);

    /// <summary>Lets a session outlive the change of its account's stamp that was made from it.</summary>
    public Task KeepAsync(AccountWrite write, string id, string stamp) => write.Transaction.Command(
        "update session set stamp = @stamp where id = @id", ("@stamp", stamp), ("@id", Stored(id))).ExecuteAsync(write.Cancellation);

    /// <summary>Ends a session everywhere; a second time, or of another account, nothing happens.</summary>
    public Task EndAsync(string id, long account, CancellationToken cancellation) => database.WriteAsync(
        async transaction =>
        {
            var ended = await transaction.Command(
                "delete from session where id = @id and account_id = @account", ("@id", Stored(id)), ("@account", account)).ExecuteAsync(cancellation);
            if (ended > 0)
            {
                await audit.AppendAsync(transaction, account, AuditKind.SignedOut, cancellation);
            }

            return ended;
        },
        cancellation);

    /// <summary>Clears the rows of sessions whose cookie has expired.</summary>
    /// <param name="lifetime">Of a cookie.</param>
    public Task ClearAsync(TimeSpan lifetime, CancellationToken cancellation) => database.WriteAsync(
        transaction => transaction.Command(
            "delete from session where seen_at <= @expired",
            ("@expired", (clock.GetUtcNow() - lifetime - (2 * SeenToTheMinutes)).ToUnixTimeMilliseconds())).ExecuteAsync(cancellation),
        cancellation);

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    // Whoever reads the table cannot make a cookie of it.
    private static byte[] Stored(string id) => SHA256.HashData(Encoding.UTF8.GetBytes(id));
}

/// <summary>A session to be opened.</summary>
/// <param name="Stamp">The account's security stamp.</param>
/// <param name="Address">Of the officer's machine or network.</param>
/// <param name="Device">What the browser calls itself; cut where long.</param>
public sealed record NewSession(long Account, long Office, OfficeRole Role, string Stamp, string Address, string Device);
