using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Reports;

/// <summary>The sales of one place (a country, a province, a district), month by month, and how many districts they came from.</summary>
public sealed class SalesSeries
{
    private readonly SalesMonth first;
    private readonly MonthSums[] months;

    private SalesSeries(SalesMonth first, int months)
    {
        this.first = first;
        this.months = new MonthSums[months];
    }

    /// <summary>Of a month; null where no district has saved it or it lies outside the period. Saved and nothing sold is nought.</summary>
    public ChannelSums? this[SalesMonth month] => In(month) is { Districts: > 0 } known ? known.Sums : null;

    /// <summary>Of all months of the period; null where nothing is saved in any.</summary>
    public ChannelSums? Total { get; private set; }

    /// <summary>Producers in the returns of that month, each once a district; null where no district has saved it.</summary>
    public ProducerCounts? Producers(SalesMonth month) => In(month) is { Districts: > 0 } known ? known.Producers : null;

    /// <summary>Districts with a save of that month.</summary>
    public int DistrictsSaved(SalesMonth month) => In(month).Districts;

    /// <summary>Months of the period that at least one district has saved.</summary>
    public int MonthsSaved => months.Count(static month => month.Districts > 0);

    /// <summary>Months of the period.</summary>
    public int Months => months.Length;

    /// <summary>Districts with a save of every month of the period: `จาก N ใน 878 อำเภอ`.</summary>
    public int DistrictsSavedThroughout { get; private set; }

    /// <summary>Districts that have every month of the period complete; a place with fewer than it has is `ยังบันทึกไม่ครบ`.</summary>
    public int DistrictsCompleteThroughout { get; private set; }

    /// <param name="saved">The saved months by district, one after another from the first.</param>
    /// <param name="districts">Those of the place, each once.</param>
    /// <param name="monthsOf">The months that a district has to report; null where it is all of them.</param>
    internal static SalesSeries Of(
        SalesMonth first, Dictionary<int, SavedMonth>[] saved, IEnumerable<int> districts, Func<int, int>? monthsOf)
    {
        var series = new SalesSeries(first, saved.Length);
        foreach (var district in districts)
        {
            series.Add(saved, district, monthsOf?.Invoke(district) ?? saved.Length);
        }

        foreach (var month in series.months)
        {
            series.Total = month.Districts > 0 ? (series.Total ?? default) + month.Sums : series.Total;
        }

        return series;
    }

    private void Add(Dictionary<int, SavedMonth>[] saved, int district, int expected)
    {
        var (found, complete) = (0, 0);
        for (var month = 0; month < saved.Length; month++)
        {
            ref readonly var known = ref CollectionsMarshal.GetValueRefOrNullRef(saved[month], district);
            if (!Unsafe.IsNullRef(in known))
            {
                months[month].Add(in known);
                found++;
                complete += known.IsComplete ? 1 : 0;
            }
        }

        DistrictsSavedThroughout += expected > 0 && found >= expected ? 1 : 0;
        DistrictsCompleteThroughout += expected > 0 && complete >= expected ? 1 : 0;
    }

    private MonthSums In(SalesMonth month) => months.ElementAtOrDefault(month.Index - first.Index);

    private struct MonthSums
    {
        public int Districts { get; private set; }

        public ChannelSums Sums { get; private set; }

        public ProducerCounts Producers { get; private set; }

        public void Add(in SavedMonth saved)
        {
            Districts++;
            Sums += saved.Sums;
            Producers = new(Producers.All + saved.Producers.All, Producers.Reported + saved.Producers.Reported);
        }
    }
}
