using Chumchon.Documents.Xlsx.Reading;

namespace Chumchon.Documents.Tests.Xlsx.Reading;

public sealed class NumberFormatTests
{
    [Theory]
    [InlineData(0, "45352", ReadKind.Number, "45352")]
    [InlineData(1, "12", ReadKind.Number, "12")]
    [InlineData(4, "1234.5", ReadKind.Number, "1234.5")]
    [InlineData(7, "1234.5", ReadKind.Number, "1234.5")]
    [InlineData(9, "0.15", ReadKind.Percent, "15%")]
    [InlineData(10, "0.155", ReadKind.Percent, "15.5%")]
    [InlineData(11, "1234.5", ReadKind.Number, "1234.5")]
    [InlineData(12, "0.5", ReadKind.Fraction, "0.5")]
    [InlineData(13, "2.25", ReadKind.Fraction, "2.25")]
    [InlineData(14, "45352", ReadKind.Date, "2024-03-01")]
    [InlineData(17, "45352.9999999", ReadKind.Date, "2024-03-01 23:59")]
    [InlineData(20, "0.5", ReadKind.Time, "12:00")]
    [InlineData(22, "45352.75", ReadKind.Date, "2024-03-01 18:00")]
    [InlineData(30, "45352", ReadKind.Date, "2024-03-01")]
    [InlineData(37, "1234.5", ReadKind.Number, "1234.5")]
    [InlineData(44, "1234.5", ReadKind.Number, "1234.5")]
    [InlineData(46, "1.5", ReadKind.Time, "36:00")]
    [InlineData(48, "1234.5", ReadKind.Number, "1234.5")]
    [InlineData(49, "1234.5", ReadKind.Number, "1234.5")]
    [InlineData(57, "45352", ReadKind.Date, "2024-03-01")]
    [InlineData(61, "1234.5", ReadKind.Number, "1234.5")]
    [InlineData(62, "1234.5", ReadKind.Number, "1234.5")]
    [InlineData(67, "0.5", ReadKind.Percent, "50%")]
    [InlineData(69, "0.5", ReadKind.Fraction, "0.5")]
    [InlineData(71, "45352", ReadKind.Date, "2024-03-01")]
    [InlineData(76, "0.25", ReadKind.Time, "6:00")]
    [InlineData(81, "45352", ReadKind.Date, "2024-03-01")]
    [InlineData(999, "5", ReadKind.Number, "5")]
    [InlineData(14, "12", ReadKind.Date, "1900-01-12")]
    [InlineData(14, "61", ReadKind.Date, "1900-03-01")]
    [InlineData(14, "2958465", ReadKind.Date, "9999-12-31")]
    [InlineData(14, "2958466", ReadKind.Date, "2958466")]
    [InlineData(14, "-3", ReadKind.Date, "-3")]
    [InlineData(14, "1E+10", ReadKind.Date, "10000000000")]
    public void BuiltInFormat_TellsWhatANumberShows(int id, string value, ReadKind kind, string text) =>
        Shown($"<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"{id}\"/></cellXfs>", value).ShouldBe((kind, text));

    [Theory]
    [InlineData("#,##0", ReadKind.Number)]
    [InlineData("#,##0,", ReadKind.Number)]
    [InlineData("0.00,,", ReadKind.Number)]
    [InlineData("0.00E+00", ReadKind.Number)]
    [InlineData("0.0e-0", ReadKind.Number)]
    [InlineData("@", ReadKind.Number)]
    [InlineData("General", ReadKind.Number)]
    [InlineData("[Red]General;[Blue]-General", ReadKind.Number)]
    [InlineData("_-* #,##0.00_-;-* #,##0.00_-;_-* \"-\"??_-;_-@_-", ReadKind.Number)]
    [InlineData("[$฿-41E]#,##0.00", ReadKind.Number)]
    [InlineData("#,##0.00\" บาท (domestic)\"", ReadKind.Number)]
    [InlineData("#,##0.00 บาท", ReadKind.Number)]
    [InlineData("#,##0\\ \\d\\a\\y", ReadKind.Number)]
    [InlineData("[>=1000]#,##0;[<0]-0;0.00", ReadKind.Number)]
    [InlineData("t#,##0.00", ReadKind.Number)]
    [InlineData("[$-D000000]0", ReadKind.Number)]
    [InlineData("0.0\"%\"", ReadKind.Percent)]
    [InlineData("0\\%", ReadKind.Percent)]
    [InlineData("0%;[Red]-0%", ReadKind.Percent)]
    [InlineData("[$-107041E]d mmm yy", ReadKind.Date)]
    [InlineData("[$-D07041E]bbbb", ReadKind.Date)]
    [InlineData("dd/mm/yyyy;@", ReadKind.Date)]
    [InlineData("mmmm", ReadKind.Date)]
    [InlineData("yyyy\\-mm\\-dd hh:mm", ReadKind.Date)]
    [InlineData("0;-0;d/m/yy", ReadKind.Date)]
    [InlineData("ว ดดด ปป", ReadKind.Date)]
    [InlineData("h:mm", ReadKind.Time)]
    [InlineData("h:mm AM/PM", ReadKind.Time)]
    [InlineData("[h]:mm:ss", ReadKind.Time)]
    [InlineData("[mm]:ss.0", ReadKind.Time)]
    [InlineData("[ss]", ReadKind.Time)]
    [InlineData("ช:นน", ReadKind.Time)]
    [InlineData("# ?/?", ReadKind.Fraction)]
    [InlineData("0/16", ReadKind.Fraction)]
    [InlineData("\"unclosed", ReadKind.Number)]
    [InlineData("[unclosed", ReadKind.Number)]
    [InlineData("\\", ReadKind.Number)]
    public void OwnFormat_TellsWhatANumberShows(string code, ReadKind kind)
    {
        var styles = $"<numFmts><numFmt numFmtId=\"192\" formatCode=\"{code.Replace("\"", "&quot;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)}\"/></numFmts>"
            + "<cellStyleXfs><xf numFmtId=\"14\"/><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"192\"/></cellXfs>"
            + "<cellStyles/><dxfs><dxf><numFmt numFmtId=\"192\" formatCode=\"d/m/yy\"/></dxf></dxfs>";

        Shown(styles, "0.5").Kind.ShouldBe(kind);
    }

    [Fact]
    public void OwnFormat_GoesBeforeTheBuiltInOneOfItsNumber() =>
        Shown("<numFmts><numFmt numFmtId=\"14\" formatCode=\"0.00\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>", "7").ShouldBe((ReadKind.Number, "7"));

    [Fact]
    public void TextUnderAFormatOfDates_StaysText() =>
        Shown("<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>", "500", "t=\"str\"").ShouldBe((ReadKind.Text, "500"));

    [Fact]
    public void WorkbookThatCountsFrom1904_ShowsItsOwnDays() =>
        Shown("<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>", "43890", workbook: "<workbookPr date1904=\"1\"/>").Text.ShouldBe("2024-03-01");

    private static (ReadKind Kind, string Text) Shown(string styles, string value, string type = "", string workbook = "")
    {
        var file = new PackedWorkbook($"<row><c s=\"1\" {type}><v>{value}</v></c></row>").WithStyles(styles, workbook);
        var cell = XlsxReader.Read(new MemoryStream(file.Pack())).Workbook.ShouldNotBeNull().Sheets[0].Rows[0][0];
        return (cell.Kind, cell.Text);
    }
}
