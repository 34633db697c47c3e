using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Chumchon.Tests.Provider;

/// <summary>What the provider does wrong with its next id tokens.</summary>
public enum Tampering
{
    None,
    Nonce,
    Issuer,
    Audience,
    Signature,
    Expired,

    /// <summary>It names nobody.</summary>
    Subject,
}

/// <summary>
/// A provider of OpenID Connect that the test runs: OpenIddict on a port of this machine, with a store in which a code is used once, and
/// without a way round PKCE.
/// </summary>
public sealed class TestProvider : IAsyncDisposable
{
    public const string ClientId = "chumchon";
    public const string ClientSecret = "ความลับ of+the/program=1";

    private readonly SqliteConnection store;
    private readonly WebApplication program;

    private TestProvider(SqliteConnection store, WebApplication program, FakeTimeProvider clock)
    {
        this.store = store;
        this.program = program;
        Clock = clock;
        Address = new(program.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public Uri Address { get; }

    public FakeTimeProvider Clock { get; }

    /// <summary>Who is at the provider's browser; null who says no.</summary>
    public string? Subject { get; set; } = "somying-7f3a";

    /// <summary>How she proved it there.</summary>
    public string? Acr { get; set; }

    public IReadOnlyList<string> Amr { get; set; } = [];

    /// <summary>Whether it asks on a page of its own before it goes on.</summary>
    public bool Asks { get; set; }

    public Tampering Tampering { get; set; }

    /// <summary>What it says of itself in place of the truth; empty where it says nothing at all.</summary>
    public string? Document { get; set; }

    /// <summary>The queries with which people were sent here, the newest last.</summary>
    public List<Dictionary<string, string>> Asked { get; } = [];

    /// <summary>The headers of what the program itself asked, the newest last.</summary>
    public List<Dictionary<string, string>> Heard { get; } = [];

    /// <summary>The settings with which a program signs in here.</summary>
    public (string Key, string Value)[] Settings =>
    [
        ("ExternalSignIn:Authority", Address.AbsoluteUri), ("ExternalSignIn:ClientId", ClientId), ("ExternalSignIn:ClientSecret", ClientSecret),
        ("ExternalSignIn:NameTh", "บัตรดี"), ("ExternalSignIn:NameEn", "GoodCard"),
    ];

    /// <param name="now">Of its clock, which is the program's.</param>
    public static async Task<TestProvider> StartAsync(DateTimeOffset now)
    {
        var clock = new FakeTimeProvider(now);
        var opened = new SqliteConnection("Data Source=:memory:");
        await opened.OpenAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddDbContext<DbContext>(options => options.UseSqlite(opened).UseOpenIddict());
        TestProvider? provider = null;
        AddOpenIddict(builder.Services, () => provider!);
        var built = builder.Build();
        built.UseRouting();
        built.Use(next => context => provider!.HearAsync(context, next));
        built.UseAuthentication();
        built.MapMethods("/authorize", ["GET", "POST"], context => provider!.AuthorizeAsync(context));
        built.MapMethods("/end", ["GET", "POST"], static () => Results.SignOut(authenticationSchemes: [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]));
        await built.StartAsync();
        provider = new(opened, built, clock);
        await provider.RegisterAsync(new("https://localhost"));
        return provider;
    }

    /// <summary>Knows a program at an address.</summary>
    public async Task RegisterAsync(Uri site)
    {
        await using var scope = program.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DbContext>().Database.EnsureCreatedAsync();
        var applications = scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>();
        if (await applications.FindByClientIdAsync(ClientId) is { } before)
        {
            await applications.DeleteAsync(before);
        }

        await applications.CreateAsync(new OpenIddictApplicationDescriptor
        {
            ClientId = ClientId,
            ClientSecret = ClientSecret,
            ClientType = ClientTypes.Confidential,
            RedirectUris = { new(site, "/sign-in/external/callback") },
            PostLogoutRedirectUris = { new(site, "/sign-in") },
            Permissions = { Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.Endpoints.EndSession, Permissions.GrantTypes.AuthorizationCode, Permissions.ResponseTypes.Code },
            Requirements = { Requirements.Features.ProofKeyForCodeExchange },
        });
    }

    /// <summary>Signs with a new key from now on; what the old one signs, nobody believes any more.</summary>
    public void RotateKeys()
    {
        var options = program.Services.GetRequiredService<IOptionsMonitor<OpenIddictServerOptions>>().CurrentValue;
        options.SigningCredentials.Clear();
        options.SigningCredentials.Add(NewKey());
        options.TokenValidationParameters.IssuerSigningKeys = [.. options.SigningCredentials.Select(static credentials => credentials.Key)];
    }

    /// <summary>Answers nobody any more.</summary>
    public Task StopAsync() => program.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await program.DisposeAsync();
        await store.DisposeAsync();
    }

    private static void AddOpenIddict(IServiceCollection services, Func<TestProvider> provider) => services.AddOpenIddict()
        .AddCore(static core => core.UseEntityFrameworkCore().UseDbContext<DbContext>())
        .AddServer(server =>
        {
            server.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token").SetEndSessionEndpointUris("end");
            server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
            server.AddSigningCredentials(NewKey()).AddEphemeralEncryptionKey().DisableAccessTokenEncryption();
            server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().EnableEndSessionEndpointPassthrough().DisableTransportSecurityRequirement();
            server.AddEventHandler<GenerateTokenContext>(builder => builder.SetOrder(int.MinValue + 1).UseInlineHandler(context =>
            {
                provider().Tamper(context);
                return default;
            }));
            server.AddEventHandler<GenerateTokenContext>(builder => builder
                .SetOrder(OpenIddictServerHandlers.Protection.AttachSecurityCredentials.Descriptor.Order + 1).UseInlineHandler(context =>
                {
                    if (context.TokenType == TokenTypeIdentifiers.IdentityToken && provider().Tampering == Tampering.Signature)
                    {
                        var forged = NewKey();
                        forged.Key.KeyId = context.SigningCredentials!.Key.KeyId;
                        context.SigningCredentials = forged;
                    }

                    return default;
                }));
        });

    private static SigningCredentials NewKey() =>
        new(new RsaSecurityKey(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") }, SecurityAlgorithms.RsaSha256);

    private void Tamper(GenerateTokenContext context)
    {
        if (context.TokenType != TokenTypeIdentifiers.IdentityToken)
        {
            return;
        }

        switch (Tampering)
        {
            case Tampering.Nonce:
                context.Principal.SetClaim(Claims.Nonce, "another");
                break;
            case Tampering.Issuer:
                context.Principal.SetClaim(Claims.Private.Issuer, "http://127.0.0.1:1/");
                break;
            case Tampering.Audience:
                context.Principal.SetAudiences("another");
                break;
            case Tampering.Subject:
                context.Principal.RemoveClaims(Claims.Subject);
                break;
            case Tampering.Expired:
                context.Principal.SetCreationDate(Clock.GetUtcNow().AddMinutes(-30)).SetExpirationDate(Clock.GetUtcNow().AddMinutes(-10));
                break;
            default:
                break;
        }
    }

    private Task HearAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Headers.UserAgent == "Chumchon")
        {
            Heard.Add(context.Request.Headers.ToDictionary(static header => header.Key, static header => header.Value.ToString()));
        }

        if (Document is { } document && context.Request.Path == "/.well-known/openid-configuration")
        {
            context.Response.StatusCode = document.Length == 0 ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
            return context.Response.WriteAsync(document);
        }

        return next(context);
    }

    private Task AuthorizeAsync(HttpContext context)
    {
        var asked = context.GetOpenIddictServerRequest()!;
        var query = asked.GetParameters().ToDictionary(static parameter => parameter.Key, static parameter => parameter.Value.ToString() ?? "");
        if (Asks && !query.ContainsKey("decision"))
        {
            Asked.Add(query);
            return ShowAsync(context, query);
        }

        if (!Asks)
        {
            Asked.Add(query);
        }

        return Subject is null || query.GetValueOrDefault("decision") == "no"
            ? Results.Forbid(authenticationSchemes: [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]).ExecuteAsync(context)
            : Results.SignIn(Principal(Subject, asked), properties: null, OpenIddictServerAspNetCoreDefaults.AuthenticationScheme).ExecuteAsync(context);
    }

    private Task ShowAsync(HttpContext context, Dictionary<string, string> query)
    {
        var fields = string.Concat(query.Select(static field => $"<input type=\"hidden\" name=\"{WebUtility.HtmlEncode(field.Key)}\" value=\"{WebUtility.HtmlEncode(field.Value)}\">"));
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(
            $"""
            <!DOCTYPE html><html lang="en"><head><title>GoodCard</title><link rel="icon" href="data:,"></head><body><main><h1>GoodCard</h1>
            <form action="/authorize">{fields}
            <button name="decision" value="yes">I am {Subject}</button> <button name="decision" value="no">Cancel</button></form></main></body></html>
            """);
    }

    private ClaimsPrincipal Principal(string subject, OpenIddictRequest asked)
    {
        var identity = new ClaimsIdentity("provider", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, subject);
        identity.SetClaim(Claims.AuthenticationContextReference, Acr);
        identity.SetClaims(Claims.AuthenticationMethodReference, [.. Amr]);
        identity.SetScopes(asked.GetScopes());
        identity.SetDestinations(static _ => [Destinations.IdentityToken]);
        return new(identity);
    }
}
