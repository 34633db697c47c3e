using Chumchon.Data.Accounts;
using Chumchon.Domain.Accounts;
using Chumchon.Domain.Offices;

namespace Chumchon.Web.Features.People.ShowPeople;

/// <summary>What of the accounts is shown, as the address says it.</summary>
public sealed class PeopleChoice
{
    public const int OnPage = 50;

    /// <summary>An office's code; a province's stands for its districts too.</summary>
    public string? Office { get; set; }

    public OfficeRole? Role { get; set; }

    public AccountState? State { get; set; }

    /// <summary>Of a person, a name or an office.</summary>
    public string? Q { get; set; }

    public PeopleSort Sort { get; set; } = PeopleSort.Office;

    /// <summary>From 1.</summary>
    public int Sheet { get; set; } = 1;

    public bool IsChosen => Office is { Length: > 0 } || Role is not null || State is not null || Q is { Length: > 0 };

    /// <summary>The same accounts from another page on.</summary>
    public string Address(int sheet, PeopleSort? sort = null) => QueryString.Create(
    [
        .. Pair("office", Office), .. Pair("role", Role?.ToString()), .. Pair("state", State?.ToString()), .. Pair("q", Q),
        .. (sort ?? Sort) == PeopleSort.Office ? [] : Pair("sort", (sort ?? Sort).ToString()), .. sheet == 1 ? [] : Pair("sheet", $"{sheet}"),
    ]) is { HasValue: true } query ? PeopleLinks.People + query : PeopleLinks.People;

    internal bool Holds(ShownAccount shown) =>
        (Role is not { } role || shown.Account.Memberships.Any(member => member.Role == role))
        && (State is not { } state || shown.State == state || (state == AccountState.NeverUsed && shown.Account is { LastSignInAt: null, ClosedAt: null }))
        && (!OfficeCode.TryParse(Office, out var office) || shown.Account.Memberships.Any(member => IsIn(member.Office, office)))
        && (Q is not { Length: > 0 } || shown.Searched.Contains(Q.Trim(), StringComparison.OrdinalIgnoreCase));

    private static bool IsIn(OfficeCode office, OfficeCode chosen) => office == chosen
        || (chosen.Kind == OfficeKind.Province && office.Kind == OfficeKind.District && office.Scope.Province == chosen.Scope.Province);

    private static IEnumerable<KeyValuePair<string, string?>> Pair(string name, string? value) => value is { Length: > 0 } ? [new(name, value)] : [];
}

/// <summary>By what the accounts are ordered.</summary>
public enum PeopleSort
{
    None = 0,
    Office = 1,
    Person = 2,

    /// <summary>The longest unused first.</summary>
    LastSignIn = 3,
}

/// <summary>An account as the list has it.</summary>
/// <param name="Main">Its membership that says most.</param>
public sealed record ShownAccount(HeldAccount Account, AccountState State, Membership? Main, string OfficeName)
{
    internal string Searched => $"{Account.Person}\n{Account.UserName}\n{OfficeName}";
}
