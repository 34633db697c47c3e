using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;

namespace Chumchon.Web.Platform.Security;

/// <summary>
/// Where a posted form comes from. Forms of pages that are seen signed in and signed out stand in tabs that outlive a sign-in
/// or a sign-out in another tab, so their antiforgery token may have been made for somebody else; the browser's own word, or
/// a token made for nobody, tells as well that the form is ours.
/// </summary>
public static class FormOrigin
{
    /// <summary>The field of the antiforgery token.</summary>
    public const string Token = "__RequestVerificationToken";

    /// <summary>Whether the browser says that another site posted it.</summary>
    public static bool IsForeign(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
        {
            return site is not ("same-origin" or "none");
        }

        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var from)
                && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether it is certain that a page of ours posted it, whoever was signed in when that page was drawn.</summary>
    public static async Task<bool> IsOwnAsync(HttpContext context, IAntiforgery antiforgery) =>
        !IsForeign(context.Request)
        && (context.Request.Headers["Sec-Fetch-Site"].ToString() is "same-origin"
            || await antiforgery.IsRequestValidAsync(context)
            || await IsOfNobodyAsync(context, antiforgery));

    /// <summary>Whether it carries a token at all: a form of ours whose token has gone stale does.</summary>
    public static bool HasToken(HttpRequest request) => request.HasFormContentType && request.Form[Token].ToString().Length > 0;

    private static async Task<bool> IsOfNobodyAsync(HttpContext context, IAntiforgery antiforgery)
    {
        var user = context.User;
        context.User = new ClaimsPrincipal(new ClaimsIdentity());
        try
        {
            return await antiforgery.IsRequestValidAsync(context);
        }
        finally
        {
            context.User = user;
        }
    }
}
