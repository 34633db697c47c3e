using Chumchon.Data.Model;
using Chumchon.Web.Platform.Security;
using Microsoft.AspNetCore.DataProtection;

namespace Chumchon.Web.Features.Accounts.ChooseFirstPassword;

/// <summary>
/// Between a one-time code and the password that is chosen for it: a sealed cookie that is good for nothing but that page, for a
/// quarter of an hour, and as long as the code is the account's.
/// </summary>
public sealed class FirstPassword(IDataProtectionProvider protection)
{
    public const string Cookie = "chumchon.first";

    private readonly SealedCookie<Ticket> cookie = new(protection, "code-cookie.1", Cookie, AccountsLinks.FirstPassword, TimeSpan.FromMinutes(15), SameSiteMode.Strict);

    public void Begin(HttpContext context, Account account) => cookie.Begin(context, new(account.Id, account.CodeHash!));

    public void End(HttpContext context) => cookie.End(context);

    /// <summary>Null where there is none, or it is over.</summary>
    internal Ticket? Of(HttpRequest request) => cookie.Of(request);

    internal sealed record Ticket(long Account, string CodeHash);
}
