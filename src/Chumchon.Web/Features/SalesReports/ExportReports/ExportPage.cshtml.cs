using Chumchon.Web.Platform.Officers;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.SalesReports.ExportReports;

/// <summary>ส่งออกข้อมูล: the eight reports as files and as pages to print (R24).</summary>
public sealed class ExportPage(ReportChoices choices) : PageModel
{
    public ReportChoice Choice { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Choice = await choices.ReadAsync(Request.Query, SalesReportsFeature.OpensOn(Officer.Of(User)), cancellation);
}
