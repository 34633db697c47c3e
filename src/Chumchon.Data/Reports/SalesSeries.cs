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

    /// <param name="saved">The months of one district within the period, each once.</param>
    internal static SalesSeries OfDistrict(SalesMonth first, SalesMonth through, IEnumerable<SavedMonth> saved)
    {
        var series = new SalesSeries(first, through.Index - first.Index + 1);
        var complete = 0;
        foreach (var month in saved)
        {
            series.Add(month.Month.Index - first.Index, month.Sums, month.Producers, districts: 1);
            complete += month.IsComplete ? 1 : 0;
        }

        series.DistrictsSavedThroughout = series.MonthsSaved == series.Months ? 1 : 0;
        series.DistrictsCompleteThroughout = complete == series.Months ? 1 : 0;
        return series;
    }

    /// <summary>Of several places that have no district in common.</summary>
    internal static SalesSeries OfAll(SalesMonth first, SalesMonth through, IEnumerable<SalesSeries> places)
    {
        var series = new SalesSeries(first, through.Index - first.Index + 1);
        foreach (var place in places)
        {
            for (var month = 0; month < series.Months; month++)
            {
                if (place.sums[month] is { } known)
                {
                    series.Add(month, known, place.producers[month], place.districtsSaved[month]);
                }
            }

            series.DistrictsSavedThroughout += place.DistrictsSavedThroughout;
            series.DistrictsCompleteThroughout += place.DistrictsCompleteThroughout;
        }

        return series;
    }

    private void Add(int place, ChannelSums amounts, ProducerCounts counts, int districts)
    {
        sums[place] = (sums[place] ?? default) + amounts;
        producers[place] = new(producers[place].All + counts.All, producers[place].Reported + counts.Reported);
        districtsSaved[place] += districts;
        Total = (Total ?? default) + amounts;
    }
}
