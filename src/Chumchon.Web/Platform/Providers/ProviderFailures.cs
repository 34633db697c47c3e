using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Chumchon.Web.Platform.Providers;

/// <summary>The provider's answer came from a network that asked too often.</summary>
internal sealed class TooManyAnswersException() : AuthenticationFailureException("Too many from this network.");

/// <summary>The answer says that another provider gave it.</summary>
internal sealed class OtherIssuerException() : AuthenticationFailureException("The answer is another provider's.");

/// <summary>What the provider says of itself cannot be used.</summary>
internal sealed class ProviderDocumentException(string why, Exception? cause = null) : Exception($"Of the provider's description: {why}.", cause);

/// <summary>Which failure an exception of the framework stands for.</summary>
internal static class ProviderFailures
{
    public static ProviderFailure Of(Exception failure) => failure switch
    {
        TooManyAnswersException => ProviderFailure.TooMany,
        OtherIssuerException => ProviderFailure.NotValid,
        { } when ErrorOf(failure) is { } error => OfError(error),
        { } when IsOfTheDocument(failure) => ProviderFailure.Misconfigured,
        OpenIdConnectProtocolException or SecurityTokenException => ProviderFailure.NotValid,
        { } when IsOfTheLine(failure) => ProviderFailure.Unreachable,
        AuthenticationFailureException { InnerException: { } inner } => Of(inner),
        AuthenticationFailureException => ProviderFailure.Over,
        _ => ProviderFailure.NotValid,
    };

    /// <summary>Whether the program could not speak with the provider; its configuration that could not be read among it.</summary>
    public static bool IsOfTheLine(Exception failure) =>
        failure is HttpRequestException or IOException or TaskCanceledException or TimeoutException
        || (failure is InvalidOperationException && failure.Message.Contains("IDX20803", StringComparison.Ordinal))
        || (failure.InnerException is { } inner && IsOfTheLine(inner));

    /// <summary>Whether the provider describes itself wrongly, which its operator or ours mends.</summary>
    public static bool IsOfTheDocument(Exception failure) =>
        failure is ProviderDocumentException || (failure.InnerException is { } inner && IsOfTheDocument(inner));

    // The framework keeps the error code that the provider gave beside the exception.
    private static string? ErrorOf(Exception failure) => failure.Data["error"] as string;

    private static ProviderFailure OfError(string error) => error switch
    {
        "access_denied" or "consent_required" or "login_required" or "interaction_required" or "account_selection_required" => ProviderFailure.Denied,
        "invalid_grant" => ProviderFailure.Over,
        "invalid_client" or "unauthorized_client" or "invalid_scope" or "unsupported_response_type" or "invalid_request" or "unsupported_grant_type" => ProviderFailure.Misconfigured,
        _ => ProviderFailure.Unreachable,
    };
}
