using Chumchon.Data.Areas;
using Chumchon.Data.Reports;
using Chumchon.Documents.Pdf;
using Chumchon.Documents.Tables;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Web.Reports.Asking;

namespace Chumchon.Web.Reports.Making;

/// <summary>What all official reports have around their table: title block, as-of line, unit, notes, signatures, foot. Always Thai.</summary>
public static class ReportPaper
{
    public const string SharesNote = "ผลรวมร้อยละอาจไม่เท่ากับ 100 เนื่องจากการปัดเศษ";

    private const string System = "ระบบบริหารจัดการข้อมูลกลางเพื่อการพัฒนาชุมชน";

    private const string Dots = "........................................";

    /// <param name="notes">Of this report, before those that all have.</param>
    /// <param name="asOf">The latest save covered, where the report covers more than the period.</param>
    /// <param name="published">Of a report that shows published figures where it has them.</param>
    internal static ReportTable Lay(
        CatalogueEntry entry, ReportSource source, ReportCriteria criteria, SalesPeriod period, ReportBody body,
        IEnumerable<string> notes, DateTimeOffset? asOf = null, PublishedParts? published = null)
    {
        asOf ??= period.AsOf;
        asOf = asOf is null || published?.AsOf > asOf ? published?.AsOf ?? asOf : asOf;
        var places = ReportPlaces.DistrictsIn(source.Areas, criteria);
        var districts = places.Count;
        return new(entry.ShortTitle, [entry.PaperTitle, PeriodLine(entry, period), AreaLine(source.Areas, criteria)], body)
        {
            AsOf = asOf ?? period.Year.First.Begins,
            Publisher = System,
            FormCode = entry.FormCode is { } code ? $"แบบ {code}" : null,
            CriteriaLine = CriteriaLine(criteria),
            AsOfLine = published is { IsWhole: true } ? PublishedLine(asOf) : AsOfLine(asOf, period, districts),
            UnitLine = "หน่วย: บาท",
            Banner = source.IsDemo ? "ข้อมูลสาธิต" : null,
            Notes =
            [
                .. published is { IsWhole: true } ? [] : Incomplete(period, districts),
                .. published is null ? PublishedParts.NotShown(period) : published.Notes(), .. notes, .. NotComputable(body), .. AreaNotes(source.Areas, criteria, places),
                "ไม่รวมรายได้จากการท่องเที่ยว OTOP นวัตวิถี", "รูปแบบตารางจัดทำโดยระบบ",
            ],
            Signature = entry.IsForm ? Signature(criteria.Area) : null,

            // A form that is signed and sent carries the digits of a letter; a table annexed to one is compared with others.
            Digits = entry.IsForm ? DigitForm.Thai : DigitForm.Arabic,
            Footer = new($"ที่มา: {System}", "หน้า {p} จาก {n}"),
        };
    }

    /// <summary>What a comparison counts, and what of the report it left out.</summary>
    public static string ComparisonNote(ComparedSales compared, ReportPlaces places) =>
        "เปรียบเทียบเฉพาะเดือนที่อำเภอบันทึกครบถ้วนทั้งสองปี"
        + (compared.WithBefore(places.Whole.Districts) is { LeftOut: > 0 and var districts, LeftOutMonths: var months }
            ? $" ไม่นับ {months} เดือนของ {districts} อำเภอ" : "")
        + (compared.PublishedYearBefore is { } published
            ? $" ยอดที่กรมการพัฒนาชุมชนเผยแพร่ของช่วงเดียวกันของปีก่อนคือ {new Domain.Money.Baht(published)} บาท ({PublishedParts.FilesOf(compared.PublishedBefore)}) ไม่ได้นำมาเปรียบเทียบเพราะไม่แยกรายอำเภอ" : "");

    /// <summary>A number of producers in returns, which are not counted by kind.</summary>
    public static ReportCell Producers(ReportCriteria criteria, int? count) =>
        criteria.Kind is null ? ReportCell.OfCount(count) : ReportCell.NotComputable;

    public static IEnumerable<string> ProducersNotes(ReportCriteria criteria) =>
        criteria.Kind is null ? [] : ["จำนวนผู้ประกอบการที่รายงานไม่ได้นับแยกตามประเภทผู้ประกอบการ"];

    private static string PeriodLine(CatalogueEntry entry, SalesPeriod period) =>
        period.First == period.Through && period.Through != period.Year.First ? $"ประจำเดือน{ThaiDate.ThaiMonth(period.Through)}"
        : entry.IsForm ? $"ประจำเดือน{ThaiDate.ThaiMonth(period.Through)} และยอดสะสมตั้งแต่เดือน{ThaiDate.ThaiMonth(period.First)}"
        : $"ปีงบประมาณ พ.ศ. {period.Year} ({MonthsLine(period)})";

    private static string MonthsLine(SalesPeriod period) => period.Through == period.First
        ? ThaiDate.ThaiMonth(period.Through)
        : $"{ThaiDate.ThaiMonth(period.First)} – {ThaiDate.ThaiMonth(period.Through)}";

