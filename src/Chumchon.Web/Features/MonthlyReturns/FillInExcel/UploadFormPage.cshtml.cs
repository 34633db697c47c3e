using Chumchon.Data.Areas;
using Chumchon.Data.Returns;
using Chumchon.Domain;
using Chumchon.Domain.Returns;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Requests;
using Chumchon.Web.Platform.Security;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.MonthlyReturns.FillInExcel;

/// <summary>
/// นำเข้าจาก Excel: a filled-in form is read and shown as a list of changes. Nothing is written here; what the officer keeps
/// of the list goes into the grid of the entry page, unsaved.
/// </summary>
[FormLimits(FormUpload.MostRequestBytes, mostFields: 10, FileBytesInMemory = FormUpload.MostBytesInMemory)]
public sealed class UploadFormPage(
    EntryQueries queries, ChangesSince changes, AreaDirectory areas, PageWords words, TimeProvider clock) : PageModel
{
    public ChosenMonth Chosen { get; private set; }

    public EntryReturn Return { get; private set; } = null!;

    /// <summary>Why nothing can be recorded in the month now; null when it can.</summary>
    public string? Closed { get; private set; }

    /// <summary>Why the file was not taken.</summary>
    public string? FileProblem { get; private set; }

    public string? FileName { get; private set; }

    public FormReview? Review { get; private set; }

    /// <summary>The version that the form was made from; null where it does not say.</summary>
    public MonthVersion? MadeFrom { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var officer = Officer.Of(User);
        if (ChosenMonth.Of(HttpContext, areas) is not { } chosen)
        {
            context.Result = NotFound();
            return;
        }

        if (RecordingRight.RefusalOf(officer.AtPage, chosen.District) is { } notHers)
        {
            RefusedAccess.Outside(HttpContext, notHers.Needed);
            context.Result = NotFound();
            return;
        }

        Chosen = chosen;
        Return = (await queries.ReturnAsync(officer.Scope, chosen.District, chosen.Month, HttpContext.RequestAborted))!;
        Closed = Return.StandingAt(clock.GetUtcNow()).RefusalOf(officer.AtPage, chosen.District) is { } refusal ? words.Of(refusal) : null;
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancellation)
    {
        if (Closed is not null)
        {
            return Page();
        }

        if (file is not { Length: > 0 })
        {
            return Refused(new FormFileMissing());
        }

        await using var stream = file.OpenReadStream();
        var form = FormUpload.Read(stream, Chosen, Return, areas);
        if (!form.IsOk)
        {
            return Refused(form.Refusal);
        }

        MadeFrom = FormReview.VersionOf(form.Value);
        var since = MadeFrom is { } made
            ? await changes.ReadAsync(Officer.Of(User).Scope, Chosen.District, Chosen.Month, made, own: [], cancellation)
            : null;
        FileName = file.FileName;
        Review = FormReview.Of(
            form.Value, Return, since?.Select(static change => change.Cell).Where(static cell => cell.Channel is not null).ToList());
        return Page();
    }

    private PageResult Refused(Refusal refusal)
    {
        FileProblem = words.Of(refusal);
        return Page();
    }
}
