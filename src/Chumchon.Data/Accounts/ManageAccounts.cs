using System.Globalization;
using Chumchon.Domain;
using Chumchon.Domain.Accounts;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Offices;

namespace Chumchon.Data.Accounts;

/// <summary>A one-time code just given: the only time that anybody sees it.</summary>
/// <param name="Code">In clear.</param>
/// <param name="Offices">Those of the account.</param>
public sealed record GivenCode(long Account, string UserName, string Person, IReadOnlyList<OfficeCode> Offices, string Code, DateTimeOffset Until);

/// <summary>
/// What is done with an account by those who look after it: each act asked for its right, written and audited in one transaction,
/// which holds the account meanwhile, and the department's office where an administrator could be lost.
/// </summary>
public sealed class ManageAccounts(ChumchonDatabase database, TimeProvider clock)
{
    /// <summary>Gives a role in an office, or another role or time than the account has there.</summary>
    public Task<Result<bool>> GiveMembershipAsync(
        Actor actor, long account, OfficeCode office, OfficeRole role, MembershipTime time, CancellationToken cancellation) => ChangeAsync(
        actor, account,
        async (write, held) =>
        {
            var officeId = await write.Command("select id from office where kind = @kind and area_code = @area", ("@kind", (int)office.Kind), ("@area", office.Area))
                .FirstAsync(static reader => reader.GetInt64(0), cancellation);
            var live = held.NotOver(write.Now).FirstOrDefault(member => member.OfficeId == officeId);
            if (GiveRefusal(actor, held, officeId, office, role, live) is { } refusal)
            {
                return refusal;
            }

            await write.Command(
                """
                insert into office_member (account_id, office_id, role, starts_at, ends_at) values (@account, @office, @role, @from, @until)
                on conflict (account_id, office_id) do update set role = @role, starts_at = @from, ends_at = @until
                """,
                ("@account", account), ("@office", officeId), ("@role", (int)role), ("@from", time.StartsAt.ToUnixTimeMilliseconds()),
                ("@until", time.EndsAt?.ToUnixTimeMilliseconds())).ExecuteAsync(cancellation);
            await write.AppendAsync(
                AuditStream.OfAccount(account), live is null ? AuditKind.MembershipGiven : AuditKind.MembershipChanged, account,
                MembershipFacts.Of(officeId, live, role, time.StartsAt, time.EndsAt));
            return null;
        },
        cancellation);

    private static Refusal? GiveRefusal(Actor actor, HeldAccount held, long officeId, OfficeCode office, OfficeRole role, Membership? live) =>
        actor.Account == held.Id ? new OwnAccount()
        : held.ErasedAt is not null ? new AccountErased()
        : held.ClosedAt is not null ? new AccountIsClosed()
        : officeId == 0 ? new OfficeUnknown(office.ToString())
        : !role.Fits(office.Kind) ? new RoleDoesNotFit()
        : !Membership.MayGive(actor, role, office) || live?.MayBeTakenBy(actor) == false ? new NotYoursToGive()
        : null;

    /// <summary>Ends a membership now.</summary>
    public Task<Result<bool>> EndMembershipAsync(Actor actor, long account, long office, CancellationToken cancellation) => ChangeAsync(
        actor, account,
        async (write, held) =>
        {
            if (actor.Account == account)
            {
                return new OwnAccount();
            }

            if (held.NotOver(write.Now).FirstOrDefault(member => member.OfficeId == office) is not { } member)
            {
                return new MembershipUnknown();
            }

            if (!member.MayBeTakenBy(actor))
            {
                return new NotYoursToGive();
            }

            await write.Command(
                "update office_member set ends_at = @now where account_id = @account and office_id = @office",
                ("@now", write.Now.ToUnixTimeMilliseconds()), ("@account", account), ("@office", office)).ExecuteAsync(cancellation);
            await write.AppendAsync(
                AuditStream.OfAccount(account), AuditKind.MembershipEnded, account,
                AuditFact.Of(AuditField.Office, office), new(AuditField.EndsAt, member.EndsAt?.ToUnixTimeMilliseconds(), write.Now.ToUnixTimeMilliseconds()));
            return null;
        },
        cancellation);

