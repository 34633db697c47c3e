using System.Data.Common;
using Chumchon.Data.Accounts;
using Chumchon.Web.Platform.Errors;
using Chumchon.Web.Platform.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Chumchon.Web.Platform.Officers;

/// <summary>The cookie of a session carries its id; it is worth nothing once the session is over (docs/adr/0024).</summary>
public sealed class SessionCookie(LiveSessions sessions) : CookieAuthenticationEvents
{
    private const string Id = "session";
    private const string Provider = "provider";

    private static readonly object Outdated = new();

    /// <summary>What a new cookie is made with.</summary>
    /// <param name="byProvider">Whether the identity provider said who it is: she may be signed in there too.</param>
    public static AuthenticationProperties Of(string session, bool byProvider = false) =>
        new(new Dictionary<string, string?>(StringComparer.Ordinal) { [Id] = session, [Provider] = byProvider ? "1" : null });

    /// <summary>The session of the request; null where nobody is signed in.</summary>
    public static string? IdOf(HttpContext context) =>
        context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.Items.TryGetValue(Id, out var id) == true ? id : null;

    /// <summary>Whether the session of the request began at the identity provider.</summary>
    public static bool IsByProvider(HttpContext context) =>
        context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.Items.TryGetValue(Provider, out var byProvider) == true && byProvider == "1";

    /// <summary>The language of the account that the request's cookie was made for, whether its session still stands or not.</summary>
    public static string? LanguageOf(HttpContext context)
    {
        var options = context.RequestServices.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        return options.CookieManager.GetRequestCookie(context, options.Cookie.Name!) is { Length: > 0 } sealedTicket
            && options.TicketDataFormat.Unprotect(sealedTicket) is { } ticket
                ? Officer.LanguageOf(ticket.Principal)
                : null;
    }

    /// <summary>What the officer of the request prefers; as usual where nobody is signed in.</summary>
    public static Preferences PreferencesOf(HttpContext context) => SeenOf(context)?.Preferences ?? Preferences.Usual;

    /// <summary>The session of the request as the database has it; null where nobody is signed in.</summary>
    public static SeenSession? SeenOf(HttpContext context) => context.Features.Get<SeenSession>();

    /// <summary>Whether the request's cookie stands for a session, and its claims are another program's: she signs in again.</summary>
    public static bool IsOutdated(HttpContext context) => context.Items.ContainsKey(Outdated);

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (!Officer.AreClaimsOf(context.Principal!))
        {
            context.HttpContext.Items[Outdated] = true;
            context.RejectPrincipal();
            return;
        }

        if (context.Properties.Items.TryGetValue(Id, out var id) && await LiveAsync(id!, context.HttpContext) is { } seen)
        {
            context.HttpContext.Features.Set(seen);
        }
        else
        {
            context.RejectPrincipal();
        }
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context) => KeptForm.ChallengeAsync(context);

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        RefusedAccess.Forbidden(context.HttpContext);
        return KeptForm.ForbidAsync(context);
    }

    // Whose session cannot be looked up is not a stranger: she is told of the fault, and not asked to sign in.
    private async Task<SeenSession?> LiveAsync(string id, HttpContext context)
    {
        try
        {
            return await sessions.OfAsync(id, context.RequestAborted);
        }
        catch (DbException) when (context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return null;
        }
    }
}
