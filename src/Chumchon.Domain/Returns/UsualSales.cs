namespace Chumchon.Domain.Returns;

/// <summary>
/// What a producer usually sells in a month (ยอดปกติ), by figures that one slip or one strange month does not move: median
/// and median distance from it, both of the logarithm, because sales of one producer differ by ratios and not by baht.
/// Only for judging what is likely; money is never computed from it.
/// </summary>
/// <param name="Months">Months with sales above nought; at least 1.</param>
/// <param name="Median">Of the satang's decimal logarithm, in hundredths: 700 is 100,000.00 baht.</param>
/// <param name="Spread">The median distance from it in the same unit: 30 is a factor of two.</param>
public readonly record struct UsualSales(int Months, int Median, int Spread)
{
    private const int MostOnStack = 64;

    /// <summary>Null where nothing was ever sold: noughts and blanks have no logarithm and tell nothing of a size.</summary>
    public static UsualSales? Of(params ReadOnlySpan<long> satang)
    {
        Span<int> sizes = satang.Length <= MostOnStack ? stackalloc int[satang.Length] : new int[satang.Length];
        var count = 0;
        foreach (var amount in satang)
        {
            if (amount > 0)
            {
                sizes[count++] = (int)Math.Round(100 * Math.Log10(amount));
            }
        }

        if (count == 0)
        {
            return null;
        }

        sizes = sizes[..count];
        var median = MedianOf(sizes);
        foreach (ref var size in sizes)
        {
            size = Math.Abs(size - median);
        }

        return new(count, median, MedianOf(sizes));
    }

    /// <summary>Of an even number the mean of the two in the middle, a half rounded up.</summary>
    private static int MedianOf(Span<int> values)
    {
        values.Sort();
        var middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle] + 1) / 2;
    }
}
