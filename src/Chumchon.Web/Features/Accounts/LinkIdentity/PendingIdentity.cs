using System.Security.Cryptography;
using System.Text.Json;
using Chumchon.Domain.Accounts;
using Microsoft.AspNetCore.DataProtection;

namespace Chumchon.Web.Features.Accounts.LinkIdentity;

/// <summary>
/// Between the provider's word and the code that says which account it is for: a sealed cookie that is good for nothing but that page, for
/// a quarter of an hour.
/// </summary>
public sealed class PendingIdentity(IDataProtectionProvider protection)
{
    public const string Cookie = "chumchon.identity";

    private static readonly TimeSpan Time = TimeSpan.FromMinutes(15);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("identity-cookie.1").ToTimeLimitedDataProtector();

    internal void Begin(HttpContext context, Ticket ticket) =>
        context.Response.Cookies.Append(Cookie, protector.Protect(JsonSerializer.Serialize(ticket), Time), Options(context, Time));

    internal static void End(HttpContext context) => context.Response.Cookies.Delete(Cookie, Options(context, age: null));

    /// <summary>Null where there is none, or it is over.</summary>
    internal Ticket? Of(HttpRequest request)
    {
        try
        {
            return request.Cookies[Cookie] is { Length: > 0 } text ? JsonSerializer.Deserialize<Ticket>(protector.Unprotect(text)) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static CookieOptions Options(HttpContext context, TimeSpan? age) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        MaxAge = age,
        Path = AccountsLinks.ExternalLink,
    };

    /// <param name="Subject">The hash.</param>
    internal sealed record Ticket(string Issuer, byte[] Subject, bool IsTwoFactors, string ReturnUrl)
    {
        public ExternalIdentity Identity() => ExternalIdentity.Kept(Issuer, Subject);
    }
}
