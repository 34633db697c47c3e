using System.Data.Common;
using System.Globalization;
using System.Runtime.InteropServices;
using Chumchon.Domain.Accounts;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Offices;

namespace Chumchon.Data.Accounts;

/// <summary>By what the accounts are ordered.</summary>
public enum PeopleSort
{
    None = 0,
    Office = 1,
    Person = 2,

    /// <summary>The longest unused first.</summary>
    LastSignIn = 3,
}

/// <summary>Which accounts are asked for; what is not said is not asked.</summary>
/// <param name="Office">A province's stands for its districts too.</param>
/// <param name="Words">Of a person, a user name, or the name of an office.</param>
public sealed record PeopleFilter(OfficeCode? Office, OfficeRole? Role, AccountState? State, string? Words, PeopleSort Sort);

/// <summary>A page of the accounts.</summary>
/// <param name="All">How many there are.</param>
/// <param name="Found">How many the filter leaves.</param>
/// <param name="States">How many of each state it leaves where it names none.</param>
/// <param name="Sheet">Which page it is, from 1.</param>
public sealed record PeoplePart(int All, int Found, IReadOnlyDictionary<AccountState, int> States, int Sheet, IReadOnlyList<HeldAccount> Shown);

/// <summary>
/// The list of accounts, a page of it at a time. States, locks and names of offices are told here and not by the database, so every
/// account is looked at, of each no more than that asks for; whole ones are read of the page alone.
/// </summary>
public sealed class PeopleList(ChumchonDatabase database, TimeProvider clock)
{
    /// <param name="nameOf">An office's name, for the words that are sought.</param>
    /// <param name="isLocked">Of a user name.</param>
    /// <param name="sheet">From 1; one behind the last is the last.</param>
    /// <param name="onSheet">Accounts of a page.</param>
    public Task<PeoplePart> PartAsync(
        Actor actor, PeopleFilter filter, Func<OfficeCode, string> nameOf, Func<string, bool> isLocked, int sheet, int onSheet, CancellationToken cancellation) =>
        database.ReadAsync(
            async transaction =>
            {
                var seen = new SeenAccounts(filter, clock.GetUtcNow(), nameOf, isLocked);
                await transaction.Command($"{SeenAccounts.Select} where {HeldRow.SeenBy} order by account.id", HeldRow.SeenValues(actor))
                    .ForEachAsync(seen.Add, cancellation);
                var found = seen.Found();
                var shown = Math.Clamp(sheet, 1, Math.Max(1, (found.Count + onSheet - 1) / onSheet));
                var chosen = found.Skip((shown - 1) * onSheet).Take(onSheet).Select(static account => account.Id).ToList();
                return new PeoplePart(seen.All, found.Count, seen.States, shown, await WholeAsync(transaction, actor, chosen, cancellation));
            },
            cancellation);

    private static async Task<IReadOnlyList<HeldAccount>> WholeAsync(DbTransaction transaction, Actor actor, List<long> chosen, CancellationToken cancellation)
    {
        if (chosen.Count == 0)
        {
            return [];
        }

        var ids = string.Join(", ", chosen.Select(static id => id.ToString(CultureInfo.InvariantCulture)));
        var rows = await transaction.Command($"{HeldRow.Select} where account.id in ({ids}) and ({HeldRow.SeenBy}) {HeldRow.Order}", HeldRow.SeenValues(actor))
            .ListAsync(HeldRow.Read, cancellation);
        var place = chosen.Index().ToDictionary(static one => one.Item, static one => one.Index);
        return [.. HeldAccount.Collect(rows).OrderBy(account => place[account.Id])];
    }
}

/// <summary>The accounts as they go by, a row a membership: counted, and kept where the filter leaves them.</summary>
internal sealed class SeenAccounts(PeopleFilter filter, DateTimeOffset now, Func<OfficeCode, string> nameOf, Func<string, bool> isLocked)
{
    public const string Select =
        """
        select account.id, account.user_name, account.person_name, account.last_sign_in_at, account.closed_at,
            case when account.code_hash is null then null else account.code_until end,
            account.password_hash is not null or identity.linked_at is not null,
            office.kind, office.area_code, member.role, member.starts_at, member.ends_at
        from account
        left join account_identity as identity on identity.account_id = account.id
        left join office_member as member on member.account_id = account.id
        left join office on office.id = member.office_id
        """;

    private static readonly CompareInfo Thai = CultureInfo.GetCultureInfo("th-TH").CompareInfo;

