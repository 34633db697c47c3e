using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Chumchon.Web.Platform.Security;

/// <summary>A sealed cookie from one page to the next: it goes to that page alone, and is good for a while.</summary>
/// <param name="purpose">Of the seal: what is sealed for another is none.</param>
/// <param name="path">Of the page.</param>
public sealed class SealedCookie<T>(
    IDataProtectionProvider protection, string purpose, string name, string path, TimeSpan time, SameSiteMode sameSite)
    where T : class
{
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector(purpose).ToTimeLimitedDataProtector();

    public void Begin(HttpContext context, T ticket) =>
        context.Response.Cookies.Append(name, protector.Protect(JsonSerializer.Serialize(ticket), time), Options(context, time));

    public void End(HttpContext context) => context.Response.Cookies.Delete(name, Options(context, age: null));

    /// <summary>Null where there is none, or it is over.</summary>
    public T? Of(HttpRequest request)
    {
        try
        {
            return request.Cookies[name] is { Length: > 0 } text ? JsonSerializer.Deserialize<T>(protector.Unprotect(text)) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private CookieOptions Options(HttpContext context, TimeSpan? age) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = sameSite,
        Secure = context.Request.IsHttps,
        MaxAge = age,
        Path = path,
    };
}
