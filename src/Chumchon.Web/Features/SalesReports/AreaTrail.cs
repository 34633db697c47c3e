using Chumchon.Domain.Areas;

namespace Chumchon.Web.Features.SalesReports;

/// <summary>The way from an area up to the country, on one page and with one choice.</summary>
/// <param name="Page">Address of the page without its query.</param>
public sealed record AreaTrail(ReportChoice Choice, string Page)
{
    /// <summary>The areas around the one shown, the widest first.</summary>
    public IEnumerable<AreaScope> Above
    {
        get
        {
            if (Choice.Area.Province is { } province)
            {
                yield return AreaScope.Country;
                if (Choice.Area.District is not null)
                {
                    yield return AreaScope.Of(province);
                }
            }
        }
    }

    public string LinkOf(AreaScope area) => Page + (Choice with { Area = area }).Query;
}
