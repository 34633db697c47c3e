using Chumchon.Data.Accounts;
using Chumchon.Data.Model;
using Chumchon.Domain.Audit;
using Chumchon.Web.Features.Accounts.SignIn;
using Chumchon.Web.Platform.Security;
using Microsoft.AspNetCore.DataProtection;

namespace Chumchon.Web.Features.Accounts.TakeSecondStep;

/// <summary>
/// Between a right password and the second factor: a sealed cookie that is good for nothing but that page, for ten minutes, and as long
/// as the account's password and factors stay what they are.
/// </summary>
public sealed class SecondStep(IDataProtectionProvider protection)
{
    public const string Cookie = "chumchon.second";

    private readonly SealedCookie<Ticket> cookie = new(protection, "second-step.1", Cookie, AccountsLinks.SecondStep, TimeSpan.FromMinutes(10), SameSiteMode.Lax);

    public void Begin(HttpContext context, Account account, Proof first) =>
        cookie.Begin(context, new(account.Id, account.SecurityStamp!, first.Kind, [.. first.Tries]));

    public void End(HttpContext context) => cookie.End(context);

    /// <summary>Null where there is none, or it is over.</summary>
    internal Ticket? Of(HttpRequest request) => cookie.Of(request);

    /// <param name="Stamp">Of the account when the password was looked at.</param>
    /// <param name="Kind">What the audit says of her coming in.</param>
    /// <param name="Counted">The tries of the first step: taken back with those of the second, never before.</param>
    internal sealed record Ticket(long Account, string Stamp, AuditKind Kind, AttemptKey[] Counted);
}
