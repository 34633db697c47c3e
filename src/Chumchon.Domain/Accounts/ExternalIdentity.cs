using System.Security.Cryptography;
using System.Text;

namespace Chumchon.Domain.Accounts;

/// <summary>
/// Who somebody is at an identity provider (บัญชีภายนอก): never her subject there, only a hash of it, which can be compared and not read
/// (docs/adr/0041).
/// </summary>
public sealed record ExternalIdentity
{
    /// <summary>The longest that OpenID Connect allows a subject to be.</summary>
    public const int LongestSubject = 255;

    public const int LongestIssuer = 255;

    private ExternalIdentity(string issuer, byte[] subject) => (Issuer, Subject) = (issuer, subject);

    public string Issuer { get; }

    /// <summary>SHA-256 over issuer and subject.</summary>
    public byte[] Subject { get; }

    /// <summary>
    /// Null where it is none that may be kept: empty, too long, or a national number (เลขประจำตัวประชาชน), of which there are so few that its
    /// hash would be the number.
    /// </summary>
    public static ExternalIdentity? Of(string issuer, string subject) =>
        subject.Length is 0 or > LongestSubject || issuer.Length is 0 or > LongestIssuer || IsNationalNumber(subject)
            ? null
            : new(issuer, SHA256.HashData(Encoding.UTF8.GetBytes($"{issuer}\n{subject}")));

    /// <summary>One that <see cref="Of"/> made before.</summary>
    /// <param name="subject">The hash.</param>
    public static ExternalIdentity Kept(string issuer, byte[] subject) => new(issuer, subject);

    /// <summary>Whether a text is a Thai national number: thirteen digits, written with or without blanks and dashes, whose last one checks the others.</summary>
    private static bool IsNationalNumber(string text)
    {
        const int digits = 13;
        var number = text.Where(static sign => sign != '-' && !char.IsWhiteSpace(sign)).ToList();
        return number.Count == digits && number.TrueForAll(char.IsAsciiDigit)
            && (11 - (Enumerable.Range(0, digits - 1).Sum(place => (number[place] - '0') * (digits - place)) % 11)) % 10 == number[^1] - '0';
    }
}
