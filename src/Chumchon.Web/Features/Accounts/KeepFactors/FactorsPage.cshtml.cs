using Chumchon.Data.Accounts;
using Chumchon.Data.Model;
using Chumchon.Domain;
using Chumchon.Domain.Accounts;
using Chumchon.Domain.Offices;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Security;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.Accounts.KeepFactors;

/// <summary>การยืนยันตัวตนสองชั้น: the second factors of the officer's own account.</summary>
[OpenBeforeFactor]
public sealed class FactorsPage(
    AccountFactors factors, UserManager<Account> accounts, RequiredFactors required, LiveSessions live, PageWords words, TimeProvider clock) : PageModel
{
    /// <summary>The word book's key of what was just done.</summary>
    [TempData]
    public string? Done { get; set; }

    public HeldFactors Held { get; private set; } = null!;

    /// <summary>Whether the account is an office's, which can have none.</summary>
    public bool IsShared { get; private set; }

    /// <summary>Whether nothing else is open to her before she has one.</summary>
    public bool AreDue { get; private set; }

    public DateTimeOffset Now => clock.GetUtcNow();

    public string? Refused { get; private set; }

    /// <summary>Recovery codes just made, shown this once.</summary>
    public IReadOnlyList<string>? Codes { get; private set; }

    public async Task OnGetAsync(ProofKind? added, CancellationToken cancellation)
    {
        Done ??= added is { } kind && Enum.IsDefined(kind) && kind is ProofKind.Totp or ProofKind.Passkey ? $"factors.added-{added}" : null;
        await LoadAsync(cancellation);
    }

    [AsksAgain]
    public async Task<IActionResult> OnPostRemoveAppAsync(CancellationToken cancellation) =>
        await AnswerAsync(await factors.RemoveTotpAsync(By, Session, cancellation), "factors.removed-app", cancellation);

    [AsksAgain]
    public async Task<IActionResult> OnPostCodesAsync(CancellationToken cancellation)
    {
        var made = await factors.MakeCodesAsync(By, cancellation);
        if (made.IsOk)
        {
            Codes = made.Value;
            Response.Headers.CacheControl = "no-store";
        }
        else
        {
            Refused = words.Of(made.Refusal);
        }

        await LoadAsync(cancellation);
        return Page();
    }

    private Domain.Audit.Actor By => Officer.Of(User).AtPage;

    private string Session => SessionCookie.IdOf(HttpContext)!;

    private async Task<IActionResult> AnswerAsync(Result<bool> result, string done, CancellationToken cancellation)
    {
        live.Forget(Session);
        if (result.IsOk)
        {
            Done = done;
            return LocalRedirect(AccountsLinks.Factors);
        }

        Refused = words.Of(result.Refusal);
        await LoadAsync(cancellation);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Held = await factors.OfAsync(By.Account, cancellation);
        IsShared = await accounts.GetUserAsync(User) is { Kind: AccountKind.Area };
        AreDue = required.AreDue(HttpContext);
    }
}
