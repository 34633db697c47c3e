using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Chumchon.Data.Returns;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;
using Chumchon.Web.Tests.Verbs;

namespace Chumchon.Web.Tests.MonthlyReturns;

/// <summary>
/// The program as a process of its own, killed (kill −9) while four officers save without a pause, and started again; a
/// save that was not answered is sent again, as the page does.
/// </summary>
public sealed partial class KilledProgramTests
{
    private const string Page = "/entry/otop-sales/2024-02";

    private static readonly SalesMonth February = SalesMonth.Of(2024, 2);
    private static readonly int Kills = TestRun.IsFull ? 20 : 2;

    [Theory, OnSqlite, OnPostgres]
    public async Task Killed_LosesNoAcknowledgedSaveAndTearsNone(string provider)
    {
        await using var stored = await StoredMonthAsync(provider);
        using var cookies = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(cookies);
        Saver[] savers = [.. SmallWorld.LinesOfMueang.Select(static line => new Saver(line))];
        IReadOnlyDictionary<string, string>? form = null;
        for (var kill = 0; kill < Kills; kill++)
        {
            using var program = RunningProgram.Start(
            [
                "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information",
                $"--Database:Provider={stored.Provider}", $"--ConnectionStrings:Chumchon={stored.Connection}",
            ]);
            var site = new Uri(Address().Match(await program.PrintedUpToAsync("Now listening on:")).Value);
            form ??= await SignInAsync(client, site);
            var before = savers.Sum(static saver => saver.Acknowledged.Count);

            var saving = savers.Select(saver => saver.SaveWithoutPauseAsync(client, new Uri(site, Page), form)).ToList();
            while (savers.Sum(static saver => saver.Acknowledged.Count) < before + 10 + (kill * 7 % 30))
            {
                await Task.Delay(1);
                saving.ShouldAllBe(static saver => !saver.IsFaulted);
            }

            program.Kill();
            await Task.WhenAll(saving);
        }

        await ShouldHoldAsync(stored, savers);
    }

    private static async Task ShouldHoldAsync(TestDatabase stored, Saver[] savers)
    {
        (await StoredLedger.ReadAsync(stored.Database)).ShouldBeRight();
        var saves = (await stored.ListAsync(
            "select save_id, version from return_save", static reader => (Id: Guid.Parse(reader.GetString(0)), Version: reader.GetInt64(1))))
            .ToDictionary(static save => save.Id, static save => save.Version);
        saves.Values.Order().ShouldBe(Enumerable.Range(2, saves.Count).Select(static version => (long)version));
        foreach (var (id, _) in savers.SelectMany(static saver => saver.Acknowledged))
        {
            saves.ShouldContainKey(id);
        }

        var unanswered = savers.Select(static saver => saver.Pending.Id).ToHashSet();
        saves.Keys.Except(savers.SelectMany(static saver => saver.Acknowledged.Keys)).ShouldBeSubsetOf(unanswered);
        foreach (var saver in savers)
        {
            var expected = saves.ContainsKey(saver.Pending.Id) ? saver.Pending.Satang : saver.Acknowledged.Values.Max();
            (await stored.ListAsync(
                $"""
                select domestic_offline from sales_entry where district_code = {SmallWorld.Mueang.Value} and month = {February.Index}
                    and producer_id = {saver.Line.Producer} and product_type = {(int)saver.Line.Type}
                """,
                static reader => reader.GetInt64(0))).ShouldBe([expected]);
        }
    }

    private static async Task<TestDatabase> StoredMonthAsync(string provider)
    {
        var stored = await TestDatabase.CreateAsync(provider);
        await SmallWorld.AddToAsync(stored);
        await stored.ExecuteAsync($"update account set password_hash = '{TestSite.HashedPassword}'");
        await new SyncReturn(stored.Database, TimeProvider.System).ExecuteAsync(
            SmallWorld.At(SmallWorld.Mueang), SmallWorld.Mueang, February, CancellationToken.None);
        return stored;
    }

    /// <summary>Returns the entry form's token and account: both hold over the program's death.</summary>
    private static async Task<IReadOnlyDictionary<string, string>> SignInAsync(HttpClient client, Uri site)
    {
        var signIn = await SeenPage.OfAsync(await client.GetAsync(new Uri(site, "/sign-in")));
        using var typed = new FormUrlEncodedContent(
            [signIn.Token, new("UserName", "d9001"), new("Password", TestSite.Password)]);
        (await client.PostAsync(new Uri(site, "/sign-in"), typed)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var entry = await SeenPage.OfAsync(await client.GetAsync(new Uri(site, Page)));
        return entry.Document.QuerySelectorAll("#entry input[type=hidden]")
            .ToDictionary(static field => field.GetAttribute("name")!, static field => field.GetAttribute("value")!);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();

    /// <summary>Saves one cell of its own again and again, each time a satang more.</summary>
    private sealed class Saver(LineKey line)
    {
        public LineKey Line => line;

        public ConcurrentDictionary<Guid, long> Acknowledged { get; } = [];

        /// <summary>The save that is on its way, or was when the program died.</summary>
        public (Guid Id, string? Version, long Satang) Pending { get; private set; } = (Guid.NewGuid(), null, 1);

        public async Task SaveWithoutPauseAsync(HttpClient client, Uri page, IReadOnlyDictionary<string, string> form)
        {
            try
            {
                while (true)
                {
                    await SaveAsync(client, page, form);
                }
            }
            catch (Exception cut) when (cut is HttpRequestException or IOException)
            {
                // The program is dead: what is pending is sent again when it lives.
            }
        }

        private async Task SaveAsync(HttpClient client, Uri page, IReadOnlyDictionary<string, string> form)
        {
            var posted = new Dictionary<string, string>(form)
            {
                ["version"] = Pending.Version ?? form["version"],
                ["saveId"] = Pending.Id.ToString("N"),
                [$"a{line.Number}.1"] = $"{Pending.Satang / 100}.{Pending.Satang % 100:00}",
            };
            using var request = new HttpRequestMessage(HttpMethod.Post, page);
            request.Headers.Accept.ParseAdd("application/json");
            request.Content = new FormUrlEncodedContent(posted);
            using var answer = await client.SendAsync(request);
            var body = await answer.Content.ReadAsStringAsync();
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, body);
            var version = JsonDocument.Parse(body).RootElement.GetProperty("version").GetString();
            Acknowledged[Pending.Id] = Pending.Satang;
            Pending = (Guid.NewGuid(), version, Pending.Satang + 1);
        }
    }
}
