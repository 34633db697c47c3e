namespace Chumchon.Web.Features.SalesReports;

/// <summary>The addresses of this room.</summary>
public static class SalesReportsLinks
{
    public const string Overview = "/reports/otop-sales/overview";

    public const string Monthly = "/reports/otop-sales/monthly";

    public const string Export = "/reports/otop-sales/export";
}
