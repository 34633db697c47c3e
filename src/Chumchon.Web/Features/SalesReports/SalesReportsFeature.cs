using Chumchon.Data.Views;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Offices;
using Chumchon.Web.Features.SalesReports.DownloadReport;
using Chumchon.Web.Features.SalesReports.PrintReport;
using Chumchon.Web.Features.SalesReports.ShowOverview.Maps;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Security;
using Chumchon.Web.Reports.Verification;

namespace Chumchon.Web.Features.SalesReports;

/// <summary>Totals by area, type and channel, and the official reports (R22–R25).</summary>
public static class SalesReportsFeature
{
    public static IServiceCollection AddSalesReports(this IServiceCollection services) => services
        .AddRoomFor(Permission.ReadTotals, "SalesReports")
        .AddSingleton<KeptViews>()
        .AddSingleton(static _ => AreaShapes.Shipped)
        .AddSingleton<DrawReport>(static provider => new SheetDrawing(provider).DrawAsync);

    public static void MapSalesReports(this IEndpointRouteBuilder routes) =>
        routes.MapGroup("").RequireAuthorization(RoomPolicies.For(Permission.ReadTotals)).MapReportFiles();

    /// <summary>The area that pages of totals open on: the officer's province, the country for the department (R25).</summary>
    internal static AreaScope OpensOn(Officer officer) =>
        officer.Scope.Province is { } province ? AreaScope.Of(province) : AreaScope.Country;
}
