using System.Buffers.Binary;
using System.Security.Cryptography;
using Chumchon.Data.Model;
using Chumchon.Domain.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Chumchon.Web.Platform.Officers;

/// <summary>
/// Hashes a password as <see cref="PasswordText"/> has it, so that it is the same from every keyboard. A wrong password costs the
/// same whatever it is held against: a hash of fewer rounds would tell by its time that an account has the name.
/// </summary>
public sealed class NormalizedHasher(IOptions<PasswordHasherOptions> options) : PasswordHasher<Account>(options)
{
    /// <summary>Of PBKDF2-HMAC-SHA-512, as OWASP ASVS 5 names them (appendix C); hashes of fewer are made anew at the next sign-in.</summary>
    public const int Rounds = 210_000;

    // Identity's third format: a sign, which hash, rounds, the salt's length, each but the first in four bytes.
    private const byte ThirdFormat = 1;
    private const int RoundsAt = 5;
    private const int SaltBytes = 16;

    private readonly int rounds = options.Value.IterationCount;

    public override string HashPassword(Account user, string password) => base.HashPassword(user, PasswordText.Normalized(password));

    public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
    {
        var password = PasswordText.Normalized(providedPassword);
        var result = base.VerifyHashedPassword(user, hashedPassword, password);
        if (result == PasswordVerificationResult.Failed && RoundsLeft(hashedPassword, rounds) is > 0 and var left)
        {
            Rfc2898DeriveBytes.Pbkdf2(password, new byte[SaltBytes], left, HashAlgorithmName.SHA512, SHA256.HashSizeInBytes);
        }

        return result;
    }

    /// <summary>How many rounds a stored hash lacks of those that are made today.</summary>
    internal static int RoundsLeft(string stored, int today)
    {
        Span<byte> bytes = stackalloc byte[256];
        return Convert.TryFromBase64String(stored, bytes, out var length) && length > RoundsAt + sizeof(uint) && bytes[0] == ThirdFormat
            ? Math.Max(0, today - (int)Math.Min(int.MaxValue, BinaryPrimitives.ReadUInt32BigEndian(bytes[RoundsAt..])))
            : 0;
    }
}
