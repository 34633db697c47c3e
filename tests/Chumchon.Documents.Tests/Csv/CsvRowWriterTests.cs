using System.Buffers;
using System.Text;
using Chumchon.Documents.Csv;
using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Tests.Csv;

public sealed class CsvRowWriterTests
{
    [Fact]
    public void File_StartsWithTheByteOrderMarkAndEndsRowsWithCrLf()
    {
        var bytes = Write(rows =>
        {
            rows.Text("ก");
            rows.Number(1);
            rows.EndRow();
        });

        bytes.ShouldBe([0xEF, 0xBB, 0xBF, .. "ก,1\r\n"u8]);
    }

    [Theory]
    [InlineData("สงขลา", "สงขลา")]
    [InlineData("", "")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("ร้าน \"ดี\"", "\"ร้าน \"\"ดี\"\"\"")]
    [InlineData("\"", "\"\"\"\"")]
    [InlineData("บรรทัด\r\nสอง", "\"บรรทัด\r\nสอง\"")]
    [InlineData("บรรทัด\nสอง", "\"บรรทัด\nสอง\"")]
    public void Text_IsQuotedWhereItMustBe(string text, string written) => Field(rows => rows.Text(text)).ShouldBe(written);

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+66", "'+66")]
    [InlineData("-", "'-")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tก", "'\tก")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("\n=1", "\"'\n=1\"")]
    [InlineData("  =1", "'  =1")]
    [InlineData("\u00A0=1", "'\u00A0=1")]
    [InlineData("\u200B=1", "'\u200B=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("＋1", "'＋1")]
    [InlineData("－1", "'－1")]
    [InlineData("＠x", "'＠x")]
    [InlineData("=HYPERLINK(\"a\",\"b\")", "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\"")]
    [InlineData("ก=1", "ก=1")]
    [InlineData("1-2", "1-2")]
    [InlineData("–", "–")]
    public void TextThatStartsAFormula_GetsAnApostrophe(string text, string written) => Field(rows => rows.Text(text)).ShouldBe(written);

    [Theory]
    [InlineData(123450, "1234.50")]
    [InlineData(5, "0.05")]
    [InlineData(0, "0.00")]
    [InlineData(-5, "-0.05")]
    [InlineData(-123456, "-1234.56")]
    [InlineData(long.MinValue, "-92233720368547758.08")]
    public void Hundredths_HaveAPointAndNoGuard(long value, string written) => Field(rows => rows.Hundredths(value)).ShouldBe(written);

    [Fact]
    public void NegativeNumber_HasNoGuard() => Field(rows => rows.Number(-7)).ShouldBe("-7");

    [Fact]
    public void Cells_AreWrittenForMachines()
    {
        var bytes = Write(rows =>
        {
            rows.Cell(ReportCell.OfText("สงขลา", "*"));
            rows.Cell(ReportCell.Blank);
            rows.Cell(ReportCell.NotComputable);
            rows.Cell(ReportCell.OfSatang(0));
            rows.Cell(ReportCell.OfPercent(-321));
            rows.Cell(ReportCell.OfCount(1200));
        });

        Encoding.UTF8.GetString(bytes.AsSpan(3)).ShouldBe("สงขลา,,,0.00,-3.21,1200");
    }

    private static string Field(Action<CsvRowWriter> write) => Encoding.UTF8.GetString(Write(write).AsSpan(3));

    private static byte[] Write(Action<CsvRowWriter> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(new CsvRowWriter(output));
        return output.WrittenSpan.ToArray();
    }
}
