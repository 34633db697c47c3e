using System.Collections;

namespace Chumchon.Domain.Producers;

/// <summary>The product types of a producer as one number: a bit a type, the lowest of <see cref="ProductType.Food"/>. It is stored and hashed.</summary>
public readonly record struct ProductTypeSet(int Bits) : IReadOnlyCollection<ProductType>
{
    private const int AllBits = 0b1_1111;

    public int Count => int.PopCount(Bits);

    /// <summary>Whether each bit stands for a type.</summary>
    public bool IsKnown => (Bits & ~AllBits) == 0;

    public static ProductTypeSet Of(params IEnumerable<ProductType> types) =>
        new(types.Aggregate(0, static (bits, type) => bits | Bit(type)));

    public bool Has(ProductType type) => (Bits & Bit(type)) != 0;

    public ProductTypeSet With(ProductType type) => new(Bits | Bit(type));

    public IEnumerator<ProductType> GetEnumerator()
    {
        foreach (var type in Enum.GetValues<ProductType>())
        {
            if (Has(type))
            {
                yield return type;
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => string.Join('+', this);

    private static int Bit(ProductType type) => 1 << ((int)type - 1);
}
