using System.Net;
using System.Text;
using System.Text.Json;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.MonthlyReturns;

/// <summary>Two officers typed the same four hundred cells.</summary>
public sealed class LargeConflictTests
{
    private const string Page = "/entry/otop-sales/2024-02";
    private const int Rows = 100;

    [Theory, OnSqlite, OnPostgres]
    public async Task ToAScript_TenRowsAreDrawnAndTheOthersComeAsFigures(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        var (officer, page, lines) = await SavedByAColleagueAsync(site);

        var sent = await officer.SendAsync(Request(page, lines, "200"));
        var answer = JsonDocument.Parse(sent.Body).RootElement;

        sent.Status.ShouldBe(HttpStatusCode.Conflict);
        var panel = answer.GetProperty("panel").GetString()!;
        Radios(panel).ShouldBe(lines.Take(10).SelectMany(Names));
        panel.ShouldContain("เหลือ 400 ช่องที่ตัวเลขไม่ตรงกัน");
        panel.ShouldContain("อีก 90 แถว 360 ช่อง");
        var folded = answer.GetProperty("folded").EnumerateArray().ToList();
        folded.Select(static cell => cell.GetProperty("name").GetString()![1..]).ShouldBe(lines.Skip(10).SelectMany(Names));
        folded.ShouldAllBe(static cell => cell.GetProperty("before").ValueKind == JsonValueKind.Null);
        Encoding.UTF8.GetByteCount(sent.Body).ShouldBeLessThan(80_000);
    }

    [Fact]
    public async Task WithoutScript_EveryCellIsAskedBehindAFold()
    {
        await using var site = await TestSite.StartAsync();
        var (officer, page, lines) = await SavedByAColleagueAsync(site);

        var asked = await officer.SubmitAsync(page, "บันทึกข้อมูล", [.. Fields(lines, "200")]);

        asked.Status.ShouldBe(HttpStatusCode.Conflict);
        asked.Document.QuerySelectorAll("input[type=radio][value=mine]").Length.ShouldBe(4 * Rows);
        asked.Document.QuerySelectorAll("details input[type=radio][value=mine]").Length.ShouldBe(4 * (Rows - 10));
        asked.Texts("main button").Count(static words => words == "บันทึกข้อมูล").ShouldBe(1);
    }

    private static async Task<(Visitor Officer, SeenPage Page, IReadOnlyList<LineKey> Lines)> SavedByAColleagueAsync(TestSite site)
    {
        var lines = await site.World.AddProducersAsync(SmallWorld.Mueang, Rows);
        await site.World.SyncAsync(SmallWorld.Mueang, SalesMonth.Of(2024, 2));
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync(Page);
        var colleague = await site.SignInAsync("d9001-2");
        (await colleague.SendAsync(Request(await colleague.GetAsync(Page), lines, "100"))).Status.ShouldBe(HttpStatusCode.OK);
        return (officer, page, lines);
    }

    private static HttpRequestMessage Request(SeenPage page, IReadOnlyList<LineKey> lines, string amount)
    {
        var hidden = page.Document.QuerySelectorAll("#entry > input[type=hidden]")
            .Select(static field => (field.GetAttribute("name")!, field.GetAttribute("value") ?? ""));
        return new(HttpMethod.Post, Page)
        {
            Headers = { { "accept", "application/json" } },
            Content = new FormUrlEncodedContent(hidden.Concat(Fields(lines, amount)).ToDictionary(static field => field.Item1, static field => field.Item2)),
        };
    }

    private static IEnumerable<(string Name, string Value)> Fields(IReadOnlyList<LineKey> lines, string amount) =>
        lines.SelectMany(Names).Select(name => ($"a{name}", amount));

    private static IEnumerable<string> Names(LineKey line) => Enumerable.Range(1, 4).Select(channel => $"{line.Number}.{channel}");

    private static IEnumerable<string> Radios(string panel) =>
        new AngleSharp.Html.Parser.HtmlParser().ParseDocument(panel).QuerySelectorAll("input[value=mine]")
            .Select(static radio => radio.GetAttribute("name")![1..]);
}
