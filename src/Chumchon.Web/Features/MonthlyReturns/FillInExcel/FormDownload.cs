using Chumchon.Data.Areas;
using Chumchon.Data.Audit;
using Chumchon.Data.Returns;
using Chumchon.Documents.Xlsx;
using Chumchon.Domain.Calendar;
using Chumchon.Web.Features.Accounts;
using Chumchon.Web.Platform.Files;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Security;
using Chumchon.Web.Platform.Words;
using Microsoft.Net.Http.Headers;

namespace Chumchon.Web.Features.MonthlyReturns.FillInExcel;

/// <summary>ดาวน์โหลดแบบกรอก Excel: a district's month as a file to fill in without a line.</summary>
public static class FormDownload
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapFormDownload(this IEndpointRouteBuilder routes) =>
        routes.MapMethods($"{MonthlyReturnsLinks.Entry}/{{month}}/form.xlsx", Reading, SendAsync);

    private static async Task<IResult> SendAsync(
        HttpContext context, AreaDirectory areas, EntryQueries queries, ExcelFormMaker forms, MadeFiles files, NoteAccess notes, PageWords words, CancellationToken cancellation)
    {
        if (ChosenMonth.Of(context, areas) is not { } chosen)
        {
            return TypedResults.NotFound();
        }

        // A district's own month is its daily work; others take it away from there.
        if (!Officer.Of(context.User).Records && !ProofTime.IsFresh(context))
        {
            return TypedResults.LocalRedirect(AccountsLinks.AgainFor(context.Request));
        }

        var shown = (await queries.ReturnAsync(Officer.Of(context.User).Scope, chosen.District, chosen.Month, cancellation))!;

        // The entry page says what a month without rows needs.
        if (shown.Rows.Count == 0)
        {
            return TypedResults.LocalRedirect(MonthlyReturnsLinks.EntryOf(chosen.District, chosen.Month));
        }

        var made = await files.MakeAsync(context, () => Task.FromResult(FormWriter.Write(forms.Make(shown))), static file => file.Length);
        if (!made.IsOk)
        {
            return files.Refuse(context, made.Refusal);
        }

        if (HttpMethods.IsGet(context.Request.Method))
        {
            await notes.MonthExportedAsync(Officer.Of(context.User).AtPage, chosen.District, chosen.Month, made.Value.Length, cancellation);
        }

        context.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileName = $"otop-form-{chosen.District}-{chosen.Month}.xlsx",
            FileNameStar = words["excel.file-name", areas.Name(chosen.District), ThaiDate.Month(chosen.Month).Replace(' ', '-')].Value,
        }.ToString();
        return TypedResults.Bytes(made.Value, XlsxWriter.ContentType);
    }
}
