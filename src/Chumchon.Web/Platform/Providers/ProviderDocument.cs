using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Chumchon.Web.Platform.Providers;

/// <summary>What the provider says of itself, with what the settings say otherwise; where it says nothing, the settings and its keys alone.</summary>
internal sealed class ProviderDocument(ProviderSettings settings) : IConfigurationRetriever<OpenIdConnectConfiguration>
{
    public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(string address, IDocumentRetriever retriever, CancellationToken cancel)
    {
        var document = settings.Discovery is null ? new() : Read(await retriever.GetDocumentAsync(address, cancel));
        document.Issuer = settings.Issuer ?? document.Issuer;
        document.AuthorizationEndpoint = settings.AuthorizationEndpoint?.AbsoluteUri ?? document.AuthorizationEndpoint;
        document.TokenEndpoint = settings.TokenEndpoint?.AbsoluteUri ?? document.TokenEndpoint;
        document.EndSessionEndpoint = settings.EndSessionEndpoint?.AbsoluteUri ?? document.EndSessionEndpoint;
        document.JwksUri = settings.JwksUri?.AbsoluteUri ?? document.JwksUri;
        Check(document);
        document.JsonWebKeySet = new(await retriever.GetDocumentAsync(document.JwksUri, cancel));
        document.SigningKeys.Clear();
        foreach (var key in document.JsonWebKeySet.GetSigningKeys())
        {
            document.SigningKeys.Add(key);
        }

        return document;
    }

    private static OpenIdConnectConfiguration Read(string text)
    {
        try
        {
            return OpenIdConnectConfiguration.Create(text);
        }
        catch (Exception fault)
        {
            throw new ProviderDocumentException("it is no description of a provider", fault);
        }
    }

    /// <summary>Nobody is sent to, and no secret of ours is told at, an address that the settings would not take.</summary>
    /// <exception cref="ProviderDocumentException">One is missing, or is none that may be asked.</exception>
    private static void Check(OpenIdConnectConfiguration document)
    {
        if (string.IsNullOrEmpty(document.Issuer))
        {
            throw new ProviderDocumentException("it names no issuer");
        }

        if (!IsAddress(document.AuthorizationEndpoint) || !IsAddress(document.TokenEndpoint) || !IsAddress(document.JwksUri)
            || !(string.IsNullOrEmpty(document.EndSessionEndpoint) || IsAddress(document.EndSessionEndpoint)))
        {
            throw new ProviderDocumentException("an address in it is missing or is not https");
        }
    }

    private static bool IsAddress(string? text) => ProviderSettings.AddressOf(text) is not null;
}
