using Chumchon.Documents.Tables;
using Chumchon.Domain.Calendar;
using Chumchon.Web.Reports.Asking;
using static Chumchon.Documents.Tables.ReportCell;

namespace Chumchon.Web.Reports.Making;

/// <summary>Report 2: months by product type (ประเภทผลิตภัณฑ์).</summary>
public static class MonthlyByProductTypeReport
{
    private const string Group = "ยอดจำหน่ายแยกตามประเภทผลิตภัณฑ์ (บาท)";

    public static async Task<ReportTable> MakeAsync(
        CatalogueEntry entry, ReportSource source, ReportCriteria criteria, CancellationToken cancellation)
    {
        var sales = await source.Totals.ByTypeAsync(criteria.Area, criteria.Query, cancellation);
        var parts = new PublishedParts(sales.Period, criteria);
        var months = criteria.Year.Months
            .Select(month => (Month: month, Amounts: ProductTypeColumns.Amounts(type => parts.Type(month, type, sales[month, type])))).ToList();
        var totals = ProductTypeColumns.Amounts(type => Sum(months.Select(month => month.Amounts[(int)type - 1])));
        var body = new ReportBody(
            Columns(), [.. months.Select(month => Row(month.Month, month.Amounts, ProductTypeColumns.Sum(totals))), .. Totals(totals)]);
        return ReportPaper.Lay(entry, source, criteria, sales.Period, body, [ReportPaper.SharesNote], published: parts) with
        {
            Chart = new(
                "ยอดจำหน่ายรายเดือน แยกตามประเภทผลิตภัณฑ์",
                "name",
                [.. ProductTypeColumns.All.Select(static type => new ChartSeries(ProductTypeColumns.Key(type.Type), type.Label, type.Fill))])
            {
                ValueAxisTitle = "ล้านบาท",
                ValueFormat = "#,##0,,",
            },
        };
    }

    private static IReadOnlyList<ReportColumn> Columns() =>
    [
        .. MonthColumns.Naming,
        .. ProductTypeColumns.Under(Group),
        new("total", ColumnKind.Satang, "รวมทั้งสิ้น (บาท)"),
        new("share", ColumnKind.Percent, "ร้อยละของปี"),
    ];

    private static long? Sum(IEnumerable<long?> months) => months.Aggregate((long?)null, static (sum, month) => month is { } satang ? (sum ?? 0) + satang : sum);

    private static ReportRow Row(SalesMonth month, long?[] amounts, long? year)
    {
        var total = ProductTypeColumns.Sum(amounts);
        return new(
            RowKind.Data,
            [.. MonthColumns.Names(month), .. amounts.Select(OfSatang), OfSatang(total), Shares.Cell(total, year)],
            month.ToString());
    }

    private static IEnumerable<ReportRow> Totals(long?[] totals)
    {
        var year = ProductTypeColumns.Sum(totals);
        yield return new(
            RowKind.Total, [.. MonthColumns.Label("รวมทั้งสิ้น"), .. totals.Select(OfSatang), OfSatang(year), Shares.Cell(year, year)]);
        yield return new(
            RowKind.Share,
            [.. MonthColumns.Label("ร้อยละ"), .. totals.Select(total => Shares.Cell(total, year)), Shares.Cell(year, year), Blank]);
    }
}
