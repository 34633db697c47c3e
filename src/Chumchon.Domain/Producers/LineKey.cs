namespace Chumchon.Domain.Producers;

/// <summary>
/// The key of a row inside a district's month: a producer and one of its product types (R15). Its <see cref="Number"/>
/// is the short name that forms and scripts use.
/// </summary>
public readonly record struct LineKey(long Producer, ProductType Type) : IComparable<LineKey>
{
    /// <summary>Producer × 10 + type.</summary>
    public long Number => (Producer * 10) + (int)Type;

    public static bool TryFromNumber(long number, out LineKey key)
    {
        key = new(number / 10, (ProductType)(number % 10));
        return number >= 10 && number % 10 is >= 1 and <= 5;
    }

    public int CompareTo(LineKey other) => Number.CompareTo(other.Number);

    public static bool operator <(LineKey left, LineKey right) => left.Number < right.Number;

    public static bool operator >(LineKey left, LineKey right) => left.Number > right.Number;

    public static bool operator <=(LineKey left, LineKey right) => left.Number <= right.Number;

    public static bool operator >=(LineKey left, LineKey right) => left.Number >= right.Number;
}
