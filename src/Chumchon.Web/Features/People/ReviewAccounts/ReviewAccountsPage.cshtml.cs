using Chumchon.Data.Accounts;
using Chumchon.Documents.Xlsx;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Offices;
using Chumchon.Web.Platform.Officers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.People.ReviewAccounts;

/// <summary>ทบทวนบัญชีประจำปี: accounts that nobody uses, roles by office, and the word of each office that it looked.</summary>
public sealed class ReviewAccountsPage(PeopleQueries people, OfficeReviews reviews, ReviewWorkbook workbook, TimeProvider clock) : PageModel
{
    /// <summary>Whether the word was just given.</summary>
    [TempData]
    public bool Given { get; set; }

    public FiscalYear Year { get; private set; }

    public Officer Officer { get; private set; } = null!;

    public IReadOnlyList<HeldAccount> Accounts { get; private set; } = [];

    public IReadOnlyList<OfficeCounts> Offices { get; private set; } = [];

    /// <summary>The word of her own office; null where it is not given.</summary>
    public GivenReview? Own { get; private set; }

    public int Reviewed => Offices.Count(static office => office.Review is not null);

    public async Task OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation);

    public async Task<FileContentResult> OnGetWorkbookAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        return File(workbook.Make(Accounts, Offices, clock.GetUtcNow()), XlsxWriter.ContentType, $"accounts-{Year}.xlsx");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Given = await reviews.GiveAsync(Officer.Of(User).AtPage, SalesMonth.At(clock.GetUtcNow()).FiscalYear, cancellation);
        return LocalRedirect(PeopleLinks.Review);
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Officer = Officer.Of(User);
        var now = clock.GetUtcNow();
        Year = SalesMonth.At(now).FiscalYear;
        Accounts = await people.AllAsync(Officer.AtPage, cancellation);
        var given = await reviews.OfAsync(Officer.AtPage, Year, cancellation);
        Offices = OfficeCounts.Of(Accounts, given, now);
        Own = given.FirstOrDefault(review => review.OfficeId == Officer.OfficeId);
    }
}
