using Chumchon.Data.Areas;
using Chumchon.Domain;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
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
    public const string MonthAloneName = "only";
    public const string RegionName = "region";
    public const string ProvinceName = "province";
    public const string DistrictName = "district";
    public const string KindName = "kind";
    public const string UnitName = "unit";

    /// <summary>A region of the country; null for all of the area.</summary>
    public Region? Region { get; init; }

    /// <summary>Null for all kinds of producer.</summary>
    public ProducerKind? Kind { get; init; }

    /// <summary>The last month alone, where a report offers that.</summary>
    public bool MonthAlone { get; init; }

    /// <summary>In millions of baht, where a report offers that.</summary>
    public bool InMillions { get; init; }

    public ReportCriteria Criteria => new(Area, Year, Through)
    {
        Region = Region,
        Kind = Kind,
        MonthAlone = MonthAlone,
        InMillions = InMillions,
    };

    public Refusal? RefusalOf(string name) => Refusals.GetValueOrDefault(name);

    /// <summary>The same choice as the query of another page.</summary>
    public string Query => SalesReportsLinks.Query(Criteria);
}
