using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Tokens;

namespace Chumchon.Web.Platform.Providers;

/// <summary>
/// The keys by which the provider signs. One that is not known is looked for before the answer is checked: the framework would refuse the
/// first who comes after a change of keys.
/// </summary>
internal sealed class ProviderKeys(ProviderSettings settings)
{
    private ICollection<SecurityKey>? keys;

    public IEnumerable<SecurityKey> Of(string? id) => (keys ?? []).Where(key => id is null || key.KeyId == id);

    /// <summary>Learns the keys for a token that came from the provider itself.</summary>
    public async Task LearnAsync(OpenIdConnectOptions options, string token, CancellationToken cancellation)
    {
        keys ??= (await options.ConfigurationManager!.GetConfigurationAsync(cancellation)).SigningKeys;
        if (!Of(new JsonWebToken(token).Kid).Any())
        {
            var retriever = new HttpDocumentRetriever(options.Backchannel) { RequireHttps = options.RequireHttpsMetadata };
            keys = (await new ProviderDocument(settings).GetConfigurationAsync((settings.Discovery ?? settings.Authority).AbsoluteUri, retriever, cancellation)).SigningKeys;
        }
    }
}
