using System.Collections.ObjectModel;
using Chumchon.Data.Returns;
using Chumchon.Data.Setup;
using Chumchon.Domain;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Web.Features.MonthlyReturns.EditRows;
using Chumchon.Web.Features.MonthlyReturns.SyncRows;
using Chumchon.Web.Platform.Errors;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Requests;
using Chumchon.Web.Platform.Security;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.MonthlyReturns.EnterSales;

/// <summary>
/// Entering a district's month (R9–R21). Whatever stands in the way of a save, the page comes back with everything that
/// was typed: so it checks its antiforgery token itself, and Sync and the rows of the month are buttons of the same form.
/// </summary>
[IgnoreAntiforgeryToken]
[ReadsFormItself]
[FormLimits(KeptForm.MostBytes, KeptForm.MostFields)]
public sealed class EnterSalesPage(
    ShowEntry show, PostedEntryCheck check, SaveReturn save, SaveAnswers answers, SyncButtons sync, RowButtons rows, PageWords words) : PageModel
{
    private ChosenMonth month;
    private PostedEntry? form;
    private SaveResult ended = SaveResult.Refused;

    public EntryReturn Return { get; private set; } = null!;

    public EntryCells Cells { get; private set; } = EntryCells.Stored;

    /// <summary>The version that the page's next save is laid over.</summary>
    public MonthVersion Version { get; private set; }

    /// <summary>The version that the page's save made; null where it made none.</summary>
    public MonthVersion? Made { get; private set; }

    /// <summary>Of the page's next save.</summary>
    public Guid SaveId { get; private set; } = Guid.NewGuid();

    /// <summary>Later versions that the page wrote itself; with <see cref="Version"/> all that it has seen.</summary>
    public IReadOnlyList<MonthVersion> Own { get; private set; } = [];

    /// <summary>Why the officer only reads here; null where she records.</summary>
    public Refusal? Refused { get; private set; }

    public bool ReadOnly => Refused is not null;

    /// <summary>The month that the district should record next: another than this one is pointed out (R6).</summary>
    public SalesMonth WorkMonth { get; private set; }

    /// <summary>What stands in the way; null when nothing does.</summary>
    public string? Problem { get; private set; }

    /// <summary>Remarks that stand in the way, by their rows.</summary>
    public IReadOnlyDictionary<LineKey, Refusal> RefusedRemarks =>
        form?.RefusedRemarks ?? (IReadOnlyDictionary<LineKey, Refusal>) ReadOnlyDictionary<LineKey, Refusal>.Empty;

    /// <summary>What the button that was pressed came to; empty where none was, or the save's.</summary>
    public ButtonAnswer Pressed { get; private set; } = new();

    /// <summary>What Sync would bring into an empty month; null where the month has rows or the officer only reads.</summary>
    public SyncPlan? ToSync { get; private set; }

    public bool ChangingRows { get; private set; }

    /// <summary>Whether the page answers the save that it tells of.</summary>
    public bool JustSaved { get; private set; }

    /// <summary>Whose saves the save was merged with; null where the page does not know.</summary>
    public string? MergedWith { get; internal set; }

    /// <summary>Whether the list of the month became another while the officer typed: only a new page shows it.</summary>
    public bool RowsChanged { get; internal set; }

    /// <summary>Under which the browser keeps what is typed here; null where nothing can be typed.</summary>
    public DraftKey? DraftKey { get; private set; }

    /// <summary>Whether the browser cannot keep what is typed here because the installation gives it no key.</summary>
    public bool DraftsAreUnavailable { get; private set; }

    public DateTimeOffset Today { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (show.ChosenBy(HttpContext) is not { } chosen)
        {
            context.Result = NotFound();
            return;
        }

        month = chosen;
        if (HttpMethods.IsPost(Request.Method))
        {
            form = PostedEntry.Read(await Request.ReadFormAsync(HttpContext.RequestAborted));
        }

        var executed = await next();
        if (form is not null && WriteFaults.Take(HttpContext, executed.Exception) is not DatabaseFault.None and var fault)
        {
            executed.ExceptionHandled = true;

            // What failed after the save was the drawing of its answer.
            fault = ended == SaveResult.Saved ? DatabaseFault.Unknown : fault;
            executed.Result = await AnswerAsync(fault, isSave: context.HandlerMethod is { Name: null or "" });
        }
    }

    public async Task<IActionResult> OnGetAsync(long? saved, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        JustSaved = saved is not null && Return.Saved?.Version == saved;
        return Page();
    }

    /// <summary>How long the session lasts, asked by the page's script to extend it.</summary>
    public IActionResult OnGetSession([FromServices] SessionTime session) => new JsonResult(session.SecondsLeft(HttpContext));

    /// <summary>บันทึกข้อมูล: answered with the page, or with JSON to a script that saves in place.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var page = await SaveAsync(cancellation);
        return ScriptRequest.Is(Request) ? await answers.OfAsync(this, form!, ended, cancellation) : page;
    }

    /// <summary>Sync ข้อมูล: shows what would be added.</summary>
    public async Task<IActionResult> OnPostSyncAsync(CancellationToken cancellation) =>
        await BackWithAsync(await sync.PlanAsync(Post, cancellation), cancellation);

    public Task<IActionResult> OnPostSyncAddAsync(CancellationToken cancellation) => PressAsync(sync.AddAsync, cancellation);

    public Task<IActionResult> OnPostSyncUndoAsync(CancellationToken cancellation) => PressAsync(sync.UndoAsync, cancellation);

    /// <summary>Closes a panel.</summary>
    public Task<IActionResult> OnPostBackAsync(CancellationToken cancellation) => BackAsync(problem: null, cancellation);

    /// <summary>Shows the panel for single rows.</summary>
    public Task<IActionResult> OnPostRowsAsync(CancellationToken cancellation)
    {
        ChangingRows = true;
        return BackAsync(problem: null, cancellation);
    }

    public Task<IActionResult> OnPostAddRowAsync(CancellationToken cancellation)
    {
        ChangingRows = true;
        return PressAsync(rows.AddAsync, cancellation);
    }

    public Task<IActionResult> OnPostRemoveRowAsync(CancellationToken cancellation)
    {
        ChangingRows = true;
        return PressAsync(rows.RemoveAsync, cancellation);
    }

    private EntryPost Post => new(Officer.Of(User), month, form!);

    private async Task<IActionResult> PressAsync(Func<EntryPost, CancellationToken, Task<ButtonAnswer>> press, CancellationToken cancellation) =>
        await check.ProblemAsync(HttpContext, Post) is { } problem
            ? await BackAsync(Told(problem), cancellation)
            : await BackWithAsync(await press(Post, cancellation), cancellation);

    private Task<IActionResult> BackWithAsync(ButtonAnswer answer, CancellationToken cancellation)
    {
        Pressed = answer;
        return BackAsync(answer.Problem, cancellation);
    }

    private async Task<IActionResult> SaveAsync(CancellationToken cancellation)
    {
        if (await check.ProblemAsync(HttpContext, Post) is { } problem)
        {
            return await BackAsync(Told(problem), cancellation);
        }

        if (form!.RefusedFields > 0)
        {
            ended = SaveResult.Invalid;
            return await BackAsync(words["entry.invalid"].Value.Replace("{n}", $"{form.RefusedFields}", StringComparison.Ordinal), cancellation);
        }

        var request = new SaveRequest(month.District, month.Month, form.Version!.Value, form.SaveId!.Value, form.Cells)
        {
            Own = form.Own,
            Remarks = [.. form.Remarks.Values],
        };
        return await AnswerAsync(await save.ExecuteAsync(Officer.Of(User).AtPage, request, cancellation), cancellation);
    }

    private async Task<IActionResult> AnswerAsync(SaveOutcome outcome, CancellationToken cancellation)
    {
        switch (outcome)
        {
            case SaveAccepted(var receipt):
                ended = SaveResult.Saved;
                Made = receipt.Made;
                if (ScriptRequest.Is(Request))
                {
                    await LoadAsync(cancellation);
                    Return = Return with { Saved = SavedBy(receipt) };
                    JustSaved = true;
                    return Page();
                }

                return LocalRedirect($"{MonthlyReturnsLinks.EntryOf(month.Month)}?saved={receipt.Version}");
            case SaveCollided collided:
                ended = SaveResult.Collided;
                await LoadAsync(cancellation);
                Cells = EntryCells.Collided(form!, collided);
                Version = collided.Version;
                HttpContext.RequestServices.GetRequiredService<ILogger<EnterSalesPage>>()
                    .Collided(FailureAnswers.NumberOf(HttpContext), collided.Clashes.Count);
                Response.StatusCode = StatusCodes.Status409Conflict;
                return Page();
            case SaveRefused(RemarksChangedMeanwhile changed):
                foreach (var line in changed.Theirs.Keys)
                {
                    form!.RefusedRemarks[line] = changed;
                }

                return await BackAsync(words.Of(changed), cancellation);
            case SaveRefused(var refusal):
                return await BackAsync(words.Of(refusal), cancellation);
            default:
                throw new InvalidOperationException($"A save ended as {outcome.GetType().Name}.");
        }
    }

    private LastSave SavedBy(SaveReceipt receipt) => new(
        receipt.Version, receipt.SavedAt, Officer.Of(User).PersonName, receipt.CellsChanged, receipt.CellsMerged, receipt.Totals)
    {
        RemarksChanged = receipt.RemarksChanged,
    };

    private async Task<IActionResult> AnswerAsync(DatabaseFault fault, bool isSave)
    {
        var sentence = fault switch
        {
            DatabaseFault.Lasting => words["form.broken", FailureAnswers.NumberOf(HttpContext)],
            DatabaseFault.Unknown => words[isSave ? "form.unknown-save" : "form.unknown"],
            _ => words["form.fault"],
        };
        if (ScriptRequest.Is(Request))
        {
            return SaveAnswers.Fault(fault, sentence, FailureAnswers.NumberOf(HttpContext));
        }

        // Sent again, it must be the same save: the first may have come in.
        SaveId = fault == DatabaseFault.Unknown && isSave ? form!.SaveId!.Value : SaveId;
        return await BackAsync(sentence, HttpContext.RequestAborted);
    }

    private string Told(EntryProblem problem)
    {
        ended = problem.Result;
        Response.StatusCode = problem.Status ?? Response.StatusCode;
        return problem.Words;
    }

    /// <summary>The page again, with everything that was typed.</summary>
    private async Task<IActionResult> BackAsync(string? problem, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);

        // A month that closed while figures were typed still shows them: they can be read off, if not saved.
        Refused = RecordingRight.RefusalOf(Officer.Of(User).AtPage, month.District);
        Problem = problem;
        Cells = EntryCells.Typed(form!);
        LiesOver(form!.Version ?? Version.WithoutStamp, form.Own);
        return Page();
    }

    /// <summary>What is typed lies over a version; a write of the page's own that found the month there is one with it.</summary>
    private void LiesOver(MonthVersion version, IReadOnlyList<MonthVersion> own) => (Version, Own) = Pressed.Wrote switch
    {
        null => (version, own),
        { } step when step.Over == version && own.Count == 0 => (step.Made, own),
        { } step => (version, [.. own, step.Made]),
    };

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var shown = await show.OfAsync(Officer.Of(User), month, cancellation);
        (Return, WorkMonth, Refused, DraftKey, Today, ToSync) =
            (shown.Return, shown.WorkMonth, shown.Refused, shown.DraftKey, shown.At, shown.ToSync);
        Version = Return.Version;
        DraftsAreUnavailable = !shown.KeepsDrafts;
    }
}
