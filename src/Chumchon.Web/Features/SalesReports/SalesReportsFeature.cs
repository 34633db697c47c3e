namespace Chumchon.Web.Features.SalesReports;

/// <summary>Totals by area, type and channel, and the official reports (R22–R25).</summary>
public static class SalesReportsFeature
{
    public static IServiceCollection AddSalesReports(this IServiceCollection services) => services;

    public static void MapSalesReports(this IEndpointRouteBuilder routes) => _ = routes;
}
