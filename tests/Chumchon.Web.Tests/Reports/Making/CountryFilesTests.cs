using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Chumchon.Data;
using Chumchon.Data.Areas;
using Chumchon.Data.Demo;
using Chumchon.Data.Reports;
using Chumchon.Documents.Pdf;
using Chumchon.Documents.Xlsx;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Audit;
using Chumchon.Tests.Databases;
using Chumchon.Web.Reports.Making;
using Chumchon.Web.Tests.SalesReports.DownloadReport;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Chumchon.Web.Tests.Reports.Making;

/// <summary>The files of the demonstration's whole country, as an office opens them.</summary>
public sealed partial class CountryFilesTests : IAsyncLifetime
{
    private TestDatabase database = null!;
    private ReportSource source = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync("sqlite");
        var areas = AreaFiles.Read(ShippedData.Folder);
        await new AreaLoad(database.Database, TimeProvider.System).ExecuteAsync(Actor.System, ShippedData.Folder, CancellationToken.None);
        await new DemoLoad(database.Database, TimeProvider.System).ExecuteAsync(
            Actor.System, DemoCountry.Make(areas, PublishedSales.Read(ShippedData.Folder), new FiscalYear(2568).First.Begins), "a hash", progress: null, CancellationToken.None);
        source = new(new SalesTotals(database.Database), await AreaDirectory.LoadAsync(database.Database, CancellationToken.None), IsDemo: true);
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    [PdfFact]
    public async Task Pdf_IsSearchableForEveryProvinceAndDistrict()
    {
        var provinces = Lines(await PdfTextAsync("by-province"));
        source.Areas.ReportingProvinces.Count.ShouldBe(76);
        source.Areas.ReportingProvinces.Select(source.Areas.ThaiName)
            .Where(name => !provinces.Any(line => line.Contains(name, StringComparison.Ordinal))).ShouldBeEmpty();

        var districts = Lines(await PdfTextAsync("rt5-by-district"));
        source.Areas.ReportingDistricts.Count.ShouldBe(878);
        source.Areas.ReportingDistricts.Select(source.Areas.ThaiName)
            .Where(name => !districts.Any(line => line.Contains($" {name} ", StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Xlsx_IsValidAndHoldsNumbersAsNumbers()
    {
        foreach (var entry in ReportCatalogue.All)
        {
            using var workbook = SpreadsheetDocument.Open(new MemoryStream(XlsxWriter.Write(await MakeAsync(entry.Slug))), isEditable: false);

            new OpenXmlValidator(FileFormatVersions.Office2013).Validate(workbook).Select(static fault => fault.Description).ShouldBeEmpty(entry.Slug);

            var cells = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().ToList();
            cells.Count(static cell => cell.DataType is null && cell.CellValue is not null).ShouldBeGreaterThan(50, entry.Slug);
            cells.Where(static cell => cell.DataType is not null).Select(cell => TextOf(workbook, cell))
                .Where(static text => Figure().IsMatch(text)).ShouldBeEmpty(entry.Slug);
        }
    }

    private static string[] Lines(string text) => text.Split('\n');

    private static string TextOf(SpreadsheetDocument workbook, Cell cell) => cell.DataType!.Value == CellValues.SharedString
        ? workbook.WorkbookPart!.SharedStringTablePart!.SharedStringTable.ElementAt(int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)).InnerText
        : cell.InnerText;

    private async Task<string> PdfTextAsync(string slug)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, new PdfWriter().Write(await MakeAsync(slug), DigitForm.Arabic));
            using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-raw", path, "-"])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                StandardOutputEncoding = Encoding.UTF8,
            })!;
            var text = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            process.ExitCode.ShouldBe(0);
            return text;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private Task<Documents.Tables.ReportTable> MakeAsync(string slug) =>
        ReportCatalogue.Find(slug)!.MakeAsync(source, new(AreaScope.Country, new(2567), new FiscalYear(2567).Last), CancellationToken.None);

    [GeneratedRegex(@"^-?[\d๐-๙,]+(\.[\d๐-๙]+)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Figure();
}