    /// <summary>Closes an account: its sessions end, its name stays taken and its history stays.</summary>
    public Task<Result<bool>> CloseAsync(Actor actor, long account, CancellationToken cancellation) => ChangeAsync(
        actor, account,
        async (write, held) =>
        {
            if (await CloseRefusalAsync(write, held) is { } refusal)
            {
                return refusal;
            }

            if (held.ClosedAt is not null)
            {
                return null;
            }

            await write.Command(
                "update account set closed_at = @now, code_hash = null, code_until = null, security_stamp = @stamp where id = @account",
                ("@now", write.Now.ToUnixTimeMilliseconds()), ("@stamp", NewStamp.Draw()), ("@account", account))
                .ExecuteAsync(cancellation);
            await write.AppendAsync(AuditStream.OfAccount(account), AuditKind.AccountClosed, account, AuditFact.Of(AuditField.AccountKind, (long)held.Kind));
            return null;
        },
        cancellation);

    private static async Task<Refusal?> CloseRefusalAsync(Write write, HeldAccount held)
    {
        if (held.RefusalFor(write.Actor, write.Now) is not { } refusal)
        {
            return null;
        }

        if (!held.IsAreaAccountOf(write.Actor, write.Now))
        {
            return refusal;
        }

        var kind = await write.Command("select kind from account where id = @account", ("@account", write.Actor.Account))
            .FirstAsync(static reader => reader.GetInt32(0), write.Cancellation);
        return kind == (int)AccountKind.Person ? null : new ClosedByAPerson();
    }

    /// <summary>Opens a closed account again, as it was.</summary>
    public Task<Result<bool>> ReopenAsync(Actor actor, long account, CancellationToken cancellation) => ChangeAsync(
        actor, account,
        async (write, held) =>
        {
            var refusal = held.RefusalFor(actor, write.Now);
            if (refusal is not null || held.ClosedAt is null)
            {
                return refusal;
            }

            await write.Command("update account set closed_at = null where id = @account", ("@account", account)).ExecuteAsync(cancellation);
            await write.AppendAsync(AuditStream.OfAccount(account), AuditKind.AccountReopened, account, AuditFact.Of(AuditField.AccountKind, (long)held.Kind));
            return null;
        },
        cancellation);

    /// <summary>Names the person anew; the old name stays in no entry.</summary>
    public Task<Result<bool>> RenameAsync(Actor actor, long account, string person, CancellationToken cancellation) => ChangeAsync(
        actor, account,
        async (write, held) =>
        {
            var refusal = person.Length == 0 || ErasedPerson.Is(person) ? new PersonNameMissing()
                : person.Length > AccountDraft.LongestPerson ? new PersonNameTooLong(AccountDraft.LongestPerson)
                : held.RefusalFor(actor, write.Now);
            if (refusal is not null || person == held.Person)
            {
                return refusal;
            }

            await write.Command("update account set person_name = @person where id = @account", ("@person", person), ("@account", account)).ExecuteAsync(cancellation);
            await write.AppendAsync(AuditStream.OfAccount(account), AuditKind.PersonRenamed, account);
            return null;
        },
        cancellation);

    /// <summary>Lets a name be tried again at once, from wherever.</summary>
    /// <param name="name">As <see cref="AttemptKey.HashOf"/> makes it of a normalized name.</param>
    public Task<Result<bool>> LiftLockAsync(Actor actor, long account, Func<string, byte[]> name, CancellationToken cancellation) => ChangeAsync(
        actor, account,
        async (write, held) =>
        {
            if (held.RefusalFor(actor, write.Now) is { } refusal)
            {
                return refusal;
            }

            await SignInAttempts.ForgetAsync(write, name(AccountName.Normalized(held.UserName)));
            await write.AppendAsync(AuditStream.OfAccount(account), AuditKind.LockLifted, account);
            return null;
        },
        cancellation);

    /// <summary>Signs the account out everywhere, on every node within a second; nothing is written where it is signed in nowhere.</summary>
    public Task<Result<bool>> EndSessionsAsync(Actor actor, long account, CancellationToken cancellation) => ChangeAsync(
        actor, account,
        async (write, held) =>
        {
            if (held.RefusalFor(actor, write.Now) is { } refusal)
            {
                return refusal;
            }

            await AccountSessions.EndAllAsync(write, account);
            return null;
        },
        cancellation);

    /// <summary>Takes the account's external identity away: its sessions end, for one of them may be somebody else's.</summary>
    public Task<Result<bool>> UnlinkAsync(Actor actor, long account, CancellationToken cancellation) => ChangeAsync(
        actor, account,
        async (write, held) =>
        {
            if ((held.RefusalFor(actor, write.Now) ?? (held.LinkedAt is null ? new IdentityNotLinked() : null)) is { } refusal)
            {
                return refusal;
            }

            await LinkedIdentities.RemoveAsync(write, account);
            await NewStamp.GiveAsync(write, account);
            return null;
        },
        cancellation);

