using Chumchon.Data.Reports;
using Chumchon.Documents.Tables;
using Chumchon.Domain.Calendar;
using Chumchon.Web.Reports.Asking;
using static Chumchon.Documents.Tables.ReportCell;

namespace Chumchon.Web.Reports.Making;

/// <summary>Report 7, form รต.๓: areas by product type, the month in one part and the total since October in another.</summary>
public static class Rt3Report
{
    private const string OfMonth = "ยอดจำหน่ายประจำเดือน แยกตามประเภทผลิตภัณฑ์ (บาท)";
    private const string SinceOctober = "ยอดจำหน่ายสะสม แยกตามประเภทผลิตภัณฑ์ (บาท)";
    private const string Total = "รวมทั้งสิ้น (บาท)";

    public static async Task<ReportTable> MakeAsync(
        CatalogueEntry entry, ReportSource source, ReportCriteria criteria, CancellationToken cancellation)
    {
        var sales = await source.Totals.ByAreaAndTypeAsync(criteria.Area, criteria.Query, cancellation);
        var places = ReportPlaces.Of(source.Areas, criteria);
        var rows = new AreaRows(places, sales.Period, Columns(sales.Period.Through), place => [.. Parts(sales, place).SelectMany(static part => part).Select(OfSatang)]);
        var body = rows.Body(("ร้อยละ", Parts(sales, places.Whole).SelectMany(static part => part.Select(amount => Shares.Cell(amount, part[^1])))));
        var through = ThaiDate.ThaiMonth(sales.Period.Through);
        return ReportPaper.Lay(entry, source, criteria, sales.Period, body, [.. rows.Notes(), ReportPaper.SharesNote]) with
        {
            Print = new()
            {
                Panels =
                [
                    new("month-total", $"ส่วนที่ ๑ ยอดจำหน่ายประจำเดือน{through}"),
                    new("total", $"ส่วนที่ ๒ ยอดจำหน่ายสะสมตั้งแต่เดือน{ThaiDate.ThaiMonth(sales.Period.First)} ถึงเดือน{through}"),
                ],
            },
        };
    }

    private static IReadOnlyList<ReportColumn> Columns(SalesMonth through) =>
    [
        .. ProductTypeColumns.Under(OfMonth, "month-").Append(new("month-total", ColumnKind.Satang, OfMonth, Total))
            .Select(column => column with { Month = through.ToString() }),
        .. ProductTypeColumns.Under(SinceOctober),
        new("total", ColumnKind.Satang, SinceOctober, Total),
    ];

    /// <summary>The amounts of the types and their sum, of the month and of the whole period.</summary>
    private static IEnumerable<long?[]> Parts(AreaTypeSales sales, ReportPlace place)
    {
        var month = ProductTypeColumns.Amounts(type => sales.Month(place.Districts, type));
        var total = ProductTypeColumns.Amounts(type => sales.Total(place.Districts, type));
        return [[.. month, ProductTypeColumns.Sum(month)], [.. total, ProductTypeColumns.Sum(total)]];
    }
}
