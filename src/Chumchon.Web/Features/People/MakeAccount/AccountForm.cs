using Chumchon.Domain.Accounts;
using Chumchon.Domain.Offices;

namespace Chumchon.Web.Features.People.MakeAccount;

/// <summary>The fields of a new account; what is wrong with them is the rules' own to say.</summary>
public sealed class AccountForm
{
    public string? UserName { get; set; }

    public string? Person { get; set; }

    /// <summary>By its code.</summary>
    public string? Office { get; set; }

    public string? Role { get; set; }

    public string? From { get; set; }

    public string? Until { get; set; }

    public string? Kind { get; set; }

    public AccountDraft Draft => new(
        Row: 0, Typed(UserName), Typed(Person), Typed(Office), PeopleNames.RoleNamed(Role), Typed(Role),
        Typed(From), Typed(Until), Enum.TryParse<AccountKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : null, Typed(Kind));

    private static string Typed(string? text) => text?.Trim() ?? "";
}
