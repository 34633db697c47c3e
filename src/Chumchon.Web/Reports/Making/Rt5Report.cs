using Chumchon.Data.Areas;
using Chumchon.Data.Reports;
using Chumchon.Documents.Tables;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Web.Reports.Asking;
using static Chumchon.Documents.Tables.ReportCell;

namespace Chumchon.Web.Reports.Making;

/// <summary>
/// Report 8, form รต.๕: districts with their producers, the month by channel, the total and the year before. Of the country,
/// a group a province.
/// </summary>
public static class Rt5Report
{
    private const string Producers = "ผู้ประกอบการ (ราย)";
    private const string Month = "ยอดจำหน่ายประจำเดือน (บาท)";
    private const string Domestic = "ในประเทศ";
    private const string Overseas = "ต่างประเทศ";

    public static async Task<ReportTable> MakeAsync(
        CatalogueEntry entry, ReportSource source, ReportCriteria criteria, CancellationToken cancellation)
    {
        criteria = criteria with { Area = entry.Told(criteria.Area) };
        var compared = await source.Totals.ComparedAsync(criteria.Area, criteria.Query, cancellation);
        var places = ReportPlaces.Of(source.Areas, criteria);
        var columns = Columns(compared.Period.Through);
        var body = new ReportBody(
            columns,
            criteria.Area.Province is { } province
                ? Sheet(source.Areas, criteria, compared, province, RowKind.Total)
                : [.. Groups(columns, source.Areas, criteria, compared, places), Sum(RowKind.Total, places.Whole, compared, criteria)]);
        return ReportPaper.Lay(
            entry, source, criteria, compared.Period, body,
            [.. AreaRows.IncompleteNote(places.Rows, compared.Period), .. ReportPaper.ProducersNotes(criteria), ReportPaper.ComparisonNote(compared, places)],
            compared.AsOf);
    }

    private static IReadOnlyList<ReportColumn> Columns(SalesMonth through) =>
    [
        AreaRows.Number,
        new("province-code", ColumnKind.Code, "province_code") { Outputs = ReportOutputs.Machine, NamesRow = true },
        new("province", ColumnKind.Text, "จังหวัด") { Outputs = ReportOutputs.Machine, NamesRow = true },
        new("code", ColumnKind.Code, "district_code") { Outputs = ReportOutputs.Machine, NamesRow = true },
        new("name", ColumnKind.Text, "อำเภอ") { NamesRow = true },
        .. OfMonth().Select(column => column with { Month = through.ToString() }),
        new("total", ColumnKind.Satang, "ยอดจำหน่ายสะสม (บาท)"),
        new("before", ColumnKind.Satang, "ช่วงเดียวกันของปีก่อน (บาท)"),
        new("change", ColumnKind.Percent, "เพิ่ม/ลด (ร้อยละ)"),
    ];

    private static IEnumerable<ReportColumn> OfMonth() =>
    [
        new("producers", ColumnKind.Count, Producers, "ทั้งหมด"),
        new("reported", ColumnKind.Count, Producers, "รายงานแล้ว"),
        new("domestic-offline", ColumnKind.Satang, Month, Domestic, "ออฟไลน์"),
        new("domestic-online", ColumnKind.Satang, Month, Domestic, "ออนไลน์"),
        new("overseas-offline", ColumnKind.Satang, Month, Overseas, "ออฟไลน์"),
        new("overseas-online", ColumnKind.Satang, Month, Overseas, "ออนไลน์"),
        new("month", ColumnKind.Satang, Month, "รวม"),
    ];

    private static IEnumerable<ReportRow> Groups(
        IReadOnlyList<ReportColumn> columns, AreaDirectory areas, ReportCriteria criteria, ComparedSales compared, ReportPlaces places)
    {
        foreach (var place in places.Rows)
        {
            yield return new(
                RowKind.Heading,
                [.. columns.Select(column => column.Key == "name" ? OfText($"จังหวัด{place.Name}") : Blank)],
                place.Code);
            foreach (var row in Sheet(areas, criteria, compared, place.Districts[0].Province, RowKind.Subtotal))
            {
                yield return row;
            }
        }
    }

    /// <summary>The districts of a province and their sum.</summary>
    private static IReadOnlyList<ReportRow> Sheet(
        AreaDirectory areas, ReportCriteria criteria, ComparedSales compared, ProvinceCode province, RowKind sum)
    {
        var places = ReportPlaces.Of(areas, criteria with { Area = AreaScope.Of(province), Region = null });
        var name = areas.ThaiName(province);
        return
        [
            .. places.Rows.Select((place, index) => new ReportRow(
                RowKind.Data,
                [
                    OfCount(index + 1), OfText(province.ToString()), OfText(name), OfText(place.Code),
                    AreaRows.Name(place, compared.Period), .. Figures(place, compared, criteria),
                ],
                place.Code)),
            Sum(sum, places.Whole with { Name = $"รวมจังหวัด{name}" }, compared, criteria),
        ];
    }

    private static ReportRow Sum(RowKind kind, ReportPlace place, ComparedSales compared, ReportCriteria criteria) =>
        new(kind, [Blank, Blank, Blank, Blank, OfText(place.Name), .. Figures(place, compared, criteria)]);

    private static IEnumerable<ReportCell> Figures(ReportPlace place, ComparedSales compared, ReportCriteria criteria)
    {
        var through = compared.Period.Through;
        var sales = compared.Period.Of(place.Districts);
        var month = sales[through];
        var producers = sales.Producers(through);
        return
        [
            ReportPaper.Producers(criteria, producers?.All), ReportPaper.Producers(criteria, producers?.Reported),
            OfSatang(month?.DomesticOffline), OfSatang(month?.DomesticOnline),
            OfSatang(month?.OverseasOffline), OfSatang(month?.OverseasOnline), OfSatang(month?.Total),
            OfSatang(sales.Total?.Total),
            .. Shares.Comparison(compared.WithBefore(place.Districts)),
        ];
    }
}
