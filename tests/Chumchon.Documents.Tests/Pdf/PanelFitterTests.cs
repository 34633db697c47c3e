using Chumchon.Documents.Pdf;
using Chumchon.Documents.Tables;
using static Chumchon.Documents.Tables.ReportCell;

namespace Chumchon.Documents.Tests.Pdf;

public sealed class PanelFitterTests
{
    private static readonly Paper A4 = Paper.Of(PageOrientation.Landscape);

    [PdfTheory]
    [InlineData(5, DigitForm.Arabic, 1)]
    [InlineData(9, DigitForm.Arabic, 1)]
    [InlineData(11, DigitForm.Thai, 2)]
    [InlineData(15, DigitForm.Arabic, 2)]
    [InlineData(24, DigitForm.Thai, 3)]
    public void Columns_HoldTheirWidestFigure(int amounts, DigitForm digits, int expectedPanels)
    {
        SystemLibraries.UseOwnFonts();
        using var canvas = new PdfCanvas(A4);
        canvas.Text.Digits = digits;
        var table = Wide(amounts);
        var columns = new TableColumns(canvas, table.Body);

        var panels = new PanelFitter(columns, PanelFitter.Wanted(table, columns), A4.Span).Fit();

        panels.Count.ShouldBe(expectedPanels);
        panels.SelectMany(static panel => panel.Places.Skip(2)).ShouldBe(Enumerable.Range(2, amounts));
        foreach (var panel in panels)
        {
            panel.Widths.Sum().ShouldBe(A4.Span, 0.01);
            panel.Size.ShouldBeInRange(7, 9);
            foreach (var (place, width) in panel.Places.Zip(panel.Widths))
            {
                table.Body.Rows.Max(row => canvas.Text.Measure(
                        place < 2 && row.Kind is RowKind.Total ? "" : row.Cells[place].Display(), TableColumns.FaceOf(row.Kind, panel.Size)).Width)
                    .ShouldBeLessThanOrEqualTo(width - panel.Padding + 0.01);
            }
        }
    }

    [PdfFact]
    public void FewColumns_KeepNinePoints()
    {
        SystemLibraries.UseOwnFonts();
        using var canvas = new PdfCanvas(A4);
        var columns = new TableColumns(canvas, SampleReports.ByProvince().Body);

        new PanelFitter(columns, PanelFitter.Wanted(SampleReports.ByProvince(), columns), A4.Span).Fit()
            .ShouldAllBe(static panel => panel.Size == 9);
    }

    private static ReportTable Wide(int amounts) => new("กว้าง", ["กว้าง"], new ReportBody(
        [
            new("number", ColumnKind.Count, "ที่") { NamesRow = true, Total = TotalSource.Given },
            new("name", ColumnKind.Text, "จังหวัด") { NamesRow = true },
            .. Enumerable.Range(0, amounts).Select(static i => new ReportColumn($"a{i}", ColumnKind.Satang, "ยอดจำหน่าย (บาท)", $"ช่อง {i}")),
        ],
        [
            Row(RowKind.Data, OfCount(1), "พระนครศรีอยุธยา", amounts, 31_906_606_405_913),
            Row(RowKind.Data, OfCount(2), "สงขลา", amounts, 1_000_000_000_000),
            Row(RowKind.Total, Blank, "รวมทั้งสิ้น", amounts, 32_906_606_405_913),
        ]))
    {
        AsOf = SampleReports.AsOf,
        Publisher = "กรมการพัฒนาชุมชน",
    };

    private static ReportRow Row(RowKind kind, ReportCell number, string name, int amounts, long satang) =>
        new(kind, [number, OfText(name), .. Enumerable.Repeat(OfSatang(satang), amounts)]);
}
