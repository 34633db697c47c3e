using System.Text;
using Chumchon.Documents.Csv;

namespace Chumchon.Documents.Tests.Csv;

public sealed class CsvWriterTests
{
    [Fact]
    public void SmallTable_IsAHeaderRowAndItsDataRowsOnly() => Text(CsvWriter.Write(SampleReports.Small())).ShouldBe(
        "รหัสจังหวัด,จังหวัด,ยอดจำหน่าย (บาท)\r\n12,นนทบุรี,1234.50\r\n90,สงขลา,0.00\r\n47,สกลนคร,\r\n");

    [Fact]
    public void HeaderOfLevels_IsJoinedUnlessOverridden()
    {
        var header = Text(CsvWriter.Write(SampleReports.ByDistrict())).Split("\r\n")[0];

        header.ShouldStartWith("อำเภอ,ผู้ประกอบการ (ราย) / ทั้งหมด,ยอดจำหน่ายประจำเดือน (บาท) / ในประเทศ / ออฟไลน์,");
        header.ShouldEndWith(",ยอดจำหน่ายประจำเดือน (บาท) / รวม,เพิ่ม/ลด (ร้อยละ)");
        Text(CsvWriter.Write(SampleReports.MonthlyByType())).ShouldStartWith("เดือน,ชื่อเดือน,อาหาร,เครื่องดื่ม,");
    }

    [Fact]
    public void GroupsAndTotals_AreLeftOut()
    {
        var lines = Text(CsvWriter.Write(SampleReports.ByDistrict())).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        lines.Length.ShouldBe(1 + 5);
        lines.ShouldNotContain(line => line.Contains("รวมจังหวัด") || line.Contains("รวมทั้งสิ้น"));
    }

    [Fact]
    public void FutureMonths_AreBlankNotZero()
    {
        var lines = Text(CsvWriter.Write(SampleReports.MonthlyByType())).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        lines[^1].ShouldBe("2024-09,กันยายน 2567,,,,,,");
    }

    private static string Text(byte[] csv) => Encoding.UTF8.GetString(csv.AsSpan(3));
}
