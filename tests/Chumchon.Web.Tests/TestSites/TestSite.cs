using System.Collections.Concurrent;
using System.Net;
using Chumchon.Data;
using Chumchon.Data.Model;
using Chumchon.Data.Setup;
using Chumchon.Domain.Calendar;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Platform.Security;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Chumchon.Web.Tests.TestSites;

/// <summary>
/// The program as it is started in production, on a database of its own that holds <see cref="SmallWorld"/>. Only the clock
/// and the cost of hashing a password are other. Its officers sign in as people do, through the form.
/// </summary>
public sealed class TestSite : IAsyncDisposable
{
    /// <summary>Of every account of the small world.</summary>
    public const string Password = "ตะวันขึ้นที่สงขลา";

    private const int HashIterations = 1_000;

    private static readonly Lazy<string> Hashed = new(static () =>
        new PasswordHasher<Account>(Microsoft.Extensions.Options.Options.Create(
            new PasswordHasherOptions { IterationCount = HashIterations })).HashPassword(new Account(), Password));

    internal static string HashedPassword => Hashed.Value;

    private readonly TestDatabase stored;
    private readonly WebApplicationFactory<Program> program;
    private readonly ConcurrentDictionary<string, Visitor> visitors = [];
    private readonly bool onNetwork;
    private readonly bool isNode;

    private TestSite(
        TestDatabase stored, WebApplicationFactory<Program> program, FakeTimeProvider clock, FaultLog faults, bool onNetwork, bool isNode)
    {
        this.stored = stored;
        this.isNode = isNode;
        this.program = program;
        this.onNetwork = onNetwork;
        Clock = clock;
        Faults = faults;
        World = new SiteWorld(stored, program.Services, clock);
    }

    /// <summary>The program's clock; begins on 5 มีนาคม 2567, 14:32:05 in Bangkok.</summary>
    public FakeTimeProvider Clock { get; }

    /// <summary>What broke.</summary>
    public FaultLog Faults { get; }

    /// <summary>Brings figures and people into the small world.</summary>
    public SiteWorld World { get; }

    public IServiceProvider Services => program.Services;

    /// <summary>Whether somebody who has signed in once is the same visitor the next time.</summary>
    internal bool KeepsVisitors { get; set; }

    /// <param name="provider"><c>sqlite</c> or <c>postgres</c>.</param>
    /// <param name="configuration">Settings of the program, <c>--Key=value</c> as at its start.</param>
    public static async Task<TestSite> StartAsync(string provider = "sqlite", params (string Key, string Value)[] configuration)
    {
        return Start(await DatabaseAsync(provider), configuration);
    }

    /// <summary>With other services than the program has, for what a machine may lack.</summary>
    public static async Task<TestSite> StartWithAsync(Action<IServiceCollection> replace, string provider = "sqlite") =>
        Start(await DatabaseAsync(provider), [], replace: replace);

    /// <summary>Another node on the same database, under the same clock; to be stopped before this one.</summary>
    public TestSite StartNode(Action<IServiceCollection>? replace = null, params (string Key, string Value)[] configuration) =>
        Start(stored, configuration, replace: replace, clock: Clock);

    /// <summary>A node on a database that is there, or is not; <see cref="StopAsync"/> leaves it.</summary>
    public static TestSite StartOn(TestDatabase database, params (string Key, string Value)[] configuration) => Start(database, configuration);

    /// <summary>Reaching its database by another way than the test does.</summary>
    public static async Task<TestSite> StartThroughAsync(string provider, Func<string, string> way)
    {
        var database = await DatabaseAsync(provider);
        return Start(database, [("ConnectionStrings:Chumchon", way(database.Connection))]);
    }

    /// <summary>A demonstration, as the verb <c>demo</c> marks one.</summary>
    public static async Task<TestSite> StartDemonstrationAsync()
    {
        var database = await DatabaseAsync("sqlite");
        await database.AddAsync(new SystemSetting { Name = Installation.DemoSetting });
        return Start(database, [("Demo:Password", Password)]);
    }

    /// <summary>Behind the real server on a free port of this machine: for limits that the server keeps, not the program.</summary>
    /// <param name="log">Is told what the program would log as it is installed.</param>
    public static async Task<TestSite> StartOnNetworkAsync(
        string provider = "sqlite", ILoggerProvider? log = null, Action<IServiceCollection>? replace = null,
        params (string Key, string Value)[] configuration) =>
        Start(await DatabaseAsync(provider), configuration, onNetwork: true, replace, log);

