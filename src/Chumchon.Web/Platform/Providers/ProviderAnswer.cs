using Chumchon.Domain.Accounts;

namespace Chumchon.Web.Platform.Providers;

/// <summary>What somebody was sent to the provider for.</summary>
/// <param name="ReturnUrl">Where she goes on, of this site.</param>
/// <param name="LinkSession">The session that the identity is to be linked from; null where she signs in.</param>
public sealed record ProviderErrand(string ReturnUrl, string? LinkSession = null);

/// <summary>What the provider answered: who it is, or why not. The page of the answer reads it from the request.</summary>
public sealed record ProviderAnswer(ProviderErrand Errand, ExternalIdentity? Identity, bool IsTwoFactors, ProviderFailure Failure);

/// <summary>Why an answer of the provider names nobody; each has its words, which say what to do.</summary>
public enum ProviderFailure
{
    None,

    /// <summary>She said no there, or was not let in.</summary>
    Denied,

    /// <summary>The provider does not answer, or says that it cannot now.</summary>
    Unreachable,

    /// <summary>It was begun in another browser or too long ago, or the answer was used already.</summary>
    Over,

    /// <summary>The answer does not hold: signature, issuer, audience, nonce or time.</summary>
    NotValid,

    /// <summary>The provider does not take this program: its id, secret or address is not what it was told.</summary>
    Misconfigured,

    /// <summary>Too many from this network.</summary>
    TooMany,
}
