using Chumchon.Domain.Months;
using Chumchon.Web.Reports.Asking;

namespace Chumchon.Web.Features.SalesReports;

/// <summary>The months after the one that a page opened on, up to the running one, with how many districts have saved them.</summary>
/// <param name="Page">Address of the page without its query.</param>
/// <param name="Districts">How many districts of what was asked for have an office.</param>
public sealed record LaterMonths(ReportChoice Choice, string Page, int Districts)
{
    public string LinkOf(MonthSaves later) =>
        Page + ReportChoice.QueryOf(Choice.Criteria with { Year = later.Month.FiscalYear, Through = later.Month });
}
