using Chumchon.Data.Accounts;
using Chumchon.Data.Model;
using Chumchon.Domain;
using Chumchon.Domain.Accounts;
using Chumchon.Domain.Offices;
using Chumchon.Web.Features.Accounts.UsePasskeys;
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
    AccountFactors factors, UserManager<Account> accounts, Passkeys passkeys, RequiredFactors required, LiveSessions live, PageWords words) : PageModel
{
    /// <summary>The word book's key of what was done before this page.</summary>
    [TempData]
    public string? Done { get; set; }

    /// <summary>The word book's key of what this page tells as done.</summary>
    public string? Said { get; private set; }

    public HeldFactors Held { get; private set; } = null!;

    /// <summary>Whether the account is an office's, which can have none.</summary>
    public bool IsShared { get; private set; }

    /// <summary>Whether nothing else is open to her before she has one.</summary>
    public bool AreDue { get; private set; }

    /// <summary>What a device is asked for that makes a passkey.</summary>
    public AskedPasskey Asked { get; private set; } = null!;

    /// <summary>As typed.</summary>
    public string? PasskeyName { get; private set; }

    /// <summary>What is wrong with it.</summary>
    public string? NameProblem { get; private set; }

    public string? Refused { get; private set; }

    /// <summary>Recovery codes just made, shown this once.</summary>
    public IReadOnlyList<string>? Codes { get; private set; }

    public async Task OnGetAsync(ProofKind? added, CancellationToken cancellation)
    {
        Said = Done ?? (added is ProofKind.Totp or ProofKind.Passkey ? $"factors.added-{added}" : null);
        await LoadAsync(cancellation);
    }

    [AsksAgain]
    public async Task<IActionResult> OnPostRemoveAppAsync(CancellationToken cancellation) =>
        await AnswerAsync(await factors.RemoveTotpAsync(By, Session, cancellation), "factors.removed-app", cancellation);

    [AsksAgain]
    public async Task<IActionResult> OnPostAddPasskeyAsync(string? name, string? credential, string? state, CancellationToken cancellation)
    {
        PasskeyName = name?.Trim() ?? "";
        NameProblem = PasskeyName.Length is > 0 and <= Passkeys.LongestName ? null : words["passkey.name-required", Passkeys.LongestName].Value;
        if (NameProblem is null)
        {
            var added = await passkeys.AddAsync(HttpContext, PasskeyName, credential ?? "", state ?? "", cancellation);
            live.Forget(Session);
            if (added is { IsOk: true, Value.Length: 0 })
            {
                return LocalRedirect($"{AccountsLinks.Factors}?added={ProofKind.Passkey}");
            }

            Codes = added.Value;
            Refused = added.IsOk ? null : words.Of(added.Refusal);
            Said = added.IsOk ? $"factors.added-{ProofKind.Passkey}" : null;
            Response.Headers.CacheControl = "no-store";
        }

        await LoadAsync(cancellation);
        return Page();
    }

    [AsksAgain]
    public async Task<IActionResult> OnPostRemovePasskeyAsync(string? passkey, CancellationToken cancellation) =>
        await AnswerAsync(await factors.RemovePasskeyAsync(By, Session, passkey ?? "", cancellation), "factors.removed-passkey", cancellation);

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
        Held = await factors.OfAsync(By, cancellation);
        IsShared = await accounts.GetUserAsync(User) is { Kind: AccountKind.Area };
        AreDue = required.AreDue(HttpContext);
        Asked = await passkeys.ForNewAsync(HttpContext, Officer.Of(User));
    }
}
