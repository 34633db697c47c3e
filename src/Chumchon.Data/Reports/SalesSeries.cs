using Chumchon.Domain.Calendar;

namespace Chumchon.Data.Reports;

/// <summary>The sales of one place (a country, a province, a district), month by month, and how many districts they came from.</summary>
public sealed class SalesSeries
{
    private readonly SalesMonth first;
    private readonly ChannelSums?[] sums;
    private readonly ProducerCounts[] producers;
    private readonly int[] districtsSaved;

    private SalesSeries(SalesMonth first, int months)
    {
        this.first = first;
        sums = new ChannelSums?[months];
        producers = new ProducerCounts[months];
        districtsSaved = new int[months];
    }

    /// <summary>Of a month; null where no district has saved it or it lies outside the period. Saved and nothing sold is nought.</summary>
    public ChannelSums? this[SalesMonth month] => month < first || month.Index - first.Index >= sums.Length
        ? null
        : sums[month.Index - first.Index];

    /// <summary>Of all months of the period; null where nothing is saved in any.</summary>
    public ChannelSums? Total { get; private set; }

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
    public int DistrictsSavedThroughout { get; private set; }

    /// <summary>Districts that have every month of the period complete; a place with fewer than it has is `ยังบันทึกไม่ครบ`.</summary>
    public int DistrictsCompleteThroughout { get; private set; }

    /// <param name="saved">The saved months by district, one after another from the first.</param>
    /// <param name="districts">Those of the place, each once.</param>
    internal static SalesSeries Of(SalesMonth first, Dictionary<int, SavedMonth>[] saved, IEnumerable<int> districts)
    {
        var series = new SalesSeries(first, saved.Length);
        foreach (var district in districts)
        {
            var (months, complete) = (0, 0);
            for (var month = 0; month < saved.Length; month++)
            {
                if (saved[month].TryGetValue(district, out var known))
                {
                    series.Add(month, known);
                    months++;
                    complete += known.IsComplete ? 1 : 0;
                }
            }

            series.DistrictsSavedThroughout += months == saved.Length ? 1 : 0;
            series.DistrictsCompleteThroughout += complete == saved.Length ? 1 : 0;
        }

        return series;
    }

    private void Add(int month, in SavedMonth saved)
    {
        sums[month] = (sums[month] ?? default) + saved.Sums;
        producers[month] = new(producers[month].All + saved.Producers.All, producers[month].Reported + saved.Producers.Reported);
        districtsSaved[month]++;
        Total = (Total ?? default) + saved.Sums;
    }
}
