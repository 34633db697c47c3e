using Chumchon.Data.Reports;
using Chumchon.Web.Platform.Officers;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.SalesReports.ShowMonthly;

/// <summary>รายเดือน: an area's fiscal year by month, product type and channel.</summary>
public sealed class MonthlyPage(ReportChoices choices, SalesTotals totals) : PageModel
{
    public ReportChoice Choice { get; private set; } = null!;

    public TypeSales Sales { get; private set; } = null!;

    /// <summary>The whole fiscal year before.</summary>
    public SalesPeriod YearBefore { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Choice = await choices.ReadAsync(Request.Query, SalesReportsFeature.OpensOn(Officer.Of(User)), cancellation);
        (Sales, YearBefore) = await totals.WithYearBeforeAsync(Choice.Criteria.Area, Choice.Criteria.Query, cancellation);
    }
}