    /// <summary>Takes a person's second factors away, whose telephone or key is lost: her sessions end, and she sets up others.</summary>
    public Task<Result<bool>> RemoveFactorsAsync(Actor actor, long account, CancellationToken cancellation) => ChangeAsync(
        actor, account,
        async (write, held) => held.RefusalFor(actor, write.Now)
            ?? (await AccountFactors.RemoveAllAsync(write, account) ? null : new FactorUnknown()),
        cancellation);

    /// <summary>Gives a one-time code, in place of one that was given before. The password, where there is one, holds until the code is used.</summary>
    public async Task<Result<GivenCode>> GiveCodeAsync(Actor actor, long account, CancellationToken cancellation)
    {
        GivenCode? given = null;
        var done = await ChangeAsync(
            actor, account,
            async (write, held) =>
            {
                if ((held.RefusalFor(actor, write.Now) ?? (held.ClosedAt is null ? null : new AccountIsClosed())) is { } refusal)
                {
                    return refusal;
                }

                var (code, until) = (SignInCode.Draw(), write.Now + SignInCode.GoodFor);
                await write.Command(
                    "update account set code_hash = @hash, code_until = @until where id = @account",
                    ("@hash", SignInCode.HashOf(AccountName.Normalized(held.UserName), code)), ("@until", until.ToUnixTimeMilliseconds()), ("@account", account))
                    .ExecuteAsync(cancellation);
                await write.AppendAsync(
                    AuditStream.OfAccount(account), AuditKind.CodeGiven, account, AuditFact.Of(AuditField.Until, until.ToUnixTimeMilliseconds()));
                given = new(account, held.UserName, held.Person, [.. held.NotOver(write.Now).Select(static member => member.Office)], code, until);
                return null;
            },
            cancellation);
        return done.IsOk ? given! : done.Refusal;
    }

    /// <summary>Runs an act on an account that the actor looks after, and takes it back where it is refused or nobody could run the system after it.</summary>
    private Task<Result<bool>> ChangeAsync(Actor actor, long account, Func<Write, HeldAccount, Task<Refusal?>> act, CancellationToken cancellation) =>
        database.WriteAsync(
            actor, clock,
            async write =>
            {
                if (await HeldAccount.HoldSeenAsync(write, account) is not { } held)
                {
                    return Decided.RollBack<Result<bool>>(new AccountUnknown());
                }

                var couldRun = 0L;
                if (Administers(held, write.Now))
                {
                    // Two at once that close one another wait here for each other.
                    await write.Command("update office set area_code = area_code where kind = @kind", ("@kind", (int)OfficeKind.Department)).ExecuteAsync(cancellation);
                    couldRun = await CountAdministratorsAsync(write);
                }

                if (await act(write, held) is { } refusal)
                {
                    return Decided.RollBack<Result<bool>>(refusal);
                }

                return couldRun > 0 && await CountAdministratorsAsync(write) == 0
                    ? Decided.RollBack<Result<bool>>(new LastAdministrator())
                    : Decided.Commit<Result<bool>>(true);
            },
            repeatable: false, cancellation);

    private static bool Administers(HeldAccount held, DateTimeOffset now) =>
        held.NotOver(now).Any(static member => member.Role == OfficeRole.Administrator);

    /// <summary>Those who can sign in, and do not end by themselves.</summary>
    private static async Task<long> CountAdministratorsAsync(Write write) => await write.Command(
        """
        select count(*) from account
        join office_member as member on member.account_id = account.id
        where member.role = @role and member.starts_at <= @now and member.ends_at is null and account.closed_at is null and account.password_hash is not null
        """,
        ("@role", (int)OfficeRole.Administrator), ("@now", write.Now.ToUnixTimeMilliseconds()))
        .FirstAsync(static reader => Convert.ToInt64(reader.GetValue(0), CultureInfo.InvariantCulture), write.Cancellation);
}

/// <summary>A membership as the facts of an entry.</summary>
internal static class MembershipFacts
{
    /// <param name="before">Null where there was none that stood.</param>
    public static IReadOnlyList<AuditFact> Of(long office, Membership? before, OfficeRole role, DateTimeOffset startsAt, DateTimeOffset? endsAt)
    {
        AuditFact[] facts =
        [
            AuditFact.Of(AuditField.Office, office),
            new(AuditField.Role, (long?)before?.Role, (long)role),
            new(AuditField.StartsAt, before?.StartsAt.ToUnixTimeMilliseconds(), startsAt.ToUnixTimeMilliseconds()),
            new(AuditField.EndsAt, before?.EndsAt?.ToUnixTimeMilliseconds(), endsAt?.ToUnixTimeMilliseconds()),
        ];
        return [.. facts.Where(static fact => fact.Before != fact.After)];
    }
}
