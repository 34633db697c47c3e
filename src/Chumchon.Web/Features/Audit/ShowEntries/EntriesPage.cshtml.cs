using Chumchon.Data.Areas;
using Chumchon.Data.Audit;
using Chumchon.Web.Platform.Officers;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.Audit.ShowEntries;

/// <summary>ประวัติการใช้งาน: who did what and when, newest first, of what the officer's office looks after.</summary>
public sealed class EntriesPage(AuditQueries queries, AreaDirectory areas) : PageModel
{
    private const int EntriesOfAPart = 50;

    /// <summary>Changes that are shown of an entry in the list.</summary>
    public const int ChangesAtFirst = 20;

    public AuditChoice Choice { get; private set; } = null!;

    /// <summary>Null where the choice was refused.</summary>
    public AuditPart? Part { get; private set; }

    /// <summary>Whether the list begins behind newer entries.</summary>
    public bool IsLater { get; private set; }

    public Officer Officer => Officer.Of(User);

    public async Task OnGetAsync(string? before, CancellationToken cancellation)
    {
        Choice = AuditChoice.Read(Request.Query, Officer.Scope, areas);
        var place = AuditPlace.Read(before);
        IsLater = place is not null;
        Part = Choice.Refusals.Count > 0
            ? null
            : await queries.PartAsync(Officer.Scope, Officer.Account, Choice.Filter, place, EntriesOfAPart, cancellation);
    }
}
