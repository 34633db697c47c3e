using Chumchon.Data.Accounts;
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

    /// <summary>The membership that says most of an account: one that stands before one that is over, the narrowest area first.</summary>
    public static Membership? MainOf(HeldAccount account, DateTimeOffset now) =>
        account.Memberships.OrderBy(member => member.Stands(now) ? 0 : member.IsOver(now) ? 2 : 1).FirstOrDefault();

    public string Role(OfficeRole role) => words[$"role.{role}"];
}
