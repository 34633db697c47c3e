using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Chumchon.Domain.Accounts;

/// <summary>
/// Codes that an app on a telephone shows for half a minute each (RFC 6238): six digits of HMAC-SHA-1, the one form that all apps read
/// from a picture. The signs of a key are those of RFC 4648, base 32.
/// </summary>
public static class Totp
{
    public const int Digits = 6;

    /// <summary>As long as the hash, which RFC 4226 recommends.</summary>
    public const int SecretBytes = 20;

    private const int SecondsOfAStep = 30;
    private const int Modulus = 1_000_000;
    private const int BitsOfASign = 5;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] DrawSecret() => RandomNumberGenerator.GetBytes(SecretBytes);

    /// <summary>The step of an instant; each has one code.</summary>
    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / SecondsOfAStep;

    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238 names it, and apps know no other; collisions of SHA-1 do not touch HMAC.")]
    public static string CodeOf(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(secret, counter, hash);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xF)..]) & int.MaxValue;
        return (number % Modulus).ToString("000000", CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// The step whose code was typed: this one, the one before or the one after, since clocks differ. Null where it is none of them, or none
    /// later than the last that was used: a code is good once.
    /// </summary>
    /// <param name="typed">Six digits, Latin or Thai, blanks between them left out.</param>
    /// <param name="last">The last step that was used.</param>
    public static long? StepOf(ReadOnlySpan<byte> secret, string typed, DateTimeOffset now, long last)
    {
        var code = Encoding.ASCII.GetBytes(Plain(typed));
        long? found = null;
        for (var step = StepAt(now) - 1; step <= StepAt(now) + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(code, Encoding.ASCII.GetBytes(CodeOf(secret, step))) && step > last)
            {
                found ??= step;
            }
        }

        return found;
    }

    /// <summary>Whether it may be meant as a code.</summary>
    public static bool IsMeant(string typed) => Plain(typed) is { Length: Digits } code && code.All(char.IsAsciiDigit);

    /// <summary>A secret as it is typed into an app that has no camera, in groups of four.</summary>
    public static string KeyOf(ReadOnlySpan<byte> secret) =>
        string.Join(' ', Base32(secret).Chunk(4).Select(static group => new string(group)));

    /// <summary>What the picture says to an app.</summary>
    /// <param name="issuer">Whose code it is, as the app lists it.</param>
    public static string AddressOf(ReadOnlySpan<byte> secret, string issuer, string account) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={Base32(secret)}&issuer={Uri.EscapeDataString(issuer)}";

    private static string Base32(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (held, bits) = (0, 0);
        foreach (var next in bytes)
        {
            held = ((held << 8) | next) & 0xFFF;
            for (bits += 8; bits >= BitsOfASign; bits -= BitsOfASign)
            {
                text.Append(Alphabet[(held >> (bits - BitsOfASign)) & 0x1F]);
            }
        }

        return bits == 0 ? text.ToString() : text.Append(Alphabet[(held << (BitsOfASign - bits)) & 0x1F]).ToString();
    }

    private static string Plain(string typed) => string.Concat(typed.Where(static sign => !char.IsWhiteSpace(sign) && sign != '-')
        .Select(static sign => sign is >= '๐' and <= '๙' ? (char)(sign - '๐' + '0') : sign));
}
