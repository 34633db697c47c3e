using Chumchon.Data.Audit;
using Chumchon.Data.Producers;
using Chumchon.Domain.Offices;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.Register.ShowProducer;

/// <summary>One producer: what it is, what it was, who changed it and why, and what it sold lately.</summary>
public sealed class ProducerPage(RegisterQueries register, AuditQueries audit) : PageModel
{
    private const int MostWrites = 50;

    public RegisteredDetails Producer { get; private set; } = null!;

    /// <summary>What was written to it; null where the officer may not read the audit.</summary>
    public AuditPart? Writes { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        var officer = Officer.Of(User);
        if (await register.OneAsync(officer.Scope, id, cancellation) is not { } producer)
        {
            RefusedAccess.Outside(HttpContext, Permission.ReadProducers);
            return NotFound();
        }

        Producer = producer;
        Writes = officer.May(Permission.ReadAudit) ? await audit.OfProducerAsync(officer.Scope, id, MostWrites, cancellation) : null;
        return Page();
    }
}
