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
    /// <summary>Null where nothing was ever sold: noughts and blanks have no logarithm and tell nothing of a size.</summary>
    public static UsualSales? Of(IEnumerable<long> satang)
    {
        int[] sizes = [.. satang.Where(static amount => amount > 0).Select(static amount => (int)Math.Round(100 * Math.Log10(amount)))];
        if (sizes.Length == 0)
        {
            return null;
        }

        var median = MedianOf(sizes);
        return new(sizes.Length, median, MedianOf([.. sizes.Select(size => Math.Abs(size - median))]));
    }

    /// <summary>Of an even number the mean of the two in the middle, a half rounded up.</summary>
    private static int MedianOf(int[] values)
    {
        Array.Sort(values);
        var middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle] + 1) / 2;
    }
}
