using System.Security.Cryptography;
using System.Text.Json;
using Chumchon.Data.Accounts;
using Chumchon.Data.Model;
using Chumchon.Domain.Audit;
using Chumchon.Web.Features.Accounts.SignIn;
using Microsoft.AspNetCore.DataProtection;

namespace Chumchon.Web.Features.Accounts.TakeSecondStep;

/// <summary>
/// Between a right password and the second factor: a sealed cookie that is good for nothing but that page, for ten minutes, and as long
/// as the account's password and factors stay what they are.
/// </summary>
public sealed class SecondStep(IDataProtectionProvider protection)
{
    public const string Cookie = "chumchon.second";

    private static readonly TimeSpan Time = TimeSpan.FromMinutes(10);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("second-step.1").ToTimeLimitedDataProtector();

    public void Begin(HttpContext context, Account account, Proof first) => context.Response.Cookies.Append(
        Cookie,
        protector.Protect(JsonSerializer.Serialize(new Ticket(account.Id, account.SecurityStamp!, first.Kind, [.. first.Tries])), Time),
        Options(context, Time));

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
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        MaxAge = age,
        Path = AccountsLinks.SecondStep,
    };

    /// <param name="Stamp">Of the account when the password was looked at.</param>
    /// <param name="Kind">What the audit says of her coming in.</param>
    /// <param name="Counted">The tries of the first step: taken back with those of the second, never before.</param>
    internal sealed record Ticket(long Account, string Stamp, AuditKind Kind, AttemptKey[] Counted);
}
