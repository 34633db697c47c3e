using Chumchon.Data.Demo;
using Chumchon.Data.Reports;
using Chumchon.Documents.Tables;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Money;
using Chumchon.Web.Reports.Asking;
using static Chumchon.Documents.Tables.ReportCell;

namespace Chumchon.Web.Reports.Making;

/// <summary>
/// Report 4: provinces by month; of one province, its districts by month. Too wide for one sheet of A4, so it is laid in
/// two halves of the year; in millions of baht it fits one.
/// </summary>
public static class ByProvinceReport
{
    public static async Task<ReportTable> MakeAsync(
        CatalogueEntry entry, ReportSource source, ReportCriteria criteria, CancellationToken cancellation)
    {
        var period = await source.Totals.OfAsync(criteria.Area, criteria.Query, cancellation);
        var parts = new PublishedParts(period, criteria);
        var places = ReportPlaces.Of(source.Areas, criteria);
        var figures = places.Rows.Concat(places.Regions).Append(places.Whole).ToDictionary(
            static place => place, place => Amounts(month => parts.Total(place, month), period.Year).Select(OfSatang).ToList());
        var rows = new AreaRows(places, period, Columns(criteria.Year, inHalves: !criteria.InMillions), place => figures[place])
        {
            IsPublished = parts.IsWhole,
        };
        string[] notes = [.. rows.Notes(), .. LoweredCell(source, criteria, period)];
        return criteria.InMillions
            ? ReportPaper.Lay(entry, source, criteria, period, Millions.Of(rows.Body()), [Millions.Note, .. notes], published: parts) with
            {
                UnitLine = Millions.UnitLine,
                Supplement = rows.Regions() is { } regions ? regions with { Body = Millions.Of(regions.Body) } : null,
            }
            : ReportPaper.Lay(entry, source, criteria, period, rows.Body(), notes, published: parts) with
            {
                Supplement = rows.Regions(),
                Print = new() { Panels = [new("half1", "ครึ่งปีแรก"), new("total", "ครึ่งปีหลัง")] },
            };
    }

    private static IReadOnlyList<ReportColumn> Columns(FiscalYear year, bool inHalves) =>
    [
        .. year.Months.Take(6).Select(Column),
        Half("half1", inHalves),
        .. year.Months.Skip(6).Select(Column),
        Half("half2", inHalves),
        new("total", ColumnKind.Satang, "รวมทั้งสิ้น (บาท)"),
    ];

    private static ReportColumn Column(SalesMonth month)
    {
        var group = $"ยอดจำหน่าย พ.ศ. {month.Year + FiscalYear.BuddhistOffset} (บาท)";
        return new(month.ToString(), ColumnKind.Satang, group, ThaiDate.ThaiShortMonthName(month))
        {
            CsvHeader = $"{group} / {ThaiDate.ThaiMonth(month)}",
            Month = month.ToString(),
            Measure = "ยอดจำหน่าย (บาท)",
        };
    }

    private static ReportColumn Half(string key, bool isShown) => new(key, ColumnKind.Satang, "รวมครึ่งปี (บาท)")
    {
        Outputs = isShown ? ReportOutputs.Page | ReportOutputs.Pdf : ReportOutputs.None,
    };

    private static IEnumerable<long?> Amounts(Func<SalesMonth, long?> total, FiscalYear year)
    {
        long?[] months = [.. year.Months.Select(total)];
        return [.. months[..6], Sum(months[..6]), .. months[6..], Sum(months[6..]), Sum(months)];
    }

    private static long? Sum(long?[] months) => Array.TrueForAll(months, static month => month is null) ? null : months.Sum();

    /// <summary>The one cell of the demonstration that is not as published.</summary>
    private static IEnumerable<string> LoweredCell(ReportSource source, ReportCriteria criteria, SalesPeriod period)
    {
        var lowered = new SalesMonth(DemoCountry.LoweredMonth);
        var province = new ProvinceCode(DemoCountry.LoweredProvince);
        if (source.IsDemo && criteria.Area.Province is null && criteria.Region?.Provinces.Contains(province) != false
            && period.Year == lowered.FiscalYear && period.Through >= lowered)
        {
            yield return $"ข้อมูลสาธิต: ยอด{ThaiDate.ThaiMonth(lowered)}ของจังหวัด{source.Areas.ThaiName(province)}"
                + $"ต่ำกว่าที่กรมการพัฒนาชุมชนเผยแพร่ {new Baht(DemoCountry.LoweredSatang)} บาท "
                + "เพื่อให้ยอดรวมตรงกับตารางแยกประเภทและแยกช่องทาง";
        }
    }
}
