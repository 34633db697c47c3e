using Chumchon.Domain;
using Chumchon.Domain.Calendar;
using Chumchon.Web.Features.SalesReports.Reports;

namespace Chumchon.Web.Features.SalesReports;

/// <summary>What the address of a page or file asks for; a value that could not be read is replaced by its default.</summary>
/// <param name="Years">The fiscal years to choose from, newest first.</param>
/// <param name="Refusals">Why a value was replaced, by the name of the value.</param>
public sealed record ReportChoice(
    ReportCriteria Criteria, IReadOnlyList<FiscalYear> Years, IReadOnlyDictionary<string, Refusal> Refusals)
{
    public const string FiscalYearName = "fiscalYear";
    public const string ThroughName = "through";
    public const string MonthAloneName = "only";
    public const string RegionName = "region";
    public const string ProvinceName = "province";
    public const string DistrictName = "district";
    public const string KindName = "kind";
    public const string UnitName = "unit";

    public Refusal? RefusalOf(string name) => Refusals.GetValueOrDefault(name);

    /// <summary>The same choice as the query of another page.</summary>
    public string Query => SalesReportsLinks.Query(Criteria);
}
