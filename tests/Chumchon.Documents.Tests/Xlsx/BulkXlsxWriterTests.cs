using System.IO.Compression;
using System.Xml.Linq;
using Chumchon.Documents.Tables;
using Chumchon.Documents.Xlsx;
using Chumchon.Documents.Xlsx.Reading;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Chumchon.Documents.Tests.Xlsx;

public sealed class BulkXlsxWriterTests
{
    private static readonly ReportColumn[] Columns =
    [
        new("code", ColumnKind.Code, "district_code"), new("name", ColumnKind.Text, "ผู้ผลิต"),
        new("products", ColumnKind.Count, "ผลิตภัณฑ์"), new("sales", ColumnKind.Satang, "ยอดจำหน่าย", "บาท"),
        new("share", ColumnKind.Percent, "ร้อยละ"),
    ];

    private static readonly ReportCell[][] Rows =
    [
        [ReportCell.OfText("9001"), ReportCell.OfText(" <กลุ่ม & \"บ่อยาง\"> "), ReportCell.OfCount(1_234), ReportCell.OfSatang(123_450), ReportCell.OfPercent(9_999)],
        [ReportCell.OfText("9002"), ReportCell.OfText("=1+1"), ReportCell.Blank, ReportCell.OfSatang(0), ReportCell.NotComputable],
        [ReportCell.Blank, ReportCell.OfText("\u0001ก\uD800"), ReportCell.OfCount(-1), ReportCell.OfSatang(99_999_999_999_999), ReportCell.OfPercent(1)],
    ];

    [Fact]
    public async Task Cells_AreReadAsTheyWereGiven()
    {
        var sheet = Read(await WriteAsync(Rows.ToAsyncEnumerable())).ShouldHaveSingleItem();

        sheet.Name.ShouldBe("ข้อมูล");
        sheet.Rows.Select(static row => Enumerable.Range(0, 5).Select(column => row[column].Text)).ShouldBe(
        [
            ["district_code", "ผู้ผลิต", "ผลิตภัณฑ์", "ยอดจำหน่าย / บาท", "ร้อยละ"],
            ["9001", " <กลุ่ม & \"บ่อยาง\"> ", "1234", "1234.5", "99.99"],
            ["9002", "=1+1", "", "0", ""],
            ["", "ก", "-1", "999999999999.99", "0.01"],
        ]);
        sheet.Rows[1][0].Kind.ShouldBe(ReadKind.Text);
        sheet.Rows[1][3].Kind.ShouldBe(ReadKind.Number);
    }

    [Fact]
    public async Task Workbook_IsValid()
    {
        using var file = await WriteAsync(Rows.ToAsyncEnumerable());
        using var document = SpreadsheetDocument.Open(file, isEditable: false);

        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document)
            .Select(static error => $"{error.Part?.Uri} {error.Path?.XPath} {error.Description}").ShouldBeEmpty();
    }

    [Fact]
    public async Task RowsBeyondASheet_GoOnTheNextUnderTheHeadingAgain()
    {
        using var file = await WriteAsync(Counting(BulkXlsxWriter.MostRows), [new("n", ColumnKind.Count, "n")]);
        using var package = new ZipArchive(file);

        var second = XDocument.Load(package.GetEntry("xl/worksheets/sheet2.xml")!.Open());
        second.Root!.Elements().Single(static element => element.Name.LocalName == "sheetData").Elements()
            .Select(static row => row.Value).ShouldBe(["n", $"{BulkXlsxWriter.MostRows}"]);
        package.GetEntry("xl/worksheets/sheet3.xml").ShouldBeNull();
        XDocument.Load(package.GetEntry("xl/workbook.xml")!.Open()).Descendants().Where(static element => element.Name.LocalName == "sheet")
            .Select(static sheet => sheet.Attribute("name")!.Value).ShouldBe(["ข้อมูล", "ข้อมูล (2)"]);
    }

    [Fact]
    public async Task NoRows_AreASheetWithItsHeading() =>
        Read(await WriteAsync(AsyncEnumerable.Empty<ReportCell[]>())).ShouldHaveSingleItem().Rows.Count.ShouldBe(1);

    [Fact]
    public async Task EqualRows_GiveEqualBytes() =>
        (await WriteAsync(Rows.ToAsyncEnumerable())).ToArray().ShouldBe((await WriteAsync(Rows.ToAsyncEnumerable())).ToArray());

    [Fact]
    public async Task RowOfAnotherWidth_IsADefect() =>
        await Should.ThrowAsync<ReportDefectException>(() => WriteAsync(Counting(1)));

    /// <summary>As a server's answer is: it can neither seek nor be written to while others wait.</summary>
    private static async Task<MemoryStream> WriteAsync(IAsyncEnumerable<ReportCell[]> rows, IReadOnlyList<ReportColumn>? columns = null)
    {
        var file = new MemoryStream();
        await using (var forward = new ForwardStream(file))
        {
            await BulkXlsxWriter.WriteAsync(
                new("ข้อมูล", "ระบบ", new DateTimeOffset(2024, 7, 12, 14, 32, 0, TimeSpan.FromHours(7)), columns ?? Columns, rows), forward, default);
        }

        file.Position = 0;
        return file;
    }

    private static IReadOnlyList<ReadSheet> Read(Stream file) => XlsxReader.Read(file).Workbook.ShouldNotBeNull().Sheets;

    private static async IAsyncEnumerable<ReportCell[]> Counting(int rows)
    {
        await Task.CompletedTask;
        var row = new ReportCell[1];
        for (var number = 1; number <= rows; number++)
        {
            row[0] = ReportCell.OfCount(number);
            yield return row;
        }
    }
}
