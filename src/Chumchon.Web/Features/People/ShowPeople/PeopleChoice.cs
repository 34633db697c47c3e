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
    public string Address(int sheet, PeopleSort? sort = null) => AddressOf(sheet, sort ?? Sort, State);

    /// <summary>Those of a state, of any where it is null, from the first page on.</summary>
    public string AddressOf(AccountState? state) => AddressOf(sheet: 1, Sort, state);

    private string AddressOf(int sheet, PeopleSort sort, AccountState? state) => QueryString.Create(
    [
        .. Pair("office", Office), .. Pair("role", Role?.ToString()), .. Pair("state", state?.ToString()), .. Pair("q", Q),
        .. sort == PeopleSort.Office ? [] : Pair("sort", sort.ToString()), .. sheet == 1 ? [] : Pair("sheet", $"{sheet}"),
    ]) is { HasValue: true } query ? PeopleLinks.People + query : PeopleLinks.People;

    internal PeopleFilter Filter => new(OfficeCode.TryParse(Office, out var office) ? office : null, Role, State, Q?.Trim() is { Length: > 0 } words ? words : null, Sort);

    private static IEnumerable<KeyValuePair<string, string?>> Pair(string name, string? value) => value is { Length: > 0 } ? [new(name, value)] : [];
}

/// <summary>An account as the list has it.</summary>
/// <param name="Main">Its membership that says most.</param>
public sealed record ShownAccount(HeldAccount Account, AccountState State, Membership? Main, string OfficeName);
