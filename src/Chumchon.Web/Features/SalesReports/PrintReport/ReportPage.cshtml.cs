using Chumchon.Documents.Tables;
using Chumchon.Domain.Areas;
using Chumchon.Web.Features.SalesReports.Sorting;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Reports.Asking;
using Chumchon.Web.Reports.Making;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.SalesReports.PrintReport;

/// <summary>One report as a page, to read and to print (R22). The report itself is Thai in every language of the page.</summary>
public sealed class ReportPage(ReportChoices choices, ReportSource source, ReportMeters meters, TimeProvider clock) : PageModel
{
    public ReportChoice Choice { get; private set; } = null!;

    public CatalogueEntry Entry { get; private set; } = null!;

    public DateTimeOffset Now => clock.GetUtcNow();

    public PageSheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (ReportCatalogue.Find(slug) is not { } entry)
        {
            return NotFound();
        }

        var scope = Officer.Of(User).Scope;
        Entry = entry;
        Choice = await choices.ReadAsync(Request.Query, AreaScope.Country, entry.Told, cancellation);
        var table = await meters.WatchAsync(slug, "page", () => entry.MakeAsync(source, Choice.Criteria, cancellation));
        var sort = TableSort.Of(Request.Query, table.Body.ColumnsShownIn(ReportOutputs.Page).Select(position => table.Body.Columns[position].Key));
        Sheet = new(table, sort, new(Choice.Criteria, slug, scope) { Regions = source.Areas.Regions }, scope);
        return Page();
    }
}
