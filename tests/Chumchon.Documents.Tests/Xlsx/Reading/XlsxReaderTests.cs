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
    public void Cell_IsReadAsWhatItHolds(string markup, ReadKind kind, string text)
    {
        const string Strings = "<si><r><t>ก</t></r><r><t/></r><r><t>ข</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si><si><t>๑,๒๓๔</t></si><si/>";
        var file = new PackedWorkbook($"<row r=\"2\">{markup}<c r=\"C2\"><v>1</v></c></row>", Strings);

        var row = Read(file).Workbook.ShouldNotBeNull().Sheets.ShouldHaveSingleItem().Rows.ShouldHaveSingleItem();

        (row.Number, row[1].Kind, row[1].Text).ShouldBe((2, kind, text));
        row[2].Text.ShouldBe("1");
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

    private static XlsxReading Read(PackedWorkbook file) => XlsxReader.Read(new MemoryStream(file.Pack()));
}
