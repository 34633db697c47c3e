using Chumchon.Data.Accounts;

namespace Chumchon.Web.Platform.Security;

/// <summary>
/// How names that are tried stand in the table of attempts: under a key of the installation, so that all nodes count together and
/// the table alone does not tell a name to whoever guesses it (docs/adr/0024).
/// </summary>
public sealed class AttemptNames(DraftKeys secret)
{
    /// <param name="name">Normalized.</param>
    /// <returns>Where the secret cannot be opened, under no key: locks hold then too, on all nodes alike.</returns>
    public byte[] HashOf(string name) => AttemptKey.HashOf(name, secret.For("attempts") ?? []);
}
