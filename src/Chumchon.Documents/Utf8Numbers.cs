using System.Buffers;
using System.Buffers.Text;

namespace Chumchon.Documents;

/// <summary>Numbers for machines: a point, no separators, no culture.</summary>
internal static class Utf8Numbers
{
    private const int LongestNumber = 24;

    public static void WriteInteger(IBufferWriter<byte> output, long value)
    {
        Utf8Formatter.TryFormat(value, output.GetSpan(LongestNumber), out var written);
        output.Advance(written);
    }

    /// <summary>Writes hundredths as <c>1234.50</c>.</summary>
    public static void WriteHundredths(IBufferWriter<byte> output, long value)
    {
        var span = output.GetSpan(LongestNumber);
        var written = 0;
        if (value < 0)
        {
            span[written++] = (byte)'-';
        }

        var (whole, rest) = Math.DivRem(value < 0 ? 0UL - (ulong)value : (ulong)value, 100UL);
        Utf8Formatter.TryFormat(whole, span[written..], out var digits);
        written += digits;
        span[written++] = (byte)'.';
        span[written++] = (byte)('0' + (rest / 10));
        span[written++] = (byte)('0' + (rest % 10));
        output.Advance(written);
    }
}
