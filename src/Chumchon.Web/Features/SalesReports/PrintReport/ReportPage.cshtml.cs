using Chumchon.Documents.Tables;
using Chumchon.Domain.Areas;
using Chumchon.Web.Features.SalesReports.Reports;
using Chumchon.Web.Platform.Officers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.SalesReports.PrintReport;

/// <summary>One report as a page, to read and to print (R22). The report itself is Thai in every language of the page.</summary>
public sealed class ReportPage(ReportChoices choices, ReportSource source, TimeProvider clock) : PageModel
{
    public ReportChoice Choice { get; private set; } = null!;

    public CatalogueEntry Entry { get; private set; } = null!;

    public ReportTable Table { get; private set; } = null!;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Key of the row of the officer's own area.</summary>
    public string? OwnRow { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (ReportCatalogue.Find(slug) is not { IsReady: true } entry)
        {
            return NotFound();
        }

        var scope = Officer.Of(User).Scope;
        Entry = entry;
        Choice = await choices.ReadAsync(Request.Query, AreaScope.Country, cancellation);
        OwnRow = Choice.Area.Province is null ? scope.Province?.ToString() : scope.District?.ToString();
        Table = await entry.MakeAsync(source, Choice.Criteria, cancellation);
        return Page();
    }
}
