using Chumchon.Data.Reports;
using Chumchon.Documents.Tables;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using static Chumchon.Documents.Tables.ReportCell;

namespace Chumchon.Web.Features.SalesReports.Reports;

/// <summary>Report 2: months by product type (ประเภทผลิตภัณฑ์).</summary>
public static class MonthlyByProductTypeReport
{
    private const string Group = "ยอดจำหน่ายแยกตามประเภทผลิตภัณฑ์ (บาท)";

    // The labels of the department's sales reports, which differ from the register's for the last two.
    private static readonly (ProductType Type, string Label, string Fill)[] Types =
    [
        (ProductType.Food, "อาหาร", "1B3A6B"),
        (ProductType.Beverage, "เครื่องดื่ม", "7A3B10"),
        (ProductType.Textile, "ผ้าและเครื่องแต่งกาย", "D64CC0"),
        (ProductType.Household, "เครื่องใช้และเครื่องประดับตกแต่ง", "008A70"),
        (ProductType.Herb, "สมุนไพรที่ไม่ใช่อาหารและยา", "A88A24"),
    ];

    public static async Task<ReportTable> MakeAsync(
        CatalogueEntry entry, ReportSource source, ReportCriteria criteria, CancellationToken cancellation)
    {
        var sales = await source.Totals.ByTypeAsync(criteria.Area, criteria.Year, criteria.Through, cancellation);
        var body = new ReportBody(Columns(), [.. criteria.Year.Months.Select(month => Row(sales, month)), .. Totals(sales)]);
        return ReportPaper.Lay(entry, source, sales.Period, body, ReportPaper.SharesNote) with
        {
            Print = new() { FitToWidth = true },
            Chart = new(
                "ยอดจำหน่ายรายเดือน แยกตามประเภทผลิตภัณฑ์",
                "name",
                [.. Types.Select(static type => new ChartSeries(Key(type.Type), type.Label, type.Fill))])
            {
                ValueAxisTitle = "ล้านบาท",
                ValueFormat = "#,##0,,",
            },
        };
    }

    private static IReadOnlyList<ReportColumn> Columns() =>
    [
        .. MonthColumns.Naming,
        .. Types.Select(static type => new ReportColumn(Key(type.Type), ColumnKind.Satang, Group, type.Label)),
        new("total", ColumnKind.Satang, "รวมทั้งสิ้น (บาท)"),
        new("share", ColumnKind.Percent, "ร้อยละของปี"),
    ];

    private static string Key(ProductType type) => $"type{(int)type}";

    private static ReportRow Row(TypeSales sales, SalesMonth month)
    {
        long?[] amounts = [.. Types.Select(type => sales[month, type.Type])];
        var total = Sum(amounts);
        return new(
            RowKind.Data,
            [.. MonthColumns.Names(month), .. amounts.Select(OfSatang), OfSatang(total), Shares.Cell(total, YearOf(sales))],
            month.ToString());
    }

    private static IEnumerable<ReportRow> Totals(TypeSales sales)
    {
        long?[] totals = [.. Types.Select(type => sales.Total(type.Type))];
        var year = Sum(totals);
        yield return new(
            RowKind.Total, [.. MonthColumns.Label("รวมทั้งสิ้น"), .. totals.Select(OfSatang), OfSatang(year), Shares.Cell(year, year)]);
        yield return new(
            RowKind.Share,
            [.. MonthColumns.Label("ร้อยละ"), .. totals.Select(total => Shares.Cell(total, year)), Shares.Cell(year, year), Blank]);
    }

    private static long? YearOf(TypeSales sales) => Sum([.. Types.Select(type => sales.Total(type.Type))]);

    // A month is saved for all types or for none.
    private static long? Sum(long?[] amounts) => amounts[0] is null ? null : amounts.Sum();
}
