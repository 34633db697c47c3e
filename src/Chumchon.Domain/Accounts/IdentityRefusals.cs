namespace Chumchon.Domain.Accounts;

/// <summary>Several people share an area account; whose identity would it be?</summary>
public sealed record AreaAccountHasNoIdentity : Refusal;

/// <summary>The external identity is another account's.</summary>
public sealed record IdentityTaken : Refusal;

/// <summary>The account has another external identity, which is unlinked first.</summary>
public sealed record AccountHasIdentity : Refusal;

/// <summary>The account has no external identity.</summary>
public sealed record IdentityNotLinked : Refusal;

/// <summary>The code was used or replaced meanwhile.</summary>
public sealed record LinkCodeOver : Refusal;

/// <summary>Without a password the external sign-in is all that she has.</summary>
public sealed record LastWayIn : Refusal;
