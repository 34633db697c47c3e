using System.IO.Compression;
using System.Text;
using Chumchon.Documents.Tables;
using Chumchon.Documents.Xlsx;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using static Chumchon.Documents.Tables.ReportCell;

namespace Chumchon.Documents.Tests.Xlsx;

public sealed class XlsxWriterTests
{
    private static readonly ReportTable[] Samples =
        [SampleReports.Small(), SampleReports.MonthlyByType(), SampleReports.ByProvince(), SampleReports.ByDistrict()];

    public static TheoryData<int> EachSample => [.. Enumerable.Range(0, Samples.Length)];

    [Theory]
    [MemberData(nameof(EachSample))]
    public void Report_IsAValidWorkbook(int sample)
    {
        using var workbook = new OpenedWorkbook(Samples[sample]);

        Faults(workbook).ShouldBeEmpty();
    }

    [Fact]
    public void SeveralReports_AreAValidWorkbookWithASheetEach()
    {
        using var workbook = new OpenedWorkbook([.. Samples, SampleReports.MonthlyByType()]);

        Faults(workbook).ShouldBeEmpty();
        workbook.SheetNames.ShouldBe(["ยอดจำหน่าย", "รายเดือน-ประเภท", "รายจังหวัด", "รต.๕", "รายเดือน-ประเภท (2)"]);
    }

    [Fact]
    public void NoReport_IsRefused() => Should.Throw<ReportDefectException>(() => XlsxWriter.Write());

    [Theory]
    [MemberData(nameof(EachSample))]
    public void EqualReports_GiveEqualBytes(int sample)
    {
        ReportTable Again() => sample switch
        {
            0 => SampleReports.Small(),
            1 => SampleReports.MonthlyByType(),
            2 => SampleReports.ByProvince(),
            _ => SampleReports.ByDistrict(),
        };

        XlsxWriter.Write(Again()).ShouldBe(XlsxWriter.Write(Again()));
    }

    [Fact]
    public void WhoPrints_DoesNotChangeTheFile()
    {
        var table = SampleReports.ByDistrict();
        var other = table with { Footer = table.Footer! with { PrintedBy = "พช." } };

        XlsxWriter.Write(other).ShouldBe(XlsxWriter.Write(table));
    }

    [Fact]
    public void PackedFiles_BearNoTimeOfTheirOwn()
    {
        using var package = new ZipArchive(new MemoryStream(XlsxWriter.Write(SampleReports.Small())));

        package.Entries.Select(entry => entry.LastWriteTime.DateTime).Distinct().ShouldBe([new DateTime(1980, 1, 1, 0, 0, 0, DateTimeKind.Unspecified)]);
        package.Entries[0].FullName.ShouldBe("[Content_Types].xml");
    }

    [Fact]
    public void Document_IsNamedAfterTheReportAndDatedAsOfItsFigures()
    {
        using var workbook = new OpenedWorkbook(SampleReports.ByDistrict());
        var properties = workbook.Document.PackageProperties;

        properties.Title.ShouldBe("รายงานข้อมูลผลการจำหน่ายสินค้าหนึ่งตำบล หนึ่งผลิตภัณฑ์ รายอำเภอ");
        properties.Creator.ShouldBe("กรมการพัฒนาชุมชน");
        properties.Created!.Value.ToUniversalTime().ShouldBe(new DateTime(2024, 7, 12, 7, 32, 0, DateTimeKind.Utc));
    }

    [Fact]
    public void Figures_AreNumbersAndWordsAreText()
    {
        using var workbook = new OpenedWorkbook(SampleReports.ByDistrict());
        var row = workbook.RowOf("พังโคน");

        OpenedWorkbook.IsNumber(row["A"]).ShouldBeTrue();
        row["C"].CellValue!.Text.ShouldBe("2440");
        row["D"].CellValue!.Text.ShouldBe("28395064.67");
        OpenedWorkbook.TextOf(row["I"]).ShouldBe("–");
        workbook.FormatOf(row["C"]).NumberFormatId!.Value.ShouldBe(3u, "#,##0");
        workbook.FormatOf(row["D"]).NumberFormatId!.Value.ShouldBe(4u, "#,##0.00");
        workbook.FormatOf(workbook.RowOf("กุสุมาลย์*")["I"]).NumberFormatId!.Value.ShouldBe(2u, "0.00");
    }

