using Chumchon.Web.Platform.Security;
using Microsoft.AspNetCore.Http.Features;

namespace Chumchon.Web.Platform.Requests;

/// <summary>
/// Takes no large body of whoever nobody knows, whatever the page takes. The server then answers 413 and closes the line, and
/// does not read what was left unread either.
/// </summary>
public sealed class StrangersBodies(RequestDelegate next, KnownDevices devices)
{
    public Task InvokeAsync(HttpContext context)
    {
        // Most requests have none, and are asked nothing.
        if (context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false })
        {
            return next(context);
        }

        context.Response.OnStarting(CloseAfterUnreadBody, context);
        if (context.User.Identity?.IsAuthenticated != true
            && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false, MaxRequestBodySize: null or > StrangersForms.Large } limit
            && !devices.IsOne(context.Request))
        {
            limit.MaxRequestBodySize = StrangersForms.Large;
        }

        return next(context);
    }

    /// <summary>A body that is too large for its address is not read to its end, so no other request can follow it: the sender is told.</summary>
    private static Task CloseAfterUnreadBody(object state)
    {
        var context = (HttpContext)state;
        if (context.Request.ContentLength > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize)
        {
            context.Response.Headers.Connection = "close";
        }

        return Task.CompletedTask;
    }
}
