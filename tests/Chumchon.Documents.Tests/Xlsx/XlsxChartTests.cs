using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Charts;

namespace Chumchon.Documents.Tests.Xlsx;

public sealed class XlsxChartTests
{
    [Fact]
    public void Chart_DrawsTheDataRowsInFillsOfItsOwn()
    {
        using var workbook = new OpenedWorkbook(SampleReports.MonthlyByType());
        var chart = workbook.Workbook.WorksheetParts.Single().DrawingsPart!.ChartParts.Single().ChartSpace;
        var series = chart.Descendants<BarChartSeries>().ToList();

        series.Count.ShouldBe(5);
        series[0].Descendants<RgbColorModelHex>().First().Val!.Value.ShouldBe("1B3A6B");
        series[0].Descendants<Formula>().Select(formula => formula.Text).ShouldBe(["'รายเดือน-ประเภท'!$A$8:$A$19", "'รายเดือน-ประเภท'!$B$8:$B$19"]);
        series[0].Descendants<NumberingCache>().Single().Elements<NumericPoint>().Count().ShouldBe(9, "future months have no point");
        series[4].Descendants<NumberingCache>().Single().Elements<NumericPoint>().First().InnerText.ShouldBe(
            workbook.RowOf("ตุลาคม 2566")["F"].CellValue!.Text);
    }
}
