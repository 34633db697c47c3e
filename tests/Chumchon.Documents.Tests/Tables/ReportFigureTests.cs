using System.Text;
using Chumchon.Documents.Csv;
using Chumchon.Documents.Tables;
using static Chumchon.Documents.Tables.ReportCell;

namespace Chumchon.Documents.Tests.Tables;

public sealed class ReportFigureTests
{
    [Fact]
    public void AreasByMonth_GiveARowAFigureWithItsAreaAndMonth() => Csv(Table(
        [
            new("number", ColumnKind.Count, "ที่") { NamesRow = true },
            new("code", ColumnKind.Code, "province_code") { NamesRow = true, Outputs = ReportOutputs.Machine },
            new("name", ColumnKind.Text, "จังหวัด") { NamesRow = true },
            new("2023-10", ColumnKind.Satang, "ยอด พ.ศ. 2566", "ต.ค.") { Month = "2023-10", Measure = "ยอดจำหน่าย (บาท)" },
            new("half", ColumnKind.Satang, "รวมครึ่งปี") { Outputs = ReportOutputs.Pdf },
            new("total", ColumnKind.Satang, "รวมทั้งสิ้น (บาท)"),
        ],
        new(RowKind.Data, [OfCount(1), OfText("90"), OfText("สงขลา", "*"), OfSatang(10050), OfSatang(10050), OfSatang(10050)]),
        new(RowKind.Data, [OfCount(2), OfText("47"), OfText("สกลนคร"), Blank, Blank, OfSatang(0)]),
        new(RowKind.Total, [Blank, Blank, OfText("รวมทั้งสิ้น"), OfSatang(10050), OfSatang(10050), OfSatang(10050)]))).ShouldBe(
        """
        area_code,area_name,month,measure,value,unit
        90,สงขลา,2023-10,ยอดจำหน่าย (บาท),100.50,THB
        90,สงขลา,,รวมทั้งสิ้น (บาท),100.50,THB
        47,สกลนคร,,รวมทั้งสิ้น (บาท),0.00,THB

        """);

    [Fact]
    public void MonthsOfOneArea_TakeTheAreaOfTheReport() => Csv(Table(
        [
            new("month", ColumnKind.IsoMonth, "month") { NamesRow = true, Outputs = ReportOutputs.Machine },
            new("name", ColumnKind.Text, "เดือน") { NamesRow = true },
            new("online", ColumnKind.Satang, "ในประเทศ", "ออนไลน์"),
            new("share", ColumnKind.Percent, "ร้อยละ"),
            new("districts", ColumnKind.Count, "อำเภอ"),
        ],
        new ReportRow(RowKind.Data, [OfText("2024-02"), OfText("กุมภาพันธ์ 2567"), OfSatang(1), NotComputable, OfCount(3)])) with
        {
            Area = new("90", "จังหวัดสงขลา"),
        }).ShouldBe(
        """
        area_code,area_name,month,measure,value,unit
        90,จังหวัดสงขลา,2024-02,ในประเทศ / ออนไลน์,0.01,THB
        90,จังหวัดสงขลา,2024-02,อำเภอ,3,

        """);

    private static ReportTable Table(IReadOnlyList<ReportColumn> columns, params IReadOnlyList<ReportRow> rows) =>
        new("ก", ["ก"], new ReportBody([.. columns.Select(static column => column with { Total = TotalSource.Given })], rows))
        {
            AsOf = SampleReports.AsOf,
            Publisher = "ก",
        };

    private static string Csv(ReportTable table) =>
        Encoding.UTF8.GetString(CsvWriter.WriteLong(table)).TrimStart('\uFEFF').ReplaceLineEndings("\n");
}
