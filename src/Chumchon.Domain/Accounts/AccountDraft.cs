using Chumchon.Domain.Calendar;
using Chumchon.Domain.Offices;

namespace Chumchon.Domain.Accounts;

/// <summary>An account that is asked for, as it was typed or stands in a file.</summary>
/// <param name="Row">In its file; 0 where there is none.</param>
/// <param name="Role">Null where <paramref name="RoleText"/> names none.</param>
/// <param name="Kind">Null where <paramref name="KindText"/> names none.</param>
public sealed record AccountDraft(
    int Row, string UserName, string Person, string Office, OfficeRole? Role, string RoleText, string From, string Until, AccountKind? Kind, string KindText)
{
    public const int LongestPerson = 200;

    /// <summary>What is wrong with it, whatever the database holds.</summary>
    public IEnumerable<AccountFault> Faults(DateTimeOffset now)
    {
        if (UserName.Length == 0)
        {
            yield return Fault(AccountField.UserName, new UserNameMissing());
        }
        else if (!AccountName.IsOne(UserName))
        {
            yield return Fault(AccountField.UserName, new UserNameInvalid(AccountName.Least, AccountName.Most));
        }

        var isNobody = Person.Length == 0 || ErasedPerson.Is(Person);
        if (isNobody || Person.Length > LongestPerson)
        {
            yield return Fault(AccountField.Person, isNobody ? new PersonNameMissing() : new PersonNameTooLong(LongestPerson));
        }

        var isOffice = OfficeCode.TryParse(Office, out var office);
        if (!isOffice)
        {
            yield return Fault(AccountField.Office, OfficeRefusal(Office));
        }

        if (Role is not { } role)
        {
            yield return Fault(AccountField.Role, new RoleUnknown(RoleText));
        }
        else if (isOffice && !role.Fits(office.Kind))
        {
            yield return Fault(AccountField.Role, new RoleDoesNotFit());
        }

        if (Kind is null)
        {
            yield return Fault(AccountField.Kind, new AccountKindUnknown(KindText));
        }

        foreach (var fault in MembershipTime.Faults(From, Until, now))
        {
            yield return Fault(fault.Field, fault.Refusal);
        }
    }

    /// <summary>Why what was typed names no office.</summary>
    public static Refusal OfficeRefusal(string typed) => typed.Length == 0 ? new OfficeMissing() : new OfficeUnknown(typed);

    private AccountFault Fault(AccountField field, Refusal refusal) => new(Row, field, refusal);
}

/// <summary>A column of the file, a field of the form.</summary>
public enum AccountField
{
    None = 0,
    UserName = 1,
    Person = 2,
    Office = 3,
    Role = 4,
    From = 5,
    Until = 6,
    Kind = 7,
}

/// <summary>Why a row of accounts cannot be made.</summary>
/// <param name="Row">0 where there is no file.</param>
public sealed record AccountFault(int Row, AccountField Field, Refusal Refusal);
