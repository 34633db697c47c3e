using System.Security.Cryptography;
using System.Text.Json;
using Chumchon.Data.Model;
using Microsoft.AspNetCore.DataProtection;

namespace Chumchon.Web.Features.Accounts.ChooseFirstPassword;

/// <summary>
/// Between a one-time code and the password that is chosen for it: a sealed cookie that is good for nothing but that page, for a
/// quarter of an hour, and as long as the code is the account's.
/// </summary>
public sealed class FirstPassword(IDataProtectionProvider protection)
{
    public const string Cookie = "chumchon.first";

    private static readonly TimeSpan Time = TimeSpan.FromMinutes(15);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("code-cookie.1").ToTimeLimitedDataProtector();

    public void Begin(HttpContext context, Account account) => context.Response.Cookies.Append(
        Cookie, protector.Protect(JsonSerializer.Serialize(new Ticket(account.Id, account.CodeHash!)), Time), Options(context, Time));

    public void End(HttpContext context) => context.Response.Cookies.Delete(Cookie, Options(context, age: null));

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
        Path = AccountsLinks.FirstPassword,
    };

    internal sealed record Ticket(long Account, string CodeHash);
}
