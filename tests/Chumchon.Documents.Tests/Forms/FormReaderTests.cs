using Chumchon.Documents.Forms;
using Chumchon.Documents.Tests.Xlsx.Reading;
using Chumchon.Documents.Xlsx;
using Chumchon.Documents.Xlsx.Reading;

namespace Chumchon.Documents.Tests.Forms;

public sealed class FormReaderTests
{
    [Fact]
    public void OwnForm_ComesBackWithItsStampKeysAndFigures()
    {
        var form = Read(FormWriter.Write(SampleForms.Small())).ShouldNotBeNull();

        (form.Stamp["district"], form.Stamp["month"]).ShouldBe(("9001", "2024-02"));
        form.Rows.Select(row => (row.Number, row.Key)).ShouldBe([(6, "20011"), (7, "20023"), (8, "20035")]);
        form.Rows[0].Words.ShouldBe(["1", "กลุ่มแม่บ้านบ่อยาง", "อาหาร"]);
        form.Rows[0].Open.Select(cell => cell.Text).ShouldBe(["1234.5", "0", "", "0.05"]);
        form.Rows[2].Open.ShouldAllBe(cell => cell.Kind == ReadKind.Blank);
    }

    [Fact]
    public void RowAddedBelow_HasNoKey()
    {
        var workbook = XlsxReader.Read(new MemoryStream(FormWriter.Write(SampleForms.Small()))).Workbook!;
        var added = new ReadRow(12, new Dictionary<int, ReadCell> { [1] = new(ReadKind.Text, "กลุ่มใหม่"), [3] = new(ReadKind.Number, "5") });

        var form = FormReader.Read(new([workbook.Sheets[0] with { Rows = [.. workbook.Sheets[0].Rows, added] }, workbook.Sheets[1]]))!;

        (form.Rows[^1].Key, form.Rows[^1].Words[1], form.Rows[^1].Open[0].Text).ShouldBe((null, "กลุ่มใหม่", "5"));
        form.Rows.Count.ShouldBe(4);
    }

    [Theory]
    [InlineData("<row><c t=\"inlineStr\"><is><t>column.key</t></is></c><c><v>3</v></c></row>")]
    [InlineData("")]
    public void AnotherWorkbook_IsNoForm(string rows)
    {
        Read(new PackedWorkbook(rows).Pack()).ShouldBeNull();
        Read(XlsxWriter.Write(SampleReports.Small())).ShouldBeNull();
    }

    private static FilledForm? Read(byte[] file) =>
        FormReader.Read(XlsxReader.Read(new MemoryStream(file)).Workbook.ShouldNotBeNull());
}
