using Chumchon.Domain.Areas;
using Chumchon.Web.Features.SalesReports.Reports;

namespace Chumchon.Web.Features.SalesReports;

/// <summary>The way from an area up to the country, on one page and with one choice.</summary>
/// <param name="Page">Address of the page without its query.</param>
public sealed record AreaTrail(ReportCriteria Criteria, string Page)
{
    /// <summary>The areas around the one shown, the widest first.</summary>
    public IEnumerable<AreaScope> Above
    {
        get
        {
            if (Criteria.Area.Province is { } province)
            {
                yield return AreaScope.Country;
                if (Criteria.Area.District is not null)
                {
                    yield return AreaScope.Of(province);
                }
            }
        }
    }

    public string LinkOf(AreaScope area) => Page + SalesReportsLinks.Query(Criteria with { Area = area });
}
