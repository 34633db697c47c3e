using Chumchon.Domain;
using Chumchon.Domain.Accounts;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Offices;

namespace Chumchon.Data.Accounts;

/// <summary>
/// Erases what is held of the person of a closed account (ลบข้อมูลส่วนบุคคล), for good. Her account's number stays where she acted, in
/// figures, receipts and the audit, whose entries hold no names: no chain changes by it.
/// </summary>
public sealed class EraseAccounts(ChumchonDatabase database, RetentionRule rule, TimeProvider clock)
{
    private static readonly string Empty = $"update account set {string.Join(", ", PersonalData.Emptied.Select(static column => $"{column.Key} = {column.Value}"))} where id = @account";

    /// <summary>Erases one, for an administrator.</summary>
    public Task<Result<bool>> EraseAsync(Actor actor, long account, ErasureReason reason, CancellationToken cancellation) => database.WriteAsync(
        actor, clock,
        async write =>
        {
            if (await HeldAccount.HoldSeenAsync(write, account) is not { } held)
            {
                return Decided.RollBack<Result<bool>>(new AccountUnknown());
            }

            if (RefusalFor(actor, held, reason, write.Now) is { } refusal)
            {
                return Decided.RollBack<Result<bool>>(refusal);
            }

            await write.ExecuteAsync(
            [
                .. PersonalData.Own.Select(own => new Statement($"delete from {own.Table} where {own.Column} = @account", [("@account", account)])),
                new(
                    "update office_member set ends_at = @now where account_id = @account and (ends_at is null or ends_at > @now)",
                    [("@account", account), ("@now", write.Now.ToUnixTimeMilliseconds())]),
                new(
                    Empty,
                    [
                        ("@account", account), ("@mark", ErasedPerson.MarkOf(account)), ("@stamp", NewStamp.Draw()), ("@now", write.Now.ToUnixTimeMilliseconds()),
                    ]),
            ]);
            await write.AppendAsync(AuditStream.OfAccount(account), AuditKind.AccountErased, account, AuditFact.Of(AuditField.ErasureReason, (long)reason));
            return Decided.Commit<Result<bool>>(true);
        },
        repeatable: false, cancellation);

    /// <summary>Erases those that have been closed for as long as they are kept, each in a write of its own; says which. Of several nodes one erases each.</summary>
    public async Task<IReadOnlyList<long>> EraseDueAsync(Actor actor, CancellationToken cancellation)
    {
        if (rule.Closed is not { } kept)
        {
            return [];
        }

        var due = await database.ReadAsync(
            transaction => transaction.Command(
                "select id from account where erased_at is null and closed_at <= @until order by id",
                ("@until", (clock.GetUtcNow() - kept).ToUnixTimeMilliseconds())).ListAsync(static reader => reader.GetInt64(0), cancellation),
            cancellation);
        List<long> erased = [];
        foreach (var account in due)
        {
            if ((await EraseAsync(actor, account, ErasureReason.TimeOver, cancellation)).IsOk)
            {
                erased.Add(account);
            }
        }

        return erased;
    }

    /// <summary>Why the actor may not erase it; null where she may.</summary>
    public Refusal? RefusalFor(Actor actor, HeldAccount held, ErasureReason reason, DateTimeOffset now) =>
        !actor.May(Permission.RunSystem) ? new NotYoursToGive()
        : held.ErasedAt is not null ? new AccountErased()
        : held.ClosedAt is not { } closed ? new AccountStillOpen()
        : reason switch
        {
            ErasureReason.Request => null,
            ErasureReason.NoLongerNeeded => now < closed + rule.Erasable ? new TooEarlyToErase(closed + rule.Erasable) : null,
            ErasureReason.TimeOver => rule.Closed is { } kept && now >= closed + kept ? null : new TooEarlyToErase(closed + (rule.Closed ?? TimeSpan.Zero)),
            _ => new ErasureReasonMissing(),
        };
}
