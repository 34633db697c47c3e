using System.Data.Common;
using Chumchon.Domain;
using Chumchon.Domain.Accounts;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Offices;

namespace Chumchon.Data.Accounts;

/// <summary>A membership of an office, whether it has begun, stands or is over.</summary>
/// <param name="EndsAt">Null where it has no end.</param>
public sealed record Membership(long OfficeId, OfficeCode Office, OfficeRole Role, DateTimeOffset StartsAt, DateTimeOffset? EndsAt)
{
    /// <summary>Whether it is over.</summary>
    public bool IsOver(DateTimeOffset now) => Time.IsOver(now);

    /// <summary>Whether it stands.</summary>
    public bool Stands(DateTimeOffset now) => Time.RankAt(now) == 0;

    internal MembershipTime Time => new(StartsAt, EndsAt);

    internal bool MayBeTakenBy(Actor actor) => MayGive(actor, Role, Office);

    internal static bool MayGive(Actor actor, OfficeRole role, OfficeCode office) =>
        Roles.MayGive(RoleOf(actor), actor.Scope, role, office.Kind, office.Scope);

    internal bool IsSeenBy(Actor actor) => IsSeenBy(actor, OfficeId, Office);

    internal static bool IsSeenBy(Actor actor, long officeId, OfficeCode office) =>
        Roles.LooksAfter(RoleOf(actor), actor.Scope, officeId == actor.Office, office.Kind, office.Scope);

    // Whoever runs a verb on the machine has no office behind her, and a stranger no role.
    private static OfficeRole RoleOf(Actor actor) => actor.May(Permission.RunSystem) ? OfficeRole.Administrator : actor.Role.GetValueOrDefault();
}

/// <summary>An account with its memberships, as those see it who look after it.</summary>
/// <param name="LastSignInAt">Null where nobody ever signed in with it.</param>
/// <param name="ClosedAt">Null where it may be used.</param>
/// <param name="CodeUntil">Until when its one-time code is good; null where it has none.</param>
/// <param name="HasPassword">Whether its officer chose a password.</param>
/// <param name="ErasedAt">When its person's data were erased; null where they are held.</param>
/// <param name="LinkedAt">Since when it signs in by the identity provider; null where it does not.</param>
/// <param name="Memberships">The narrowest area first.</param>
public sealed record HeldAccount(
    long Id, string UserName, string Person, AccountKind Kind, DateTimeOffset CreatedAt, DateTimeOffset? LastSignInAt, DateTimeOffset? ClosedAt,
    DateTimeOffset? CodeUntil, bool HasPassword, DateTimeOffset? ErasedAt, DateTimeOffset? LinkedAt, IReadOnlyList<Membership> Memberships)
{
    /// <summary>The membership that says most: one that stands before one that has not begun, that before one that is over, the narrowest area first.</summary>
    public Membership? MainAt(DateTimeOffset now) => Memberships.MinBy(member => member.Time.RankAt(now));

    /// <summary>The memberships that stand, and those that have not begun.</summary>
    public IEnumerable<Membership> NotOver(DateTimeOffset now) => Memberships.Where(member => !member.IsOver(now));

    /// <summary>Whether the actor sees it: a membership of it, over or not, is of an office that she looks after.</summary>
    internal bool IsSeenBy(Actor actor) => actor.May(Permission.RunSystem) || Memberships.Any(member => member.IsSeenBy(actor));

    /// <summary>
    /// Why the actor may not do anything with the account as a whole; null where she may. All that it can do now must be hers to give:
    /// a province closes no account that is also the department's.
    /// </summary>
    public Refusal? RefusalFor(Actor actor, DateTimeOffset now)
    {
        if (ErasedAt is not null || actor.Account == Id)
        {
            return ErasedAt is not null ? new AccountErased() : new OwnAccount();
        }

        IReadOnlyList<Membership> live = [.. NotOver(now)];
        var asked = live.Count > 0 ? live : Memberships;
        return actor.May(Permission.RunSystem) || (asked.Count > 0 && asked.All(member => member.MayBeTakenBy(actor))) ? null : new NotYoursToGive();
    }

    /// <param name="isLocked">Whether wrong passwords locked its name.</param>
    public AccountState StateAt(DateTimeOffset now, bool isLocked) => AccountStates.Of(
        ClosedAt is not null, isLocked, NotOver(now).Any(), HasPassword || LinkedAt is not null, LastSignInAt, CodeUntil, now);

    /// <summary>Whether an office may close it that signs in with a personal account: it is the office's own (R1).</summary>
    public bool IsAreaAccountOf(Actor actor, DateTimeOffset now) => Kind == AccountKind.Area && actor.Account != Id && actor.May(Permission.KeepOffice)
        && NotOver(now).ToList() is [_, ..] live && live.TrueForAll(member => member.OfficeId == actor.Office);

    internal static async Task<HeldAccount?> ReadAsync(DbTransaction transaction, long id, CancellationToken cancellation) =>
        Collect(await transaction.Command($"{HeldRow.Select} where account.id = @id {HeldRow.Order}", ("@id", id)).ListAsync(HeldRow.Read, cancellation))
            is [var account] ? account : null;

    /// <summary>The same; null where the actor does not look after it.</summary>
    internal static async Task<HeldAccount?> ReadSeenAsync(DbTransaction transaction, Actor actor, long id, CancellationToken cancellation) =>
        await ReadAsync(transaction, id, cancellation) is { } held && held.IsSeenBy(actor) ? held : null;

    /// <summary>The same for the actor of a write, until whose end nobody else changes it.</summary>
    internal static async Task<HeldAccount?> HoldSeenAsync(Write write, long id)
    {
        await LockAsync(write, id);
        return await ReadSeenAsync(write.Transaction, write.Actor, id, write.Cancellation);
    }

    /// <summary>Nobody else changes the account until the write ends.</summary>
    internal static Task LockAsync(Write write, long id) =>
        write.Command("update account set kind = kind where id = @account", ("@account", id)).ExecuteAsync(write.Cancellation);

    /// <summary>Rows of a membership each, those of an account behind one another.</summary>
    internal static List<HeldAccount> Collect(IReadOnlyList<HeldRow> rows)
    {
        List<HeldAccount> accounts = [];
        List<Membership> members = [];
        foreach (var row in rows)
        {
            if (accounts is not [.., var last] || last.Id != row.Account.Id)
            {
                members = [];
                accounts.Add(row.Account with { Memberships = members });
            }

            if (row.Member is { } member)
            {
                members.Add(member);
            }
        }

        return accounts;
    }
}

