using Chumchon.Web.Platform.Security;

namespace Chumchon.Web.Platform.Providers;

/// <summary>How the program proves to the provider who it is.</summary>
public enum ClientAuthentication
{
    /// <summary>Id and secret in a header.</summary>
    Basic,

    /// <summary>Id and secret in the form.</summary>
    Post,

    /// <summary>The id alone; PKCE is what protects a public client.</summary>
    None,
}

/// <summary>The settings <c>ExternalSignIn</c>: without an authority there is no sign-in by a provider at all (docs/operations.md).</summary>
public sealed record ProviderSettings
{
    public const string Section = "ExternalSignIn";

    private const int MostSkewSeconds = 300, UsualSkewSeconds = 60;

    private static readonly string[] Known =
    [
        nameof(Authority), nameof(ClientId), "ClientSecret", "ClientSecretFile", nameof(ClientAuthentication), nameof(NameTh), nameof(NameEn), nameof(Scopes),
        nameof(ApiKeyHeader), "ApiKey", "ApiKeyFile", nameof(Discovery), nameof(Issuer), nameof(AuthorizationEndpoint), nameof(TokenEndpoint), nameof(JwksUri),
        nameof(EndSessionEndpoint), "ClockSkewSeconds", nameof(AsksEachTime), nameof(AcrValues), nameof(SecondFactorAcr), nameof(SecondFactorAmr), nameof(EndsSession),
    ];

    public required Uri Authority { get; init; }

    public required string ClientId { get; init; }

    /// <summary>Null for a public client.</summary>
    public string? ClientSecret { get; init; }

    public ClientAuthentication ClientAuthentication { get; init; }

    public required string NameTh { get; init; }

