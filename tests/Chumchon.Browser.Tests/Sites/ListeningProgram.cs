using Chumchon.Tests.Databases;
using Chumchon.Web.Platform.Security;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Chumchon.Browser.Tests.Sites;

/// <summary>The program as it is started in production; only the clock, the cost of hashing a password and the line are other.</summary>
public sealed class ListeningProgram : WebApplicationFactory<Program>
{
    private readonly TestDatabase database;
    private readonly IReadOnlyList<(string Key, string Value)> settings;

    private ListeningProgram(TestDatabase database, DateTimeOffset now, IReadOnlyList<(string Key, string Value)> settings)
    {
        (this.database, this.settings) = (database, settings);
        Clock = new(now);
    }

    public FakeTimeProvider Clock { get; }

    public WeakLine Line { get; } = new();

    /// <summary>On a free port.</summary>
    internal static ListeningProgram Start(TestDatabase database, DateTimeOffset now, params IReadOnlyList<(string Key, string Value)> settings)
    {
        var program = new ListeningProgram(database, now, settings);
        program.UseKestrel(0);
        program.StartServer();
        return program;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Database:Provider", database.Provider);
        builder.UseSetting("ConnectionStrings:Chumchon", database.Connection);
        builder.UseSetting("Demo:Password", DemoSite.Password);

        // Journeys sign in by passwords; those with a second factor set one up.
        builder.UseSetting(RequiredFactors.Setting, "nobody");
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureLogging(static logging => logging.ClearProviders());
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton<IStartupFilter>(Line);
            services.Configure<PasswordHasherOptions>(static options => options.IterationCount = DemoSite.HashIterations);
        });
    }
}
