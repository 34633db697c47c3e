using Chumchon.Data.Areas;
using Chumchon.Documents.Tables;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Web.Features.MonthlyReturns;
using Chumchon.Web.Reports.Asking;

namespace Chumchon.Web.Features.SalesReports;

/// <summary>
/// From a row or a figure to what it is made of: a region to its provinces, a province to its districts, a district to its
/// months, a month to its areas, and a district's month to its rows, which only officers of that area may see (R25).
/// </summary>
/// <param name="Criteria">Of the page that holds the row.</param>
/// <param name="Slug">Of its report, or of the report with the same figures; empty where there is none.</param>
/// <param name="Officer">Her own area.</param>
public sealed record RowLinks(ReportCriteria Criteria, string Slug, AreaScope Officer)
{
    public const string TypesByMonth = "monthly-by-product-type";
    public const string ChannelsByMonth = "monthly-by-channel";
    public const string ChannelsByArea = "domestic-overseas-by-province";
    public const string AgainstYearBefore = "province-summary";
    private const string TypesByArea = "rt3-by-product-type";
    private const string MonthsByArea = "by-province";

    /// <summary>Columns that a district's months of this fiscal year do not add up to.</summary>
    private const string YearBefore = "before";
    private const string MeanOfYears = "mean";

    /// <summary>Of the country, for reports with a row a region.</summary>
    public IReadOnlyList<Region> Regions { get; init; } = [];

    /// <summary>Null where there is nothing below the row, or nothing that she may see.</summary>
    public string? Of(ReportRow row) =>
        row.Kind is RowKind.Heading || row.Cells.Any(static cell => cell.Kind is CellKind.Satang) ? Of(row.Key) : null;

    /// <summary>Of a row's figure under a column: in the month of that column, where it has one.</summary>
    public string? Of(ReportRow row, ReportColumn column)
    {
        if (SalesMonth.TryParse(column.Month, out var month))
        {
            return District(row.Key) is { } district && Officer.Includes(district)
                ? MonthlyReturnsLinks.EntryOf(district, month)
                : (this with { Criteria = Criteria with { Through = month } }).Of(row.Key);
        }

        return (column.Key, District(row.Key)) switch
        {
            (YearBefore, { } district) => SalesReportsLinks.Monthly + ReportChoice.QueryOf(Criteria with { Area = AreaScope.Of(district) }),
            (MeanOfYears, { }) => null,
            _ => Of(row.Key),
        };
    }

    /// <summary>Of a month with a figure; null where she may not see the rows behind it.</summary>
    public string? Of(SalesMonth month)
    {
        if (Criteria.Area.District is { } district)
        {
            return Officer.Includes(district) ? MonthlyReturnsLinks.EntryOf(district, month) : null;
        }

        var criteria = Criteria with { Year = month.FiscalYear, Through = month };
        return Slug switch
        {
            TypesByMonth => SalesReportsLinks.ReportOf(TypesByArea, criteria),
            ChannelsByMonth => SalesReportsLinks.ReportOf(ChannelsByArea, criteria with { MonthAlone = true }),
            _ => SalesReportsLinks.ReportOf(MonthsByArea, criteria),
        };
    }

    private string? Of(string? key) =>
        SalesMonth.TryParse(key, out var month) ? Of(month)
        : District(key) is { } district ? Of(AreaScope.Of(district), Slug == TypesByArea ? TypesByMonth : ChannelsByMonth)
        : ProvinceCode.TryParse(key, out var province) ? Of(AreaScope.Of(province), Slug)
        : Regions.FirstOrDefault(region => region.Key == key) is { } region ? SalesReportsLinks.ReportOf(Slug, Criteria with { Region = region })
        : null;

    private string? Of(AreaScope area, string slug) => area == Criteria.Area && slug == Slug
        ? null
        : SalesReportsLinks.ReportOf(slug, Criteria with { Area = area, Region = null });

    private static DistrictCode? District(string? key) => DistrictCode.TryParse(key, out var district) ? district : null;
}
