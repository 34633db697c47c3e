using System.Net;
using System.Text.RegularExpressions;
using Chumchon.Data.Setup;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;
using Chumchon.Web.Tests.Verbs;

namespace Chumchon.Web.Tests.Health;

/// <summary>Two programs of one database, processes of their own, started at the same moment.</summary>
public sealed partial class TwoNodesTests
{
    private static readonly int Rounds = TestRun.IsFull ? 20 : 3;

    [Theory, OnSqlite, OnPostgres]
    public async Task StartedAtOnce_ShareKeysAndSecret(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await SmallWorld.AddToAsync(database);
        await database.ExecuteAsync($"update account set password_hash = '{TestSite.HashedPassword}'");
        for (var round = 0; round < Rounds; round++)
        {
            // Every other time nothing was drawn by migrate: they must draw, and the same.
            var drawn = round % 2 == 1;
            if (!drawn)
            {
                await database.ExecuteAsync($"delete from protection_key; delete from system_setting where name = '{StoredKeys.DraftSecretSetting}'");
            }

            var before = drawn ? await SecretAsync(database) : null;
            RunningProgram[] nodes = [Start(database), Start(database)];
            try
            {
                var addresses = await Task.WhenAll(nodes.Select(AddressAsync));
                (await database.CountAsync("protection_key")).ShouldBe(1);
                var secret = await SecretAsync(database);
                secret.ShouldBe(before ?? secret);
                await ShouldTakeSessionAsync(addresses[round % 2], addresses[1 - (round % 2)]);
                (await SecretAsync(database)).ShouldBe(secret);
            }
            finally
            {
                foreach (var node in nodes)
                {
                    node.Dispose();
                }
            }
        }
    }

    private static RunningProgram Start(TestDatabase database) => RunningProgram.Start(
    [
        "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information",
        $"--Database:Provider={database.Provider}", $"--ConnectionStrings:Chumchon={database.Connection}",
    ]);

    private static async Task<Uri> AddressAsync(RunningProgram node) =>
        new(Address().Match(await node.PrintedUpToAsync("Now listening on:")).Value);

    /// <summary>Whoever signs in at one is signed in at the other, and keeps her figures under the same key.</summary>
    private static async Task ShouldTakeSessionAsync(Uri first, Uri second)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler);
        var signIn = await SeenPage.OfAsync(await client.GetAsync(new Uri(first, "/sign-in")));
        using var typed = new FormUrlEncodedContent([signIn.Token, new("UserName", "d9001"), new("Password", TestSite.Password)]);
        (await client.PostAsync(new Uri(first, "/sign-in"), typed)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var pages = new List<string>();
        foreach (var node in new[] { first, second })
        {
            var entry = await client.GetAsync(new Uri(node, "/entry/otop-sales/2024-02"));
            entry.StatusCode.ShouldBe(HttpStatusCode.OK);
            pages.Add(Keeping().Match(await entry.Content.ReadAsStringAsync()).Value);
        }

        pages[0].ShouldNotBeEmpty();
        pages[1].ShouldBe(pages[0]);
    }

    private static async Task<string> SecretAsync(TestDatabase database) => (await database.ListAsync(
        $"select value from system_setting where name = '{StoredKeys.DraftSecretSetting}'", static reader => reader.GetString(0))).ShouldHaveSingleItem();

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();

    [GeneratedRegex("\"key\":\"[^\"]+\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Keeping();
}
