using Chumchon.Data.Reports;
using Chumchon.Documents.Tables;
using Chumchon.Domain.Returns;
using Chumchon.Web.Reports.Asking;
using static Chumchon.Documents.Tables.ReportCell;

namespace Chumchon.Web.Reports.Making;

/// <summary>Report 5: domestic and overseas sales of provinces side by side, through a month or of that month alone.</summary>
public static class DomesticOverseasReport
{
    public static async Task<ReportTable> MakeAsync(
        CatalogueEntry entry, ReportSource source, ReportCriteria criteria, CancellationToken cancellation)
    {
        var period = await source.Totals.OfAsync(criteria.Area, criteria.Query, cancellation);
        var rows = new AreaRows(
            ReportPlaces.Of(source.Areas, criteria), period,
            criteria.MonthAlone
                ? [.. Columns("ยอดจำหน่ายประจำเดือน").Select(column => column with { Month = period.Through.ToString() })]
                : Columns("ยอดจำหน่ายสะสม"),
            place => Figures(period.Of(place.Districts).Total));
        return ReportPaper.Lay(
            entry, source, criteria, period, rows.Body(),
            [.. rows.Notes(), "ร้อยละของยอดจำหน่ายรวมของแถวเดียวกัน", ReportPaper.SharesNote]) with
        {
            Supplement = rows.Regions(),
        };
    }

    private static IReadOnlyList<ReportColumn> Columns(string sales) =>
    [
        .. Market("domestic", sales, "ในประเทศ"),
        .. Market("overseas", sales, "ต่างประเทศ"),
        new("total", ColumnKind.Satang, "รวมทั้งสิ้น (บาท)"),
    ];

    private static IEnumerable<ReportColumn> Market(string key, string sales, string market) =>
    [
        new($"{key}-offline", ColumnKind.Satang, sales, market, "ออฟไลน์ (บาท)"),
        new($"{key}-online", ColumnKind.Satang, sales, market, "ออนไลน์ (บาท)"),
        new(key, ColumnKind.Satang, sales, market, "รวม (บาท)"),
        new($"{key}-share", ColumnKind.Percent, sales, market, "ร้อยละ"),
    ];

    private static IEnumerable<ReportCell> Figures(ChannelSums? sums) =>
    [
        OfSatang(sums?.DomesticOffline), OfSatang(sums?.DomesticOnline), OfSatang(sums?.Domestic),
        Shares.Cell(sums?.Domestic, sums?.Total),
        OfSatang(sums?.OverseasOffline), OfSatang(sums?.OverseasOnline), OfSatang(sums?.Overseas),
        Shares.Cell(sums?.Overseas, sums?.Total),
        OfSatang(sums?.Total),
    ];
}
