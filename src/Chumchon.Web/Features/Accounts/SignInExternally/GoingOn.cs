using Chumchon.Web.Platform.Providers;

namespace Chumchon.Web.Features.Accounts.SignInExternally;

/// <summary>
/// A page that leads on at once, with a link for whoever stays on it. What follows is asked by a page of this site, and not by a
/// form or by the provider's: so the content policy opens no form to other hosts, and strict cookies come along.
/// </summary>
/// <param name="Title">Key of the word book.</param>
/// <param name="Address">Of this site or the provider.</param>
public sealed record GoingOn(string Title, string Address)
{
    /// <summary>The way to the provider on an errand; where it cannot be asked why not, with the status that says so.</summary>
    internal static async Task<(GoingOn? On, ProviderFailure Failure)> ToProviderAsync(ProviderDeparture departure, HttpContext context, ProviderErrand errand)
    {
        var (address, failure) = await departure.ToSignInAsync(context, errand);
        if (address is null)
        {
            context.Response.StatusCode = ProviderStatus.Of(failure);
            return (null, failure);
        }

        return (new GoingOn("provider.going-title", address.AbsoluteUri).Say(context.Response), failure);
    }

    /// <summary>Has the browser go on by itself.</summary>
    internal GoingOn Say(HttpResponse response)
    {
        response.Headers["Refresh"] = $"0; url={Address}";
        response.Headers.CacheControl = "no-store";
        return this;
    }
}
