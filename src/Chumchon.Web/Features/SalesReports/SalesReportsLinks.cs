using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Web.Features.SalesReports.Reports;

namespace Chumchon.Web.Features.SalesReports;

/// <summary>The addresses of this room.</summary>
public static class SalesReportsLinks
{
    public const string Overview = "/reports/otop-sales/overview";

    public const string Monthly = "/reports/otop-sales/monthly";

    public const string Export = "/reports/otop-sales/export";

    /// <summary>The overview of a province in a fiscal year.</summary>
    public static string OverviewOf(ProvinceCode province, FiscalYear year) => Overview + Query(AreaScope.Of(province), year, through: null);

    /// <summary>The overview of the country in a fiscal year.</summary>
    public static string OverviewOf(FiscalYear year) => Overview + Query(AreaScope.Country, year, through: null);

    /// <summary>A report as a page to read and print.</summary>
    public static string ReportOf(string slug, ReportCriteria criteria) => $"{Export}/{slug}{Query(criteria)}";

    /// <param name="format"><c>xlsx</c>, <c>csv</c> and so on.</param>
    public static string FileOf(string slug, string format, ReportCriteria criteria) => $"{Export}/{slug}.{format}{Query(criteria)}";

    /// <summary>All that was chosen.</summary>
    internal static string Query(ReportCriteria criteria) =>
        Query(criteria.Area, criteria.Year, criteria.Through)
        + (criteria.Area.District is { } district ? $"&district={district}" : "")
        + (criteria.Region is { } region ? $"&region={region.Key}" : "")
        + (criteria.Kind is { } kind ? $"&kind={(int)kind}" : "")
        + (criteria.MonthAlone ? "&only=1" : "")
        + (criteria.InMillions ? "&unit=million" : "");

    /// <summary>The country is said by an empty province: without one, a page opens on the officer's own.</summary>
    internal static string Query(AreaScope area, FiscalYear year, SalesMonth? through) =>
        $"?fiscalYear={year}&province={area.Province}{(through is { } month ? $"&through={month}" : "")}";
}
