using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Chumchon.Domain.Accounts;

/// <summary>
/// A recovery code (รหัสกู้คืน): stands in for a second factor once, where the telephone is lost. 24 signs of 32, 120 bits, so that a fast
/// hash may keep it (ASVS 6.5.2).
/// </summary>
public static class RecoveryCode
{
    /// <summary>How many an account is given at once.</summary>
    public const int Count = 10;

    private const int Signs = 24;

    public static IReadOnlyList<string> Draw() => [.. Enumerable.Range(0, Count).Select(static _ => DrawnCode.Draw(Signs))];

    /// <summary>What is kept of a code. It holds for its account alone.</summary>
    public static byte[] HashOf(long account, string typed) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{account}\n{DrawnCode.Read(typed)}")));
}
