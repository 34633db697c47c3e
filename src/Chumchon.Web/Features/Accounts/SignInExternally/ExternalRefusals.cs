using Chumchon.Domain;

namespace Chumchon.Web.Features.Accounts.SignInExternally;

/// <summary>The account of the external identity is closed.</summary>
public sealed record LinkedAccountClosed : Refusal;

/// <summary>Somebody else is signed in at this browser.</summary>
public sealed record SignedInAsAnother(string UserName) : Refusal;

/// <summary>The name or the one-time code is wrong; which of them is not told.</summary>
public sealed record LinkCodeWrong : Refusal;

/// <summary>It is the account's password, which links nothing here: it would make one factor of two.</summary>
public sealed record PasswordLinksAtHerPage : Refusal;
