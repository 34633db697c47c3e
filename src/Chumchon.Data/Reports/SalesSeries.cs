using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;

namespace Chumchon.Data.Reports;

/// <summary>The sales of one place (a country, a province, a district), month by month, and how many districts they came from.</summary>
public sealed class SalesSeries
{
    private readonly SalesMonth first;
    private readonly ChannelSums?[] sums;
    private readonly ProducerCounts[] producers;
    private readonly int[] districtsSaved;

    internal SalesSeries(SalesMonth first, SalesMonth through, IEnumerable<SavedMonth> saved)
    {
        this.first = first;
        var count = through.Index - first.Index + 1;
        sums = new ChannelSums?[count];
        producers = new ProducerCounts[count];
        districtsSaved = new int[count];
        var monthsOf = new Dictionary<DistrictCode, (int Saved, int Complete)>();
        foreach (var month in saved)
        {
            var place = month.Month.Index - first.Index;
            sums[place] = (sums[place] ?? default) + month.Sums;
            producers[place] = new(producers[place].All + month.Producers.All, producers[place].Reported + month.Producers.Reported);
            districtsSaved[place]++;
            var known = monthsOf.GetValueOrDefault(month.District);
            monthsOf[month.District] = (known.Saved + 1, known.Complete + (month.IsComplete ? 1 : 0));
        }

        DistrictsSavedThroughout = monthsOf.Values.Count(months => months.Saved == count);
        DistrictsCompleteThroughout = monthsOf.Values.Count(months => months.Complete == count);
        Total = sums.Aggregate((ChannelSums?)null, static (total, month) => month is { } known ? (total ?? default) + known : total);
    }

    /// <summary>Of a month; null where no district has saved it or it lies outside the period. Saved and nothing sold is nought.</summary>
    public ChannelSums? this[SalesMonth month] => sums.ElementAtOrDefault(month.Index - first.Index);

    /// <summary>Of all months of the period; null where nothing is saved in any.</summary>
    public ChannelSums? Total { get; }

    /// <summary>Producers in the returns of that month, each once a district; null where no district has saved it.</summary>
    public ProducerCounts? Producers(SalesMonth month) =>
        this[month] is null ? null : producers[month.Index - first.Index];

    /// <summary>Districts with a save of that month.</summary>
    public int DistrictsSaved(SalesMonth month) => districtsSaved.ElementAtOrDefault(month.Index - first.Index);

    /// <summary>Months of the period that at least one district has saved.</summary>
    public int MonthsSaved => sums.Count(static month => month is not null);

    /// <summary>Months of the period.</summary>
    public int Months => sums.Length;

    /// <summary>Districts with a save of every month of the period: `จาก N ใน 878 อำเภอ`.</summary>
    public int DistrictsSavedThroughout { get; }

    /// <summary>Districts that have every month of the period complete; a place with fewer than it has is `ยังบันทึกไม่ครบ`.</summary>
    public int DistrictsCompleteThroughout { get; }
}
