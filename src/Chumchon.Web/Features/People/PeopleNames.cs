using Chumchon.Domain.Accounts;
using Chumchon.Domain.Offices;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Words;

namespace Chumchon.Web.Features.People;

/// <summary>Offices, roles and memberships in words.</summary>
public sealed class PeopleNames(OfficeName offices, PageWords words)
{
    /// <summary><c>สพอ.เมืองสงขลา</c>; the code alone where its area is unknown.</summary>
    public string Of(OfficeCode office) => offices.OfKnown(office.Scope) ?? office.ToString();

    /// <summary>With its code, as it is typed: <c>9001 สพอ.เมืองสงขลา</c>.</summary>
    public string WithCode(OfficeCode office) => $"{office} {Of(office)}";

    /// <summary>How a state is marked: what wants somebody is a warning.</summary>
    public static string ToneOf(AccountState state) => state switch
    {
        AccountState.Active => "success",
        AccountState.NeverUsed or AccountState.CodeWaiting or AccountState.Closed => "info",
        _ => "warning",
    };

    /// <summary>The role that a form names; null where it names none.</summary>
    public static OfficeRole? RoleNamed(string? posted) => Enum.TryParse<OfficeRole>(posted, out var role) && Enum.IsDefined(role) ? role : null;

    public string Role(OfficeRole role) => words[$"role.{role}"];
}
