using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace Chumchon.Domain.Returns;

/// <summary>
/// The code on a receipt (รหัสตรวจสอบ): the first 60 bits of the receipt's SHA-256 in Crockford's base 32, three groups of
/// four, <c>7K3M-9QXD-2FTA</c>. Its letters leave out I, L, O and U, so that nothing on paper is mistaken for a digit.
/// </summary>
public readonly record struct ReceiptCode
{
    /// <summary>Letters and digits without the hyphens.</summary>
    public const int Length = 12;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int BitsOfASign = 5;
    private const int UnusedBits = 64 - (Length * BitsOfASign);
    private const int HashBytes = 32;

    private readonly ulong bits;

    private ReceiptCode(ulong bits)
    {
        this.bits = bits;
    }

    /// <summary>The lowest hash that has this code: with <see cref="HighestHash"/> the range in which a receipt is looked for.</summary>
    [SuppressMessage("Performance", "CA1819", Justification = "Made anew for each reader, and handed to a database as it is.")]
    public byte[] LowestHash => Bound(bits << UnusedBits, fill: 0x00);

    /// <summary>The highest hash that has this code.</summary>
    [SuppressMessage("Performance", "CA1819", Justification = "Made anew for each reader, and handed to a database as it is.")]
    public byte[] HighestHash => Bound((bits << UnusedBits) | ((1UL << UnusedBits) - 1), fill: 0xFF);

    /// <param name="hash">Of the receipt; its first eight bytes count, and what an altered one lacks counts as nought.</param>
    public static ReceiptCode Of(ReadOnlySpan<byte> hash)
    {
        Span<byte> first = stackalloc byte[sizeof(ulong)];
        first.Clear();
        hash[..Math.Min(hash.Length, first.Length)].CopyTo(first);
        return new(BinaryPrimitives.ReadUInt64BigEndian(first) >> UnusedBits);
    }

    /// <summary>
    /// Reads a code as people type it: small letters, spaces and hyphens anywhere or nowhere, O for 0, I and L for 1.
    /// </summary>
    public static bool TryParse(string? text, out ReceiptCode code)
    {
        code = default;
        var read = 0UL;
        var signs = 0;
        foreach (var sign in text ?? "")
        {
            if (sign is '-' or '–' || char.IsWhiteSpace(sign))
            {
                continue;
            }

            var value = Alphabet.IndexOf(Meant(sign), StringComparison.Ordinal);
            if (value < 0 || ++signs > Length)
            {
                return false;
            }

            read = (read << BitsOfASign) | (uint)value;
        }

        code = new(read);
        return signs == Length;
    }

    /// <summary>Three groups of four: <c>7K3M-9QXD-2FTA</c>.</summary>
    public override string ToString() => string.Create(Length + 2, bits, static (text, left) =>
    {
        for (var place = text.Length - 1; place >= 0; place--)
        {
            if (place is 4 or 9)
            {
                text[place] = '-';
                continue;
            }

            text[place] = Alphabet[(int)(left % 32)];
            left /= 32;
        }
    });

    private static char Meant(char sign) => char.ToUpperInvariant(sign) switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        var other => other,
    };

    private static byte[] Bound(ulong first, byte fill)
    {
        var hash = new byte[HashBytes];
        Array.Fill(hash, fill);
        BinaryPrimitives.WriteUInt64BigEndian(hash, first);
        return hash;
    }
}
