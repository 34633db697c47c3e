using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Chumchon.Web.Platform.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Chumchon.Web.Platform.Errors;

/// <summary>
/// A form that was posted after its session had ended. Its fields travel, encrypted, through the sign-in page and come
/// back afterwards, so that nothing typed is lost.
/// </summary>
/// <param name="Path">Where it was posted, with its query.</param>
public sealed record KeptForm(string Path, Dictionary<string, string[]> Fields)
{
    /// <summary>Most values of a form, of the largest district with room to spare.</summary>
    public const int MostFields = 20_000;

    /// <summary>The largest body that a form may have: 2 MiB.</summary>
    public const long MostBytes = 2 * 1024 * 1024;

    public static async Task<KeptForm> ReadAsync(string path, HttpRequest request)
    {
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        return new(path, form.ToDictionary(static field => field.Key, static field => field.Value.ToArray()!, StringComparer.Ordinal)!);
    }

    public string Seal(IDataProtectionProvider protection)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            JsonSerializer.Serialize(gzip, this);
        }

        return WebEncoders.Base64UrlEncode(Protector(protection).Protect(packed.ToArray()));
    }

    /// <summary>Null when the text is not one of ours.</summary>
    public static KeptForm? Open(string? sealedForm, IDataProtectionProvider protection)
    {
        if (string.IsNullOrEmpty(sealedForm))
        {
            return null;
        }

        try
        {
            using var packed = new MemoryStream(Protector(protection).Unprotect(WebEncoders.Base64UrlDecode(sealedForm)));
            using var gzip = new GZipStream(packed, CompressionMode.Decompress);
            return JsonSerializer.Deserialize<KeptForm>(gzip);
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or FormatException)
        {
            return null;
        }
    }

    /// <summary>
    /// A form that a page of ours posted is answered 401, whose page keeps it: another site's would stand before the officer as
    /// hers. A script is answered 401 alone, for it keeps its figures itself; anything else goes to the sign-in page.
    /// </summary>
    public static Task ChallengeAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (ScriptRequest.Is(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.HttpContext.Features.Get<IStatusCodePagesFeature>()?.Enabled = false;
        }
        else if (HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType && !FormOrigin.IsForeign(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else
        {
            // Without the host, which is whatever the request says it is.
            var request = context.Request;
            context.Response.Redirect(context.Options.LoginPath + QueryString.Create(
                context.Options.ReturnUrlParameter, request.PathBase + request.Path + request.QueryString));
        }

        return Task.CompletedTask;
    }

    /// <summary>What an officer may not have is not found: whether it exists is not told.</summary>
    public static Task ForbidAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static IDataProtector Protector(IDataProtectionProvider protection) => protection.CreateProtector("kept-form.1");
}
