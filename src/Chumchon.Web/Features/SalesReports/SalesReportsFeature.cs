using Chumchon.Data.Areas;
using Chumchon.Data.Reports;
using Chumchon.Documents.Pdf;
using Chumchon.Domain.Areas;
using Chumchon.Web.Features.SalesReports.DownloadReport;
using Chumchon.Web.Features.SalesReports.Reports;
using Chumchon.Web.Features.SalesReports.ShowOverview.Maps;
using Chumchon.Web.Platform.Demonstration;
using Chumchon.Web.Platform.Officers;

namespace Chumchon.Web.Features.SalesReports;

/// <summary>Totals by area, type and channel, and the official reports (R22–R25).</summary>
public static class SalesReportsFeature
{
    public static IServiceCollection AddSalesReports(this IServiceCollection services) => services
        .AddSingleton<SalesTotals>()
        .AddSingleton<ReportChoices>()
        .AddSingleton(static _ => new PdfWriter())
        .AddSingleton<ReportFileMaker>()
        .AddSingleton(static _ => AreaShapes.Shipped)
        .AddSingleton(static provider => new ReportSource(
            provider.GetRequiredService<SalesTotals>(),
            provider.GetRequiredService<AreaDirectory>(),
            provider.GetRequiredService<DemoState>()));

    public static void MapSalesReports(this IEndpointRouteBuilder routes) => routes.MapReportFiles();

    /// <summary>The area that pages of totals open on: the officer's province, the country for the department (R25).</summary>
    internal static AreaScope OpensOn(Officer officer) =>
        officer.Scope.Province is { } province ? AreaScope.Of(province) : AreaScope.Country;
}
