using Chumchon.Data.Accounts;
using Chumchon.Web.Platform.Officers;
using Microsoft.AspNetCore.Authentication;

namespace Chumchon.Web.Platform.Security;

/// <summary>How long the session lasts after this answer, which extends it once half of it has gone by, and never beyond its longest.</summary>
public sealed class SessionTime(SessionLife life, TimeProvider clock)
{
    /// <summary>In seconds; 0 where nobody is signed in.</summary>
    public long SecondsLeft(HttpContext context)
    {
        if (context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.ExpiresUtc is not { } ends)
        {
            return 0;
        }

        var now = clock.GetUtcNow();
        var left = ends - now < life.Idle / 2 ? life.Idle : ends - now;
        var longest = SessionCookie.SeenOf(context) is { } seen ? seen.EndsAt - now : left;
        return (long)(longest < left ? longest : left).TotalSeconds;
    }
}