    /// <summary><c>ทั้งประเทศ</c>, <c>ภาคใต้</c>, <c>จังหวัดสงขลา</c>, <c>อำเภอเมืองสงขลา จังหวัดสงขลา</c>.</summary>
    public static string AreaLine(AreaDirectory areas, ReportCriteria criteria) => (criteria.Area.District, criteria.Area.Province) switch
    {
        ({ } district, { } province) => $"อำเภอ{areas.ThaiName(district)} จังหวัด{areas.ThaiName(province)}",
        (_, { } province) => $"จังหวัด{areas.ThaiName(province)}",
        _ => criteria.Region?.NameTh ?? "ทั้งประเทศ",
    };

    /// <summary>The Thai name of a kind of producer, for official files.</summary>
    public static string KindName(ProducerKind kind) => kind switch
    {
        ProducerKind.CommunityGroup => "กลุ่มผู้ผลิตชุมชน",
        ProducerKind.SingleOwner => "ผู้ผลิตชุมชนที่เป็นเจ้าของรายเดียว",
        _ => "ผู้ผลิตที่เป็นวิสาหกิจขนาดกลางและขนาดย่อม",
    };

    private static string? CriteriaLine(ReportCriteria criteria)
    {
        string?[] parts = [criteria.Kind is { } kind ? $"เฉพาะ{KindName(kind)}" : null, criteria.Areas is { ByToday: true } ? "ตามเขตการปกครองปัจจุบัน" : null];
        return parts.Any(static part => part is not null) ? string.Join(" ", parts.Where(static part => part is not null)) : null;
    }

    /// <summary>Which districts stand for which, where they changed.</summary>
    private static IEnumerable<string> AreaNotes(AreaDirectory areas, ReportCriteria criteria, IReadOnlyList<DistrictCode> places)
    {
        if (criteria.Areas is not { } view || !view.History.ChangedAfter(criteria.First))
        {
            return [];
        }

        return view.ByToday
            ? [.. places.SelectMany(place => Whole(areas, view.History, place, criteria.First))]
            : ["แสดงตามเขตการปกครองในเดือนที่รายงาน"];
    }

    private static IEnumerable<string> Whole(AreaDirectory areas, AreaHistory history, DistrictCode place, SalesMonth first)
    {
        var parts = history.PartsAfter(place, first).Where(part => part != place).ToList();
        return parts.Count == 0 ? [] :
        [
            $"ยอดของอำเภอ{areas.ThaiName(place)}ก่อนเดือน{ThaiDate.ThaiMonth(history.SplitSince(place))} รวมอำเภอ{string.Join(" อำเภอ", parts.Select(areas.ThaiName))} ซึ่งแยกไม่ได้",
        ];
    }

    private static string PublishedLine(DateTimeOffset? imported) =>
        imported is { } asOf ? $"ยอดที่กรมการพัฒนาชุมชนเผยแพร่ นำเข้าเมื่อวันที่ {ThaiDate.ThaiDay(asOf)} เวลา {ThaiDate.ThaiTime(asOf)} น." : "";

    private static string AsOfLine(DateTimeOffset? latest, SalesPeriod period, int districts)
    {
        if (latest is not { } asOf)
        {
            return "ยังไม่มีข้อมูล";
        }

        return $"ข้อมูล ณ วันที่ {ThaiDate.ThaiDay(asOf)} เวลา {ThaiDate.ThaiTime(asOf)} น. จาก {period.Whole.DistrictsSavedThroughout} ใน {districts} อำเภอ";
    }

    private static IEnumerable<string> Incomplete(SalesPeriod period, int districts) =>
        period.Whole.DistrictsSavedThroughout < districts
            ? [$"ข้อมูลยังไม่ครบทุกอำเภอ นับอำเภอที่บันทึกแล้วทุกเดือนในช่วง{MonthsLine(period)}"]
            : [];

    private static IEnumerable<string> NotComputable(ReportBody body) =>
        body.Rows.Any(static row => row.Cells.Contains(ReportCell.NotComputable))
            ? [$"{ReportCell.NotComputable.Display()} คำนวณไม่ได้ เพราะไม่มีข้อมูลให้เทียบ"]
            : [];

    private static ReportSignature Signature(AreaScope area) => new(
        [$"ลงชื่อ {Dots} ผู้รายงาน", $"({Dots})", $"ตำแหน่ง {Dots}", SignedOn],
        [$"ลงชื่อ {Dots} ผู้รับรองข้อมูล", $"({Dots})", $"ตำแหน่ง {Certifier(area)}", SignedOn]);

    private static string SignedOn => "วันที่ ........ / ........................ / ............";

    private static string Certifier(AreaScope area) => (area.District, area.Province) switch
    {
        ({ }, _) => "พัฒนาการอำเภอ",
        (_, { }) => "พัฒนาการจังหวัด",
        _ => Dots,
    };
}
