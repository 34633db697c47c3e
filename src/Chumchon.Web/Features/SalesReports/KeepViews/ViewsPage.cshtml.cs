using Chumchon.Data.Views;
using Chumchon.Domain;
using Chumchon.Domain.Views;
using Chumchon.Web.Platform.Officers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.SalesReports.KeepViews;

/// <summary>A name that was refused.</summary>
/// <param name="Number">Of the view that was to be renamed; 0 for one to be kept.</param>
/// <param name="Address">Of the view to be kept.</param>
public sealed record RefusedView(long Number, string? Name, string? Address, Refusal Refusal);

/// <summary>มุมมองที่เก็บไว้: the report pages that an officer keeps under names of her own, and seen by nobody else.</summary>
public sealed class ViewsPage(KeptViews views) : PageModel
{
    /// <summary>Under which the page that was kept is told so.</summary>
    public const string KeptName = "KeptView";

    public IReadOnlyList<KeptView> Kept { get; private set; } = [];

    /// <summary>Null where nothing was refused.</summary>
    public RefusedView? Refused { get; private set; }

    /// <summary>Key of what was done before the page was opened.</summary>
    [TempData]
    public string? Done { get; set; }

    private Domain.Audit.Actor Actor => Officer.Of(User).AtPage;

    public async Task OnGetAsync(CancellationToken cancellation) => Kept = await views.OfAsync(Actor, cancellation);

    public async Task<IActionResult> OnPostKeepAsync(string? name, string? address, CancellationToken cancellation)
    {
        var page = ViewAddress.Read(address);
        var read = ViewName.Read(name);
        var refusal = page is null ? new ViewAddressUnknown() : read.Refusal ?? (await views.KeepAsync(Actor, read.Value!, page, cancellation)).Refusal;
        if (refusal is not null)
        {
            return await RefuseAsync(new(0, name, page, refusal), cancellation);
        }

        TempData[KeptName] = read.Value;
        return LocalRedirect(page!);
    }

    public async Task<IActionResult> OnPostRenameAsync(long number, string? name, CancellationToken cancellation)
    {
        var read = ViewName.Read(name);
        if (!read.IsOk)
        {
            return (await views.OfAsync(Actor, cancellation)).Any(view => view.Number == number)
                ? await RefuseAsync(new(number, name, Address: null, read.Refusal), cancellation)
                : NotFound();
        }

        return Answer(await views.RenameAsync(Actor, number, read.Value, cancellation), "views.renamed");
    }

    public async Task<IActionResult> OnPostRemoveAsync(long number, CancellationToken cancellation) =>
        Answer(await views.RemoveAsync(Actor, number, cancellation), "views.removed");

    private IActionResult Answer(bool isDone, string words)
    {
        if (!isDone)
        {
            return NotFound();
        }

        Done = words;
        return LocalRedirect(SalesReportsLinks.Views);
    }

    private async Task<IActionResult> RefuseAsync(RefusedView refused, CancellationToken cancellation)
    {
        Refused = refused;
        await OnGetAsync(cancellation);
        return Page();
    }
}
