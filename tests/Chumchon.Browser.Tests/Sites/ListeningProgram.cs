using Chumchon.Tests.Databases;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Chumchon.Browser.Tests.Sites;

/// <summary>The program as it is started in production; only the clock, the cost of hashing a password and the line are other.</summary>
internal sealed class ListeningProgram(TestDatabase database, DateTimeOffset now) : WebApplicationFactory<Program>
{
    public FakeTimeProvider Clock { get; } = new(now);

    public WeakLine Line { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Database:Provider", database.Provider);
        builder.UseSetting("ConnectionStrings:Chumchon", database.Connection);
        builder.UseSetting("Demo:Password", DemoSite.Password);
        builder.ConfigureLogging(static logging => logging.ClearProviders());
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton<IStartupFilter>(Line);
            services.Configure<PasswordHasherOptions>(static options => options.IterationCount = DemoSite.HashIterations);
        });
    }
}
