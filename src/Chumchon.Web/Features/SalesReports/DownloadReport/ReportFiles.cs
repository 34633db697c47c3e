using System.Security.Cryptography;
using Chumchon.Documents.Pdf;
using Chumchon.Domain.Areas;
using Chumchon.Web.Platform.Files;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Words;
using Chumchon.Web.Reports.Asking;
using Chumchon.Web.Reports.Making;
using Microsoft.Net.Http.Headers;

namespace Chumchon.Web.Features.SalesReports.DownloadReport;

/// <summary>
/// The reports as files (R24), made whole before the first byte is sent, with their length: nothing is ever cut short. Equal data
/// give equal bytes, so the entity tag tells whether anything was saved since; a printed copy also names who printed it, and when.
/// The tag is the file's SHA-256, by which the page's script knows that all of it has arrived.
/// </summary>
public static class ReportFiles
{
    /// <summary>Stands in the address of all reports in one file, where else the name of one stands.</summary>
    public const string All = "all";

    /// <summary>What a Debian or Ubuntu server needs beside the program to write PDF.</summary>
    public const string PdfPackages = "libpango-1.0-0 libpangocairo-1.0-0";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapReportFiles(this IEndpointRouteBuilder routes) =>
        routes.MapMethods($"{SalesReportsLinks.Export}/{{slug}}.{{format}}", Reading, SendAsync);

    private static async Task<IResult> SendAsync(
        string slug, string format, HttpContext context, ReportChoices choices, ReportSource source, ReportFileMaker maker,
        MadeFiles files, PdfWriter pdf, PageWords words, CancellationToken cancellation)
    {
        var entry = ReportCatalogue.Find(slug);
        if (slug is All ? !ReportFileMaker.IsBookFormat(format) : entry is null || !ReportFileMaker.IsFormat(format))
        {
            return TypedResults.NotFound();
        }

        var choice = await choices.ReadAsync(context.Request.Query, AreaScope.Country, area => entry?.Told(area) ?? area, cancellation);
        var options = FileChoice.Read(context.Request.Query);
        if (choice.Refusals.Count + options.Refusals.Count > 0)
        {
            return TypedResults.ValidationProblem(
                choice.Refusals.Concat(options.Refusals)
                    .ToDictionary(static refused => refused.Key, refused => new[] { words.Of(refused.Value) }),
                title: words["reports.file-refused"]);
        }

        if (format is ReportFileMaker.Pdf && pdf.MissingLibraries.Count > 0)
        {
            return TypedResults.Problem(
                title: words["files.no-pdf"], detail: words["files.no-pdf-reason", PdfPackages], statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        var officer = Officer.Of(context.User);
        var made = await files.MakeAsync(
            context,
            () => entry is null
                ? maker.MakeBookAsync(format, choice, options, officer, cancellation)
                : maker.MakeAsync(entry, format, choice, options, officer, cancellation),
            static file => file.Content.Length);
        if (!made.IsOk)
        {
            return files.Refuse(context, made.Refusal);
        }

        var file = made.Value;
        context.Response.Headers.CacheControl = "private, no-cache";
        var named = entry?.Offered(choice.Criteria) ?? choice.Criteria with { MonthAlone = false, InMillions = false };
        context.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileName = $"{ReportFileName.Ascii(slug, named)}.{format}",
            FileNameStar = $"{ReportFileName.Thai(entry?.ShortTitle ?? "ทุกรายงาน", named, source.Areas, file.AsOf)}.{format}",
        }.ToString();
        return TypedResults.Bytes(
            file.Content, file.ContentType, entityTag: new($"\"{Convert.ToHexStringLower(SHA256.HashData(file.Content))}\""));
    }
}
