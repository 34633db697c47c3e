using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Months;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Verification;

/// <summary>
/// A district's month reckoned from its facts alone, by other means than a save or a report: neither its totals nor its rollup is
/// looked at. Sums in satang.
/// </summary>
public sealed class FactMonth
{
    private static readonly int Channels = SalesChannels.All.Count;

    private readonly long[] satang = new long[5 * Channels];

    private FactMonth(DistrictCode district, SalesMonth month, bool isSaved)
    {
        District = district;
        Month = month;
        IsSaved = isSaved;
    }

    public DistrictCode District { get; }

    public SalesMonth Month { get; }

    /// <summary>Whether a receipt says that the month was confirmed.</summary>
    public bool IsSaved { get; }

    public int Rows { get; private set; }

    public int RowsEntered { get; private set; }

    public int Producers { get; private set; }

    public int ProducersReported { get; private set; }

    /// <summary>Whether it was confirmed and every row has an amount.</summary>
    public bool IsComplete => IsSaved && RecordedMonth.StageOf(ReturnState.Saved, Rows, RowsEntered) == MonthStage.Complete;

    /// <summary>Sales in one channel, of one product type or of all.</summary>
    public long Sum(SalesChannel channel, ProductType? type = null)
    {
        var sum = 0L;
        for (var t = 1; t <= 5; t++)
        {
            sum += type is null || (int)type == t ? satang[Place((ProductType)t, channel)] : 0;
        }

        return sum;
    }

    internal static FactMonth Of(DistrictCode district, SalesMonth month, bool isSaved, IReadOnlyList<SalesRow> rows)
    {
        var made = new FactMonth(district, month, isSaved) { Rows = rows.Count };
        var producers = new HashSet<long>();
        var reported = new HashSet<long>();
        foreach (var row in rows)
        {
            producers.Add(row.Key.Producer);
            if (row.Amounts.IsBlank)
            {
                continue;
            }

            made.RowsEntered++;
            reported.Add(row.Key.Producer);
            foreach (var channel in SalesChannels.All)
            {
                made.satang[Place(row.Key.Type, channel)] += row.Amounts[channel] ?? 0;
            }
        }

        (made.Producers, made.ProducersReported) = (producers.Count, reported.Count);
        return made;
    }

    private static int Place(ProductType type, SalesChannel channel) => (((int)type - 1) * Channels) + (int)channel - 1;
}
