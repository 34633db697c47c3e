using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Chumchon.Web.Platform.Security;

/// <summary>How long the session lasts after this answer, which extends it once half of it has gone by.</summary>
public sealed class SessionTime(IOptionsMonitor<CookieAuthenticationOptions> options, TimeProvider clock)
{
    /// <summary>In seconds; 0 where nobody is signed in.</summary>
    public long SecondsLeft(HttpContext context)
    {
        if (context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.ExpiresUtc is not { } ends)
        {
            return 0;
        }

        var whole = options.Get(IdentityConstants.ApplicationScheme).ExpireTimeSpan;
        var left = ends - clock.GetUtcNow();
        return (long)(left < whole / 2 ? whole : left).TotalSeconds;
    }
}
