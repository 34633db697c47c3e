using Chumchon.Data.Areas;
using Chumchon.Data.Months;
using Chumchon.Data.Reports;
using Chumchon.Documents.Pdf;
using Chumchon.Web.Platform.Demonstration;
using Chumchon.Web.Reports.Asking;
using Chumchon.Web.Reports.Making;
using Chumchon.Web.Reports.Verification;

namespace Chumchon.Web.Reports;

/// <summary>
/// What pages, files for programs, mail and verbs share of reports: reading what is asked for, making it, holding it against the
/// facts. It stands below the rooms and sees none of them.
/// </summary>
public static class ReportsServices
{
    public static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddSingleton<SalesTotals>()
        .AddSingleton<ShownMonths>()
        .AddSingleton<ReportChoices>()
        .AddSingleton(static _ => new PdfWriter())
        .AddSingleton<ReportMeters>()
        .AddSingleton<ReportFileMaker>()
        .AddSingleton<PageForm>()
        .AddSingleton(static provider => new ReportSource(
            provider.GetRequiredService<SalesTotals>(),
            provider.GetRequiredService<AreaDirectory>(),
            provider.GetRequiredService<DemoState>()));
}
