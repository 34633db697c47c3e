using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Chumchon.Data;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Tests.Telemetry;
using Chumchon.Web.Tests.TestSites;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Chumchon.Web.Tests.Telemetry;

/// <summary>The number that a failure is told under is that of its trace, and stands in the log.</summary>
public sealed partial class FailureNumberTests
{
    private const string Page = "/entry/otop-sales/2024-02";
    private const string Save = "บันทึกข้อมูล";

    private static readonly SalesMonth February = SalesMonth.Of(2024, 2);
    private static readonly string Curry = $"a{SmallWorld.Curry.Number}.1";

    [Theory, OnSqlite, OnPostgres]
    public async Task FailedSave_IsFoundInTheLogAndTheTraceByTheNumberOnItsPage(string provider)
    {
        using var spans = new HeardSpans();
        var log = new KeptLog();
        await using var site = await SyncedSiteAsync(log, provider);
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync(Page);
        await site.World.ExecuteAsync("alter table return_save rename to return_save_gone");
        site.Faults.Expected = true;

        var failed = await officer.SubmitAsync(page, Save, (Curry, "42"));

        failed.Status.ShouldBe(HttpStatusCode.InternalServerError);
        var number = Number().Match(failed.Text).Value;
        log.Lines.ShouldContain(line => line.Name == "RequestBroke" && line.Words == $"{number}: POST {Page} broke");
        var trace = spans.Of(number);
        trace.ShouldContain(static span => span.OperationName == "Microsoft.AspNetCore.Hosting.HttpRequestIn");
        foreach (var step in new[] { "save", "write" })
        {
            var span = trace.Where(span => span.OperationName == step).ShouldHaveSingleItem();
            (span.GetTagItem("chumchon.outcome"), span.Status).ShouldBe(("failed", ActivityStatusCode.Error));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task SaveInPlaceThatBroke_CarriesTheNumber(string provider)
    {
        var log = new KeptLog();
        await using var site = await SyncedSiteAsync(log, provider);
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync(Page);
        await site.World.ExecuteAsync("alter table return_save rename to return_save_gone");
        site.Faults.Expected = true;

        var number = NumberOf(await SaveInPlaceAsync(officer, page, "42"), HttpStatusCode.InternalServerError);

        log.Lines.ShouldContain(line => line.Id == 1001 && line.Words.StartsWith(number));
    }

    [Fact]
    public async Task SaveInPlaceThatMayGoWellLater_CarriesTheNumber()
    {
        var log = new KeptLog();
        await using var site = await SyncedSiteAsync(log);
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync(Page);
        var database = site.Services.GetRequiredService<ChumchonDatabase>();
        database.Patience = TimeSpan.Zero;
        await using var other = await database.OpenAsync(CancellationToken.None);
        await using var locked = await other.BeginTransactionAsync();

        var number = NumberOf(await SaveInPlaceAsync(officer, page, "42"), HttpStatusCode.ServiceUnavailable);

        log.Lines.ShouldContain(line => line.Id == 1002 && line.Words.StartsWith(number));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task SaveInPlaceThatIsAsked_CarriesTheNumber(string provider)
    {
        var log = new KeptLog();
        await using var site = await SyncedSiteAsync(log, provider);
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync(Page);
        await site.World.SaveAsync(SmallWorld.Mueang, February, new TypedCell(SmallWorld.Curry, SalesChannel.DomesticOffline, 100));

        var number = NumberOf(await SaveInPlaceAsync(officer, page, "42"), HttpStatusCode.Conflict);

        log.Lines.ShouldContain(new LogLine(
            LogLevel.Information, 2101, "SaveCollided", $"{number}: a save met 1 cells that another officer had changed to other values, and asks."));
    }

    [Fact]
    public async Task AnswerToAScriptThatIsNoSave_CarriesTheNumber()
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignInAsync("d9001");
        await site.World.ExecuteAsync("drop table monthly_return");
        site.Faults.Expected = true;
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/");
        asked.Headers.Accept.ParseAdd("application/json");

        var number = NumberOf(await officer.SendAsync(asked), HttpStatusCode.InternalServerError);

        site.Faults.Faults.ShouldContain(fault => fault.StartsWith(number));
    }

    [Fact]
    public async Task NumberThatAStrangerNames_IsNotTaken()
    {
        const string another = "4bf92f3577b34da6a3ce929d0e0e4736";
        await using var site = await TestSite.StartAsync();
        await site.World.ExecuteAsync("delete from \"__EFMigrationsHistory\"");
        site.Clock.Advance(TimeSpan.FromSeconds(2));

        var page = await site.VisitorWith(("traceparent", $"00-{another}-00f067aa0ba902b7-00"), ("Request-Id", "|of-another.1."), ("baggage", "a=b")).GetAsync("/sign-in");

        page.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        page.Text.ShouldNotContain("another");
        Number().Match(page.Text).Value.ShouldNotBe(another);
        Number().Match(page.Text).Value.Length.ShouldBe(32);
    }

    private static async Task<TestSite> SyncedSiteAsync(KeptLog log, string provider = "sqlite")
    {
        var site = await TestSite.StartWithAsync(services => services.AddSingleton<ILoggerProvider>(log), provider);
        await site.World.SyncAsync(SmallWorld.Mueang, February);
        return site;
    }

    private static string NumberOf(SeenPage answer, HttpStatusCode status)
    {
        answer.Status.ShouldBe(status, answer.Body);
        using var json = JsonDocument.Parse(answer.Body);
        var number = json.RootElement.GetProperty("number").GetString()!;
        Number().IsMatch(number).ShouldBeTrue(number);
        return number;
    }

    /// <summary>As the page's script does, with one figure.</summary>
    private static async Task<SeenPage> SaveInPlaceAsync(Visitor officer, SeenPage page, string amount)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Page);
        request.Headers.Accept.ParseAdd("application/json");
        request.Content = new FormUrlEncodedContent(page.Document.QuerySelectorAll("#entry input[type=hidden]")
            .Select(static field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value")!))
            .Append(KeyValuePair.Create(Curry, amount)));
        return await officer.SendAsync(request);
    }

    [GeneratedRegex("[0-9a-f]{32}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
