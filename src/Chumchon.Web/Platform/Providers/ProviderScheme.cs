using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Chumchon.Web.Platform.Providers;

/// <summary>
/// OpenID Connect as the framework has it: discovery, authorization code with PKCE, state and nonce. It signs nobody in: it says who it
/// is to the page of the answer, or why not.
/// </summary>
public static class ProviderScheme
{
    /// <summary>Of the scheme.</summary>
    public const string Name = "provider";

    /// <summary>Where the provider sends its answer: the address that it is told of.</summary>
    public const string AnswerPath = "/sign-in/external/callback";

    /// <summary>In which she must have come back.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>No shared secret signs what the provider says: whoever reads ours could.</summary>
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    /// <exception cref="ArgumentException">A setting is wrong.</exception>
    public static IServiceCollection AddExternalSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = ProviderSettings.Read(configuration);
        services.AddSingleton(new ExternalSignIn(settings)).AddSingleton<ProviderDeparture>();
        if (settings is null)
        {
            return services;
        }

        services.AddSingleton(settings).AddSingleton<ProviderLog>().AddSingleton<ProviderKeys>().AddScoped<ProviderEvents>();
        services.AddLogging(static logging => logging
            .AddFilter("Microsoft.AspNetCore.Authentication.OpenIdConnect", LogLevel.None)
            .AddFilter(typeof(ProviderHandler).FullName, LogLevel.None));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<OpenIdConnectOptions>, OpenIdConnectPostConfigureOptions>());
        services.AddAuthentication().AddRemoteScheme<OpenIdConnectOptions, ProviderHandler>(Name, displayName: null, options => Describe(options, settings));
        services.AddOptions<OpenIdConnectOptions>(Name).Configure<TimeProvider, ProviderKeys>(static (options, clock, keys) =>
        {
            options.TokenValidationParameters.IssuerSigningKeyResolver = (_, _, id, _) => keys.Of(id);
            options.TokenValidationParameters.LifetimeValidator = (begins, ends, _, rule) =>
                ends is not null && ends + rule.ClockSkew > clock.GetUtcNow().UtcDateTime && !(begins - rule.ClockSkew > clock.GetUtcNow().UtcDateTime);
        });
        return services;
    }

    private static void Describe(OpenIdConnectOptions options, ProviderSettings settings)
    {
        options.Authority = settings.Authority.AbsoluteUri;
        options.RequireHttpsMetadata = !settings.Authority.IsLoopback;
        options.ClientId = settings.ClientId;
        options.ClientSecret = settings.ClientAuthentication == ClientAuthentication.Post ? settings.ClientSecret : null;
        options.CallbackPath = AnswerPath;
        options.RemoteSignOutPath = PathString.Empty;
        options.SignedOutCallbackPath = PathString.Empty;
        options.SignInScheme = IdentityConstants.ApplicationScheme;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.SaveTokens = false;
        options.MapInboundClaims = false;

        // Its usual ones take away the issuer, and how she proved it.
        options.ClaimActions.Clear();
        options.DisableTelemetry = true;
        options.Prompt = settings.AsksEachTime ? OpenIdConnectPrompt.Login : null;
        options.Scope.Clear();
        foreach (var scope in settings.Scopes)
        {
            options.Scope.Add(scope);
        }

        options.EventsType = typeof(ProviderEvents);
        options.ProtocolValidator.NonceLifetime = Patience;
        options.RemoteAuthenticationTimeout = Patience;
        options.CorrelationCookie = Cookie("chumchon.external.");
        options.NonceCookie = Cookie("chumchon.nonce.");
        options.TokenValidationParameters.ClockSkew = settings.ClockSkew;
        options.TokenValidationParameters.ValidAlgorithms = Algorithms;
        AddLine(options, settings);
    }

    private static void AddLine(OpenIdConnectOptions options, ProviderSettings settings)
    {
        options.Backchannel = new HttpClient(new ProviderLine(settings)) { Timeout = ProviderLine.Patience, MaxResponseContentBufferSize = ProviderLine.MostBytes };
        options.Backchannel.DefaultRequestHeaders.UserAgent.ParseAdd("Chumchon");
        options.ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(
            (settings.Discovery ?? settings.Authority).AbsoluteUri, new ProviderDocument(settings),
            new HttpDocumentRetriever(options.Backchannel) { RequireHttps = options.RequireHttpsMetadata });
        options.TokenValidationParameters.ConfigurationManager = (BaseConfigurationManager)options.ConfigurationManager;
    }

    /// <summary>The provider sends her back from another site by a link, with which Lax cookies come.</summary>
    private static CookieBuilder Cookie(string name) => new()
    {
        Name = name,
        Path = AnswerPath,
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        SecurePolicy = CookieSecurePolicy.SameAsRequest,
        MaxAge = Patience,
    };
}
