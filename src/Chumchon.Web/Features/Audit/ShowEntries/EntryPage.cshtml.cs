using Chumchon.Data.Audit;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Offices;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.Audit.ShowEntries;

/// <summary>One entry with all that it changed.</summary>
public sealed class EntryPage(AuditQueries queries) : PageModel
{
    public AuditEntry Entry { get; private set; } = null!;

    public AuditNames Names { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int district, long stream, long number, CancellationToken cancellation)
    {
        var officer = Officer.Of(User);
        if (!AuditStream.TryOf(district, stream, out var chain))
        {
            return NotFound();
        }

        if (await queries.EntryAsync(officer.Scope, officer.Account, chain, number, cancellation) is not { } found)
        {
            // An entry never goes: no page of hers led here.
            RefusedAccess.Outside(HttpContext, Permission.ReadAudit);
            return NotFound();
        }

        (Entry, Names) = (found.Entries[0], found.Names);
        return Page();
    }
}
