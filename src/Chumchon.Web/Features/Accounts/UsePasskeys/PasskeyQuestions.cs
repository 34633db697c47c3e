using System.Security.Cryptography;
using System.Text.Json;
using Chumchon.Web.Platform.Security;
using Microsoft.AspNetCore.DataProtection;

namespace Chumchon.Web.Features.Accounts.UsePasskeys;

/// <summary>What a device was asked, as it comes back with its answer.</summary>
/// <param name="State">The handler's own, with the challenge.</param>
/// <param name="Browser">Of the cookie of the browser that was asked.</param>
internal sealed record PasskeyQuestion(string State, string Browser, DateTimeOffset AskedAt);

/// <summary>
/// Seals the questions that pages put to devices. A question is good for ten minutes and in the browser alone that it was put in, which a
/// cookie tells; that each passkey answers it once, the passkey's row tells (docs/adr/0042).
/// </summary>
public sealed class PasskeyQuestions
{
    private static readonly TimeSpan Time = TimeSpan.FromMinutes(10);
    private static readonly object Known = new();

    private readonly ITimeLimitedDataProtector protector;
    private readonly SealedCookie<Browser> browsers;
    private readonly TimeProvider clock;

    /// <summary>Those of a kind alone open each other's.</summary>
    /// <param name="kind">Of the answer that is wanted.</param>
    public PasskeyQuestions(IDataProtectionProvider protection, TimeProvider clock, string kind)
    {
        protector = protection.CreateProtector($"passkey-{kind}.2").ToTimeLimitedDataProtector();
        browsers = new(protection, "passkey-browser.1", "chumchon.passkey", "/", Time, SameSiteMode.Lax);
        this.clock = clock;
    }

    internal string Seal(HttpContext context, string? state) =>
        protector.Protect(JsonSerializer.Serialize(new PasskeyQuestion(state ?? "", OfBrowser(context), clock.GetUtcNow())), Time);

    /// <summary>Null where it is none of ours, too old, or was put to another browser.</summary>
    internal PasskeyQuestion? Open(HttpContext context, string text)
    {
        try
        {
            return JsonSerializer.Deserialize<PasskeyQuestion>(protector.Unprotect(text)) is { } question
                && browsers.Of(context.Request) is { } browser && browser.Id == question.Browser
                    ? question
                    : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    // Several tabs are one browser, and several questions of a page too.
    private string OfBrowser(HttpContext context)
    {
        if (context.Items[Known] is not string id)
        {
            id = browsers.Of(context.Request)?.Id ?? RandomNumberGenerator.GetHexString(32);
            context.Items[Known] = id;
            browsers.Begin(context, new(id));
        }

        return id;
    }

    private sealed record Browser(string Id);
}
