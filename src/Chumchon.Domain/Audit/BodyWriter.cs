using System.Buffers;
using System.Buffers.Binary;

namespace Chumchon.Domain.Audit;

/// <summary>Writes whole numbers in as few bytes as they need: seven bits a byte, the lowest first (LEB128).</summary>
internal sealed class BodyWriter(int capacity)
{
    private readonly ArrayBufferWriter<byte> buffer = new(capacity);

    /// <param name="value">Not negative.</param>
    public void Number(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        var left = (ulong)value;
        var span = buffer.GetSpan(10);
        var length = 0;
        while (left > 0x7F)
        {
            span[length++] = (byte)(left | 0x80);
            left >>= 7;
        }

        span[length++] = (byte)left;
        buffer.Advance(length);
    }

    /// <param name="value">Written as 0, −1, 1, −2 … are counted (zigzag).</param>
    public void Signed(long value) => Number((value << 1) ^ (value >> 63));

    public void Mark(long? value)
    {
        if (value is not { } mark)
        {
            Number(0);
            return;
        }

        if (mark < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(value), "A mark has 63 bits.");
        }

        Number(1);
        BinaryPrimitives.WriteInt64BigEndian(buffer.GetSpan(sizeof(long)), mark);
        buffer.Advance(sizeof(long));
    }

    public void Bytes(ReadOnlySpan<byte> bytes) => buffer.Write(bytes);

    public byte[] ToArray() => buffer.WrittenSpan.ToArray();
}
