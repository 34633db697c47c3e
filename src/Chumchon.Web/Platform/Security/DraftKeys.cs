using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chumchon.Web.Platform.Officers;
using Microsoft.AspNetCore.DataProtection;

namespace Chumchon.Web.Platform.Security;

/// <summary>
/// The keys under which browsers keep unsaved figures: one an account and office, derived from one secret of the
/// installation, so that every node gives the same and nobody else's session gets it (docs/adr/0012).
/// </summary>
public sealed class DraftKeys(IDataProtectionProvider protection, ILogger<DraftKeys> log)
{
    private const int Bytes = 32;

    private Held held = new(Stored: null, Secret: null);

    /// <summary>Whether this node can give keys. Where it cannot, browsers keep nothing new and lose nothing of what they keep.</summary>
    public bool AreAvailable => held.Secret is not null;

    /// <summary>Null for officers who record nothing, and where no keys can be given.</summary>
    public DraftKey? Of(Officer officer)
    {
        if (officer.Scope.District is not { } district || held.Secret is not { } secret)
        {
            return null;
        }

        var whose = string.Create(CultureInfo.InvariantCulture, $"{officer.Account}/{district}");
        return new(Convert.ToHexStringLower(Derive(secret, $"tag/{whose}", Bytes / 2)), Convert.ToBase64String(Derive(secret, $"key/{whose}", Bytes)));
    }

    /// <summary>A key of the installation for another purpose; null where none can be given.</summary>
    internal byte[]? For(string purpose) => held.Secret is { } secret ? Derive(secret, purpose, Bytes) : null;

    /// <summary>Takes the secret as the database holds it. One that cannot be opened is left: only an operator replaces it.</summary>
    internal void Take(string stored)
    {
        if (stored == held.Stored && held.Secret is not null)
        {
            return;
        }

        var secret = TryOpen(stored);
        if (secret is null && stored != held.Stored)
        {
            log.DraftSecretClosed();
        }

        held = new(stored, secret);
    }

    internal static string Draw(IDataProtectionProvider protection) =>
        Convert.ToBase64String(Protector(protection).Protect(RandomNumberGenerator.GetBytes(Bytes)));

    private static byte[] Derive(byte[] secret, string purpose, int length) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, length, info: Encoding.UTF8.GetBytes(purpose));

    private byte[]? TryOpen(string stored)
    {
        try
        {
            return Protector(protection).Unprotect(Convert.FromBase64String(stored));
        }
        catch (Exception closed) when (closed is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private static IDataProtector Protector(IDataProtectionProvider protection) => protection.CreateProtector("draft-secret.1");

    private sealed record Held(string? Stored, byte[]? Secret);
}

/// <summary>What a browser needs to keep an officer's unsaved figures.</summary>
/// <param name="Tag">Names the account and office in the browser's store and tells nothing of either.</param>
/// <param name="Key">AES-256, base64.</param>
public sealed record DraftKey(string Tag, string Key);
