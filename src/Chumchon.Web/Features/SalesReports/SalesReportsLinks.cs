using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Web.Reports.Asking;

namespace Chumchon.Web.Features.SalesReports;

/// <summary>The addresses of this room.</summary>
public static class SalesReportsLinks
{
    public const string Overview = "/reports/otop-sales/overview";

    public const string Monthly = "/reports/otop-sales/monthly";

    public const string Export = "/reports/otop-sales/export";

    /// <summary>The overview of a province in a fiscal year.</summary>
    public static string OverviewOf(ProvinceCode province, FiscalYear year) => OverviewOf(AreaScope.Of(province), year);

    /// <summary>The overview of the country in a fiscal year.</summary>
    public static string OverviewOf(FiscalYear year) => OverviewOf(AreaScope.Country, year);

    /// <summary>A report as a page to read and print.</summary>
    public static string ReportOf(string slug, ReportCriteria criteria) => $"{Export}/{slug}{ReportChoice.QueryOf(criteria)}";

    /// <param name="format"><c>xlsx</c>, <c>csv</c> and so on.</param>
    public static string FileOf(string slug, string format, ReportCriteria criteria) => $"{Export}/{slug}.{format}{ReportChoice.QueryOf(criteria)}";

    private static string OverviewOf(AreaScope area, FiscalYear year) =>
        Overview + ReportChoice.QueryOf(new(area, year, Through: null));
}