    private readonly List<Seen> found = [];
    private readonly Dictionary<AccountState, int> states = [];
    private readonly bool readsPersons = filter.Words is not null || filter.Sort == PeopleSort.Person;

    // Of the account that goes by.
    private long id;
    private string userName = "";
    private string person = "";
    private DateTimeOffset? lastSignInAt;
    private DateTimeOffset? codeUntil;
    private OfficeCode? office;
    private int rank;
    private bool isClosed;
    private bool hasWayIn;
    private bool hasOffice;
    private bool hasRole;
    private bool isOfOffice;
    private bool isNamed;

    public int All { get; private set; }

    public IReadOnlyDictionary<AccountState, int> States => states;

    public void Add(DbDataReader reader)
    {
        if (reader.GetInt64(0) != id)
        {
            Close();
            Begin(reader);
        }

        if (!reader.IsDBNull(7))
        {
            AddMember(new((OfficeKind)reader.GetInt32(7), reader.GetInt32(8)), (OfficeRole)reader.GetInt32(9), new(reader.Instant(10), reader.NullableInstant(11)));
        }
    }

    /// <summary>Those that the filter leaves, in its order.</summary>
    public List<Seen> Found()
    {
        Close();
        id = 0;
        found.Sort(static (one, other) => ByOffice(one, other));
        return filter.Sort switch
        {
            PeopleSort.Person => [.. found.OrderBy(static one => Thai.GetSortKey(one.Person), Comparer<SortKey>.Create(SortKey.Compare))],
            PeopleSort.LastSignIn => [.. found.OrderBy(static one => one.LastSignInUnixMs)],
            _ => found,
        };
    }

    private void Begin(DbDataReader reader)
    {
        (id, userName, person) = (reader.GetInt64(0), reader.GetString(1), readsPersons ? reader.GetString(2) : "");
        (lastSignInAt, isClosed, codeUntil, hasWayIn) = (reader.NullableInstant(3), !reader.IsDBNull(4), reader.NullableInstant(5), reader.GetBoolean(6));
        (office, rank, hasOffice, hasRole, isOfOffice) = (null, int.MaxValue, false, filter.Role is null, filter.Office is null);
        isNamed = filter.Words is not { } sought || Has(userName, sought) || Has(person, sought);
    }

    private void AddMember(OfficeCode of, OfficeRole role, MembershipTime time)
    {
        hasOffice |= !time.IsOver(now);
        hasRole |= role == filter.Role;
        isOfOffice |= filter.Office is { } asked && of.IsIn(asked);
        isNamed |= filter.Words is { } sought && !isNamed && Has(nameOf(of), sought);
        if (time.RankAt(now) is var own && (own < rank || (own == rank && office is { } main && IsNarrower(of, main))))
        {
            (rank, office) = (own, of);
        }
    }

    private void Close()
    {
        if (id == 0)
        {
            return;
        }

        All++;
        if (!hasRole || !isOfOffice || !isNamed)
        {
            return;
        }

        var state = AccountStates.Of(isClosed, !isClosed && isLocked(userName), hasOffice, hasWayIn, lastSignInAt, codeUntil, now);
        var isNeverUsed = lastSignInAt is null && !isClosed;
        Count(state);
        if (isNeverUsed && state != AccountState.NeverUsed)
        {
            Count(AccountState.NeverUsed);
        }

        if (filter.State is not { } asked || asked == state || (asked == AccountState.NeverUsed && isNeverUsed))
        {
            found.Add(new(id, userName, person, lastSignInAt?.ToUnixTimeMilliseconds() ?? 0, office ?? default));
        }
    }

    private void Count(AccountState state) => CollectionsMarshal.GetValueRefOrAddDefault(states, state, out _)++;

    private static bool IsNarrower(OfficeCode one, OfficeCode other) => one.Kind < other.Kind || (one.Kind == other.Kind && one.Area < other.Area);

    private static bool Has(string text, string sought) => text.Contains(sought, StringComparison.OrdinalIgnoreCase);

    private static int ByOffice(in Seen one, in Seen other) =>
        ((int)other.Office.Kind).CompareTo((int)one.Office.Kind) is not 0 and var kind ? kind
        : one.Office.Area.CompareTo(other.Office.Area) is not 0 and var area ? area
        : string.CompareOrdinal(one.UserName, other.UserName);

    /// <param name="LastSignInUnixMs">0 where there was none.</param>
    /// <param name="Office">That of its main membership; the default where it has none.</param>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Seen(long Id, string UserName, string Person, long LastSignInUnixMs, OfficeCode Office);
}
