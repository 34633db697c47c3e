using System.ComponentModel.DataAnnotations;
using Chumchon.Data.Accounts;
using Chumchon.Domain.Accounts;
using Chumchon.Domain.Offices;
using Chumchon.Web.Features.Accounts.SignIn;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Security;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.Accounts.KeepFactors;

/// <summary>ตั้งค่าแอปยืนยันตัวตน: a picture that the app reads, confirmed by its first code. The secret waits in the form until then.</summary>
[OpenBeforeFactor]
public sealed class SetUpTotpPage(
    AccountFactors factors, LinkedIdentities identities, TotpSecrets secrets, LiveSessions live, PageWords words, TimeProvider clock) : PageModel
{
    // In Latin letters: a letter of Thai is nine signs of the picture.
    private const string Issuer = "CDD OTOP";

    [BindProperty]
    [Required(ErrorMessage = "second.code-required")]
    [StringLength(16, ErrorMessage = "refusal.SecondFactorFailed")]
    public string? Code { get; set; }

    /// <summary>Sealed.</summary>
    public string Offer { get; private set; } = "";

    /// <summary>For an app without a camera.</summary>
    public string Key { get; private set; } = "";

    public QrCode Picture { get; private set; } = null!;

    /// <summary>Recovery codes just made, shown this once.</summary>
    public IReadOnlyList<string>? Codes { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var by = Officer.Of(User).AtPage;
        if ((await factors.OfAsync(by, cancellation)).HasTotp || (await identities.OwnAsync(by, cancellation)).Kind == AccountKind.Area)
        {
            return LocalRedirect(AccountsLinks.Factors);
        }

        Show(Totp.DrawSecret());
        return Page();
    }

    [AsksAgain]
    public async Task<IActionResult> OnPostAsync([FromForm] string? offer, CancellationToken cancellation)
    {
        var officer = Officer.Of(User);
        if (secrets.Taken(offer, officer.Account) is not { } secret)
        {
            return LocalRedirect(AccountsLinks.SetUpTotp);
        }

        Show(secret);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (Totp.StepOf(secret, Code!, clock.GetUtcNow(), last: 0) is not { } step)
        {
            ModelState.AddModelError(nameof(Code), words.Of(new SecondFactorFailed()));
            return Page();
        }

        var session = SessionCookie.IdOf(HttpContext)!;
        var added = await factors.AddTotpAsync(officer.AtPage, session, secrets.Seal(secret), step, cancellation);
        live.Forget(session);
        if (!added.IsOk)
        {
            ModelState.AddModelError(nameof(Code), words.Of(added.Refusal));
            return Page();
        }

        if (added.Value.Length == 0)
        {
            return LocalRedirect($"{AccountsLinks.Factors}?added={ProofKind.Totp}");
        }

        Codes = added.Value;
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    private void Show(byte[] secret)
    {
        var officer = Officer.Of(User);
        Offer = secrets.Offer(secret, officer.Account);
        Key = Totp.KeyOf(secret);
        Picture = QrCode.Of(Totp.AddressOf(secret, Issuer, officer.UserName));
    }
}
