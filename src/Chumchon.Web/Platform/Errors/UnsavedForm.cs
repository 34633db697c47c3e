using Chumchon.Web.Platform.Security;

namespace Chumchon.Web.Platform.Errors;

/// <summary>A form with typed figures, posted without script by a page of ours, whose answer broke: it comes back as it was posted.</summary>
public static class UnsavedForm
{
    /// <summary>The page that shows it.</summary>
    public const string Page = "/error/unsaved";

    public static bool Is(HttpContext context) =>
        context.Response.StatusCode >= StatusCodes.Status500InternalServerError
        && HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType
        && context.Request.Path.StartsWithSegments("/entry", StringComparison.Ordinal)
        && !FormOrigin.IsForeign(context.Request);
}
