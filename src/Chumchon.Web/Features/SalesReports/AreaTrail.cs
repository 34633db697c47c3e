using Chumchon.Data.Areas;
using Chumchon.Domain.Areas;
using Chumchon.Web.Reports.Asking;

namespace Chumchon.Web.Features.SalesReports;

/// <summary>The way from an area up to the country, on one page and with one choice.</summary>
/// <param name="Page">Address of the page without its query.</param>
public sealed record AreaTrail(ReportCriteria Criteria, string Page)
{
    /// <summary>The same asked of the areas around the one shown, the widest first; none around the country.</summary>
    public IEnumerable<ReportCriteria> Above(IReadOnlyList<Region> regions)
    {
        var country = Criteria with { Area = AreaScope.Country, Region = null };
        if (Criteria.Area.Province is { } province)
        {
            yield return country;
            yield return country with { Region = regions.First(region => region.Provinces.Contains(province)) };
            if (Criteria.Area.District is not null)
            {
                yield return country with { Area = AreaScope.Of(province) };
            }
        }
        else if (Criteria.Region is not null)
        {
            yield return country;
        }
    }

    public string LinkOf(ReportCriteria criteria) => Page + ReportChoice.QueryOf(criteria);
}
