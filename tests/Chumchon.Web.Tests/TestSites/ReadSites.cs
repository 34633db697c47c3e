namespace Chumchon.Web.Tests.TestSites;

/// <summary>
/// The sites of a test class whose tests only read: one a kind of database, started at its first use, gone with the class. Its
/// officers sign in once. A test that writes, or moves the clock, starts a site of its own.
/// </summary>
/// <param name="start">Starts one on a kind of database.</param>
public abstract class ReadSites(Func<string, Task<TestSite>> start) : IAsyncLifetime
{
    private readonly Dictionary<string, (TestSite Site, string Stored)> sites = [];

    public async Task<TestSite> OfAsync(string provider = "sqlite")
    {
        if (!sites.TryGetValue(provider, out var started))
        {
            var site = await start(provider);
            site.KeepsVisitors = true;
            sites[provider] = started = (site, await StoredAsync(site));
        }

        return started.Site;
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var (site, stored) in sites.Values)
        {
            await using (site)
            {
                (await StoredAsync(site)).ShouldBe(stored, "a test has written to a site that others read");
            }
        }
    }

    private static async Task<string> StoredAsync(TestSite site) => (await site.World.ListAsync(
        """
        select cast((select count(*) from return_save) as text) || ' saves ' || cast((select count(*) from sales_entry) as text) || ' entries '
            || cast((select coalesce(sum(version), 0) from monthly_return) as text) || ' versions ' || cast((select count(*) from producer) as text) || ' producers'
        """,
        static reader => reader.GetString(0)))[0];
}

/// <summary>Of the small world.</summary>
public sealed class SmallSites() : ReadSites(static provider => TestSite.StartAsync(provider));
