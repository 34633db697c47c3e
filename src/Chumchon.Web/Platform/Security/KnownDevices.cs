using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Chumchon.Web.Platform.Security;

/// <summary>
/// Browsers in which an officer has signed in before: a cookie names the device and the accounts, so that she goes on from
/// there while strangers have her name locked.
/// </summary>
public sealed class KnownDevices(IDataProtectionProvider protection)
{
    public const string Cookie = "chumchon.device";

    // The officers of an office share its machines.
    private const int MostNames = 8;

    private static readonly TimeSpan Memory = TimeSpan.FromDays(400);

    private readonly IDataProtector protector = protection.CreateProtector("device.1");

    /// <summary>Whether anybody has signed in from it before.</summary>
    public bool IsOne(HttpRequest request) => Read(request) is not null;

    /// <summary>The device, where the name has signed in from it before; else null.</summary>
    /// <param name="name">Normalized.</param>
    public string? Of(HttpRequest request, string name) =>
        Read(request) is [var device, .. var names] && names.Contains(name, StringComparer.Ordinal) ? device : null;

    public void Remember(HttpContext context, string name)
    {
        var (device, names) = Read(context.Request) is [var known, .. var before]
            ? (known, before)
            : (RandomNumberGenerator.GetHexString(32, lowercase: true), []);
        var remembered = names.Where(other => other != name).Prepend(name).Take(MostNames);
        context.Response.Cookies.Append(Cookie, protector.Protect(string.Join('\n', [device, .. remembered])), new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            MaxAge = Memory,
        });
    }

    private string[]? Read(HttpRequest request)
    {
        try
        {
            return request.Cookies[Cookie] is { Length: > 0 } text ? protector.Unprotect(text).Split('\n') : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
