using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;

namespace Chumchon.Web.Features.SalesReports;

/// <summary>The addresses of this room.</summary>
public static class SalesReportsLinks
{
    public const string Overview = "/reports/otop-sales/overview";

    public const string Monthly = "/reports/otop-sales/monthly";

    public const string Export = "/reports/otop-sales/export";

    /// <summary>The overview of a province's districts in a fiscal year.</summary>
    public static string OverviewOf(ProvinceCode province, FiscalYear year) => $"{Overview}?fiscalYear={year}&province={province}";
}
