using Chumchon.Domain.Offices;

namespace Chumchon.Domain.Accounts;

/// <summary>There is no such account, or it is none that the officer looks after.</summary>
public sealed record AccountUnknown : AccessRefusal
{
    public override Permission Needed => Permission.ManageAccounts;
}

/// <summary>Of her own account and memberships nobody decides.</summary>
public sealed record OwnAccount : AccessRefusal
{
    public override Permission Needed => Permission.ManageAccounts;
}

/// <summary>Another office gives and takes this.</summary>
public sealed record NotYoursToGive : AccessRefusal
{
    public override Permission Needed => Permission.ManageAccounts;
}

/// <summary>Without this account nobody could run the system.</summary>
public sealed record LastAdministrator : Refusal;

/// <summary>It must be opened again first.</summary>
public sealed record AccountIsClosed : Refusal;

/// <summary>The account has no membership of the office now.</summary>
public sealed record MembershipUnknown : Refusal;

/// <summary>An office's own account is closed by somebody of the office who signs in with her own.</summary>
public sealed record ClosedByAPerson : Refusal;

public sealed record UserNameMissing : Refusal;

public sealed record UserNameInvalid(int Least, int Most) : Refusal;

public sealed record UserNameTaken(string Name) : Refusal;

/// <param name="Row">Where it stands first.</param>
public sealed record UserNameTwice(string Name, int Row) : Refusal;

public sealed record PersonNameMissing : Refusal;

public sealed record PersonNameTooLong(int Most) : Refusal;

/// <summary>No office is named.</summary>
public sealed record OfficeMissing : Refusal;

/// <summary>Neither a district's code, a province's, nor 0; or there is no such office.</summary>
public sealed record OfficeUnknown(string Office) : Refusal;

public sealed record RoleUnknown(string Role) : Refusal;

/// <summary>The role cannot be held in an office of that level.</summary>
public sealed record RoleDoesNotFit : Refusal;

public sealed record AccountKindUnknown(string Kind) : Refusal;

public sealed record DayUnreadable(string Day) : Refusal;

/// <summary>It would end before it begins, or before today.</summary>
public sealed record EndsTooEarly : Refusal;

/// <summary>Second factors are persons': what an office shares cannot have one.</summary>
public sealed record FactorsArePersons : Refusal;

/// <summary>The account has codes of an app already; they are removed before others are set up.</summary>
public sealed record TotpIsThere : Refusal;

/// <summary>Nothing of the kind is the account's, or not any more.</summary>
public sealed record FactorUnknown : Refusal;

/// <summary>Recovery codes stand in for a second factor, and the account has none.</summary>
public sealed record NoFactorYet : Refusal;
