using Chumchon.Domain.Calendar;

namespace Chumchon.Domain.Areas;

/// <summary>By which districts figures are shown: those that they were reported under (เขตในเวลานั้น), or those of today (เขตปัจจุบัน).</summary>
/// <param name="ByToday">A district that lies in one of today's is counted there; one that was split stays as it was.</param>
public sealed record AreaView(AreaHistory History, bool ByToday)
{
    /// <summary>The district under which figures of another are shown.</summary>
    public DistrictCode Shown(DistrictCode district) => ByToday ? History.Today(district) : district;

    /// <summary>How many of the months from the first on a shown district has figures of.</summary>
    public int Months(DistrictCode district, SalesMonth first, int months) =>
        ByToday && !History.IsFormer(district) ? months : History.MonthsStood(district, first, months);

    /// <summary>Whether a district has a place among those shown of a period.</summary>
    public bool Shows(DistrictCode district, SalesMonth first, SalesMonth through) =>
        Shown(district) == district && Months(district, first, through.Index - first.Index + 1) > 0;
}
