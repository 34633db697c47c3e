using System.Net.Http.Headers;
using System.Text;

namespace Chumchon.Web.Platform.Providers;

/// <summary>
/// The line by which the program itself asks the provider: with its API key where one is asked for, and its id and secret in the header
/// where it is to prove itself so. It follows no redirect.
/// </summary>
internal sealed class ProviderLine(ProviderSettings settings) : DelegatingHandler(new SocketsHttpHandler
{
    AllowAutoRedirect = false,
    UseCookies = false,
    PooledConnectionLifetime = TimeSpan.FromMinutes(5),
})
{
    public const long MostBytes = 1024 * 1024;

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (settings.ApiKeyHeader is { } header)
        {
            request.Headers.TryAddWithoutValidation(header, settings.ApiKey);
        }

        // What is posted is a code to be redeemed, or a request pushed before it.
        if (settings.ClientAuthentication == ClientAuthentication.Basic && request.Method == HttpMethod.Post)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue(
                "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{FormOf(settings.ClientId)}:{FormOf(settings.ClientSecret!)}")));
        }

        return base.SendAsync(request, cancellationToken);
    }

    // RFC 6749, 2.3.1: as in a form, before it is joined.
    private static string FormOf(string text) => System.Net.WebUtility.UrlEncode(text);
}
