using Chumchon.Documents.Forms;
using Chumchon.Documents.Tests.Forms;
using Chumchon.Documents.Xlsx;
using Chumchon.Documents.Xlsx.Reading;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Chumchon.Documents.Tests.Xlsx;

/// <summary>A form that was opened and saved in LibreOffice is still the same form.</summary>
public sealed class LibreOfficeTests
{
    [LibreOfficeFact]
    public async Task Form_KeepsFiguresLocksAndValidation()
    {
        var written = FormWriter.Write(SampleForms.Small());
        var anew = await LibreOffice.WriteAnewAsync(written);
        using var before = new OpenedWorkbook(written);
        using var after = new OpenedWorkbook(anew);

        ShouldBeTheSameForm(anew, written);
        OpenCells(after).ShouldBe(OpenCells(before));
        after.Sheet.Descendants<SheetProtection>().Single().Sheet!.Value.ShouldBeTrue();
        after.Sheet.Descendants<Column>().ShouldContain(column => column.Min!.Value == 9 && column.Hidden!.Value);
        var validation = after.Sheet.Descendants<DataValidation>().ShouldHaveSingleItem();
        (validation.Type!.Value, validation.SequenceOfReferences!.InnerText).ShouldBe((DataValidationValues.Decimal, "D6:G8"));
        (validation.Formula1!.Text, validation.Formula2!.Text).ShouldBe(("0", "9999999999.99"));
        (validation.ErrorTitle!.Value, validation.Error!.Value).ShouldBe(("กรอกไม่ถูกต้อง", "กรอกเป็นตัวเลขเท่านั้น"));
        (validation.PromptTitle!.Value, validation.Prompt!.Value).ShouldBe(("ยอดจำหน่าย (บาท)", "เว้นว่าง = ยังไม่กรอก"));
        (after["H6"].CellFormula!.Text, after["H9"].CellFormula!.Text, after["H9"].CellValue!.Text)
            .ShouldBe(("IF(COUNT(D6:G6)=0,\"\",SUM(D6:G6))", "SUM(H6:H8)", "1234.55"));
        after.DefinedName("_xlnm.Print_Titles").ShouldNotBeNull().ShouldContain("$4:$5");
    }

    private static void ShouldBeTheSameForm(byte[] after, byte[] before)
    {
        var (form, original) = (Read(after), Read(before));
        form.Stamp.ShouldBe(original.Stamp, ignoreOrder: true);
        form.Rows.Select(Told).ShouldBe(original.Rows.Select(Told));
    }

    private static FilledForm Read(byte[] file) =>
        FormReader.Read(new MemoryStream(file), new(), static row => row.Key is null ? RowMatch.None : RowMatch.Named).Form.ShouldNotBeNull();

    private static string Told(FilledRow row) =>
        $"{row.Number} {row.Key} {string.Join('|', row.Words)} {string.Join('|', row.Open.Select(open => $"{open.Cell.Kind} {open.Cell.Text}"))}";

    private static IEnumerable<string?> OpenCells(OpenedWorkbook workbook) =>
        workbook.Sheet.Descendants<Cell>().Where(workbook.IsOpen).Select(cell => cell.CellReference!.Value);
}
