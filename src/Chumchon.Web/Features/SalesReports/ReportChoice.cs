using Chumchon.Domain;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Web.Features.SalesReports.Reports;

namespace Chumchon.Web.Features.SalesReports;

/// <summary>What the address of a page or file asks for; a value that could not be read is replaced by its default.</summary>
/// <param name="Through">Null for the year as far as it has come.</param>
/// <param name="Years">The fiscal years to choose from, newest first.</param>
/// <param name="Refusals">Why a value was replaced, by the name of the value.</param>
public sealed record ReportChoice(
    AreaScope Area,
    FiscalYear Year,
    SalesMonth? Through,
    IReadOnlyList<FiscalYear> Years,
    IReadOnlyDictionary<string, Refusal> Refusals)
{
    public const string FiscalYearName = "fiscalYear";
    public const string ThroughName = "through";
    public const string ProvinceName = "province";

    public ReportCriteria Criteria => new(Area, Year, Through);

    public Refusal? RefusalOf(string name) => Refusals.GetValueOrDefault(name);

    /// <summary>The same choice as the query of another page.</summary>
    public string Query => SalesReportsLinks.Query(Area, Year, Through);
}
