using System.Globalization;
using Chumchon.Data.Areas;
using Chumchon.Data.Audit;
using Chumchon.Documents.Csv;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Offices;
using Chumchon.Web.Features.Accounts;
using Chumchon.Web.Platform.Audit;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Security;
using Chumchon.Web.Platform.Words;
using Microsoft.Net.Http.Headers;

namespace Chumchon.Web.Features.Audit.ExportEntries;

/// <summary>The entries of the page's choice as csv, a line a change, sent as they are read.</summary>
public static class EntriesFile
{
    private const int EntriesOfAPart = 500;

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    private static readonly string[] Columns =
        ["at", "chain", "number", "who", "user-name", "office", "role", "way", "kind", "sentence", "of", "what", "before", "after"];

    public static void MapEntriesFile(this IEndpointRouteBuilder routes) => routes.MapMethods(AuditLinks.Export, Reading, SendAsync);

    private static async Task<IResult> SendAsync(
        HttpContext context, AreaDirectory areas, AuditQueries queries, AuditWords says, NoteAccess notes, PageWords words, TimeProvider clock, CancellationToken cancellation)
    {
        var officer = Officer.Of(context.User);
        var choice = AuditChoice.Read(context.Request.Query, officer.Scope, areas);
        if (choice.Refusals.Values.OfType<AuditAreaUnknown>().Any())
        {
            RefusedAccess.Outside(context, Permission.ReadAudit);
            return TypedResults.NotFound();
        }

        if (choice.Refusals.Count > 0)
        {
            return TypedResults.ValidationProblem(
                choice.Refusals.ToDictionary(static refused => refused.Key, refused => new[] { words.Of(refused.Value) }), title: words["audit.file-refused"]);
        }

        if (!ProofTime.IsFresh(context))
        {
            return TypedResults.LocalRedirect(AccountsLinks.AgainFor(context.Request));
        }

        context.Response.ContentType = CsvWriter.ContentType;
        context.Response.Headers.CacheControl = "private, no-store";
        context.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileName = $"audit-{BangkokTime.At(clock.GetUtcNow()).ToString("yyyyMMdd", CultureInfo.InvariantCulture)}.csv",
        }.ToString();
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return TypedResults.Empty;
        }

        await notes.AuditExportedAsync(officer.AtPage, choice.Filter.Area ?? officer.Scope, cancellation);
        var body = context.Response.BodyWriter;
        var csv = new CsvRowWriter(body);
        foreach (var column in Columns)
        {
            csv.Text(words[$"audit.column-{column}"].Value);
        }

        csv.EndRow();
        for (AuditPlace? before = null; ;)
        {
            var part = await queries.PartAsync(officer.Scope, officer.Account, choice.Filter, before, EntriesOfAPart, cancellation);
            foreach (var entry in part.Entries)
            {
                foreach (var change in says.ChangesOf(entry, part.Names).DefaultIfEmpty())
                {
                    WriteRow(csv, entry, part.Names, says, change);
                }
            }

            await body.FlushAsync(cancellation);
            if (part.Next is null)
            {
                return TypedResults.Empty;
            }

            before = part.Next;
        }
    }

    private static void WriteRow(CsvRowWriter csv, AuditEntry entry, AuditNames names, AuditWords says, ShownChange? change)
    {
        csv.Text(BangkokTime.FromUnixMs(entry.AtUnixMs).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture));
        csv.Text(says.StreamOf(entry.Stream, names));
        csv.Number(entry.Number);
        csv.Text(says.WhoOf(entry with { By = entry.By with { Office = 0 } }, names));
        csv.Text(names.Accounts.GetValueOrDefault(entry.By.Account)?.UserName ?? "");
        csv.Text(says.OfficeBehind(entry, names));
        csv.Text(says.RoleBehind(entry));
        csv.Text(entry.By.Way.ToString());
        csv.Text(says.KindOf(entry.Kind));
        csv.Text(says.SentenceOf(entry, names));
        csv.Text(change?.Of ?? "");
        csv.Text(change?.What ?? "");
        csv.Text(change?.Before ?? "");
        csv.Text(change?.After ?? "");
        csv.EndRow();
    }
}
