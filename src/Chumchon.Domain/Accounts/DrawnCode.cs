using System.Security.Cryptography;

namespace Chumchon.Domain.Accounts;

/// <summary>Codes that the program draws and people copy from paper: groups of four signs of 32, five bits each.</summary>
internal static class DrawnCode
{
    private const int Group = 4;

    // Crockford's: nothing that is taken for another sign on paper, and no U, so that no word comes out.
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string Draw(int signs) =>
        string.Join('-', RandomNumberGenerator.GetString(Alphabet, signs).Chunk(Group).Select(static group => new string(group)));

    /// <summary>In small letters or large, with or without dashes; what is mistaken for a sign counts as it.</summary>
    public static string Read(string typed) => string.Concat(typed.Where(static sign => sign != '-' && !char.IsWhiteSpace(sign)).Select(static sign =>
        char.ToUpperInvariant(sign) switch { 'O' => '0', 'I' or 'L' => '1', var other => other }));
}
