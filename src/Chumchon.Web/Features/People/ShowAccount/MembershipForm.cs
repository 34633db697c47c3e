using Chumchon.Domain;
using Chumchon.Domain.Accounts;
using Chumchon.Domain.Offices;

namespace Chumchon.Web.Features.People.ShowAccount;

/// <summary>The fields of a membership that is given or changed.</summary>
public sealed class MembershipForm
{
    public string? Office { get; set; }

    public string? Role { get; set; }

    public string? From { get; set; }

    public string? Until { get; set; }

    internal bool TryRead(DateTimeOffset now, out OfficeCode office, out OfficeRole role, out MembershipTime time, out IReadOnlyList<(AccountField Field, Refusal Refusal)> faults)
    {
        var (from, until) = (From?.Trim() ?? "", Until?.Trim() ?? "");
        List<(AccountField, Refusal)> found = [];
        if (!OfficeCode.TryParse(Office, out office))
        {
            found.Add((AccountField.Office, AccountDraft.OfficeRefusal(Office?.Trim() ?? "")));
        }

        role = PeopleNames.RoleNamed(Role).GetValueOrDefault();
        if (role == default)
        {
            found.Add((AccountField.Role, new RoleUnknown(Role ?? "")));
        }

        faults = [.. found, .. MembershipTime.Faults(from, until, now)];
        time = MembershipTime.Of(from, until, now);
        return faults.Count == 0;
    }

    internal static AccountField FieldOf(Refusal refusal) => refusal switch
    {
        OfficeUnknown => AccountField.Office,
        RoleDoesNotFit or NotYoursToGive => AccountField.Role,
        _ => AccountField.None,
    };
}
