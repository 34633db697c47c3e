using Chumchon.Domain.Months;

namespace Chumchon.Domain.Returns;

/// <summary>The counts and sums of a district's month, computed from its rows, never typed (R17).</summary>
/// <param name="Rows">Rows in the month.</param>
/// <param name="RowsEntered">Rows with any amount.</param>
/// <param name="Producers">Distinct producers among the rows.</param>
/// <param name="ProducersReported">Distinct producers with at least one row entered.</param>
public readonly record struct ReturnTotals(
    int Rows, int RowsEntered, int Producers, int ProducersReported, ChannelSums Sums)
{
    public int RowsNotEntered => Rows - RowsEntered;

    /// <summary>Every row has an amount. A month without rows is not complete.</summary>
    public bool IsComplete => RecordedMonth.EveryRowIsEntered(Rows, RowsEntered);

    public static ReturnTotals Of(IEnumerable<SalesRow> rows)
    {
        int count = 0, entered = 0;
        var sums = default(ChannelSums);
        var producers = new HashSet<long>();
        var reported = new HashSet<long>();
        foreach (var row in rows)
        {
            count++;
            producers.Add(row.Key.Producer);
            if (row.Amounts.IsBlank)
            {
                continue;
            }

            entered++;
            reported.Add(row.Key.Producer);
            sums += ChannelSums.Of(row.Amounts);
        }

        return new(count, entered, producers.Count, reported.Count, sums);
    }
}
