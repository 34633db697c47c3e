using Chumchon.Web.Features.Accounts.UsePasskeys;

namespace Chumchon.Web.Features.Accounts.ProveAgain;

/// <summary>What is asked before something dangerous, and what waits for it.</summary>
public sealed class ProveAgainForm
{
    /// <summary>The name of the field; what waits has none of it.</summary>
    public const string Field = "proof-again";

    public const string CredentialField = $"{Field}-credential";

    public const string StateField = $"{Field}-state";

    /// <summary>Where the form goes: the address that was posted to.</summary>
    public required string Action { get; init; }

    /// <summary>Where she goes who does not want it after all.</summary>
    public required string Back { get; init; }

    /// <summary>What was posted, and waits.</summary>
    public IReadOnlyList<(string Name, string Value)> Waiting { get; init; } = [];

    /// <summary>Whether a code of her app does as well as her password.</summary>
    public bool HasTotp { get; init; }

    /// <summary>What a device is asked for whose passkey does as well; null where she has none.</summary>
    public AskedPasskey? Passkey { get; init; }

    /// <summary>For password managers, which keep a password under its account's name.</summary>
    public string UserName { get; init; } = "";

    /// <summary>What is wrong with what was typed; null where nothing was.</summary>
    public string? Problem { get; init; }
}
