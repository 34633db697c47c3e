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
        if (context.User.Identity?.IsAuthenticated != true
            && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false, MaxRequestBodySize: null or > StrangersForms.Large } limit
            && !devices.IsOne(context.Request))
        {
            limit.MaxRequestBodySize = StrangersForms.Large;
        }

        return next(context);
    }
}
