using System.Globalization;
using Chumchon.Documents.Tables;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Chumchon.Documents.Tests.Xlsx;

public sealed class XlsxLayoutTests
{
    [Fact]
    public void Heading_IsMergedAndTheBodyIsNot()
    {
        using var workbook = new OpenedWorkbook(SampleReports.ByDistrict());
        var merges = Merges(workbook);

        Beginning(merges, 7, 9).ShouldBe(["A7:A9", "B7:B9", "D7:H7", "I7:I9", "C8:C9", "D8:E8", "F8:G8", "H8:H9"]);
        Beginning(merges, 10, 19).ShouldBeEmpty();
    }

    [Fact]
    public void Panes_AreFrozenUnderTheHeadingAndRightOfTheNames()
    {
        using var workbook = new OpenedWorkbook(SampleReports.ByDistrict());
        var pane = workbook.Sheet.Descendants<Pane>().Single();

        (pane.HorizontalSplit!.Value, pane.VerticalSplit!.Value, pane.TopLeftCell!.Value).ShouldBe((2, 9, "C10"));
        OpenedWorkbook.TextOf(workbook["B10"]).ShouldBe("จังหวัดสกลนคร");
    }

    [Fact]
    public void Print_RepeatsHeadingAndNames()
    {
        using var workbook = new OpenedWorkbook(SampleReports.ByDistrict());

        workbook.DefinedName("_xlnm.Print_Titles").ShouldBe("'รต.๕'!$A:$B,'รต.๕'!$7:$9");
        workbook.DefinedName("_xlnm.Print_Area").ShouldBe("'รต.๕'!$A$1:$I$23");
    }

    [Fact]
    public void Page_IsLandscapeA4WithTwelveMillimetresAtTheSides()
    {
        using var workbook = new OpenedWorkbook(SampleReports.ByDistrict());
        var setup = workbook.Sheet.Descendants<PageSetup>().Single();
        var margins = workbook.Sheet.Descendants<PageMargins>().Single();

        setup.PaperSize!.Value.ShouldBe(9u);
        setup.Orientation!.Value.ShouldBe(OrientationValues.Landscape);
        (margins.Left!.Value * 25.4).ShouldBe(12, 0.01);
        (margins.Right!.Value * 25.4).ShouldBe(12, 0.01);
        workbook.Sheet.Descendants<OddFooter>().Single().Text.ShouldBe(
            "&L&\"TH Sarabun New,Regular\"&12 ที่มา: ระบบบริหารจัดการข้อมูลกลางเพื่อการพัฒนาชุมชน&R&\"TH Sarabun New,Regular\"&12 หน้า &P จาก &N");
    }

    [Fact]
    public void Banner_StandsInTheHeadOfThePage()
    {
        using var workbook = new OpenedWorkbook(SampleReports.Small() with { Banner = "ข้อมูลสาธิต" });

        workbook.Sheet.Descendants<OddHeader>().Single().Text.ShouldEndWith("ข้อมูลสาธิต");
    }

    [Fact]
    public void EverySheet_IsFittedToTheWidthOfItsPages()
    {
        foreach (var (table, pages) in new[] { (SampleReports.Small(), 1u), (SampleReports.Long(30), 1u), (SampleReports.ByProvince(), 1u), (SampleReports.TwoParts(), 2u) })
        {
            using var workbook = new OpenedWorkbook(table);
            var setup = workbook.Sheet.Descendants<PageSetup>().Single();

            workbook.Sheet.Descendants<PageSetupProperties>().Single().FitToPage!.Value.ShouldBeTrue();
            (setup.FitToWidth!.Value, setup.FitToHeight!.Value, setup.Orientation!.Value).ShouldBe((pages, 0u, OrientationValues.Landscape));
            setup.Scale.ShouldBeNull();
            workbook.Sheet.Descendants<Break>().ShouldBeEmpty("whoever fits a sheet pays breaks no heed");
        }
    }

    [Fact]
    public void ShortForm_FitsOnePageWithItsSignaturesBesideItsNotes()
    {
        using var workbook = new OpenedWorkbook(SampleReports.ByDistrict());
        var setup = workbook.Sheet.Descendants<PageSetup>().Single();
        var note = workbook.RowOf("รูปแบบตารางจัดทำโดยระบบ");

        (setup.FitToWidth!.Value, setup.FitToHeight!.Value).ShouldBe((1u, 1u));
        note.Values.Select(OpenedWorkbook.TextOf).ShouldBe(["รูปแบบตารางจัดทำโดยระบบ", "(........................................)", "(........................................)"]);
    }

