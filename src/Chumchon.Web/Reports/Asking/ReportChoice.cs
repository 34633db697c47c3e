using Chumchon.Domain;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Months;

namespace Chumchon.Web.Reports.Asking;

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
    public const string AreasName = "areas";

    internal const string MonthAlone = "1";
    internal const string Million = "million";
    public const string Today = "today";

    public Refusal? RefusalOf(string name) => Refusals.GetValueOrDefault(name);

    /// <summary>The month that the address names; null where the criteria's is that of <see cref="ShownMonth"/>.</summary>
    public SalesMonth? Asked { get; init; }

    /// <summary>The area that the shown month and those after it are of: the criteria's, or the province on whose sheet a district stands.</summary>
    public AreaScope Told { get; init; }

    /// <summary>The months after the shown one, up to the running one; none where the address names a month.</summary>
    public IReadOnlyList<MonthSaves> Later { get; init; } = [];

    /// <summary>The same choice as the query of another page, which opens on a month of its own where this one was not asked for.</summary>
    public string Query => QueryOf(Criteria, Asked);

    /// <summary>
    /// All that was chosen, as the query of an address. The country is said by an empty province: without one, a page opens on the
    /// officer's own.
    /// </summary>
    public static string QueryOf(ReportCriteria criteria) => QueryOf(criteria, criteria.Through);

    private static string QueryOf(ReportCriteria criteria, SalesMonth? through) =>
        $"?{FiscalYearName}={criteria.Year}&{ProvinceName}={criteria.Area.Province}"
        + (through is { } month ? $"&{ThroughName}={month}" : "")
        + (criteria.Area.District is { } district ? $"&{DistrictName}={district}" : "")
        + (criteria.Region is { } region ? $"&{RegionName}={region.Key}" : "")
        + (criteria.Kind is { } kind ? $"&{KindName}={(int)kind}" : "")
        + (criteria.MonthAlone ? $"&{MonthAloneName}={MonthAlone}" : "")
        + (criteria.InMillions ? $"&{UnitName}={Million}" : "")
        + (criteria.Areas is { ByToday: true } ? $"&{AreasName}={Today}" : "");
}
