using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace Chumchon.Web.Platform.Providers;

/// <summary>
/// The framework's handler, which looks at an answer in the address alone: a form that is posted there would be read before anything
/// bounds it.
/// </summary>
internal sealed class ProviderHandler(IOptionsMonitor<OpenIdConnectOptions> options, ILoggerFactory logger, HtmlEncoder html, UrlEncoder encoder)
    : OpenIdConnectHandler(options, logger, html, encoder)
{
    public override async Task<bool> ShouldHandleRequestAsync() => HttpMethods.IsGet(Request.Method) && await base.ShouldHandleRequestAsync();
}
