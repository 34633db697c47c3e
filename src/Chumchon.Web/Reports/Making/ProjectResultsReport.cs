using Chumchon.Data.Reports;
using Chumchon.Documents.Tables;
using Chumchon.Domain.Calendar;
using Chumchon.Web.Reports.Asking;
using static Chumchon.Documents.Tables.ReportCell;

namespace Chumchon.Web.Reports.Making;

/// <summary>Report 6: the register, the month and the total by area, beside the year before and the mean of three years.</summary>
public static class ProjectResultsReport
{
    private const string Counts = "จำนวน";
    private const string Sales = "ยอดจำหน่าย (บาท)";
    private const string YearBefore = "ช่วงเดียวกันของปีก่อน";
    private const string Mean = "ค่าเฉลี่ย 3 ปีย้อนหลัง (ช่วงเดียวกัน)";

    public static async Task<ReportTable> MakeAsync(
        CatalogueEntry entry, ReportSource source, ReportCriteria criteria, CancellationToken cancellation)
    {
        var (compared, register) = await source.Totals.WithRegisterAsync(criteria.Area, criteria.Query, cancellation);
        var places = ReportPlaces.Of(source.Areas, criteria);
        var rows = new AreaRows(
            places, compared.Period, Columns(compared.Period.Through), place => Figures(compared, register, place));
        return ReportPaper.Lay(
            entry, source, criteria, compared.Period, rows.Body(),
            [
                .. rows.Notes(),
                $"จำนวนผู้ประกอบการและผลิตภัณฑ์นับตามทะเบียนของเดือน{ThaiDate.ThaiMonth(compared.Period.Through)} ไม่รวมผู้ประกอบการที่เลิกกิจการ",
                ReportPaper.ComparisonNote(compared, places), "ค่าเฉลี่ย 3 ปีแสดงเฉพาะเมื่อมีข้อมูลครบทั้งสามปี",
            ],
            compared.AsOf) with
        {
            Supplement = rows.Regions(),
        };
    }

    private static IReadOnlyList<ReportColumn> Columns(SalesMonth through) =>
    [
        new("producers", ColumnKind.Count, Counts, "ผู้ประกอบการ (ราย)"),
        new("products", ColumnKind.Count, Counts, "ผลิตภัณฑ์ (รายการ)"),
        new("month", ColumnKind.Satang, Sales, "เดือนนี้") { Month = through.ToString() },
        new("total", ColumnKind.Satang, Sales, "สะสม"),
        new("before", ColumnKind.Satang, YearBefore, "ยอดจำหน่าย (บาท)"),
        new("change", ColumnKind.Percent, YearBefore, "เพิ่ม/ลด (ร้อยละ)"),

        // Rounded to satang row by row; the total is rounded on its own.
        new("mean", ColumnKind.Satang, Mean, "ยอดจำหน่าย (บาท)") { Total = TotalSource.Given },
        new("mean-change", ColumnKind.Percent, Mean, "เพิ่ม/ลด (ร้อยละ)"),
    ];

    private static IEnumerable<ReportCell> Figures(ComparedSales compared, RegisterCounts register, ReportPlace place)
    {
        var sales = compared.Period.Of(place.Districts);
        return
        [
            OfCount(register.Producers(place.Districts)), OfCount(register.Products(place.Districts)),
            OfSatang(sales[compared.Period.Through]?.Total), OfSatang(sales.Total?.Total),
            .. Shares.Comparison(compared.WithBefore(place.Districts)),
            .. Shares.Comparison(compared.WithMeanBefore(place.Districts)),
        ];
    }
}
