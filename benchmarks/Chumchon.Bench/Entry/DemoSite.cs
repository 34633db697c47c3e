using System.Net;
using System.Text.RegularExpressions;
using Chumchon.Data;
using Chumchon.Web;
using Chumchon.Web.Verbs;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Chumchon.Bench.Entry;

/// <summary>The web program in this process, on a free port of this machine: with a fresh demonstration, or on a database that is there.</summary>
internal sealed partial class DemoSite : IAsyncDisposable
{
    public const string Password = "for-the-bench-only";

    private readonly DirectoryInfo? folder;
    private readonly WebApplication app;

    private DemoSite(DirectoryInfo? folder, WebApplication app)
    {
        this.folder = folder;
        this.app = app;
    }

    public static Task<DemoSite> StartAsync()
    {
        var place = Directory.CreateTempSubdirectory("chumchon-bench-");
        return StartDemoAsync(place, ConfiguredApp.InFolder(place.FullName));
    }

    /// <summary>A fresh demonstration in a database without tables.</summary>
    public static Task<DemoSite> StartDemoAsync(string provider, string connection) =>
        StartDemoAsync(place: null, $"--Database:Provider={provider}", $"--ConnectionStrings:Chumchon={connection}");

    private static async Task<DemoSite> StartDemoAsync(DirectoryInfo? place, params string[] settings)
    {
        var built = Build(settings);
        await Preparation.MigrateAsync(built.Services, CancellationToken.None);
        await Preparation.LoadDemoAsync(built, Password, CancellationToken.None);
        await built.StartAsync();
        return new(place, built);
    }

    /// <summary>On a database whose accounts have <see cref="Password"/>.</summary>
    public static async Task<DemoSite> StartAsync(string provider, string connection)
    {
        var built = Build($"--Database:Provider={provider}", $"--ConnectionStrings:Chumchon={connection}");
        await built.StartAsync();
        return new(folder: null, built);
    }

    public IServiceProvider Services => app.Services;

    public string Address => app.Urls.First();

    /// <summary>A client that keeps cookies and takes answers as they come: packed, and without following a redirect.</summary>
    public HttpClient Stranger() => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new(Address) };

    public async Task<HttpClient> SignInAsync(string account) => (await EnterAsync(account)).Client;

    /// <summary>The cookies of an account that signed in, for a program that starts later on the same database.</summary>
    public async Task<string> SessionOfAsync(string account)
    {
        var (client, cookies) = await EnterAsync(account);
        client.Dispose();
        return cookies;
    }

    private async Task<(HttpClient Client, string Cookies)> EnterAsync(string account)
    {
        var client = Stranger();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["UserName"] = account,
            ["Password"] = Password,
            ["__RequestVerificationToken"] = TokenIn(await client.GetStringAsync("/sign-in")),
        });
        using var answer = await client.PostAsync("/sign-in", form);
        return answer.StatusCode == HttpStatusCode.Redirect
            ? (client, string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(static cookie => cookie.Split(';')[0])))
            : throw new InvalidOperationException($"{account} was not let in: {answer.StatusCode}.");
    }

    public static string TokenIn(string page) => Token().Match(page).Groups["it"].Value;

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        folder?.Delete(recursive: true);
    }

    private static WebApplication Build(params string[] database) => ChumchonApp.Build(
    [
        .. database, "--applicationName=Chumchon.Web", "--urls=http://127.0.0.1:0",
        "--Logging:LogLevel:Default=Warning", "--Logging:LogLevel:Microsoft.AspNetCore.DataProtection=Error",
    ]);

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<it>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
