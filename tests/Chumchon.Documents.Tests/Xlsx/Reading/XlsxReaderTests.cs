using System.IO.Compression;
using Chumchon.Documents.Tests.Forms;
using Chumchon.Documents.Xlsx;
using Chumchon.Documents.Xlsx.Reading;

namespace Chumchon.Documents.Tests.Xlsx.Reading;

public sealed class XlsxReaderTests
{
    private static readonly int Runs = Environment.GetEnvironmentVariable("CHUMCHON_TEST_FULL") == "1" ? 30_000 : 600;

    [Theory]
    [InlineData("<c r=\"B2\"><v>1234.5600000000001</v></c>", ReadKind.Number, "1234.56")]
    [InlineData("<c r=\"B2\"><v>0.30000000000000004</v></c>", ReadKind.Number, "0.3")]
    [InlineData("<c r=\"B2\"><v>1.2345E3</v></c>", ReadKind.Number, "1234.5")]
    [InlineData("<c r=\"B2\"><v>9999999999.99</v></c>", ReadKind.Number, "9999999999.99")]
    [InlineData("<c r=\"B2\" t=\"n\"><v>1234.567</v></c>", ReadKind.Number, "1234.567")]
    [InlineData("<c r=\"B2\"><v>-0.5</v></c>", ReadKind.Number, "-0.5")]
    [InlineData("<c r=\"B2\"><v>1E30</v></c>", ReadKind.Number, "1000000000000000019884624838656")]
    [InlineData("<c r=\"B2\"><v>1E400</v></c>", ReadKind.Error, "1E400")]
    [InlineData("<c r=\"B2\" t=\"s\"><v>1</v></c>", ReadKind.Text, "๑,๒๓๔")]
    [InlineData("<c r=\"B2\" t=\"s\"><v>0</v></c>", ReadKind.Text, "กข")]
    [InlineData("<c r=\"B2\" t=\"s\"><v>2</v></c>", ReadKind.Blank, "")]
    [InlineData("<c r=\"B2\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> - </t></is></c>", ReadKind.Text, " - ")]
    [InlineData("<c r=\"B2\" t=\"b\"><v>1</v></c>", ReadKind.Boolean, "1")]
    [InlineData("<c r=\"B2\" t=\"e\"><v>#N/A</v></c>", ReadKind.Error, "#N/A")]
    [InlineData("<c r=\"B2\"><f>SUM(C2:D2)</f><v>12</v></c>", ReadKind.Formula, "12")]
    [InlineData("<c r=\"B2\" t=\"str\"><f>\"a\"</f><v>a</v></c>", ReadKind.Formula, "a")]
    [InlineData("<c r=\"B2\"><f t=\"shared\" si=\"0\"/><v>5</v></c>", ReadKind.Formula, "5")]
    [InlineData("<c r=\"B2\" s=\"4\"/>", ReadKind.Blank, "")]
    [InlineData("<c/><c><v>7</v></c>", ReadKind.Number, "7")]
    [InlineData("<c r=\"B2\"><v>-0</v></c>", ReadKind.Number, "0")]
    [InlineData("<c r=\"B2\"><v>-1E-12</v></c>", ReadKind.Number, "-0.000000000001")]
    [InlineData("<c r=\"B2\"><v>5E-324</v></c>", ReadKind.Number, "0.0000000000000000000000000001")]
    [InlineData("<c r=\"B2\" t=\"d\"><v>2024-03-01T00:00:00</v></c>", ReadKind.Date, "2024-03-01T00:00:00")]
    [InlineData("<c r=\"B2\" t=\"inlineStr\"><is><t>1,234.50_x000D_\n</t></is></c>", ReadKind.Text, "1,234.50\r\n")]
    [InlineData("<c r=\"B2\" t=\"inlineStr\"><is><t>_x0031_00</t></is></c>", ReadKind.Text, "100")]
    [InlineData("<c r=\"B2\" t=\"str\"><v>_x0E01__x0E02_</v></c>", ReadKind.Text, "กข")]
    [InlineData("<c r=\"B2\" t=\"inlineStr\"><is><t>_x005F_x0031_ _x31_ _xZZZZ_</t></is></c>", ReadKind.Text, "_x0031_ _x31_ _xZZZZ_")]
    [InlineData("<c r=\"B2\" t=\"s\"><v>3</v></c>", ReadKind.Text, "9\u0009x")]
    [InlineData("<c r=\"B2\"><f t=\"array\" ref=\"B2:C2\">_xlfn.SEQUENCE(1)</f><v>5</v></c>", ReadKind.Formula, "5")]
    public void Cell_IsReadAsWhatItHolds(string markup, ReadKind kind, string text)
    {
        const string Strings = "<si><r><t>ก</t></r><r><t/></r><r><t>ข</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si><si><t>๑,๒๓๔</t></si><si/><si><r><t>9</t></r><r><t>_x0009_x</t></r></si>";
        var file = new PackedWorkbook($"<row r=\"2\">{markup}<c r=\"C2\"><v>1</v></c></row>", Strings);

        var row = Read(file).Workbook.ShouldNotBeNull().Sheets.ShouldHaveSingleItem().Rows.ShouldHaveSingleItem();

        (row.Number, row[1].Kind, row[1].Text).ShouldBe((2, kind, text));
        row[2].Text.ShouldBe("1");
    }

