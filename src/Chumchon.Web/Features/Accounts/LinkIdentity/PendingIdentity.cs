using Chumchon.Domain.Accounts;
using Chumchon.Web.Platform.Security;
using Microsoft.AspNetCore.DataProtection;

namespace Chumchon.Web.Features.Accounts.LinkIdentity;

/// <summary>
/// Between the provider's word and the code that says which account it is for: a sealed cookie that is good for nothing but that page, for
/// a quarter of an hour.
/// </summary>
public sealed class PendingIdentity(IDataProtectionProvider protection)
{
    public const string Cookie = "chumchon.identity";

    private readonly SealedCookie<Ticket> cookie = new(protection, "identity-cookie.1", Cookie, AccountsLinks.ExternalLink, TimeSpan.FromMinutes(15), SameSiteMode.Strict);

    internal void Begin(HttpContext context, Ticket ticket) => cookie.Begin(context, ticket);

    public void End(HttpContext context) => cookie.End(context);

    /// <summary>Null where there is none, or it is over.</summary>
    internal Ticket? Of(HttpRequest request) => cookie.Of(request);

    /// <param name="Subject">The hash.</param>
    internal sealed record Ticket(string Issuer, byte[] Subject, bool IsTwoFactors, string ReturnUrl)
    {
        public ExternalIdentity Identity() => ExternalIdentity.Kept(Issuer, Subject);
    }
}
