using System.Data.Common;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Chumchon.Web.Platform.Providers;

/// <summary>
/// The ways to the provider, as addresses. A page leads there and not a redirect: browsers hold a form's redirects, the provider's
/// own among them, to the hosts that the content policy lets forms go to, and it lets them go to none.
/// </summary>
public sealed class ProviderDeparture(TimeProvider clock)
{
    /// <summary>Where somebody is sent who is to say there who she is; what it needs to know her again goes with the answer, as cookies.</summary>
    internal async Task<(Uri? Address, ProviderFailure Failure)> ToSignInAsync(HttpContext context, ProviderErrand errand)
    {
        try
        {
            await context.ChallengeAsync(ProviderScheme.Name, ProviderEvents.PropertiesOf(errand, clock.GetUtcNow()));
        }
        catch (Exception failure) when (failure is not DbException && !context.RequestAborted.IsCancellationRequested)
        {
            var why = ProviderFailures.Of(failure);
            context.RequestServices.GetRequiredService<ProviderLog>().Failed(context, why, (failure.InnerException ?? failure).GetType().Name);
            return (null, why);
        }

        var answer = context.Response;
        var address = new Uri(answer.Headers.Location.ToString());
        answer.Headers.Remove("Location");
        answer.StatusCode = StatusCodes.Status200OK;
        return (address, ProviderFailure.None);
    }

    /// <summary>Where somebody is sent who signed out here; null where the provider has no such address, or does not answer.</summary>
    /// <param name="back">Path of this site that the provider sends her back to.</param>
    internal static async Task<Uri?> ToSignOutAsync(HttpContext context, string back)
    {
        var options = context.RequestServices.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>().Get(ProviderScheme.Name);
        try
        {
            var provider = await options.ConfigurationManager!.GetConfigurationAsync(context.RequestAborted);
            return string.IsNullOrEmpty(provider.EndSessionEndpoint) ? null : new Uri(QueryHelpers.AddQueryString(
                provider.EndSessionEndpoint,
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["client_id"] = options.ClientId,
                    ["post_logout_redirect_uri"] = $"{context.Request.Scheme}://{context.Request.Host}{back}",
                }));
        }
        catch (Exception failure) when (ProviderFailures.IsOfTheLine(failure) || ProviderFailures.IsOfTheDocument(failure))
        {
            return null;
        }
    }
}
