namespace Chumchon.Web.Platform.Security;

/// <summary>What each answer tells the browser not to do: said when the answer starts, so that one that a failure cleared says it too.</summary>
public static class SecurityHeaders
{
    private const string Policy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        context.Response.OnStarting(static state => SayAsync((HttpContext)state), context);
        return next(context);
    });

    private static Task SayAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";

        // A name that all of a machine's programs share is kept out of it.
        if (context.Request.IsHttps && context.Request.Host.Host is not "localhost")
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        // What an officer sees holds names and figures of persons. Whoever wants an answer kept, a file with its ETag, says so.
        if (context.User.Identity?.IsAuthenticated == true && headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }
}
