using Chumchon.Documents.Csv;
using Chumchon.Documents.Json;
using Chumchon.Documents.Pdf;
using Chumchon.Documents.Tables;
using Chumchon.Documents.Xlsx;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Reports.Asking;
using Microsoft.AspNetCore.WebUtilities;

namespace Chumchon.Web.Reports.Making;

/// <summary>A file that was made, whole.</summary>
/// <param name="AsOf">Of the latest save that it covers.</param>
public sealed record ReportFile(string ContentType, byte[] Content, DateTimeOffset AsOf);

/// <summary>Makes reports into files, one report or all of them.</summary>
public sealed class ReportFileMaker(ReportSource source, PdfWriter pdf, ReportMeters meters, TimeProvider clock)
{
    public const string Pdf = "pdf";

    private static readonly string[] Formats = ["xlsx", Pdf, "csv", "json"];

    private static readonly string[] BookFormats = ["xlsx", Pdf];

    /// <summary>Whether all reports can be had in one file of a format.</summary>
    public static bool IsBookFormat(string format) => BookFormats.Contains(format);

    public static bool IsFormat(string format) => Formats.Contains(format);

    public Task<ReportFile> MakeAsync(
        CatalogueEntry entry, string format, ReportChoice choice, FileChoice options, Officer officer, CancellationToken cancellation) =>
        meters.WatchAsync(entry.Slug, format, () => MakeOneAsync(entry, format, choice, options, officer, cancellation));

    /// <summary>All reports, of one moment, in one workbook, or in one document with a page of contents.</summary>
    public Task<ReportFile> MakeBookAsync(
        string format, ReportChoice choice, FileChoice options, Officer officer, CancellationToken cancellation) =>
        meters.WatchAsync("all", format, () => MakeAllAsync(format, choice, options, officer, cancellation));

    private async Task<ReportFile> MakeOneAsync(
        CatalogueEntry entry, string format, ReportChoice choice, FileChoice options, Officer officer, CancellationToken cancellation)
    {
        var table = Described(await entry.MakeAsync(source, choice.Criteria, cancellation), choice);
        return format switch
        {
            "xlsx" => new(XlsxWriter.ContentType, XlsxWriter.Write(table), table.AsOf),
            Pdf => new(PdfWriter.ContentType, pdf.Write(Printed(table, officer), options.Digits, cancellation), table.AsOf),
            "csv" => new(CsvWriter.ContentType, options.IsLong ? CsvWriter.WriteLong(table) : CsvWriter.Write(table), table.AsOf),
            _ => new(JsonWriter.ContentType, options.IsLong ? JsonWriter.WriteLong(table) : JsonWriter.Write(table), table.AsOf),
        };
    }

    private async Task<ReportFile> MakeAllAsync(
        string format, ReportChoice choice, FileChoice options, Officer officer, CancellationToken cancellation)
    {
        var tables = await source.Totals.AtOneMomentAsync(
            async totals =>
            {
                var made = new List<ReportTable>();
                foreach (var entry in ReportCatalogue.All)
                {
                    made.Add(Described(await entry.MakeAsync(source with { Totals = totals }, choice.Criteria, cancellation), choice));
                }

                return made;
            },
            cancellation);
        var asOf = tables.Max(static table => table.AsOf);
        if (format is not Pdf)
        {
            return new(XlsxWriter.ContentType, XlsxWriter.Write(tables), asOf);
        }

        var book = new ReportBook(
            ["รายงานยอดจำหน่ายสินค้า OTOP", .. tables[0].TitleLines.Skip(1)],
            "สารบัญ", "หน้า",
            [.. tables.Select(table => Printed(table, officer))]);
        return new(PdfWriter.ContentType, pdf.Write(book, options.Digits, cancellation), asOf);
    }

    private ReportTable Described(ReportTable table, ReportChoice choice) => table with
    {
        Area = new(choice.Criteria.Area.District?.ToString() ?? choice.Criteria.Area.Province?.ToString(), ReportPaper.AreaLine(source.Areas, choice.Criteria)),
        Criteria =
        [
            .. QueryHelpers.ParseQuery(choice.Query).Where(static value => value.Value != "")
                .Select(static value => KeyValuePair.Create(value.Key, value.Value.ToString())),
        ],
    };

    private ReportTable Printed(ReportTable table, Officer officer) => table with
    {
        Footer = table.Footer is null ? null : table.Footer with { PrintedBy = PrintedBy(officer) },
    };

    private string PrintedBy(Officer officer)
    {
        var office = (officer.Scope.District, officer.Scope.Province) switch
        {
            ({ } district, _) => $"สพอ.{source.Areas.ThaiName(district)}",
            (_, { } province) => $"สพจ.{source.Areas.ThaiName(province)}",
            _ => "พช.",
        };
        var now = clock.GetUtcNow();
        return $"พิมพ์โดย {office} ({officer.PersonName}) เมื่อ {ThaiDate.ThaiShortDate(now)} {ThaiDate.ThaiTime(now)} น.";
    }
}
