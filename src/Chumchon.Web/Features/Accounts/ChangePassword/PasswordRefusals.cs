using Chumchon.Domain;

namespace Chumchon.Web.Features.Accounts.ChangePassword;

/// <summary>The present password is another.</summary>
public sealed record PasswordWrong : Refusal;

/// <summary>The new password is the old one.</summary>
public sealed record PasswordUnchanged : Refusal;

/// <summary>The new password breaks the rules for passwords.</summary>
/// <param name="Rules">Which ones, in the words of the page.</param>
public sealed record PasswordNotGoodEnough(string Rules) : Refusal;

/// <summary>The database did not say whether it changed the password.</summary>
public sealed record PasswordChangeUnknown : Refusal;

/// <summary>All accounts of a demonstration share the password that its sign-in page shows.</summary>
public sealed record DemonstrationKeepsPasswords : Refusal;
