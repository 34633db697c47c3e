using Chumchon.Data.Imports;
using Chumchon.Domain;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Imports;
using Chumchon.Web.Importing;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Requests;
using Chumchon.Web.Platform.Security;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.Imports.ReviewImport;

/// <summary>
/// A file that was sent in: how it is read, to be corrected column by column; what it would change, with every fault by its cell and its sums
/// held against its figures; then what it did, to be taken back.
/// </summary>
[FormLimits(mostBytes: 256 * 1024, mostFields: 600)]
public sealed class ReviewImportPage(ImportReader reader, ImportFiles files, ImportPublished import, PageWords words) : PageModel
{
    public const int MostFaults = 200;
    public const int RowsShown = 8;

    [TempData]
    public string? Done { get; set; }

    public KeptFile Kept { get; private set; } = null!;

    /// <summary>Null once it is imported: its bytes are gone.</summary>
    public ImportReading? Reading { get; private set; }

    public PublishedChanges Changes { get; private set; } = new(0, 0, 0);

    /// <summary>What the country's months come to by the figures that are here already.</summary>
    public IReadOnlyDictionary<SalesMonth, long> Standing { get; private set; } = new Dictionary<SalesMonth, long>();

    public Refusal? Problem { get; private set; }

    /// <summary>Whether it can be imported as it is read now.</summary>
    public bool IsReady => Reading?.Published is { Figures.Count: > 0, Faults.Count: 0 } && Changes.Written > 0;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation) => await ShowAsync(id, cancellation);

    /// <summary>Reads it again as somebody says.</summary>
    public async Task<IActionResult> OnPostLayoutAsync(long id, LayoutForm form, CancellationToken cancellation)
    {
        var actor = Officer.Of(User).AtPage;
        if (await files.ContentAsync(actor, id, cancellation) is not { } content || form.Read(Request.Form) is not { } said)
        {
            return await ShowAsync(id, cancellation, new ImportGone());
        }

        // What was said of columns is of the table that it was said of: another sheet or separator begins anew.
        var before = await files.FindAsync(actor, id, cancellation);
        var isSame = before?.Form is { } kept && (kept.Sheet, kept.Encoding, kept.Separator, kept.Year) == (said.Sheet, said.Encoding, said.Separator, said.Year);
        var reading = reader.Read(content, isSame ? said : said with { Columns = null });
        if (!reading.IsOk)
        {
            return await ShowAsync(id, cancellation, reading.Refusal);
        }

        var read = reading.Value;
        return await files.ReadAsAsync(actor, id, read.Kind, read.Form, read.Layout.Shape, cancellation) is { } refusal
            ? await ShowAsync(id, cancellation, refusal) : LocalRedirect(ImportsLinks.File(id));
    }

    [AsksAgain]
    public async Task<IActionResult> OnPostRunAsync(long id, CancellationToken cancellation)
    {
        var actor = Officer.Of(User).AtPage;
        if (await ReadAsync(actor, id, cancellation) is not { Published: { Faults.Count: 0 } published })
        {
            return await ShowAsync(id, cancellation, new ImportGone());
        }

        var done = await import.ExecuteAsync(actor, id, published.Figures, cancellation);
        if (!done.IsOk)
        {
            return await ShowAsync(id, cancellation, done.Refusal);
        }

        Done = words["imports.done", done.Value.Written];
        return LocalRedirect(ImportsLinks.File(id));
    }

    [AsksAgain]
    public async Task<IActionResult> OnPostUndoAsync(long id, CancellationToken cancellation)
    {
        if (await import.UndoAsync(Officer.Of(User).AtPage, id, cancellation) is { } refusal)
        {
            return await ShowAsync(id, cancellation, refusal);
        }

        Done = words["imports.undone"];
        return LocalRedirect(ImportsLinks.File(id));
    }

    public async Task<IActionResult> OnPostDropAsync(long id, CancellationToken cancellation)
    {
        if (await files.DropAsync(Officer.Of(User).AtPage, id, cancellation) is { } refusal)
        {
            return await ShowAsync(id, cancellation, refusal);
        }

        TempData["Done"] = "imports.dropped";
        return LocalRedirect(ImportsLinks.Imports);
    }

    /// <summary>What the figures come to by month, once for what each is of: country, provinces, types, channels.</summary>
    public IEnumerable<(SalesMonth Month, long Satang)> ByMonth() => Reading?.Published is { } published
        ? published.Figures.GroupBy(static figure => figure.Key.Month).Select(static month => (month.Key, month.Sum(static figure => figure.Satang))) : [];

    private async Task<IActionResult> ShowAsync(long id, CancellationToken cancellation, Refusal? problem = null)
    {
        var actor = Officer.Of(User).AtPage;
        if (await files.FindAsync(actor, id, cancellation) is not { } file)
        {
            return NotFound();
        }

        (Kept, Problem) = (file, problem);
        Reading = await ReadAsync(actor, id, cancellation);
        if (Reading?.Published is { } published)
        {
            Changes = await import.ReviewAsync(actor, published.Figures, cancellation);
            Standing = published.Figures.Count == 0 ? Standing
                : await import.TotalsAsync(actor, published.Figures[0].Key.Month, published.Figures[^1].Key.Month, cancellation);
        }

        return Page();
    }

    private async Task<ImportReading?> ReadAsync(Actor actor, long id, CancellationToken cancellation) =>
        await files.ContentAsync(actor, id, cancellation) is { } content && await files.FindAsync(actor, id, cancellation) is { } file
            && reader.Read(content, file.Form) is { IsOk: true } reading ? reading.Value : null;
}
