using Chumchon.Documents.Forms;
using Chumchon.Documents.Tests.Xlsx.Reading;
using Chumchon.Documents.Xlsx;
using Chumchon.Documents.Xlsx.Reading;

namespace Chumchon.Documents.Tests.Forms;

public sealed class FormReaderTests
{
    private static readonly string[] Keys = ["20011", "20023", "20035"];

    [Fact]
    public void OwnForm_ComesBackWithItsStampKeysAndFigures()
    {
        var form = Read(FormWriter.Write(SampleForms.Small())).Form.ShouldNotBeNull();

        (form.Stamp["district"], form.Stamp["month"], form.Sheet).ShouldBe(("9001", "2024-02", "แบบกรอก"));
        form.Rows.Select(row => (row.Number, row.Key)).ShouldBe([(6, "20011"), (7, "20023"), (8, "20035")]);
        form.Rows[0].Words.ShouldBe(["1", "กลุ่มแม่บ้านบ่อยาง", "อาหาร"]);
        form.Rows[0].Open.Select(open => (open.Place, open.Cell.Text)).ShouldBe([("D6", "1234.5"), ("E6", "0"), ("F6", ""), ("G6", "0.05")]);
        form.Rows[2].Open.ShouldAllBe(open => open.Cell.Kind == ReadKind.Blank);
    }

    [Fact]
    public void RowAddedBelow_HasNoKey()
    {
        var form = new ReworkedForm().Edit("sheet1", "</sheetData>", """<row r="12"><c r="B12" t="inlineStr"><is><t>กลุ่มใหม่</t></is></c><c r="D12"><v>5</v></c></row></sheetData>""");

        var rows = Read(form.Pack()).Form.ShouldNotBeNull().Rows;

        (rows[^1].Key, rows[^1].Words[1], rows[^1].Open[0].Cell.Text).ShouldBe((null, "กลุ่มใหม่", "5"));
        rows.Count.ShouldBe(4);
    }

    [Theory]
    [InlineData("<row><c t=\"inlineStr\"><is><t>column.key</t></is></c><c><v>3</v></c></row>")]
    [InlineData("")]
    public void AnotherWorkbook_IsNoForm(string rows)
    {
        Read(new PackedWorkbook(rows).Pack()).Stamp.ShouldBeNull();
        Read(XlsxWriter.Write(SampleReports.Small())).Stamp.ShouldBeNull();
    }

    [Fact]
    public void PlacesBeyondEveryColumn_AreNoForm()
    {
        var form = new ReworkedForm().Edit("sheet2", ">8<", ">2000000001<").Edit("sheet2", ">6<", ">2000000000<");

        Read(form.Pack()).Stamp.ShouldBeNull();
    }

    public static TheoryData<string, Func<ReworkedForm, ReworkedForm>> Orders => new()
    {
        { "own sheet first", form => form.Sheet("ยอดของฉัน", Own, at: 0) },
        { "hidden empty sheet first", form => form.Sheet("Sheet1", "", at: 0, state: "hidden") },
        { "own sheets around it", form => form.Sheet("ก", Own, at: 0).Sheet("ข", Own, at: 3) },
        { "the form hidden", form => form.Sheet("ยอดของฉัน", Own, at: 0).Edit("workbook", "name=\"แบบกรอก\"", "name=\"แบบกรอก\" state=\"hidden\"") },
        { "the form renamed", form => form.Edit("workbook", "name=\"แบบกรอก\"", "name=\"form\"").Edit("workbook", "name=\"form\" sheetId=\"2\"", "name=\"x\" sheetId=\"2\"") },
        { "the stamp first", form => form.Edit("workbook", "r:id=\"rId1\"", "r:id=\"rId0\"").Edit("workbook", "r:id=\"rId2\"", "r:id=\"rId1\"").Edit("workbook", "r:id=\"rId0\"", "r:id=\"rId2\"") },
        { "own figures in the column of the keys", form => form.Sheet("ของฉัน", "<row><c r=\"B1\"><v>1</v></c><c r=\"I1\"><v>20011</v></c></row>", at: 0) },
        { "an own sheet that is wide", form => form.Sheet("บัญชี", "<row r=\"1\"><c r=\"BR1\"><v>1</v></c></row>", at: 2) },
        { "an own sheet that is long", form => form.Sheet("บัญชี", string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", 6_000)), at: 0) },
        { "an own sheet of formatted rows", form => form.Sheet("บัญชี", string.Concat(Enumerable.Repeat("<row ht=\"20\" customHeight=\"1\"/>", 400_000)), at: 0) },
        { "an own sheet with a long text", form => form.Sheet("บัญชี", $"<row><c t=\"inlineStr\"><is><t>{new string('ก', 40_000)}</t></is></c></row>", at: 0) },
    };

    [Theory, MemberData(nameof(Orders))]
    public void Form_IsFoundByItsKeysOnWhateverSheet(string what, Func<ReworkedForm, ReworkedForm> rework)
    {
        var reading = Read(rework(new()).Pack());

        reading.File.Fault.ShouldBeNull(what);
        reading.Form.ShouldNotBeNull(what).Rows.Select(row => row.Open[0].Cell.Text).ShouldBe(["1234.5", "0", ""]);
    }

    [Fact]
    public void CopyOfTheForm_IsNamedAndNeitherIsRead()
    {
        var reading = Read(new ReworkedForm().Copy("แบบกรอก (2)", state: "hidden").Pack());

        reading.Sheets.ShouldBe(["แบบกรอก", "แบบกรอก (2)"]);
        reading.Form.ShouldBeNull();
    }

    [Fact]
    public void FormWithoutItsKeys_StandsOnNoSheet()
    {
        var reading = Read(new ReworkedForm().Edit("sheet1", ">20011<", "><").Edit("sheet1", ">20023<", "><").Edit("sheet1", ">20035<", "><").Pack());

        (reading.Form, reading.Sheets.Count, reading.Stamp?["month"]).ShouldBe((null, 0, "2024-02"));
    }

    [Fact]
    public void TwoFormsInOneWorkbook_AreCounted()
    {
        var reading = Read(new ReworkedForm().CopyStamp("form (2)", "2024-02", "2024-03").Pack());

        (reading.Forms, reading.Stamp, reading.Form).ShouldBe((2, null, null));
    }

    private const string Own = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>ผู้ผลิต</t></is></c></row><row r=\"2\"><c r=\"B2\"><v>5</v></c></row>";

    private static FormReading Read(byte[] file) => FormReader.Read(new MemoryStream(file), new(), row =>
        row.Key is null || !Keys.Contains(row.Key) ? RowMatch.None : row.Words[1].Length > 1 ? RowMatch.Named : RowMatch.Keyed);
}
