using System.Security.Cryptography;
using Chumchon.Data.Areas;
using Chumchon.Documents.Csv;
using Chumchon.Documents.Tables;
using Chumchon.Documents.Xlsx;
using Chumchon.Domain.Areas;
using Chumchon.Web.Features.SalesReports.Reports;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Chumchon.Web.Features.SalesReports.DownloadReport;

/// <summary>
/// The reports as files (R24), made whole before the first byte is sent. Equal data give equal bytes, so the entity tag
/// tells whether anything was saved since.
/// </summary>
public static class ReportFiles
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    private static readonly Dictionary<string, (string ContentType, Func<ReportTable, byte[]> Write)> Formats = new(StringComparer.Ordinal)
    {
        ["xlsx"] = (XlsxWriter.ContentType, static table => XlsxWriter.Write(table)),
        ["csv"] = (CsvWriter.ContentType, CsvWriter.Write),
    };

    public static void MapReportFiles(this IEndpointRouteBuilder routes) =>
        routes.MapMethods($"{SalesReportsLinks.Export}/{{slug}}.{{format}}", Reading, SendAsync);

    private static async Task<Results<FileContentHttpResult, NotFound, ValidationProblem>> SendAsync(
        string slug, string format, HttpContext context, ReportChoices choices, ReportSource source, PageWords words,
        CancellationToken cancellation)
    {
        if (ReportCatalogue.Find(slug) is not { IsReady: true } entry || !Formats.TryGetValue(format, out var kind))
        {
            return TypedResults.NotFound();
        }

        var choice = await choices.ReadAsync(context.Request.Query, AreaScope.Country, cancellation);
        if (choice.Refusals.Count > 0)
        {
            return TypedResults.ValidationProblem(
                choice.Refusals.ToDictionary(static refused => refused.Key, refused => new[] { words.Of(refused.Value) }),
                title: words["reports.file-refused"]);
        }

        var table = await entry.MakeAsync(source, choice.Criteria, cancellation);
        var bytes = kind.Write(table);
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.ContentDisposition = Disposition(entry, choice.Criteria, source.Areas, table, format);
        return TypedResults.Bytes(
            bytes, kind.ContentType, entityTag: new($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\""));
    }

    private static string Disposition(
        CatalogueEntry entry, ReportCriteria criteria, AreaDirectory areas, ReportTable table, string format) =>
        new ContentDispositionHeaderValue("attachment")
        {
            FileName = $"{ReportFileName.Ascii(entry, criteria)}.{format}",
            FileNameStar = $"{ReportFileName.Thai(entry, criteria, areas, table.AsOf)}.{format}",
        }.ToString();
}