    [Theory]
    [InlineData("array", "E6:E8")]
    [InlineData("array", "$E$6:$E$8")]
    [InlineData("dataTable", "E6:E8")]
    public void CellsThatAFormulaOfAnotherFills_AreFormulas(string type, string range)
    {
        var file = new PackedWorkbook($"""
            <row r="5"><c r="E5"><v>1</v></c></row><row r="6"><c r="D6"><v>2</v></c><c r="E6"><f t="{type}" ref="{range}">SORT(L1:L3)</f><v>10</v></c><c r="F6"><v>3</v></c></row>
            <row r="7"><c r="E7"><v>20</v></c></row><row r="8"><c r="E8" t="str"><v>x</v></c></row><row r="9"><c r="E9"><v>4</v></c></row>
            """);

        Read(file).Workbook!.Sheets[0].Rows.SelectMany(row => row.Cells.Values).Select(cell => (cell.Kind, cell.Text)).ShouldBe(
        [
            (ReadKind.Number, "1"), (ReadKind.Number, "2"), (ReadKind.Formula, "10"), (ReadKind.Number, "3"),
            (ReadKind.Formula, "20"), (ReadKind.Formula, "x"), (ReadKind.Number, "4"),
        ]);
    }

    [Fact]
    public void ArrayOfTwoColumns_FillsBoth()
    {
        var file = new PackedWorkbook("<row r=\"2\"><c r=\"B2\"><f t=\"array\" ref=\"B2:C3\">X</f><v>1</v></c><c r=\"C2\"><v>2</v></c></row><row r=\"3\"><c r=\"B3\"><v>3</v></c><c r=\"C3\"><v>4</v></c><c r=\"D3\"><v>5</v></c></row>");

        Read(file).Workbook!.Sheets[0].Rows.SelectMany(row => row.Cells.Values).Count(cell => cell.Kind is ReadKind.Formula).ShouldBe(4);
    }

    [Theory]
    [InlineData("xl/workbook.xml", "xl/book2.xml")]
    [InlineData("xl/workbook.xml", "XL/Workbook.XML")]
    [InlineData("xl/sharedStrings.xml", "xl/SharedStrings.xml")]
    [InlineData("xl/worksheets/sheet1.xml", "xl\\worksheets\\sheet1.xml")]
    [InlineData("_rels/.rels", "_RELS/.rels")]
    [InlineData("xl/_rels/workbook.xml.rels", "xl\\_rels\\workbook.xml.rels")]
    [InlineData("[Content_Types].xml", "[content_types].xml")]
    public void Part_IsFoundByItsNameHoweverItIsWritten(string path, string other)
    {
        var file = new PackedWorkbook("<row><c t=\"s\"><v>0</v></c></row>", "<si><t>ก</t></si>").Rename(path, other);
        if (other.Contains("book2", StringComparison.Ordinal))
        {
            file.With("_rels/.rels", PackedWorkbook.ToWorkbook(other)).Rename("xl/_rels/workbook.xml.rels", "xl/_rels/book2.xml.rels");
        }

        Read(file).Workbook.ShouldNotBeNull().Sheets[0].Rows[0][0].Text.ShouldBe("ก");
    }

    [Theory]
    [InlineData("../xl/worksheets/sheet1.xml")]
    [InlineData("./worksheets/../worksheets/sheet1.xml")]
    [InlineData("/xl/worksheets/sheet1.xml")]
    [InlineData("worksheets\\sheet1.xml")]
    [InlineData("worksheets/SHEET1.xml")]
    [InlineData("worksheets/%73heet1.xml")]
    [InlineData("worksheets/sheet1.xml#A1")]
    public void TargetOfARelation_IsResolved(string target)
    {
        var file = new PackedWorkbook("<row><c><v>7</v></c></row>");
        file["xl/_rels/workbook.xml.rels"] = PackedWorkbook.Relations("").Replace("worksheets/sheet1.xml", target, StringComparison.Ordinal);

        Read(file).Workbook.ShouldNotBeNull().Sheets[0].Rows[0][0].Text.ShouldBe("7");
    }

