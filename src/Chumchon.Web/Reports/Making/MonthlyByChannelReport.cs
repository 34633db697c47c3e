using Chumchon.Documents.Tables;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Returns;
using Chumchon.Web.Reports.Asking;
using static Chumchon.Documents.Tables.ReportCell;

namespace Chumchon.Web.Reports.Making;

/// <summary>Report 3: months by the four channels, domestic and overseas.</summary>
public static class MonthlyByChannelReport
{
    private const string Domestic = "ยอดจำหน่ายในประเทศ (บาท)";
    private const string Overseas = "ยอดจำหน่ายต่างประเทศ (บาท)";

    private static readonly IReadOnlyList<ReportColumn> Columns =
    [
        .. MonthColumns.Naming,
        new("domestic-offline", ColumnKind.Satang, Domestic, "ออฟไลน์"),
        new("domestic-online", ColumnKind.Satang, Domestic, "ออนไลน์"),
        new("domestic", ColumnKind.Satang, Domestic, "รวม"),
        new("overseas-offline", ColumnKind.Satang, Overseas, "ออฟไลน์"),
        new("overseas-online", ColumnKind.Satang, Overseas, "ออนไลน์"),
        new("overseas", ColumnKind.Satang, Overseas, "รวม"),
        new("total", ColumnKind.Satang, "รวมทั้งสิ้น (บาท)"),
    ];

    public static async Task<ReportTable> MakeAsync(
        CatalogueEntry entry, ReportSource source, ReportCriteria criteria, CancellationToken cancellation)
    {
        var period = await source.Totals.OfAsync(criteria.Area, criteria.Query, cancellation);
        var parts = new PublishedParts(period, criteria);
        var months = criteria.Year.Months.Select(month => (Month: month, Sums: parts.Channels(month))).ToList();
        var total = Amounts(months.Aggregate((ChannelSums?)null, static (sum, month) => month.Sums is { } sums ? (sum ?? default) + sums : sum));
        var body = new ReportBody(
            Columns,
            [
                .. months.Select(static month => Row(month.Month, month.Sums)),
                new(RowKind.Total, [.. MonthColumns.Label("รวมทั้งสิ้น"), .. total.Select(OfSatang)]),
                new(RowKind.Share, [.. MonthColumns.Label("ร้อยละ"), .. total.Select(amount => Shares.Cell(amount, total[^1]))]),
            ]);
        return ReportPaper.Lay(entry, source, criteria, period, body, [ReportPaper.SharesNote], published: parts);
    }

    private static ReportRow Row(SalesMonth month, ChannelSums? sums) =>
        new(RowKind.Data, [.. MonthColumns.Names(month), .. Amounts(sums).Select(OfSatang)], month.ToString());

    private static long?[] Amounts(ChannelSums? sums) =>
    [
        sums?.DomesticOffline, sums?.DomesticOnline, sums?.Domestic,
        sums?.OverseasOffline, sums?.OverseasOnline, sums?.Overseas,
        sums?.Total,
    ];
}
