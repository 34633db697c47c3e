using System.Text;

namespace Chumchon.Documents.Grids;

/// <summary>The letters of a text file in one of the encodings in which Thai offices keep them.</summary>
internal static class TextLetters
{
    private const int Thai874 = 874;
    private const int Sample = 64 * 1024;

    // Bytes that mean nothing in Windows-874, which .NET would turn into controls.
    private static readonly bool[] Unassigned = Unknown([(0x81, 0x84), (0x86, 0x90), (0x98, 0x9F), (0xDB, 0xDE), (0xFC, 0xFF)]);

    private static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Found by a mark at its beginning, else by the one that all its bytes make sense in; null where none does.</summary>
    public static TextEncoding? Detect(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return TextEncoding.Utf8;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || IsUtf16(bytes, high: 1))
        {
            return TextEncoding.Utf16LittleEndian;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || IsUtf16(bytes, high: 0))
        {
            return TextEncoding.Utf16BigEndian;
        }

        return Decode(bytes, TextEncoding.Utf8) is not null ? TextEncoding.Utf8
            : Decode(bytes, TextEncoding.Tis620) is not null ? TextEncoding.Tis620
            : Decode(bytes, TextEncoding.Windows874) is not null ? TextEncoding.Windows874
            : null;
    }

    /// <summary>Its text without the mark of its encoding; null where its bytes are none of that encoding.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, TextEncoding encoding)
    {
        try
        {
            var text = encoding switch
            {
                TextEncoding.Utf16LittleEndian => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true).GetString(bytes),
                TextEncoding.Utf16BigEndian => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true).GetString(bytes),
                TextEncoding.Tis620 => IsThai(bytes, lowest: 0xA1) ? OfThai(bytes) : null,
                TextEncoding.Windows874 => IsThai(bytes, lowest: 0x80) ? OfThai(bytes) : null,
                _ => StrictUtf8.GetString(bytes),
            };
            return text is null || text.Contains('\0') ? null : text.TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string OfThai(ReadOnlySpan<byte> bytes) => CodePagesEncodingProvider.Instance.GetEncoding(Thai874)!.GetString(bytes);

    private static bool IsThai(ReadOnlySpan<byte> bytes, byte lowest)
    {
        foreach (var one in bytes)
        {
            if (one >= 0x80 && (one < lowest || Unassigned[one]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether nearly every pair has the upper byte of a Thai or Latin letter, which no other encoding's text has at one side alone.</summary>
    private static bool IsUtf16(ReadOnlySpan<byte> bytes, int high)
    {
        var pairs = Math.Min(bytes.Length, Sample) / 2;
        var like = 0;
        for (var pair = 0; pair < pairs; pair++)
        {
            like += bytes[(2 * pair) + high] is 0x00 or 0x0E or 0x20 && bytes[(2 * pair) + 1 - high] is not 0x00 ? 1 : 0;
        }

        return pairs > 1 && like * 10 >= pairs * 9;
    }

    private static bool[] Unknown(IEnumerable<(int First, int Last)> ranges)
    {
        var unknown = new bool[256];
        foreach (var (first, last) in ranges)
        {
            unknown.AsSpan(first..(last + 1)).Fill(true);
        }

        return unknown;
    }
}
