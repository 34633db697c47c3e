using Chumchon.Data.Areas;
using Chumchon.Data.Reports;
using Chumchon.Documents.Tables;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;

namespace Chumchon.Web.Features.SalesReports.Reports;

/// <summary>What all official reports have around their table: title block, as-of line, unit, notes, foot. Always Thai.</summary>
public static class ReportPaper
{
    public const string SharesNote = "ผลรวมร้อยละอาจไม่เท่ากับ 100 เนื่องจากการปัดเศษ";

    private const string System = "ระบบบริหารจัดการข้อมูลกลางเพื่อการพัฒนาชุมชน";

    /// <param name="notes">Of this report, before those that all have.</param>
    public static ReportTable Lay(
        CatalogueEntry entry, ReportSource source, SalesPeriod period, ReportBody body, params IEnumerable<string> notes) =>
        new(entry.ShortTitle, [entry.Title, PeriodLine(period), AreaLine(source.Areas, period.Area)], body)
        {
            AsOf = period.AsOf ?? period.Year.First.Begins,
            Publisher = System,
            AsOfLine = AsOfLine(source.Areas, period),
            UnitLine = "หน่วย: บาท",
            Banner = source.IsDemo ? "ข้อมูลสาธิต" : null,
            Notes =
            [
                .. Incomplete(source.Areas, period), .. notes,
                "ไม่รวมรายได้จากการท่องเที่ยว OTOP นวัตวิถี", "รูปแบบตารางจัดทำโดยระบบ",
            ],
            Footer = new($"ที่มา: {System}", "หน้า {p} จาก {n}"),
        };

    private static string PeriodLine(SalesPeriod period) =>
        $"ปีงบประมาณ พ.ศ. {period.Year} ({MonthsLine(period)})";

    private static string MonthsLine(SalesPeriod period) => period.Through == period.Year.First
        ? ThaiDate.ThaiMonth(period.Through)
        : $"{ThaiDate.ThaiMonth(period.Year.First)} – {ThaiDate.ThaiMonth(period.Through)}";

    /// <summary><c>ทั้งประเทศ</c>, <c>จังหวัดสงขลา</c>, <c>อำเภอเมืองสงขลา จังหวัดสงขลา</c>.</summary>
    public static string AreaLine(AreaDirectory areas, AreaScope area) => (area.District, area.Province) switch
    {
        ({ } district, { } province) => $"อำเภอ{areas.ThaiName(district)} จังหวัด{areas.ThaiName(province)}",
        (_, { } province) => $"จังหวัด{areas.ThaiName(province)}",
        _ => "ทั้งประเทศ",
    };

    private static string AsOfLine(AreaDirectory areas, SalesPeriod period)
    {
        if (period.AsOf is not { } asOf)
        {
            return "ยังไม่มีข้อมูล";
        }

        var time = ThaiDate.Time(asOf).Replace(':', '.');
        return $"ข้อมูล ณ วันที่ {ThaiDate.ThaiDay(asOf)} เวลา {time} น. "
            + $"จาก {period.Whole.DistrictsSavedThroughout} ใน {areas.DistrictsIn(period.Area)} อำเภอ";
    }

    private static IEnumerable<string> Incomplete(AreaDirectory areas, SalesPeriod period) =>
        period.Whole.DistrictsSavedThroughout < areas.DistrictsIn(period.Area)
            ? [$"ข้อมูลยังไม่ครบทุกอำเภอ นับอำเภอที่บันทึกแล้วทุกเดือนในช่วง{MonthsLine(period)}"]
            : [];
}
