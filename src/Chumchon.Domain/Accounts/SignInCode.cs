using System.Security.Cryptography;
using System.Text;

namespace Chumchon.Domain.Accounts;

/// <summary>
/// A one-time code (รหัสใช้ครั้งเดียว): stands in for a password once, so that its officer can choose her own. 16 signs of 32, 80 bits: too
/// many to be guessed, so a fast hash keeps it (docs/adr/0033).
/// </summary>
public static class SignInCode
{
    /// <summary>How long a code is good.</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromDays(14);

    private const int Signs = 16;

    /// <summary>A new one in groups of four: <c>7Q2M-XK4D-09VB-ZT6H</c>.</summary>
    public static string Draw() => DrawnCode.Draw(Signs);

    /// <summary>What is kept of a code. It holds for its name alone.</summary>
    /// <param name="normalizedName">Of the account.</param>
    /// <param name="typed">In small letters or large, with or without its dashes; what is mistaken for a sign counts as it.</param>
    public static string HashOf(string normalizedName, string typed) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{normalizedName}\n{DrawnCode.Read(typed)}")));
}
