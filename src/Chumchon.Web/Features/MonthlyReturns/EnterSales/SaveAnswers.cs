using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Chumchon.Data.Returns;
using Chumchon.Data.Setup;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Web.Platform.Errors;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Chumchon.Web.Features.MonthlyReturns.EnterSales;

/// <summary>
/// What a save in place is answered with. Sentences and panels are drawn by the partials of the page, so that each has one
/// place; beside them stand the figures that the grid takes over.
/// </summary>
public sealed class SaveAnswers(ChangesSince changesSince, ICompositeViewEngine views, IAntiforgery antiforgery, PageWords words)
{
    private const string Folder = "/Features/MonthlyReturns/EnterSales";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        // It is read as JSON and never as HTML, and Thai in escapes is twice as long.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <param name="page">As it would be shown where there is no script.</param>
    internal async Task<IActionResult> OfAsync(EnterSalesPage page, PostedEntry form, SaveResult result, CancellationToken cancellation)
    {
        var answer = new SaveAnswer(result) { Version = $"{page.Version}" };
        switch (result)
        {
            case SaveResult.Saved:
                answer = await WithOthersAsync(page, form, answer, cancellation);
                answer = answer with { Said = words["saving.done", ThaiDate.TimeWithSeconds(page.Return.Saved!.At)] };
                break;
            case SaveResult.Collided:
                answer = WithFolded(page, await WithOthersAsync(page, form, answer, cancellation));
                answer = answer with { Panel = await DrawnAsync(page, "ConflictPanel"), Number = FailureAnswers.NumberOf(page.HttpContext) };
                break;
            case SaveResult.Invalid:
                answer = answer with { Refused = RefusedCells(form) };
                break;
            case SaveResult.Expired:
                answer = answer with { Token = antiforgery.GetAndStoreTokens(page.HttpContext).RequestToken };
                break;
        }

        answer = answer with { Messages = await DrawnAsync(page, "EntryMessages") };
        return Answer(answer);
    }

    /// <summary>The database did not do it, or did not say so: nothing is left to give but words.</summary>
    internal static IActionResult Fault(DatabaseFault fault, string words, string number) => Answer(new SaveAnswer(fault switch
    {
        DatabaseFault.Lasting => SaveResult.Broken,
        DatabaseFault.Unknown => SaveResult.Unknown,
        _ => SaveResult.Fault,
    })
    {
        Said = words,
        Number = number,
    });

    private static JsonResult Answer(SaveAnswer answer) => new(answer, Json)
    {
        StatusCode = answer.Result switch
        {
            SaveResult.Saved => StatusCodes.Status200OK,
            SaveResult.Collided or SaveResult.OtherAccount => StatusCodes.Status409Conflict,
            SaveResult.Expired => StatusCodes.Status400BadRequest,
            SaveResult.Fault or SaveResult.Unknown => StatusCodes.Status503ServiceUnavailable,
            SaveResult.Broken => StatusCodes.Status500InternalServerError,
            _ => StatusCodes.Status422UnprocessableEntity,
        },
    };

    /// <summary>
    /// What others wrote between the page and this save, so that the page shows it without being loaded again. Where the page's version
    /// is unknown that is all that there is.
    /// </summary>
    private async Task<SaveAnswer> WithOthersAsync(
        EnterSalesPage page, PostedEntry form, SaveAnswer answer, CancellationToken cancellation)
    {
        var month = page.Return;
        var own = page.Made;
        answer = answer with { Wrote = own?.ToString(), Saved = own?.Number ?? 0 };
        var others = await changesSince.ReadAsync(
            Officer.Of(page.User).Scope, month.District, month.Month, form.Version!.Value, own is { } made ? [.. form.Own, made] : form.Own,
            cancellation);
        if (others is null)
        {
            return answer with { Others = [.. from row in month.Rows from channel in SalesChannels.All select Now(row, channel)] };
        }

        page.MergedWith = string.Join(", ", others.Where(static change => change.Cell.Channel is not null).Select(change => words.Person(change.Officer)).Distinct());
        page.RowsChanged = others.Any(static change => change.Cell.Channel is null);
        var rows = month.Rows.ToDictionary(static row => row.Key);
        return answer with
        {
            Others =
            [
                .. from change in others
                   where change.Cell.Channel is not null && rows.ContainsKey(change.Cell.Key)
                   group change by (change.Cell.Key, Channel: change.Cell.Channel!.Value) into cell
                   select Now(rows[cell.Key.Key], cell.Key.Channel),
            ],
        };
    }

    private SaveAnswer WithFolded(EnterSalesPage page, SaveAnswer answer)
    {
        var conflict = new Conflict(page.Cells, page.Return);
        var places = conflict.Others.Index().Where(static each => each.Item is not null).ToDictionary(static each => each.Item!, static each => each.Index);
        return answer with
        {
            Folded =
            [
                .. from row in conflict.Folded
                   from clash in row.Cells
                   select new FoldedClash(Name(row.Key, clash.Cell.Channel), clash.Cell.Before, clash.Other is { } other ? places[other] : -1),
            ],
            By = conflict.Others.Count < 2 ? [] : [.. conflict.Others.Select(other => other is null
                ? "" : words["conflict.by", words.Person(other.Officer), ThaiDate.Date(other.At), ThaiDate.Time(other.At)].Value)],
        };
    }

    private static CellNow Now(EntryRow row, SalesChannel channel) => new(Name(row.Key, channel), row.Amounts[channel]);

    private List<RefusedCell> RefusedCells(PostedEntry form) =>
        [.. form.Refused.Select(cell => new RefusedCell(Name(cell.Key.Line, cell.Key.Channel), words.Of(cell.Value)))];

    private static string Name(LineKey line, SalesChannel channel) => $"a{line.Number}.{(int)channel}";

    private async Task<string> DrawnAsync(EnterSalesPage page, string partial)
    {
        var view = views.GetView(executingFilePath: null, $"{Folder}/{partial}.cshtml", isMainPage: false).View!;
        await using var writer = new StringWriter();
        await view.RenderAsync(new ViewContext(
            page.PageContext, view, new ViewDataDictionary<EnterSalesPage>(page.ViewData, page), page.TempData, writer, new HtmlHelperOptions()));
        return writer.ToString();
    }
}
