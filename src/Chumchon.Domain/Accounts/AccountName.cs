namespace Chumchon.Domain.Accounts;

/// <summary>ชื่อใช้งาน: what an account signs in with.</summary>
public static class AccountName
{
    public const int Least = 2;
    public const int Most = 64;

    /// <summary>Letters and digits of the Latin alphabet, a point, a dash or a line between them.</summary>
    public static bool IsOne(string text) => text.Length is >= Least and <= Most && char.IsAsciiLetterOrDigit(text[0]) && char.IsAsciiLetterOrDigit(text[^1])
        && text.All(static sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-' or '_');

    /// <summary>By which two names are the same.</summary>
    public static string Normalized(string name) => name.ToUpperInvariant();
}
