using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Web.Reports.Asking;
using Chumchon.Web.Reports.Making;

namespace Chumchon.Web.Features.SalesReports;

/// <summary>The addresses of this room.</summary>
public static class SalesReportsLinks
{
    public const string Overview = "/reports/otop-sales/overview";

    public const string Monthly = "/reports/otop-sales/monthly";

    public const string Export = "/reports/otop-sales/export";

    /// <summary>The views that an officer keeps.</summary>
    public const string Views = "/reports/otop-sales/views";

    /// <summary>The overview of a province, of a fiscal year as far as it has come.</summary>
    public static string OverviewOf(ProvinceCode province, FiscalYear year) =>
        $"{Overview}?{ReportChoice.FiscalYearName}={year}&{ReportChoice.ProvinceName}={province}";

    /// <summary>The overview of a province, from October through a month.</summary>
    public static string OverviewOf(ProvinceCode province, SalesMonth through) =>
        Overview + ReportChoice.QueryOf(new(AreaScope.Of(province), through.FiscalYear, through));

    /// <summary>The overview of a district, of a fiscal year as far as it has come.</summary>
    public static string OverviewOf(DistrictCode district, FiscalYear year) =>
        $"{OverviewOf(district.Province, year)}&{ReportChoice.DistrictName}={district}";

    /// <summary>A report as a page to read and print, of a month that is known.</summary>
    public static string ReportOf(string slug, ReportCriteria criteria) => $"{Export}/{slug}{ReportChoice.QueryOf(criteria)}";

    /// <summary>A report as a page to read and print.</summary>
    public static string ReportOf(CatalogueEntry entry, ReportChoice choice) => $"{Export}/{entry.Slug}{QueryOf(entry, choice)}";

    /// <summary>A report as a file.</summary>
    /// <param name="format"><c>xlsx</c>, <c>csv</c> and so on.</param>
    public static string FileOf(CatalogueEntry entry, string format, ReportChoice choice) => $"{Export}/{entry.Slug}.{format}{QueryOf(entry, choice)}";

    /// <summary>Of the shown month, but where the report tells of another area, of which another month may be shown.</summary>
    private static string QueryOf(CatalogueEntry entry, ReportChoice choice) =>
        entry.Told(choice.Criteria.Area) == choice.Told ? ReportChoice.QueryOf(choice.Criteria) : choice.Query;

    /// <param name="format"><c>xlsx</c>, <c>csv</c> and so on.</param>
    public static string FileOf(string slug, string format, ReportCriteria criteria) => $"{Export}/{slug}.{format}{ReportChoice.QueryOf(criteria)}";
}
