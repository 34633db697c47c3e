using Chumchon.Documents.Tables;
using Chumchon.Web.Features.SalesReports.PrintReport;
using Chumchon.Web.Features.SalesReports.Sorting;
using static Chumchon.Documents.Tables.ReportCell;

namespace Chumchon.Web.Tests.SalesReports.PrintReport;

public sealed class SheetOrderTests
{
    private static readonly ReportColumn[] Columns =
    [
        new("name", ColumnKind.Text, "อำเภอ") { NamesRow = true },
        new("total", ColumnKind.Satang, "รวม"),
    ];

    [Fact]
    public void WithoutSort_TheOfficialOrderStands() =>
        Names(Flat(), sort: null).ShouldBe(["หาดใหญ่", "เมือง", "กระแสสินธุ์", "ระโนด", "รวมทั้งสิ้น"]);

    [Fact]
    public void ByFigures_BlankComesLastEitherWayAndTheTotalStaysBelow()
    {
        Names(Flat(), new("total", Descending: true)).ShouldBe(["เมือง", "หาดใหญ่", "ระโนด", "กระแสสินธุ์", "รวมทั้งสิ้น"]);
        Names(Flat(), new("total", Descending: false)).ShouldBe(["ระโนด", "หาดใหญ่", "เมือง", "กระแสสินธุ์", "รวมทั้งสิ้น"]);
    }

    [Fact]
    public void ByNames_ThaiLettersOrderThem() =>
        Names(Flat(), new("name", Descending: false)).ShouldBe(
            ["กระแสสินธุ์", "เมือง", "ระโนด", "หาดใหญ่", "รวมทั้งสิ้น"], "a vowel written first is read after its consonant");

    [Fact]
    public void EqualFigures_KeepTheOfficialOrder() =>
        Names(new(Columns, [Row("ข", 5), Row("ก", 5), Row("ค", 9)]), new("total", Descending: true)).ShouldBe(["ค", "ข", "ก"]);

    [Fact]
    public void Months_AreOrderedByTheCalendarNotByTheirNames()
    {
        ReportBody months = new(Columns, [Row("ตุลาคม 2566", 1, "2023-10"), Row("พฤศจิกายน 2566", 2, "2023-11"), Row("มกราคม 2567", 3, "2024-01")]);

        Names(months, new("name", Descending: true)).ShouldBe(["มกราคม 2567", "พฤศจิกายน 2566", "ตุลาคม 2566"]);
    }

    [Fact]
    public void Groups_AreOrderedByTheirSubtotalAndStayWhole()
    {
        Names(Grouped(), new("total", Descending: true)).ShouldBe(
        [
            "จังหวัดสตูล", "ละงู", "ควนโดน", "รวมจังหวัดสตูล",
            "จังหวัดสงขลา", "เมือง", "หาดใหญ่", "รวมจังหวัดสงขลา",
            "รวมทั้งสิ้น",
        ]);
        Names(Grouped(), new("name", Descending: false)).ShouldBe(
        [
            "จังหวัดสงขลา", "เมือง", "หาดใหญ่", "รวมจังหวัดสงขลา",
            "จังหวัดสตูล", "ควนโดน", "ละงู", "รวมจังหวัดสตูล",
            "รวมทั้งสิ้น",
        ]);
    }

    private static ReportBody Flat() => new(
        Columns, [Row("หาดใหญ่", 5), Row("เมือง", 9), Row("กระแสสินธุ์", null), Row("ระโนด", 0), Sum(RowKind.Total, "รวมทั้งสิ้น", 14)]);

    private static ReportBody Grouped() => new(
        Columns,
        [
            Heading("จังหวัดสงขลา"), Row("เมือง", 9), Row("หาดใหญ่", 5), Sum(RowKind.Subtotal, "รวมจังหวัดสงขลา", 14),
            Heading("จังหวัดสตูล"), Row("ควนโดน", 1), Row("ละงู", 20), Sum(RowKind.Subtotal, "รวมจังหวัดสตูล", 21),
            Sum(RowKind.Total, "รวมทั้งสิ้น", 35),
        ]);

    private static IEnumerable<string> Names(ReportBody body, TableSort? sort)
    {
        var order = SheetOrder.Of(body, sort);
        return order.Groups.SelectMany(static group => (ReportRow?[])[group.Heading, .. group.Rows, group.Subtotal])
            .Concat(order.Foot).OfType<ReportRow>().Select(static row => row.Cells[0].Display());
    }

    private static ReportRow Row(string name, long? satang, string? key = null) => new(RowKind.Data, [OfText(name), OfSatang(satang)], key);

    private static ReportRow Heading(string name) => new(RowKind.Heading, [OfText(name), Blank]);

    private static ReportRow Sum(RowKind kind, string name, long satang) => new(kind, [OfText(name), OfSatang(satang)]);
}
