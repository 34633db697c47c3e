using System.Buffers.Binary;

namespace Chumchon.Domain.Audit;

/// <summary>Reads what <see cref="BodyWriter"/> wrote, and nothing that could have been written shorter.</summary>
internal ref struct BodyReader(ReadOnlySpan<byte> body)
{
    private const int BitsOfANumber = 63;

    private ReadOnlySpan<byte> left = body;

    public readonly int Length => left.Length;

    public long Number()
    {
        ulong value = 0;
        for (var bits = 0; bits < BitsOfANumber; bits += 7)
        {
            var next = Take(1)[0];
            value |= (ulong)(next & 0x7F) << bits;
            if (next <= 0x7F)
            {
                return next == 0 && bits > 0 ? throw new MalformedBodyException("a number is longer than it need be") : (long)value;
            }
        }

        throw new MalformedBodyException("a number is too large");
    }

    public long Signed()
    {
        var value = Number();
        return (value >> 1) ^ -(value & 1);
    }

    /// <summary>A number that fits an <see cref="int"/>.</summary>
    public int Small() => Number() is <= int.MaxValue and var value ? (int)value : throw new MalformedBodyException("a number is too large");

    public long? Mark()
    {
        switch (Number())
        {
            case 0:
                return null;
            case 1:
                var mark = BinaryPrimitives.ReadInt64BigEndian(Take(sizeof(long)));
                return mark >= 0 ? mark : throw new MalformedBodyException("a mark has more than 63 bits");
            default:
                throw new MalformedBodyException("a mark is neither there nor not");
        }
    }

    public ReadOnlySpan<byte> Rest() => Take(left.Length);

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length > left.Length)
        {
            throw new MalformedBodyException("it ends too early");
        }

        var taken = left[..length];
        left = left[length..];
        return taken;
    }
}