    [Fact]
    public void PanelsThatAreAlike_AreAsWideAndEachNamesItself()
    {
        using var workbook = new OpenedWorkbook(SampleReports.TwoParts());
        var widths = workbook.Sheet.Descendants<Column>().Select(static column => column.Width!.Value).ToList();

        widths[2..8].ShouldBe(widths[8..]);
        OpenedWorkbook.TextOf(workbook["C5"]).ShouldBe("ครึ่งปีแรก");
        OpenedWorkbook.TextOf(workbook["I5"]).ShouldBe("ครึ่งปีหลัง");
        OpenedWorkbook.TextOf(workbook["I1"]).ShouldBe(OpenedWorkbook.TextOf(workbook["C1"]));
        Merges(workbook).ShouldContain("F7:H7");
    }

    [Fact]
    public void Supplement_StandsBelowWithItsOwnHeadingAndTotal()
    {
        using var workbook = new OpenedWorkbook(SampleReports.ByProvince());

        workbook.RowOf("สรุปรายภาค").Keys.ShouldContain("A");
        workbook.RowOf("ภาค").Keys.ShouldContain("O");
        workbook.RowOf("รวม")["C"].CellFormula!.Text.ShouldBe("SUM(C21:C22)");
    }

    [Fact]
    public void TotalRow_IsBoldTintedAndRuled()
    {
        using var workbook = new OpenedWorkbook(SampleReports.ByDistrict());
        var total = workbook.RowOf("รวมทั้งสิ้น")["D"];
        var data = workbook.RowOf("พังโคน")["D"];

        workbook.FontOf(total).Bold.ShouldNotBeNull();
        workbook.FillOf(total).PatternFill!.ForegroundColor!.Rgb!.Value.ShouldBe("FFEEF3F0");
        workbook.BorderOf(total).TopBorder!.Style!.Value.ShouldBe(BorderStyleValues.Thin);
        workbook.BorderOf(total).BottomBorder!.Style!.Value.ShouldBe(BorderStyleValues.Double);
        workbook.FontOf(data).Bold.ShouldBeNull();
        workbook.FillOf(data).PatternFill!.PatternType!.Value.ShouldBe(PatternValues.None);
    }

    [Fact]
    public void Heading_IsTintedInTheOfficesFont()
    {
        using var workbook = new OpenedWorkbook(SampleReports.Small());
        var heading = workbook.RowOf("จังหวัด")["A"];

        workbook.FillOf(heading).PatternFill!.ForegroundColor!.Rgb!.Value.ShouldBe("FFE3EBE7");
        workbook.FontOf(heading).FontName!.Val!.Value.ShouldBe("TH Sarabun New");
        workbook.FontOf(heading).FontSize!.Val!.Value.ShouldBe(14);
        workbook.Sheet.Descendants<SheetFormatProperties>().Single().CustomHeight!.Value.ShouldBeTrue();
    }

    [Fact]
    public void Columns_AreWiderThanTheirLongestFigure()
    {
        using var workbook = new OpenedWorkbook(SampleReports.MonthlyByType());
        var total = workbook.Sheet.Descendants<Column>().ElementAt(6);

        // 23,533,333,569.57 is 13 digits, three commas and a point.
        total.Width!.Value.ShouldBeGreaterThan(15 * 1.15);
        total.Width.Value.ShouldBeLessThan(24);
    }

    [Fact]
    public void Chart_FitsOneUprightPageWithItsTable()
    {
        using var workbook = new OpenedWorkbook(SampleReports.MonthlyByType());
        var setup = workbook.Sheet.Descendants<PageSetup>().Single();

        (setup.FitToWidth!.Value, setup.FitToHeight!.Value, setup.Orientation!.Value).ShouldBe((1u, 1u, OrientationValues.Portrait));
        workbook.DefinedName("_xlnm.Print_Titles").ShouldBe("'รายเดือน-ประเภท'!$A:$A");
        workbook.DefinedName("_xlnm.Print_Area").ShouldBe("'รายเดือน-ประเภท'!$A$1:$H$44");
    }

    private static List<string> Merges(OpenedWorkbook workbook) =>
        [.. workbook.Sheet.Descendants<MergeCell>().Select(merge => merge.Reference!.Value!)];

    private static IEnumerable<string> Beginning(List<string> merges, int first, int last) => merges.Where(merge =>
        int.Parse(merge.Split(':')[0].TrimStart("ABCDEFGHI".ToCharArray()), CultureInfo.InvariantCulture) is var row && row >= first && row <= last);
}
