using Chumchon.Data.Areas;
using Chumchon.Domain.Areas;

namespace Chumchon.Web.Features.SalesReports.Reports;

/// <summary>The areas that figures are asked for.</summary>
public static class ReportAreas
{
    /// <summary>How many districts of an area have an office: 878 of the country.</summary>
    public static int DistrictsIn(this AreaDirectory areas, AreaScope area) => (area.District, area.Province) switch
    {
        ({ }, _) => 1,
        (_, { } province) => areas.DistrictsOf(province).Count,
        _ => areas.ReportingDistricts.Count,
    };
}
