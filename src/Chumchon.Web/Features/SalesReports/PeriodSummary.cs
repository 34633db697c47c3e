using Chumchon.Data.Reports;
using Chumchon.Web.Reports.Asking;

namespace Chumchon.Web.Features.SalesReports;

/// <summary>The total of a page of figures, with what it is of and from how many districts it came.</summary>
/// <param name="Districts">How many districts of what was asked for have an office.</param>
public sealed record PeriodSummary(ReportCriteria Criteria, SalesPeriod Period, int Districts);
