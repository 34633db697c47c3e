namespace Chumchon.Domain.Accounts;

/// <summary>Only what was closed is erased.</summary>
public sealed record AccountStillOpen : Refusal;

/// <summary>Its person's data were erased: nothing can be done with it any more.</summary>
public sealed record AccountErased : Refusal;

/// <summary>It was closed too lately to be erased without its person's asking.</summary>
/// <param name="From">From when it may be.</param>
public sealed record TooEarlyToErase(DateTimeOffset From) : Refusal;

/// <summary>What was typed is not the user name of the account to be erased.</summary>
public sealed record NameNotRepeated : Refusal;

/// <summary>That it cannot be taken back was not ticked.</summary>
public sealed record ErasureNotConfirmed : Refusal;

/// <summary>Why it is erased was not said.</summary>
public sealed record ErasureReasonMissing : Refusal;
