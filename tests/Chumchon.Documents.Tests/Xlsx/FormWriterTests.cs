using Chumchon.Documents.Forms;
using Chumchon.Documents.Tables;
using Chumchon.Documents.Tests.Forms;
using Chumchon.Documents.Xlsx;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using PageSetup = DocumentFormat.OpenXml.Spreadsheet.PageSetup;

namespace Chumchon.Documents.Tests.Xlsx;

public sealed class FormWriterTests
{
    [Fact]
    public void Form_IsAValidWorkbook()
    {
        using var workbook = Opened();

        new OpenXmlValidator().Validate(workbook.Document)
            .Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}").ShouldBeEmpty();
    }

    [Fact]
    public void EqualForms_GiveEqualBytes() => FormWriter.Write(SampleForms.Small()).ShouldBe(FormWriter.Write(SampleForms.Small()));

    [Fact]
    public void Sheet_IsProtectedWithoutAPasswordAndOnlyAmountsAreOpen()
    {
        using var workbook = Opened();
        var protection = workbook.Sheet.Descendants<SheetProtection>().Single();

        protection.Sheet!.Value.ShouldBeTrue();
        (protection.Password, protection.HashValue).ShouldBe((null, null));
        workbook.Workbook.Workbook.Descendants<WorkbookProtection>().Single().LockStructure!.Value.ShouldBeTrue();
        workbook.Sheet.Descendants<Cell>().Where(workbook.IsOpen).Select(cell => cell.CellReference!.Value)
            .ShouldBe(["D6", "E6", "F6", "G6", "D7", "E7", "F7", "G7", "D8", "E8", "F8", "G8"]);
    }

    [Fact]
    public void Figures_StandAsNumbersWithTwoDecimalsAndBlankIsNotNought()
    {
        using var workbook = Opened();

        (workbook["D6"].CellValue!.Text, workbook["G6"].CellValue!.Text, workbook["D7"].CellValue!.Text).ShouldBe(("1234.50", "0.05", "0.00"));
        workbook["D8"].CellValue.ShouldBeNull();
        workbook.FormatOf(workbook["D8"]).NumberFormatId!.Value.ShouldBe(4u, "#,##0.00");
        OpenedWorkbook.TextOf(workbook["B8"]).ShouldBe("=1+1 <สมุนไพร> & \"อื่น\"");
    }

    /// <summary>Excel would run the text as a formula once somebody goes into the cell and out again.</summary>
    [Theory]
    [InlineData("=1+1", true)]
    [InlineData("+66 ผ้าทอ", true)]
    [InlineData(" -ไม้ไผ่", true)]
    [InlineData("@home", true)]
    [InlineData("＝1", true)]
    [InlineData("ผ้าทอ =1", false)]
    public void NameThatBeginsLikeAFormula_StaysText(string name, bool quoted)
    {
        using var workbook = new OpenedWorkbook(FormWriter.Write(SampleForms.Of(("11", name, 1, null, null, null))));

        (workbook.FormatOf(workbook["B6"]).QuotePrefix?.Value ?? false).ShouldBe(quoted);
        OpenedWorkbook.TextOf(workbook["B6"]).ShouldBe(name);
    }

    [Fact]
    public void NameThatLooksLikeAnEscape_IsReadAsItIs()
    {
        const string Name = "ร้าน _x0041_ และ_x005F_";
        var file = FormWriter.Write(SampleForms.Of(("11", Name, 1, null, null, null)));

        FormReader.Read(new MemoryStream(file), new(), _ => RowMatch.Named).Form.ShouldNotBeNull().Rows[0].Words[1].ShouldBe(Name);
    }

    [Fact]
    public void Sums_AreFormulasWithTheirValues()
    {
        using var workbook = Opened();

        (workbook["H6"].CellFormula!.Text, workbook["H6"].CellValue!.Text).ShouldBe(("IF(COUNT(D6:G6)=0,\"\",SUM(D6:G6))", "1234.55"));
        workbook["H8"].CellValue!.Text.ShouldBeEmpty();
        (workbook["D9"].CellFormula!.Text, workbook["D9"].CellValue!.Text).ShouldBe(("SUM(D6:D8)", "1234.50"));
        workbook["H9"].CellFormula!.Text.ShouldBe("SUM(H6:H8)");
    }

    [Fact]
    public void Amounts_AreValidatedWithAPromptAndAReason()
    {
        using var workbook = Opened();
        var validation = workbook.Sheet.Descendants<DataValidation>().Single();

        validation.Type!.Value.ShouldBe(DataValidationValues.Decimal);
        validation.SequenceOfReferences!.InnerText.ShouldBe("D6:G8");
        (validation.Formula1!.Text, validation.Formula2!.Text).ShouldBe(("0", "9999999999.99"));
        (validation.AllowBlank!.Value, validation.ShowErrorMessage!.Value, validation.ShowInputMessage!.Value).ShouldBe((true, true, true));
        (validation.ErrorTitle!.Value, validation.Error!.Value).ShouldBe(("กรอกไม่ถูกต้อง", "กรอกเป็นตัวเลขเท่านั้น"));
        (validation.PromptTitle!.Value, validation.Prompt!.Value).ShouldBe(("ยอดจำหน่าย (บาท)", "เว้นว่าง = ยังไม่กรอก"));
    }

    [Fact]
    public void Heading_HasTwoLevelsStaysInViewAndIsRepeatedOnPaper()
    {
        using var workbook = Opened();
        var pane = workbook.Sheet.Descendants<Pane>().Single();
        var setup = workbook.Sheet.Descendants<PageSetup>().Single();

        workbook.Sheet.Descendants<MergeCell>().Select(merge => merge.Reference!.Value)
            .ShouldBe(["A1:H1", "A2:H2", "A3:H3", "A4:A5", "B4:B5", "C4:C5", "D4:E4", "F4:G4", "H4:H5"]);
        (pane.HorizontalSplit!.Value, pane.VerticalSplit!.Value, pane.TopLeftCell!.Value).ShouldBe((2, 5, "C6"));
        workbook.Sheet.Descendants<Selection>().Single().ActiveCell!.Value.ShouldBe("D6");
        workbook.DefinedName("_xlnm.Print_Titles").ShouldBe("'แบบกรอก'!$4:$5");
        workbook.DefinedName("_xlnm.Print_Area").ShouldBe("'แบบกรอก'!$A$1:$H$9");
        (setup.PaperSize!.Value, setup.Orientation!.Value, setup.FitToWidth!.Value, setup.FitToHeight!.Value)
            .ShouldBe((9u, OrientationValues.Landscape, 1u, 0u));
    }

    [Fact]
    public void LongNames_HaveTheHeightOfTheirLines()
    {
        using var workbook = Opened();
        double HeightOf(uint row) => workbook.Sheet.Descendants<Row>().Single(each => each.RowIndex!.Value == row).Height!.Value;

        HeightOf(6).ShouldBe(22.5);
        HeightOf(7).ShouldBeGreaterThanOrEqualTo(45);
    }

    [Fact]
    public void KeysAndStamp_AreHidden()
    {
        using var workbook = Opened();

        OpenedWorkbook.TextOf(workbook["I6"]).ShouldBe("20011");
        workbook.Sheet.Descendants<Column>().Last().Hidden!.Value.ShouldBeTrue();
        workbook.Workbook.Workbook.Descendants<Sheet>().Last().State!.Value.ShouldBe(SheetStateValues.VeryHidden);
    }

    [Fact]
    public void KeysThatDoNotFitTheRows_AreADefect()
    {
        Should.Throw<ReportDefectException>(() => SampleForms.Of(("1", "ก", 1, null, null, null), ("1", "ข", 2, null, null, null)));
        Should.Throw<ReportDefectException>(() => SampleForms.Of());
    }

    [Theory]
    [InlineData(33, 255)]
    [InlineData(32, 256)]
    public void MessageThatExcelWouldNotTake_IsADefect(int title, int text) =>
        Should.Throw<ReportDefectException>(() => new FormMessage(new string('ก', title), new string('ก', text)));

    private static OpenedWorkbook Opened() => new(FormWriter.Write(SampleForms.Small()));
}
