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
    private const int Group = 4;

    // Crockford's: nothing that is taken for another sign on paper, and no U, so that no word comes out.
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>A new one in groups of four: <c>7Q2M-XK4D-09VB-ZT6H</c>.</summary>
    public static string Draw() =>
        string.Join('-', RandomNumberGenerator.GetString(Alphabet, Signs).Chunk(Group).Select(static group => new string(group)));

    /// <summary>What is kept of a code. It holds for its name alone.</summary>
    /// <param name="normalizedName">Of the account.</param>
    /// <param name="typed">In small letters or large, with or without its dashes; what is mistaken for a sign counts as it.</param>
    public static string HashOf(string normalizedName, string typed) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{normalizedName}\n{Read(typed)}")));

    private static string Read(string typed) => string.Concat(typed.Where(static sign => sign != '-' && !char.IsWhiteSpace(sign)).Select(static sign =>
        char.ToUpperInvariant(sign) switch { 'O' => '0', 'I' or 'L' => '1', var other => other }));
}
