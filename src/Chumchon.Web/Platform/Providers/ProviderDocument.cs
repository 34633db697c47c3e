using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Chumchon.Web.Platform.Providers;

/// <summary>What the provider says of itself, with what the settings say otherwise; where it says nothing, the settings and its keys alone.</summary>
internal sealed class ProviderDocument(ProviderSettings settings) : IConfigurationRetriever<OpenIdConnectConfiguration>
{
    public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(string address, IDocumentRetriever retriever, CancellationToken cancel)
    {
        var document = settings.Discovery is null
            ? new()
            : OpenIdConnectConfiguration.Create(await retriever.GetDocumentAsync(address, cancel));
        document.Issuer = settings.Issuer ?? document.Issuer;
        document.AuthorizationEndpoint = settings.AuthorizationEndpoint?.AbsoluteUri ?? document.AuthorizationEndpoint;
        document.TokenEndpoint = settings.TokenEndpoint?.AbsoluteUri ?? document.TokenEndpoint;
        document.EndSessionEndpoint = settings.EndSessionEndpoint?.AbsoluteUri ?? document.EndSessionEndpoint;
        document.JwksUri = settings.JwksUri?.AbsoluteUri ?? document.JwksUri;
        document.JsonWebKeySet = new(await retriever.GetDocumentAsync(document.JwksUri, cancel));
        document.SigningKeys.Clear();
        foreach (var key in document.JsonWebKeySet.GetSigningKeys())
        {
            document.SigningKeys.Add(key);
        }

        return document;
    }
}
