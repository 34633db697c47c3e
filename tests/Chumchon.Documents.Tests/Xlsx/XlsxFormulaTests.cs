using System.Globalization;
using Chumchon.Documents.Tables;
using DocumentFormat.OpenXml.Spreadsheet;
using static Chumchon.Documents.Tables.ReportCell;

namespace Chumchon.Documents.Tests.Xlsx;

public sealed class XlsxFormulaTests
{
    [Fact]
    public void TotalWithoutSubtotals_IsASumOfTheDataRows()
    {
        using var workbook = new OpenedWorkbook(SampleReports.Small());

        workbook["B6"].CellFormula!.Text.ShouldBe("SUM(B3:B5)");
        workbook["B6"].CellValue!.Text.ShouldBe("1234.50");
    }

    [Fact]
    public void TotalOverSubtotals_CountsNothingTwice()
    {
        using var workbook = new OpenedWorkbook(SampleReports.ByDistrict());
        var first = workbook.RowOf("รวมจังหวัดสกลนคร")["D"];
        var total = workbook.RowOf("รวมทั้งสิ้น")["D"];

        first.CellFormula!.Text.ShouldBe("SUBTOTAL(9,D11:D13)");
        workbook.RowOf("รวมจังหวัดสงขลา")["D"].CellFormula!.Text.ShouldBe("SUBTOTAL(9,D16:D17)");
        total.CellFormula!.Text.ShouldBe("SUBTOTAL(9,D11:D17)");
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 6)]
    [InlineData(2, 26)]
    [InlineData(3, 18)]
    public void EveryFormula_ComesToTheValueStoredWithIt(int sample, int formulas)
    {
        using var workbook = new OpenedWorkbook(sample switch
        {
            0 => SampleReports.Small(),
            1 => SampleReports.MonthlyByType(),
            2 => SampleReports.ByProvince(),
            _ => SampleReports.ByDistrict(),
        });

        workbook.Formulas.Count().ShouldBe(formulas);
        foreach (var cell in workbook.Formulas)
        {
            Number(cell).ShouldBe(Calculate(workbook, cell.CellFormula!.Text), cell.CellReference!.Value);
        }
    }

    [Fact]
    public void SharesAndGivenTotals_ArePlainValues()
    {
        using var workbook = new OpenedWorkbook(SampleReports.MonthlyByType());

        workbook.RowOf("ร้อยละ").Values.ShouldAllBe(cell => cell.CellFormula == null);
        var share = workbook.RowOf("รวมทั้งสิ้น")["H"];
        share.CellFormula.ShouldBeNull();
        share.CellValue!.Text.ShouldBe("100.00");
    }

    [Fact]
    public void TotalOfNoRows_IsAPlainZero()
    {
        var body = new ReportBody(SampleReports.Small().Body.Columns, [new(RowKind.Total, [Blank, OfText("รวมทั้งสิ้น"), OfSatang(0)])]);
        using var workbook = new OpenedWorkbook(new ReportTable("ว่าง", ["ว่าง"], body) { AsOf = SampleReports.AsOf, Publisher = "พช." });
        var total = workbook.RowOf("รวมทั้งสิ้น")["B"];

        total.CellFormula.ShouldBeNull();
        total.CellValue!.Text.ShouldBe("0.00");
    }

    // As a spreadsheet does: SUBTOTAL passes over subtotals in its range.
    private static decimal Calculate(OpenedWorkbook workbook, string formula)
    {
        var subtotal = formula.StartsWith("SUBTOTAL(9,", StringComparison.Ordinal);
        var range = formula[(subtotal ? "SUBTOTAL(9," : "SUM(").Length..^1];
        return workbook.Range(range)
            .Where(cell => OpenedWorkbook.IsNumber(cell) && !(subtotal && cell.CellFormula is not null))
            .Sum(Number);
    }

    private static decimal Number(Cell cell) => decimal.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture);
}
