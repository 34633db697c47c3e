using Chumchon.Data.Reports;
using Chumchon.Documents.Tables;
using Chumchon.Domain.Calendar;
using Chumchon.Web.Reports.Asking;
using static Chumchon.Documents.Tables.ReportCell;

namespace Chumchon.Web.Reports.Making;

/// <summary>Report 1: provinces, or the districts of one, with completeness, month, total by market and the year before.</summary>
public static class ProvinceSummaryReport
{
    private const string Districts = "อำเภอ (แห่ง)";
    private const string Sales = "ยอดจำหน่าย (บาท)";

    public static async Task<ReportTable> MakeAsync(
        CatalogueEntry entry, ReportSource source, ReportCriteria criteria, CancellationToken cancellation)
    {
        var compared = await source.Totals.ComparedAsync(criteria.Area, criteria.Query, cancellation);
        var period = compared.Period;
        var places = ReportPlaces.Of(source.Areas, criteria);
        var rows = new AreaRows(
            places, period, Columns(period.Through), place => Figures(compared, criteria, place));
        return ReportPaper.Lay(
            entry, source, criteria, period, rows.Body(),
            [
                .. rows.Notes(), $"จำนวนผู้ประกอบการที่รายงาน นับเฉพาะเดือน{ThaiDate.ThaiMonth(period.Through)}",
                .. ReportPaper.ProducersNotes(criteria), ReportPaper.ComparisonNote(compared, places), ReportPaper.SharesNote,
            ],
            compared.AsOf) with
        {
            Supplement = rows.Regions(),
        };
    }

    private static IReadOnlyList<ReportColumn> Columns(SalesMonth through) =>
    [
        new("districts", ColumnKind.Count, Districts, "ทั้งหมด"),
        new("districts-saved", ColumnKind.Count, Districts, "บันทึกแล้ว"),
        new("producers", ColumnKind.Count, "ผู้ประกอบการที่รายงาน (ราย)") { Month = through.ToString() },
        new("month", ColumnKind.Satang, Sales, $"เดือนนี้ ({ThaiDate.ThaiShortMonthName(through)} {through.Year + FiscalYear.BuddhistOffset})")
        {
            CsvHeader = $"{Sales} / เดือนนี้",
            Month = through.ToString(),
        },
        new("domestic", ColumnKind.Satang, Sales, "สะสมในประเทศ"),
        new("overseas", ColumnKind.Satang, Sales, "สะสมต่างประเทศ"),
        new("total", ColumnKind.Satang, Sales, "สะสมรวม"),
        new("share", ColumnKind.Percent, "ร้อยละของยอดรวม"),
        new("before", ColumnKind.Satang, "ช่วงเดียวกันของปีก่อน (บาท)"),
        new("change", ColumnKind.Percent, "เพิ่ม/ลด (ร้อยละ)"),
    ];

    private static IEnumerable<ReportCell> Figures(ComparedSales compared, ReportCriteria criteria, ReportPlace place)
    {
        var period = compared.Period;
        var sales = period.Of(place.Districts);
        return
        [
            OfCount(place.Districts.Count), OfCount(sales.DistrictsSavedThroughout),
            ReportPaper.Producers(criteria, sales.Producers(period.Through)?.Reported),
            OfSatang(sales[period.Through]?.Total),
            OfSatang(sales.Total?.Domestic), OfSatang(sales.Total?.Overseas), OfSatang(sales.Total?.Total),
            Shares.Cell(sales.Total?.Total, period.Whole.Total?.Total),
            .. Shares.Comparison(compared.WithBefore(place.Districts)),
        ];
    }
}
