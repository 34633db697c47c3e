using System.Text;
using Chumchon.Documents.Grids;
using Chumchon.Documents.Tests.Xlsx.Reading;
using Chumchon.Documents.Xlsx.Reading;

namespace Chumchon.Documents.Tests.Grids;

public sealed class GridReaderTests
{
    private const string Table = "เดือน,ยอดขาย\nตุลาคม 2566,\"1,234.50\"\n";

    private static readonly Encoding Thai = CodePagesEncodingProvider.Instance.GetEncoding(874)!;

    [Theory]
    [InlineData("utf-8", false, TextEncoding.Utf8)]
    [InlineData("utf-8", true, TextEncoding.Utf8)]
    [InlineData("utf-16", false, TextEncoding.Utf16LittleEndian)]
    [InlineData("utf-16", true, TextEncoding.Utf16LittleEndian)]
    [InlineData("utf-16BE", false, TextEncoding.Utf16BigEndian)]
    [InlineData("utf-16BE", true, TextEncoding.Utf16BigEndian)]
    [InlineData("874", false, TextEncoding.Tis620)]
    public void Encoding_IsFoundByReading(string name, bool isMarked, TextEncoding expected)
    {
        var encoding = name == "874" ? Thai : Encoding.GetEncoding(name);

        var reading = Read([.. isMarked ? encoding.GetPreamble() : [], .. encoding.GetBytes(Table)]);

        reading.Form.ShouldBe(new TextForm(expected, ','));
        Texts(reading).ShouldBe(["1 A เดือน", "1 B ยอดขาย", "2 A ตุลาคม 2566", "2 B 1,234.50"]);
    }

    [Fact]
    public void SignsOfWindows_AreNoTis620() => Read(Thai.GetBytes("ชื่อ,ยอด\n“ผ้าไหม” – ร้าน…,1\n")).Form.ShouldBe(new TextForm(TextEncoding.Windows874, ','));

    [Fact]
    public void WhatIsSaid_GoesBeforeWhatIsFound()
    {
        var bytes = Thai.GetBytes("เดือน;ยอด\nต.ค. 66;1\n");

        Texts(Read(bytes, new(TextEncoding.Windows874, ','))).ShouldBe(["1 A เดือน;ยอด", "2 A ต.ค. 66;1"]);
        Read(bytes, new(TextEncoding.Utf8, ';')).TextFault.ShouldBe(TextFault.NotText);
    }

    [Theory]
    [InlineData("a;b\n1,5;2\n3,5;4\n", ';')]
    [InlineData("a\tb\n1,5\t2\n", '\t')]
    [InlineData("a,b\n1;5,2\n", ',')]
    [InlineData("alone\n", ',')]
    [InlineData("sep=;\r\na;b\r\n", ';')]
    public void Separator_IsThatOfMostRows(string text, char separator) => Read(Encoding.UTF8.GetBytes(text)).Form!.Separator.ShouldBe(separator);

    [Theory]
    [InlineData("\"a\nb\",\"say \"\"c\"\"\"\r\n\r\nd", "1 A a\nb|1 B say \"c\"|3 A d")]
    [InlineData("a,,b,\nc\n", "1 A a|1 C b|2 A c")]
    [InlineData("a\rb\r", "1 A a|2 A b")]
    [InlineData("5\" pipe,\"x\"y\n", "1 A 5\" pipe|1 B xy")]
    [InlineData("sep=,\na,b\n", "2 A a|2 B b")]
    public void QuotesBreaksAndRaggedRows_AreReadAsASpreadsheetDoes(string text, string cells) =>
        Texts(Read(Encoding.UTF8.GetBytes(text))).ShouldBe(cells.Split('|'));

    [Theory]
    [InlineData("a,b\n\"c,d\n", TextFault.QuoteNotClosed, 2)]
    [InlineData("1\n2\n3\n4\n", TextFault.TooManyRows, 4)]
    [InlineData("1,2,3,4\n", TextFault.TooManyColumns, 1)]
    [InlineData("a\nlonger than ten\n", TextFault.TextTooLong, 2)]
    public void WhatIsTooMuch_EndsTheReadingWithItsRow(string text, TextFault fault, int row)
    {
        var reading = GridReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), new() { MostRows = 3, MostColumns = 3, LongestText = 10 });

        (reading.TextFault, reading.FaultRow, reading.Sheets.Count).ShouldBe((fault, row, 0));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10 })]
    [InlineData(new byte[] { 0x61, 0x81, 0xFC, 0x98 })]
    public void Bytes_AreNoText(byte[] bytes) => Read(bytes).TextFault.ShouldBe(TextFault.NotText);

    [Fact]
    public void Workbook_ComesWithWhatIsMergedAndHidden()
    {
        var file = new PackedWorkbook("""<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="C2"><v>2</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells><sheetData>""").Pack();

        var sheet = Read(file).Sheets.ShouldHaveSingleItem();

        sheet.Merged.ShouldBe([new MergedCells(1, 0, 1, 2)]);
        sheet.HiddenRows.ShouldBe([2]);
    }

    [Fact]
    public void AnyBytes_AreReadOrRefused()
    {
        var draw = new Random(620);
        for (var run = 0; run < 2_000; run++)
        {
            var bytes = new byte[draw.Next(60)];
            draw.NextBytes(bytes);
            for (var at = 0; at < bytes.Length; at++)
            {
                bytes[at] = draw.Next(3) == 0 ? (byte)",;\t\"\r\n'"[draw.Next(7)] : bytes[at];
            }

            var reading = Read(bytes);

            (reading.IsOk || reading.Sheets.Count == 0).ShouldBeTrue();
        }
    }

    private static GridReading Read(byte[] bytes, TextForm? said = null) => GridReader.Read(new MemoryStream(bytes), limits: null, said);

    private static IEnumerable<string> Texts(GridReading reading) => reading.Sheets.SelectMany(static sheet => sheet.Rows)
        .SelectMany(static row => row.Cells.OrderBy(static cell => cell.Key).Select(cell => $"{row.Number} {(char)('A' + cell.Key)} {cell.Value.Text}"));
}