/// <summary>An account beside one of its memberships; null where it has none.</summary>
internal sealed record HeldRow(HeldAccount Account, Membership? Member)
{
    public const string Select =
        """
        select account.id, account.user_name, account.person_name, account.kind, account.created_at, account.last_sign_in_at, account.closed_at,
            case when account.code_hash is null then null else account.code_until end, account.password_hash is not null,
            member.office_id, office.kind, office.area_code, member.role, member.starts_at, member.ends_at, account.erased_at, identity.linked_at
        from account
        left join account_identity as identity on identity.account_id = account.id
        left join office_member as member on member.account_id = account.id
        left join office on office.id = member.office_id
        """;

    /// <summary>The rows of those whom an actor looks after, by <see cref="SeenValues"/>.</summary>
    public const string SeenBy = "@all = 1 or member.office_id = @own or (office.kind = @below and office.area_code between @first and @last)";

    public const string Order = "order by account.id, office.kind, office.area_code";

    public static (string, object?)[] SeenValues(Actor actor)
    {
        var below = actor.Role switch
        {
            OfficeRole.DepartmentOfficer => OfficeKind.Province,
            OfficeRole.ProvincialOfficer => OfficeKind.District,
            _ => default,
        };
        var (first, last) = below == OfficeKind.District ? (actor.Scope.FirstDistrict, actor.Scope.LastDistrict) : (0, int.MaxValue);
        return
        [
            ("@all", actor.May(Permission.RunSystem) ? 1 : 0), ("@own", actor.May(Permission.KeepOffice) ? actor.Office : 0L),
            ("@below", (int)below), ("@first", first), ("@last", last),
        ];
    }

    public static HeldRow Read(DbDataReader reader) => new(
        new(
            reader.GetInt64(0), reader.GetString(1), reader.GetString(2), (AccountKind)reader.GetInt32(3), reader.Instant(4), reader.NullableInstant(5),
            reader.NullableInstant(6), reader.NullableInstant(7), reader.GetBoolean(8), reader.NullableInstant(15), reader.NullableInstant(16), []),
        reader.IsDBNull(9) ? null : new(
            reader.GetInt64(9), new((OfficeKind)reader.GetInt32(10), reader.GetInt32(11)), (OfficeRole)reader.GetInt32(12), reader.Instant(13),
            reader.NullableInstant(14)));
}
