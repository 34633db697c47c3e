namespace Chumchon.Data.Demo;

/// <summary>One margin of a three-way table: its totals, and how far apart its neighbours stand in the flat row of cells.</summary>
internal sealed record Margin(IReadOnlyList<long> Totals, int Stride)
{
    public int PlaceOf(int cell) => cell / Stride % Totals.Count;
}

/// <summary>Fits a province × type × channel table to three published margins, exactly.</summary>
internal static class CellFitting
{
    private const int Rounds = 13;

    /// <summary>
    /// Whole satang that add up to each total of each margin: proportional fitting from the seeds, rounded down, the remainders
    /// handed out from the north-west corner.
    /// </summary>
    /// <remarks>
    /// Only + − × ÷ in a fixed order, which IEEE 754 defines to the last bit: every machine finds the same cells.
    /// </remarks>
    /// <param name="seeds">Positive, in proportion to what each cell would have without the margins; overwritten.</param>
    /// <param name="margins">Their totals add up to the same sum.</param>
    /// <exception cref="InvalidOperationException">The margins disagree, or the fitting did not come near them.</exception>
    public static long[] Fit(double[] seeds, params Margin[] margins)
    {
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var margin in margins)
                ScaleTo(seeds, margin);
        }

        KeepWithin(seeds, margins);
        var cells = Array.ConvertAll(seeds, cell => (long)cell);
        HandOut(cells, margins);
        return cells;
    }

    private static void ScaleTo(double[] cells, Margin margin)
    {
        var sums = Sums(cells, margin);
        for (var cell = 0; cell < cells.Length; cell++)
        {
            var place = margin.PlaceOf(cell);
            cells[cell] = cells[cell] * margin.Totals[place] / sums[place];
        }
    }

    /// <summary>Shrinks all cells by the little that the fitting overshoots a total, so that every remainder is to be added.</summary>
    private static void KeepWithin(double[] cells, Margin[] margins)
    {
        var shrink = 1.0;
        foreach (var margin in margins)
        {
            var sums = Sums(cells, margin);
            for (var place = 0; place < sums.Length; place++)
                shrink = Math.Min(shrink, margin.Totals[place] / sums[place]);
        }

        for (var cell = 0; cell < cells.Length; cell++)
            cells[cell] *= shrink;
    }

    private static void HandOut(long[] cells, Margin[] margins)
    {
        var left = Array.ConvertAll(margins, margin => Remainders(cells, margin));
        var at = new int[margins.Length];
        while (true)
        {
            for (var margin = 0; margin < at.Length; margin++)
            {
                while (at[margin] < left[margin].Length && left[margin][at[margin]] == 0)
                    at[margin]++;
            }

            var ended = at.Where((place, margin) => place == left[margin].Length).Count();
            if (ended == at.Length)
                return;
            if (ended > 0)
                throw new InvalidOperationException("The margins do not add up to the same total.");
            var amount = left.Select((places, margin) => places[at[margin]]).Min();
            cells[margins.Select((margin, index) => at[index] * margin.Stride).Sum()] += amount;
            for (var margin = 0; margin < at.Length; margin++)
                left[margin][at[margin]] -= amount;
        }
    }

    private static long[] Remainders(long[] cells, Margin margin)
    {
        var left = margin.Totals.ToArray();
        for (var cell = 0; cell < cells.Length; cell++)
            left[margin.PlaceOf(cell)] -= cells[cell];
        return Array.TrueForAll(left, remainder => remainder >= 0)
            ? left
            : throw new InvalidOperationException("The fitted cells exceed a total.");
    }

    private static double[] Sums(double[] cells, Margin margin)
    {
        var sums = new double[margin.Totals.Count];
        for (var cell = 0; cell < cells.Length; cell++)
            sums[margin.PlaceOf(cell)] += cells[cell];
        return sums;
    }
}
