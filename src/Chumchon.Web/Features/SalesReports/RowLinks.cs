using Chumchon.Documents.Tables;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Web.Features.MonthlyReturns;
using Chumchon.Web.Features.SalesReports.Reports;

namespace Chumchon.Web.Features.SalesReports;

/// <summary>
/// From a row to what its figures are made of: a province to its districts, a district to its months, a month to its
/// areas, and a district's month to its rows, which only officers of that area may see (R25).
/// </summary>
/// <param name="Criteria">Of the page that holds the row.</param>
/// <param name="Slug">Of its report; empty on pages of figures.</param>
/// <param name="Officer">Her own area.</param>
public sealed record RowLinks(ReportCriteria Criteria, string Slug, AreaScope Officer)
{
    /// <summary>A district's figures by month, whatever report led there.</summary>
    private const string Months = "monthly-by-channel";

    /// <summary>A month's figures by area.</summary>
    private const string Areas = "by-province";

    /// <summary>Null where there is nothing below the row, or nothing that she may see.</summary>
    public string? Of(ReportRow row)
    {
        if (row.Kind is not RowKind.Heading && !row.Cells.Any(static cell => cell.Kind is CellKind.Satang))
        {
            return null;
        }

        return row.Key switch
        {
            { Length: 2 } key when ProvinceCode.TryParse(key, out var province) => Of(AreaScope.Of(province), Slug),
            { Length: 4 } key when DistrictCode.TryParse(key, out var district) => Of(AreaScope.Of(district), Months),
            { } key when SalesMonth.TryParse(key, out var month) => Of(month),
            _ => null,
        };
    }

    private string? Of(AreaScope area, string slug) =>
        area == Criteria.Area && slug == Slug ? null : SalesReportsLinks.ReportOf(slug, Criteria with { Area = area });

    /// <summary>Of a month with a figure; null where she may not see the rows behind it.</summary>
    public string? Of(SalesMonth month) =>
        Criteria.Area.District is not { } district ? SalesReportsLinks.ReportOf(Areas, Criteria with { Through = month })
        : Officer.Includes(district) ? MonthlyReturnsLinks.EntryOf(district, month)
        : null;
}
