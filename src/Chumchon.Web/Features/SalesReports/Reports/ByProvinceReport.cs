using Chumchon.Data.Areas;
using Chumchon.Data.Demo;
using Chumchon.Data.Reports;
using Chumchon.Documents.Tables;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Money;
using static Chumchon.Documents.Tables.ReportCell;

namespace Chumchon.Web.Features.SalesReports.Reports;

/// <summary>
/// Report 4: provinces by month; of one province, its districts by month. Too wide for one sheet of A4, so it is laid in
/// two halves of the year.
/// </summary>
public static class ByProvinceReport
{
    private const string IncompleteMark = "*";

    public static async Task<ReportTable> MakeAsync(
        CatalogueEntry entry, ReportSource source, ReportCriteria criteria, CancellationToken cancellation)
    {
        var period = await source.Totals.OfYearAsync(criteria.Area, criteria.Year, criteria.Through, cancellation);
        var places = Places(source.Areas, period);
        var body = new ReportBody(
            Columns(criteria),
            [
                .. places.Select((place, index) => Row(place, index + 1, period.Year)),
                new(RowKind.Total, [Blank, Blank, OfText("รวมทั้งสิ้น"), .. Amounts(period.Whole, period.Year).Select(OfSatang)]),
            ]);
        return ReportPaper.Lay(entry, source, period, body, Notes(source, period, places)) with
        {
            Print = new() { Panels = [new("half1", "ครึ่งปีแรก"), new("total", "ครึ่งปีหลัง")] },
        };
    }

    private static List<Place> Places(AreaDirectory areas, SalesPeriod period) => period.Area.Province is { } province
        ? [.. areas.DistrictsOf(province).Select(static district => new DistrictCode(district.Code)).Where(period.Area.Includes)
            .Select(code => new Place(code.ToString(), areas.ThaiName(code), period.Of(code), Districts: 1))]
        : [.. areas.ReportingProvinces.Select(static province => new ProvinceCode(province.Code))
            .Select(code => new Place(code.ToString(), areas.ThaiName(code), period.Of(code), areas.DistrictsOf(code).Count))];

    private static IReadOnlyList<ReportColumn> Columns(ReportCriteria criteria)
    {
        var (code, name) = criteria.Area.Province is null ? ("province_code", "จังหวัด") : ("district_code", "อำเภอ");
        return
        [
            new("number", ColumnKind.Count, "ที่") { NamesRow = true, Alignment = ColumnAlignment.Center, Total = TotalSource.Given },
            new("code", ColumnKind.Code, code) { Outputs = ReportOutputs.Machine, NamesRow = true },
            new("name", ColumnKind.Text, name) { NamesRow = true },
            .. criteria.Year.Months.Take(6).Select(Column),
            Half("half1"),
            .. criteria.Year.Months.Skip(6).Select(Column),
            Half("half2"),
            new("total", ColumnKind.Satang, "รวมทั้งสิ้น (บาท)"),
        ];
    }

    private static ReportColumn Column(SalesMonth month)
    {
        var group = $"ยอดจำหน่าย พ.ศ. {month.Year + FiscalYear.BuddhistOffset} (บาท)";
        return new(month.ToString(), ColumnKind.Satang, group, ThaiDate.ThaiShortMonthName(month))
        {
            CsvHeader = $"{group} / {ThaiDate.ThaiMonth(month)}",
        };
    }

    private static ReportColumn Half(string key) =>
        new(key, ColumnKind.Satang, "รวมครึ่งปี (บาท)") { Outputs = ReportOutputs.Page | ReportOutputs.Pdf };

    private static ReportRow Row(Place place, int number, FiscalYear year) => new(
        RowKind.Data,
        [
            OfCount(number), OfText(place.Code), OfText(place.Name, place.IsComplete ? null : IncompleteMark),
            .. Amounts(place.Sales, year).Select(OfSatang),
        ],
        place.Code);

    private static IEnumerable<long?> Amounts(SalesSeries sales, FiscalYear year)
    {
        long?[] months = [.. year.Months.Select(month => sales[month]?.Total)];
        return [.. months[..6], Sum(months[..6]), .. months[6..], Sum(months[6..]), sales.Total?.Total];
    }

    private static long? Sum(long?[] months) => Array.TrueForAll(months, static month => month is null) ? null : months.Sum();

    private static IEnumerable<string> Notes(ReportSource source, SalesPeriod period, List<Place> places)
    {
        if (places.Exists(static place => !place.IsComplete))
        {
            yield return $"{IncompleteMark} ยังบันทึกไม่ครบ";
        }

        var lowered = new SalesMonth(DemoCountry.LoweredMonth);
        if (source.IsDemo && period.Area.Province is null && period.Year == lowered.FiscalYear && period.Through >= lowered)
        {
            yield return $"ข้อมูลสาธิต: ยอด{ThaiDate.ThaiMonth(lowered)}ของจังหวัด"
                + $"{source.Areas.ThaiName(new ProvinceCode(DemoCountry.LoweredProvince))}ต่ำกว่าที่กรมการพัฒนาชุมชนเผยแพร่ "
                + $"{new Baht(DemoCountry.LoweredSatang)} บาท เพื่อให้ยอดรวมตรงกับตารางแยกประเภทและแยกช่องทาง";
        }
    }

    private sealed record Place(string Code, string Name, SalesSeries Sales, int Districts)
    {
        public bool IsComplete => Sales.DistrictsCompleteThroughout == Districts;
    }
}
