using Chumchon.Data.Accounts;
using Chumchon.Domain;
using Chumchon.Domain.Accounts;
using Chumchon.Domain.Audit;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Security;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.People.EraseAccount;

/// <summary>ลบข้อมูลส่วนบุคคล: what is held of the person of a closed account goes for good, once an administrator has said whose and why.</summary>
public sealed class EraseAccountPage(PeopleQueries people, EraseAccounts erase, PageWords words, TimeProvider clock, ILogger<EraseAccountPage> log) : PageModel
{
    [BindProperty(Name = "")]
    public EraseForm Form { get; set; } = new();

    public HeldAccount Account { get; private set; } = null!;

    /// <summary>Why nothing can be erased whatever is said; null where it can.</summary>
    public Refusal? Refused { get; private set; }

    /// <summary>From when it may be erased without the person's asking; null where it may now.</summary>
    public DateTimeOffset? TooEarlyUntil { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation) => await LoadAsync(id, cancellation) ? Page() : NotFound();

    [AsksAgain]
    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
        {
            return NotFound();
        }

        foreach (var (field, fault) in Form.Faults(Account.UserName))
        {
            ModelState.AddModelError(field, words.Of(fault));
        }

        if (!ModelState.IsValid || Refused is not null)
        {
            return Page();
        }

        var erased = await erase.EraseAsync(By, id, Form.Reason, cancellation);
        if (!erased.IsOk)
        {
            ModelState.AddModelError(nameof(EraseForm.Reason), words.Of(erased.Refusal));
            return Page();
        }

        log.PersonErased(id);
        TempData["Done"] = "erase.done";
        return LocalRedirect(PeopleLinks.Account(id));
    }

    private Actor By => Officer.Of(User).AtPage;

    private async Task<bool> LoadAsync(long id, CancellationToken cancellation)
    {
        if (await people.OneAsync(By, id, cancellation) is not { } account)
        {
            return false;
        }

        Account = account;
        Refused = erase.RefusalFor(By, account, ErasureReason.Request, clock.GetUtcNow());
        TooEarlyUntil = (erase.RefusalFor(By, account, ErasureReason.NoLongerNeeded, clock.GetUtcNow()) as TooEarlyToErase)?.From;
        return true;
    }
}