    /// <summary>On PostgreSQL, by a line that breaks when told to.</summary>
    public static async Task<(TestSite Site, CommitCutter Line)> StartOnLineAsync()
    {
        var database = await DatabaseAsync("postgres");
        var line = new CommitCutter(database.Connection);
        return (Start(database, [("ConnectionStrings:Chumchon", line.Connection)]), line);
    }

    private static async Task<TestDatabase> DatabaseAsync(string provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await SmallWorld.AddToAsync(database);
        await database.ExecuteAsync($"update account set password_hash = '{HashedPassword}'");
        return database;
    }

    private static TestSite Start(
        TestDatabase database, (string Key, string Value)[] configuration, bool onNetwork = false, Action<IServiceCollection>? replace = null,
        ILoggerProvider? log = null, FakeTimeProvider? clock = null)
    {
        var ofAnother = clock is not null;
        clock ??= new FakeTimeProvider(new DateTimeOffset(2024, 3, 5, 14, 32, 5, BangkokTime.Offset));
        var faults = new FaultLog();
        var started = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment("Production");
            host.UseSetting("Database:Provider", database.Provider);
            host.UseSetting("ConnectionStrings:Chumchon", database.Connection);
            if (onNetwork)
            {
                host.UseSetting("urls", "http://127.0.0.1:0");
            }

            // Its people sign in by their passwords; who must have more is told by tests of that.
            host.UseSetting(RequiredFactors.Setting, "nobody");
            foreach (var (key, value) in configuration)
            {
                host.UseSetting(key, value);
            }

            host.ConfigureLogging(logging =>
            {
                logging.ClearProviders().AddProvider(faults);
                if (log is not null)
                {
                    logging.AddProvider(log);
                }
            });
            host.ConfigureTestServices(services =>
            {
                services.AddSingleton<TimeProvider>(clock);
                services.Configure<PasswordHasherOptions>(static options => options.IterationCount = HashIterations);
                replace?.Invoke(services);
            });
        });
        if (onNetwork)
        {
            started.UseKestrel(0);
            started.StartServer();
        }

        return new TestSite(database, started, clock, faults, onNetwork, ofAnother);
    }

    /// <summary>Where it answers, of a site on the network.</summary>
    public Uri Address => program.ClientOptions.BaseAddress;

    /// <summary>Somebody at a browser, not signed in.</summary>
    public Visitor Visitor()
    {
        if (!onNetwork)
        {
            return new(Client(handleCookies: true), Faults);
        }

        var cookies = new CookieContainer();
        return new(new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = Address }, Faults)
        {
            CookiesOf = () => cookies.GetCookieHeader(Address),
        };
    }

    /// <summary>Somebody whose browser, or program, sends the same headers with every request and keeps no cookie itself.</summary>
    public Visitor VisitorWith(params (string Name, string Value)[] headers)
    {
        var client = onNetwork
            ? new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address }
            : Client(handleCookies: false);
        foreach (var (name, value) in headers)
        {
            client.DefaultRequestHeaders.Add(name, value);
        }

        return new(client, Faults);
    }

    private HttpClient Client(bool handleCookies) => program.CreateClient(new WebApplicationFactoryClientOptions
    {
        AllowAutoRedirect = false,
        HandleCookies = handleCookies,
        BaseAddress = new Uri("https://localhost"),
    });

    /// <summary>An officer at a browser, signed in through the form: <c>d9001</c>, <c>d9002</c>, <c>p90</c>, <c>central</c>.</summary>
    public async Task<Visitor> SignInAsync(string userName, string password = Password)
    {
        if (KeepsVisitors && visitors.TryGetValue(userName, out var kept))
        {
            return kept;
        }

        var visitor = Visitor();
        var answer = await visitor.SubmitAsync(
            await visitor.GetAsync("/sign-in"), "เข้าสู่ระบบ", ("ชื่อใช้งาน", userName), ("รหัสผ่าน", password));
        return answer.RedirectsTo is "/"
            ? visitors[userName] = visitor
            : throw new InvalidOperationException($"{userName} was not signed in: {answer.Status} {answer.Text}");
    }

    /// <summary>Ends the node and leaves its database.</summary>
    public async Task StopAsync()
    {
        var opened = program.Services.GetRequiredService<ChumchonDatabase>();
        await program.DisposeAsync();
        await opened.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (!isNode)
        {
            await stored.DisposeAsync();
        }
    }
}