    public required string NameEn { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>Sent with each request of the program to the provider; null where none is asked for.</summary>
    public string? ApiKeyHeader { get; init; }

    public string? ApiKey { get; init; }

    /// <summary>Where the provider describes itself; null where it does not, and all else is set.</summary>
    public Uri? Discovery { get; init; }

    public string? Issuer { get; init; }

    public Uri? AuthorizationEndpoint { get; init; }

    public Uri? TokenEndpoint { get; init; }

    public Uri? JwksUri { get; init; }

    public Uri? EndSessionEndpoint { get; init; }

    /// <summary>By how much the clocks of both may differ.</summary>
    public TimeSpan ClockSkew { get; init; }

    /// <summary>Whether the provider is told to ask who it is each time: on machines that officers share it must.</summary>
    public bool AsksEachTime { get; init; }

    public string? AcrValues { get; init; }

    public required IReadOnlyList<string> SecondFactorAcr { get; init; }

    public required IReadOnlyList<string> SecondFactorAmr { get; init; }

    /// <summary>Whether signing out here signs out at the provider too.</summary>
    public bool EndsSession { get; init; }

    /// <summary>Null where it is off.</summary>
    /// <exception cref="ArgumentException">A setting is wrong: it says which, and what it takes.</exception>
    public static ProviderSettings? Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var named = section.GetChildren().Where(static child => child.Value is { Length: > 0 } || child.GetChildren().Any()).Select(static child => child.Key).ToList();
        if (named.Count == 0)
        {
            return null;
        }

        if (named.Find(static key => !Known.Contains(key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw Wrong(unknown, $"is no setting; there are {string.Join(", ", Known)}");
        }

        return new Reader(configuration, section).Read();
    }

    /// <summary>Plain http only to this machine itself: what goes over a line is a secret. Null where it is none such.</summary>
    internal static Uri? AddressOf(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { UserInfo: "", Fragment: "" }
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? address
            : null;

    private static ArgumentException Wrong(string name, string why) => new($"{Section}:{name} {why}.", nameof(name));

    private sealed class Reader(IConfiguration configuration, IConfigurationSection section)
    {
        public ProviderSettings Read()
        {
            var authority = Address(nameof(Authority)) ?? throw Wrong(nameof(Authority), "is missing: the address of the provider, such as https://id.example.go.th");
            var none = Text(nameof(Discovery)) == "none";
            var settings = new ProviderSettings
            {
                Authority = authority,
                ClientId = Text(nameof(ClientId)) ?? throw Wrong(nameof(ClientId), "is missing: the id under which the provider knows this program"),
                ClientAuthentication = Authentication(),
                ClientSecret = Secret("ClientSecret"),
                NameTh = Text(nameof(NameTh)) ?? Text(nameof(NameEn)) ?? throw Wrong(nameof(NameTh), "is missing: the provider's name on the button, as officers know it"),
                NameEn = Text(nameof(NameEn)) ?? Text(nameof(NameTh))!,
                Scopes = List(nameof(Scopes)) is { Count: > 0 } scopes ? scopes : ["openid"],
                ApiKeyHeader = Text(nameof(ApiKeyHeader)),
                ApiKey = Secret("ApiKey"),
                Discovery = none ? null : Address(nameof(Discovery)) ?? new Uri($"{authority.AbsoluteUri.TrimEnd('/')}/.well-known/openid-configuration"),
                Issuer = Text(nameof(Issuer)),
                AuthorizationEndpoint = Address(nameof(AuthorizationEndpoint)),
                TokenEndpoint = Address(nameof(TokenEndpoint)),
                JwksUri = Address(nameof(JwksUri)),
                EndSessionEndpoint = Address(nameof(EndSessionEndpoint)),
                ClockSkew = TimeSpan.FromSeconds(NumberSetting.Read(configuration, $"{Section}:ClockSkewSeconds", least: 0, MostSkewSeconds) ?? UsualSkewSeconds),
                AsksEachTime = Switch(nameof(AsksEachTime), usual: true),
                AcrValues = Text(nameof(AcrValues)),
                SecondFactorAcr = List(nameof(SecondFactorAcr)),
                SecondFactorAmr = List(nameof(SecondFactorAmr)),
                EndsSession = Switch(nameof(EndsSession), usual: false),
            };
            Check(settings);
            return settings;
        }

        private static void Check(ProviderSettings settings)
        {
            if (!settings.Scopes.Contains("openid", StringComparer.Ordinal))
            {
                throw Wrong(nameof(Scopes), "must have openid among them");
            }

            if (settings.ClientSecret is null != (settings.ClientAuthentication == ClientAuthentication.None))
            {
                throw Wrong(nameof(ClientAuthentication), "basic and post need ClientSecretFile or ClientSecret, none takes neither");
            }

            if (settings.ApiKeyHeader is null != settings.ApiKey is null)
            {
                throw Wrong(nameof(ApiKeyHeader), "and ApiKeyFile (or ApiKey) are set together");
            }

            if (settings is { Discovery: null } and not { Issuer: not null, AuthorizationEndpoint: not null, TokenEndpoint: not null, JwksUri: not null })
            {
                throw Wrong(nameof(Discovery), "is none: Issuer, AuthorizationEndpoint, TokenEndpoint and JwksUri must be set then");
            }
        }

        private string? Text(string name) => section[name] is { } text && text.Trim() is { Length: > 0 } trimmed ? trimmed : null;

        private List<string> List(string name) => [.. (Text(name) ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)];

        private Uri? Address(string name) => Text(name) is not { } text ? null
            : AddressOf(text) ?? throw Wrong(name, $"is '{text}'; it takes an address with https://");

        private bool Switch(string name, bool usual) => Text(name) is not { } text ? usual
            : bool.TryParse(text, out var chosen) ? chosen
            : throw Wrong(name, $"is '{text}'; it takes true or false");

        private ClientAuthentication Authentication() => Text(nameof(ClientAuthentication)) switch
        {
            null or "basic" => ClientAuthentication.Basic,
            "post" => ClientAuthentication.Post,
            "none" => ClientAuthentication.None,
            var other => throw Wrong(nameof(ClientAuthentication), $"is '{other}'; it takes basic, post or none"),
        };

        /// <summary>From a file's first line or the setting itself; no message ever shows it.</summary>
        private string? Secret(string name)
        {
            if (Text($"{name}File") is not { } file)
            {
                return Text(name);
            }

            if (Text(name) is not null)
            {
                throw Wrong(name, $"and {name}File are both set: one of them");
            }

            try
            {
                return File.ReadLines(file).FirstOrDefault()?.Trim() is { Length: > 0 } secret ? secret : throw Wrong($"{name}File", $"names '{file}', whose first line is empty");
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                throw Wrong($"{name}File", $"names '{file}', which cannot be read: {fault.Message.TrimEnd('.')}");
            }
        }
    }
}
