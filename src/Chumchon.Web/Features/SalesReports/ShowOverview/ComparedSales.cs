using Chumchon.Data.Reports;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;

namespace Chumchon.Web.Features.SalesReports.ShowOverview;

/// <summary>A period beside the fiscal year before it.</summary>
public sealed record ComparedSales(SalesPeriod Period, SalesPeriod YearBefore)
{
    /// <summary>The last month against the one before it; null where no district has saved both.</summary>
    public Change? OnMonth(IEnumerable<DistrictCode> districts) =>
        Over(districts, [(Period.Through, Period.Through.Previous)]);

    /// <summary>The period against the same months of the year before; null where no district has saved a month in both years.</summary>
    public Change? OnYear(IEnumerable<DistrictCode> districts) => Over(
        districts,
        [.. Period.Year.Months.Where(month => month <= Period.Through).Select(static month => (month, month.AddYears(-1)))]);

    private Change? Over(IEnumerable<DistrictCode> districts, IReadOnlyList<(SalesMonth Now, SalesMonth Before)> months)
    {
        var (now, before, compared) = (0L, 0L, 0);
        foreach (var district in districts)
        {
            var both = months
                .Select(month => (Now: Of(district, month.Now)?.Total, Before: Of(district, month.Before)?.Total))
                .Where(static pair => pair is { Now: not null, Before: not null })
                .ToList();
            now += both.Sum(static pair => pair.Now!.Value);
            before += both.Sum(static pair => pair.Before!.Value);
            compared += both.Count > 0 ? 1 : 0;
        }

        return compared == 0 ? null : new(now, before, compared);
    }

    private ChannelSums? Of(DistrictCode district, SalesMonth month) =>
        Period.Year.Holds(month) ? Period.Of(district)[month] : YearBefore.Of(district)[month];
}
