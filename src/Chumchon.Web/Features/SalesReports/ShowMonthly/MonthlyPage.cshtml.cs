using Chumchon.Data.Areas;
using Chumchon.Data.Reports;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Reports.Asking;
using Chumchon.Web.Reports.Making;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.SalesReports.ShowMonthly;

/// <summary>รายเดือน: an area's fiscal year by month, product type and channel.</summary>
public sealed class MonthlyPage(ReportChoices choices, SalesTotals totals, AreaDirectory areas) : PageModel
{
    public ReportChoice Choice { get; private set; } = null!;

    public TypeSales Sales { get; private set; } = null!;

    /// <summary>The whole fiscal year before.</summary>
    public SalesPeriod YearBefore { get; private set; } = null!;

    /// <summary>How many districts of what is asked for have an office.</summary>
    public int Districts { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Choice = await choices.ReadAsync(Request.Query, SalesReportsFeature.OpensOn(Officer.Of(User)), cancellation);
        var query = Choice.Criteria.Query with { MonthAlone = false };
        (Sales, YearBefore) = await totals.WithYearBeforeAsync(Choice.Criteria.Area, query, cancellation);
        Districts = ReportPlaces.DistrictsIn(areas, Choice.Criteria).Count;
    }
}
