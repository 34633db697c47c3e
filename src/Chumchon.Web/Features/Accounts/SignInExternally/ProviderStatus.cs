using Chumchon.Web.Platform.Providers;

namespace Chumchon.Web.Features.Accounts.SignInExternally;

/// <summary>The status of a page that says why the provider named nobody.</summary>
internal static class ProviderStatus
{
    public static int Of(ProviderFailure failure) => failure switch
    {
        ProviderFailure.Denied => StatusCodes.Status403Forbidden,
        ProviderFailure.TooMany => StatusCodes.Status429TooManyRequests,
        ProviderFailure.Unreachable or ProviderFailure.Misconfigured => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status400BadRequest,
    };
}
