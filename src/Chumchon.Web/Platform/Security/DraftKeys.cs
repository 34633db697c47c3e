using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chumchon.Data;
using Chumchon.Data.Setup;
using Chumchon.Web.Platform.Officers;
using Microsoft.AspNetCore.DataProtection;

namespace Chumchon.Web.Platform.Security;

/// <summary>
/// The keys under which browsers keep unsaved figures: one an account and office, derived from one secret of the
/// installation, so that every node gives the same and nobody else's session gets it (docs/adr/0012).
/// </summary>
public sealed class DraftKeys(ChumchonDatabase database, IDataProtectionProvider protection)
{
    private const string Setting = "draft_secret";
    private const int Bytes = 32;

    private readonly IDataProtector protector = protection.CreateProtector("draft-secret.1");
    private byte[]? secret;

    /// <summary>Null for officers who record nothing.</summary>
    public async Task<DraftKey?> OfAsync(Officer officer, CancellationToken cancellation)
    {
        if (officer.Scope.District is not { } district)
        {
            return null;
        }

        secret ??= await SecretAsync(cancellation);
        var whose = string.Create(CultureInfo.InvariantCulture, $"{officer.Account}/{district}");
        return new(Convert.ToHexStringLower(Derive($"tag/{whose}", Bytes / 2)), Convert.ToBase64String(Derive($"key/{whose}", Bytes)));
    }

    private byte[] Derive(string purpose, int length) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret!, length, info: Encoding.UTF8.GetBytes(purpose));

    private async Task<byte[]> SecretAsync(CancellationToken cancellation)
    {
        var stored = await StoredKeys.SecretAsync(database, Setting, Draw, unreadable: null, cancellation);
        try
        {
            return Open(stored);
        }
        catch (CryptographicException)
        {
            // Its protecting key was revoked: what browsers keep under it is lost, what they keep from now on is not.
            return Open(await StoredKeys.SecretAsync(database, Setting, Draw, stored, cancellation));
        }
    }

    private string Draw() => Convert.ToBase64String(protector.Protect(RandomNumberGenerator.GetBytes(Bytes)));

    private byte[] Open(string stored) => protector.Unprotect(Convert.FromBase64String(stored));
}

/// <summary>What a browser needs to keep an officer's unsaved figures.</summary>
/// <param name="Tag">Names the account and office in the browser's store and tells nothing of either.</param>
/// <param name="Key">AES-256, base64.</param>
public sealed record DraftKey(string Tag, string Key);
