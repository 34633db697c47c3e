using System.Security.Cryptography;
using Chumchon.Domain.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Chumchon.Web.Features.Accounts;

/// <summary>Secrets of apps' codes under the keys of the installation: as they are kept, and as a form carries one until its first code.</summary>
public sealed class TotpSecrets(IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan FormTime = TimeSpan.FromHours(1);

    private readonly IDataProtector kept = protection.CreateProtector("totp.1");
    private readonly IDataProtector offered = protection.CreateProtector("totp-offer.1");

    public string Seal(byte[] secret) => WebEncoders.Base64UrlEncode(kept.Protect(secret));

    /// <exception cref="CryptographicException">The key that sealed it is gone: the account needs another app.</exception>
    public byte[] Open(string stored) => kept.Unprotect(WebEncoders.Base64UrlDecode(stored));

    /// <summary>A secret for the form of one account; nothing is written until it is confirmed.</summary>
    public string Offer(byte[] secret, long account)
    {
        Span<byte> ticket = stackalloc byte[(2 * sizeof(long)) + Totp.SecretBytes];
        BitConverter.TryWriteBytes(ticket, account);
        BitConverter.TryWriteBytes(ticket[sizeof(long)..], clock.GetUtcNow().ToUnixTimeMilliseconds());
        secret.CopyTo(ticket[(2 * sizeof(long))..]);
        return WebEncoders.Base64UrlEncode(offered.Protect(ticket.ToArray()));
    }

    /// <summary>Null where it is not one of the account's, or was offered too long ago.</summary>
    public byte[]? Taken(string? text, long account)
    {
        try
        {
            var ticket = offered.Unprotect(WebEncoders.Base64UrlDecode(text ?? ""));
            var at = DateTimeOffset.FromUnixTimeMilliseconds(BitConverter.ToInt64(ticket, sizeof(long)));
            return BitConverter.ToInt64(ticket) == account && clock.GetUtcNow() - at < FormTime ? ticket[(2 * sizeof(long))..] : null;
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
