using Chumchon.Data.Accounts;
using Chumchon.Domain;
using Chumchon.Domain.Accounts;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Offices;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Security;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.People.ShowAccount;

/// <summary>One account: where it belongs, when it was last used, and what those may do with it who look after it.</summary>
public sealed class ShowAccountPage(
    PeopleQueries people, ManageAccounts manage, AccountSessions sessions, LockedNames locked, PageWords words,
    TimeProvider clock) : PageModel
{
    public const string GiveForm = "give";

    [BindProperty(Name = "")]
    public MembershipForm Form { get; set; } = new();

    /// <summary>The word book's key of what was just done.</summary>
    [TempData]
    public string? Done { get; set; }

    public Officer Officer { get; private set; } = null!;

    public HeldAccount Account { get; private set; } = null!;

    public AccountState State { get; private set; }

    public HeldFactors Factors { get; private set; } = null!;

    public DateTimeOffset Now { get; private set; }

    /// <summary>On how many devices it is signed in.</summary>
    public int SignedIn { get; private set; }

    /// <summary>Why she may not decide of the account; null where she may.</summary>
    public Refusal? NotHers { get; private set; }

    /// <summary>Whether it is her office's own area account, which the office closes (R1).</summary>
    public bool IsOfOwnOffice { get; private set; }

    /// <summary>In which she gives roles; of an account that she may give none to, none.</summary>
    public IReadOnlyList<OfficeCode> Offices { get; private set; } = [];

    /// <summary>What was refused, where it belongs to no field.</summary>
    public string? Refused { get; private set; }

    /// <summary>A code just given, shown this once.</summary>
    public GivenCode? Given { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation) => await ShownAsync(id, cancellation);

    [AsksAgain]
    public async Task<IActionResult> OnPostGiveAsync(long id, CancellationToken cancellation)
    {
        if (!Form.TryRead(clock.GetUtcNow(), out var office, out var role, out var time, out var faults))
        {
            foreach (var (field, fault) in faults)
            {
                ModelState.AddModelError(field.ToString(), words.Of(fault));
            }

            return await ShownAsync(id, cancellation);
        }

        return await AnswerAsync(id, await manage.GiveMembershipAsync(By, id, office, role, time, cancellation), "people.done-given", cancellation);
    }

    [AsksAgain]
    public async Task<IActionResult> OnPostEndAsync(long id, long office, CancellationToken cancellation) =>
        await AnswerAsync(id, await manage.EndMembershipAsync(By, id, office, cancellation), "people.done-ended", cancellation);

    [AsksAgain]
    public async Task<IActionResult> OnPostCloseAsync(long id, CancellationToken cancellation) =>
        await AnswerAsync(id, await manage.CloseAsync(By, id, cancellation), "people.done-closed", cancellation);

    [AsksAgain]
    public async Task<IActionResult> OnPostReopenAsync(long id, CancellationToken cancellation) =>
        await AnswerAsync(id, await manage.ReopenAsync(By, id, cancellation), "people.done-reopened", cancellation);

    public async Task<IActionResult> OnPostUnlockAsync(long id, CancellationToken cancellation) =>
        await AnswerAsync(id, await manage.LiftLockAsync(By, id, locked.HashOfNormalized, cancellation), "people.done-unlocked", cancellation);

    public async Task<IActionResult> OnPostSessionsAsync(long id, CancellationToken cancellation) =>
        await AnswerAsync(id, await manage.EndSessionsAsync(By, id, cancellation), "people.done-sessions", cancellation);

    [AsksAgain]
    public async Task<IActionResult> OnPostUnlinkAsync(long id, CancellationToken cancellation) =>
        await AnswerAsync(id, await manage.UnlinkAsync(By, id, cancellation), "people.done-unlinked", cancellation);

    public async Task<IActionResult> OnPostRenameAsync(long id, string? person, CancellationToken cancellation) =>
        await AnswerAsync(id, await manage.RenameAsync(By, id, person?.Trim() ?? "", cancellation), "people.done-renamed", cancellation);

    [AsksAgain]
    public async Task<IActionResult> OnPostRemoveFactorsAsync(long id, CancellationToken cancellation) =>
        await AnswerAsync(id, await manage.RemoveFactorsAsync(By, id, cancellation), "people.done-factors", cancellation);

    [AsksAgain]
    public async Task<IActionResult> OnPostCodeAsync(long id, CancellationToken cancellation)
    {
        var given = await manage.GiveCodeAsync(By, id, cancellation);
        if (given.IsOk)
        {
            Given = given.Value;
            Response.Headers.CacheControl = "no-store";
        }
        else
        {
            Refused = words.Of(given.Refusal);
        }

        return await ShownAsync(id, cancellation);
    }

    private Actor By => Officer.Of(User).AtPage;

    private async Task<IActionResult> AnswerAsync(long id, Result<bool> result, string done, CancellationToken cancellation)
    {
        if (result.IsOk)
        {
            Done = done;
            return LocalRedirect(PeopleLinks.Account(id));
        }

        if (MembershipForm.FieldOf(result.Refusal) is not AccountField.None and var field && Form.Office is not null)
        {
            ModelState.AddModelError(field.ToString(), words.Of(result.Refusal));
        }
        else
        {
            Refused = words.Of(result.Refusal);
        }

        return await ShownAsync(id, cancellation);
    }

    private async Task<IActionResult> ShownAsync(long id, CancellationToken cancellation)
    {
        Officer = Officer.Of(User);
        if (await people.WithFactorsAsync(By, id, cancellation) is not (var account, var held))
        {
            RefusedAccess.Outside(HttpContext, Permission.ManageAccounts);
            return NotFound();
        }

        (Account, Factors, Now) = (account, held, clock.GetUtcNow());
        State = account.StateAt(Now, (await locked.OfAsync(By, cancellation))(account.UserName));
        SignedIn = await sessions.CountAsync(By, id, cancellation);
        NotHers = account.RefusalFor(By, Now);
        IsOfOwnOffice = account.IsAreaAccountOf(By, Now);
        if (account.Id != Officer.Account && account.ClosedAt is null && Officer.May(Permission.ManageAccounts))
        {
            Offices = await people.OfficesToGiveAsync(By, cancellation);
        }

        return Page();
    }
}
