using System.Globalization;
using Chumchon.Data.Accounts;
using Chumchon.Domain.Audit;
using Chumchon.Web.Platform.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace Chumchon.Web.Platform.Providers;

/// <summary>What is done between here and the provider, and how its answer reaches the page.</summary>
internal sealed class ProviderEvents(ProviderSettings settings, ExternalSignIn external, SignInAttempts attempts, ProviderKeys keys, ProviderLog log, TimeProvider clock)
    : OpenIdConnectEvents
{
    private const string Begun = "begun";
    private const string Session = "link-session";

    /// <summary>What the state that goes to the provider and back holds, sealed.</summary>
    internal static AuthenticationProperties PropertiesOf(ProviderErrand errand, DateTimeOffset now) => new(new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        [Begun] = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        [Session] = errand.LinkSession,
    })
    {
        RedirectUri = errand.ReturnUrl,
    };

    public override Task RedirectToIdentityProvider(RedirectContext context)
    {
        if (settings.AcrValues is { } asked)
        {
            context.ProtocolMessage.AcrValues = asked;
        }

        return Task.CompletedTask;
    }

    /// <summary>Before a code is redeemed: whoever has no errand here has no request made for her.</summary>
    public override async Task AuthorizationCodeReceived(AuthorizationCodeReceivedContext context)
    {
        if (context.ProtocolMessage.GetParameter("iss") is { } issuer
            && issuer != (await context.Options.ConfigurationManager!.GetConfigurationAsync(context.HttpContext.RequestAborted)).Issuer)
        {
            context.Fail(new OtherIssuerException());
        }
        else if (IsOver(context.Properties))
        {
            context.Fail(new AuthenticationFailureException("Begun too long ago."));
        }
        else if (!await attempts.CountNetworkAsync(
            Actor.AtTheDoor(account: 0), ClientNetwork.Of(context.HttpContext.Connection.RemoteIpAddress), context.HttpContext.RequestAborted))
        {
            context.Fail(new TooManyAnswersException());
        }
    }

    public override Task TokenResponseReceived(TokenResponseReceivedContext context) => context.TokenEndpointResponse.IdToken is { Length: > 0 } token
        ? keys.LearnAsync(context.Options, token, context.HttpContext.RequestAborted)
        : Task.CompletedTask;

    public override Task TicketReceived(TicketReceivedContext context)
    {
        var answer = context.Principal!;
        var identity = ExternalSignIn.IdentityOf(answer);
        if (identity is null)
        {
            log.Failed(context.HttpContext, ProviderFailure.NotValid, "SubjectNotToBeKept");
        }

        context.HttpContext.Features.Set(new ProviderAnswer(
            ErrandOf(context.Properties, context.ReturnUri), identity, external.CountsAsTwoFactors(answer),
            identity is null ? ProviderFailure.NotValid : ProviderFailure.None));
        context.SkipHandler();
        return Task.CompletedTask;
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        var failure = ProviderFailures.Of(context.Failure!);
        log.Failed(context.HttpContext, failure, (context.Failure!.InnerException ?? context.Failure).GetType().Name);
        context.HttpContext.Features.Set(new ProviderAnswer(
            ErrandOf(context.Properties, context.Properties?.RedirectUri), Identity: null, IsTwoFactors: false, failure));
        context.SkipHandler();
        return Task.CompletedTask;
    }

    private static ProviderErrand ErrandOf(AuthenticationProperties? properties, string? returnUrl) =>
        new(LocalAddress.Of(returnUrl) ?? "/", properties?.Items.TryGetValue(Session, out var session) == true && session is { Length: > 0 } ? session : null);

    private bool IsOver(AuthenticationProperties? properties) =>
        properties?.Items.TryGetValue(Begun, out var begun) != true
        || !long.TryParse(begun, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        || DateTimeOffset.FromUnixTimeSeconds(seconds) + ProviderScheme.Patience < clock.GetUtcNow();
}