    [Theory]
    [MemberData(nameof(EachSample))]
    public void NoFigure_IsText(int sample)
    {
        using var workbook = new OpenedWorkbook(Samples[sample]);

        workbook.Sheet.Descendants<Cell>().Select(OpenedWorkbook.TextOf).OfType<string>()
            .ShouldNotContain(text => text.Length > 0 && text.All(letter => char.IsDigit(letter) || letter == ',' || letter == '.'));
    }

    [Fact]
    public void BlankAndZero_Differ()
    {
        using var workbook = new OpenedWorkbook(SampleReports.Small());

        workbook.RowOf("สงขลา*")["B"].CellValue!.Text.ShouldBe("0.00");
        workbook.RowOf("สกลนคร")["B"].CellValue.ShouldBeNull();
    }

    [Fact]
    public void MachineColumns_AreNotShown()
    {
        using var workbook = new OpenedWorkbook(SampleReports.Small());

        workbook.Sheet.Descendants<Cell>().Select(OpenedWorkbook.TextOf).ShouldNotContain("รหัสจังหวัด");
        workbook.RowOf("นนทบุรี")["B"].CellValue!.Text.ShouldBe("1234.50");
    }

    [Fact]
    public void MarkupAndControlCharacters_DoNotBreakTheSheet()
    {
        const string Hostile = "\u0001a<b>&\"c\"\uFFFE\uD800\U0001F33E\t=1+1";
        var body = new ReportBody([new("name", ColumnKind.Text, Hostile)], [new(RowKind.Data, [OfText(Hostile)])]);
        using var workbook = new OpenedWorkbook(new ReportTable("a<b>&'c", [Hostile], body)
        {
            AsOf = SampleReports.AsOf,
            Publisher = Hostile,
            Footer = new ReportFooter("A & B", "{p}/{n}"),
        });

        OpenedWorkbook.TextOf(workbook["A3"]).ShouldBe("a<b>&\"c\"\U0001F33E\t=1+1");
        workbook.SheetNames.ShouldBe(["a<b>&'c"]);
        workbook.Sheet.Descendants<OddFooter>().Single().Text.ShouldContain(" A && B&R");
        Faults(workbook).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("รต.๓", "รต.๓")]
    [InlineData("a:b\\c/d?e*f[g]h", "a-b-c-d-e-f-g-h")]
    [InlineData("'quoted'", "quoted")]
    [InlineData("", "-")]
    [InlineData("History", "History-")]
    [InlineData("1234567890123456789012345678901", "1234567890123456789012345678901")]
    [InlineData("12345678901234567890123456789012", "1234567890123456789012345678901")]
    [InlineData("12345678901234567890123456789น้ำ", "12345678901234567890123456789")]
    public void SheetName_FitsWhatExcelTakes(string wanted, string name)
    {
        using var workbook = new OpenedWorkbook(Named(wanted));

        workbook.SheetNames.ShouldBe([name]);
    }

    [Fact]
    public void SheetNamesThatWouldBeEqual_AreNumberedWithinTheLimit()
    {
        const string Long = "รายงานยอดจำหน่ายสินค้าประจำเดือนของจังหวัด";
        using var workbook = new OpenedWorkbook(Named(Long), Named(Long), Named("abc"), Named("ABC"));
        var names = workbook.SheetNames.ToList();

        names.ShouldAllBe(name => name.Length <= 31);
        names[1].ShouldEndWith(" (2)");
        names[3].ShouldBe("ABC (2)");
        Faults(workbook).ShouldBeEmpty();
    }

    [Fact]
    public void Sheet_StoresNoTextTwiceEncoded()
    {
        using var package = new ZipArchive(new MemoryStream(XlsxWriter.Write(SampleReports.ByDistrict())));
        using var reader = new StreamReader(package.GetEntry("xl/worksheets/sheet1.xml")!.Open(), Encoding.UTF8);

        reader.ReadToEnd().ShouldContain("นวัตวิถี &amp; &lt;อื่น ๆ&gt;");
    }

    private static ReportTable Named(string name) => new(name, ["ชื่อ"], SampleReports.Small().Body)
    {
        AsOf = SampleReports.AsOf,
        Publisher = "พช.",
    };

    private static IEnumerable<string> Faults(OpenedWorkbook workbook) =>
        new OpenXmlValidator().Validate(workbook.Document).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}");
}
