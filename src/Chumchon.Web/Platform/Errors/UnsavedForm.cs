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
        && IsOfThisSite(context.Request);

    /// <summary>Browsers say where a form comes from; what does not say it is shown to nobody as her own.</summary>
    private static bool IsOfThisSite(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() switch
    {
        "same-origin" => true,
        "" => request.Headers.Origin.Count == 0 || request.Headers.Origin == $"{request.Scheme}://{request.Host}",
        _ => false,
    };
}
