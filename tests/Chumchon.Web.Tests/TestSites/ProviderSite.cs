using Chumchon.Data.Accounts;
using Chumchon.Domain.Accounts;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Tests;
using Chumchon.Tests.Provider;
using Microsoft.Extensions.DependencyInjection;

namespace Chumchon.Web.Tests.TestSites;

/// <summary>A site at which people sign in by a provider that the test runs.</summary>
internal sealed class ProviderSite : IAsyncDisposable
{
    private readonly HttpClient browser = new(new HttpClientHandler { AllowAutoRedirect = false });

    private ProviderSite(TestProvider provider, TestSite site) => (Provider, Site) = (provider, site);

    public TestProvider Provider { get; }

    public TestSite Site { get; }

    /// <param name="settings">Beside those of the provider, or in their place.</param>
    public static Task<ProviderSite> StartAsync(string database = "sqlite", params (string Key, string Value)[] settings) => StartAsync(database, _ => settings);

    public static async Task<ProviderSite> StartAsync(string database, Func<TestProvider, (string Key, string Value)[]> settings)
    {
        var provider = await TestProvider.StartAsync(new DateTimeOffset(2024, 3, 5, 14, 32, 5, BangkokTime.Offset));
        return new(provider, await TestSite.StartAsync(database, [.. provider.Settings, .. settings(provider)]));
    }

    /// <summary>Who is at the provider has the account.</summary>
    public async Task LinkAsync(long account, string? subject = null)
    {
        var linked = await Site.Services.GetRequiredService<LinkedIdentities>().LinkAsync(
            SmallWorld.At(SmallWorld.Mueang, account), ExternalIdentity.Of(Provider.Address.AbsoluteUri, subject ?? Provider.Subject!)!, codeHash: null, default);
        linked.IsOk.ShouldBeTrue();
    }

    /// <summary>Presses the button of the sign-in page, goes to the provider and comes back with its answer.</summary>
    public async Task<SeenPage> SignInAsync(Visitor visitor, string signIn = "/sign-in") => await visitor.GetAsync(await AnswerAsync(visitor, signIn));

    /// <summary>The address that the provider sends her back to.</summary>
    public async Task<string> AnswerAsync(Visitor visitor, string signIn = "/sign-in") =>
        await AtProviderAsync(await visitor.SubmitAsync(await visitor.GetAsync(signIn), "เข้าสู่ระบบด้วย บัตรดี"));

    /// <summary>Goes on to the provider from a page that leads there.</summary>
    public async Task<string> AtProviderAsync(SeenPage leads)
    {
        using var answer = await browser.GetAsync(LeadsTo(leads));
        return answer.Headers.Location?.ToString() ?? throw new InvalidOperationException($"{answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    /// <summary>Where a page leads on by itself.</summary>
    public static string LeadsTo(SeenPage page) => page.Answer.Headers.TryGetValues("Refresh", out var refresh) && refresh.Single() is { } value && value.StartsWith("0; url=", StringComparison.Ordinal)
        ? value["0; url=".Length..]
        : throw new InvalidOperationException($"It leads nowhere: {page.Status} {page.Text}");

    public Task<List<AuditKind>> AuditAsync(long account) => Site.World.AuditOfAccountAsync(account);

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await Site.DisposeAsync();
        await Provider.DisposeAsync();
    }
}