    [Fact]
    public void PartThereTwice_IsRefused() =>
        Read(new PackedWorkbook("<row/>").With("XL/worksheets/Sheet1.xml", PackedWorkbook.Sheet("<row/>"))).Fault.ShouldBe(XlsxFault.Damaged);

    /// <summary>One byte of the packed sheet changes a figure; only the checksum tells.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void WrongChecksum_IsDamage(bool spoilsTheFigure)
    {
        var file = new PackedWorkbook("<row><c><v>1234567</v></c></row>").Pack(CompressionLevel.NoCompression);
        Read(file).Workbook.ShouldNotBeNull();

        var at = spoilsTheFigure ? file.AsSpan().IndexOf("1234567"u8) : file.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 16;
        file[at] ^= 1;

        Read(file).Fault.ShouldBe(XlsxFault.Damaged);
    }

    [Theory]
    [InlineData("<row><c r=\"A1\"><v>1</v></c></row><row r=\"7\"><c r=\"BM7\"><v>1</v></c></row>", XlsxFault.TooManyColumns, 1, "BM7")]
    [InlineData("<row r=\"4\"><c r=\"C4\" t=\"s\"><v>9</v></c></row>", XlsxFault.Damaged, 0, "C4")]
    public void Refusal_SaysWhereTheReadingEnded(string rows, XlsxFault fault, int lastRow, string cell)
    {
        var reading = Read(new PackedWorkbook(rows));

        (reading.Fault, reading.Place).ShouldBe((fault, new XlsxPlace("หนึ่ง", lastRow, cell)));
    }

    [Fact]
    public void FormattedRowsToTheEndOfTheSheet_AreToldByTheLastRowThatHoldsAnything()
    {
        var file = new PackedWorkbook().Repeat(
            "xl/worksheets/sheet1.xml", $"<worksheet><sheetData><row r=\"3\"><c r=\"A3\"><v>1</v></c></row>", "<row ht=\"20\" customHeight=\"1\"/>", 1_048_000, "</sheetData></worksheet>");

        var reading = Read(file);

        (reading.Fault, reading.Place?.Sheet, reading.Place?.LastRow).ShouldBe((XlsxFault.UnpacksTooLarge, "หนึ่ง", 3));
    }

    [Fact]
    public void RowsWithoutNumbers_AreCountedOn()
    {
        var file = new PackedWorkbook("<row><c><v>1</v></c></row><row r=\"5\"><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>");

        Read(file).Workbook!.Sheets[0].Rows.Select(row => (row.Number, row[0].Text)).ShouldBe([(1, "1"), (5, "2"), (7, "3")]);
    }

    [Fact]
    public void OwnReport_IsReadWithEverySheet()
    {
        var reading = XlsxReader.Read(new MemoryStream(XlsxWriter.Write(SampleReports.Small(), SampleReports.ByDistrict())));

        reading.Workbook.ShouldNotBeNull().Sheets.Select(sheet => sheet.Name).ShouldBe(["ยอดจำหน่าย", "รต.๕"]);
    }

    /// <summary>Whatever a bad line or a bad hand does to a file, it is read or refused.</summary>
    [Fact]
    public void DamagedBytes_NeverBreakTheReader()
    {
        var whole = FormWriter.Write(SampleForms.Small());
        var state = 20_240_229u;
        for (var run = 0; run < Runs; run++)
        {
            var file = whole[..(run % 3 == 0 ? Drawn(whole.Length) : whole.Length)];
            for (var hit = 0; hit < run % 5 && file.Length > 0; hit++)
            {
                // The directory of the package stands at its end, and is where little does much.
                var at = run % 2 == 0 ? Drawn(file.Length) : file.Length - 1 - Drawn(Math.Min(file.Length, 700));
                file[at] = (byte)Drawn(256);
            }

            var reading = XlsxReader.Read(new MemoryStream(file));

            (reading.Workbook is null).ShouldBe(reading.Fault is not null);
        }

        int Drawn(int below)
        {
            state = (state * 1_664_525) + 1_013_904_223;
            return (int)((state >> 8) % (uint)below);
        }
    }

    private static XlsxReading Read(PackedWorkbook file) => Read(file.Pack());

    private static XlsxReading Read(byte[] file) => XlsxReader.Read(new MemoryStream(file));
}
