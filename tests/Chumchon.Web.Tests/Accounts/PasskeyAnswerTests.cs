using System.Net;
using AngleSharp.Dom;
using Chumchon.Domain.Audit;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.Accounts;

/// <summary>A device's answer is good once, and in the browser that it was asked for in.</summary>
public sealed class PasskeyAnswerTests
{
    private const string Failed = "พาสคีย์นี้ใช้ไม่ได้ หรือหมดเวลา กรุณาลองอีกครั้ง หรือใช้รหัสผ่าน";

    private static readonly (string Name, string Value) Own = ("Origin", "https://localhost");
    private static readonly (string Name, string Value) SameSite = ("Sec-Fetch-Site", "same-origin");

    [Theory, OnSqlite, OnPostgres]
    public async Task AnswerShownTwice_SignsNobodyInAgain(string database)
    {
        await using var site = await TestSite.StartAsync(database);
        using var device = new KeyDevice();
        await MakeAsync(site, device);
        var officer = site.Visitor();
        var page = await officer.GetAsync("/sign-in");
        var answer = device.Show(OptionsOf(page));
        (await ShowAsync(officer, page, answer)).RedirectsTo.ShouldBe("/");
        await officer.SubmitAsync(await officer.GetAsync("/"), "ออกจากระบบ");

        (await ShowAsync(officer, page, answer)).Alerts.ShouldContain(Failed);

        // Another node has the same rows, and a new question is a new answer.
        await using var node = site.StartNode();
        (await officer.GetAsync("/")).RedirectsTo.ShouldNotBeNull();
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        page = await officer.GetAsync("/sign-in");
        (await ShowAsync(officer, page, answer)).Alerts.ShouldContain(Failed, "a new question wants a new answer");
        (await ShowAsync(officer, page, device.Show(OptionsOf(page)))).RedirectsTo.ShouldBe("/");
        (await site.World.AuditOfAccountAsync(SmallWorld.Officer)).Count(static kind => kind == AuditKind.FactorUsed).ShouldBe(2);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task AnswerTwiceAtOnce_SignsInOnce(string database)
    {
        await using var site = await TestSite.StartAsync(database);
        await using var node = site.StartNode();
        using var device = new KeyDevice();
        await MakeAsync(site, device);
        var asked = await site.VisitorWith().GetAsync("/sign-in");
        var answer = device.Show(OptionsOf(asked));
        var form = FormOf(asked, "get", answer);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(at =>
            (at % 2 == 0 ? site : node).VisitorWith(("Cookie", asked.Cookies), Own).PostAsync("/sign-in/passkey", form)));

        answers.Count(static answer => answer.RedirectsTo == "/").ShouldBe(1);
        answers.Count(static answer => answer.Status == HttpStatusCode.OK && answer.Alerts.Contains(Failed)).ShouldBe(5);
    }

    [Fact]
    public async Task AnswerOfAnotherBrowser_SignsNobodyIn()
    {
        await using var site = await TestSite.StartAsync();
        using var device = new KeyDevice();
        await MakeAsync(site, device);
        var asked = await site.VisitorWith().GetAsync("/sign-in");
        var form = FormOf(asked, "get", device.Show(OptionsOf(asked)));
        var thief = await site.VisitorWith().GetAsync("/sign-in");

        foreach (var browser in new[] { site.VisitorWith(("Cookie", thief.Cookies), Own, SameSite), site.VisitorWith(Own, SameSite) })
        {
            var answer = await browser.PostAsync("/sign-in/passkey", form);
            answer.Alerts.ShouldContain(Failed);
            answer.Cookies.ShouldNotContain("chumchon.session");
        }

        (await site.VisitorWith(("Cookie", asked.Cookies), Own, SameSite).PostAsync("/sign-in/passkey", form)).RedirectsTo.ShouldBe("/");
    }

    [Fact]
    public async Task TwoTabs_AreOneBrowser()
    {
        await using var site = await TestSite.StartAsync();
        using var device = new KeyDevice();
        await MakeAsync(site, device);
        var officer = site.Visitor();
        var first = await officer.GetAsync("/sign-in");
        await officer.GetAsync("/sign-in");

        (await ShowAsync(officer, first, device.Show(OptionsOf(first)))).RedirectsTo.ShouldBe("/");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ProofShownTwice_ProvesNothingAgain(string database)
    {
        await using var site = await TestSite.StartAsync(database);
        using var device = new KeyDevice();
        var officer = await MakeAsync(site, device);
        site.Clock.Advance(TimeSpan.FromHours(1));
        var asked = await officer.GetAsync("/account/again");
        var answer = device.Show(OptionsOf(asked));
        (await ShowAsync(officer, asked, answer)).RedirectsTo.ShouldBe("/");

        site.Clock.Advance(TimeSpan.FromHours(1));

        (await ShowAsync(officer, asked, answer)).Text.ShouldContain(Failed);
        asked = await officer.GetAsync("/account/again");
        (await ShowAsync(officer, asked, device.Show(OptionsOf(asked)))).RedirectsTo.ShouldBe("/");
    }

    /// <summary>d9001 at a browser, whose account has the device's passkey.</summary>
    private static async Task<Visitor> MakeAsync(TestSite site, KeyDevice device)
    {
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync("/account/factors");
        var made = await PostAsync(officer, page, "create", device.Make(OptionsOf(page, "create")), KeyValuePair.Create("name", "โทรศัพท์"));
        made.Alerts.ShouldNotContain(Failed);
        (await site.World.CountAsync("account_passkey")).ShouldBe(1);
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        return officer;
    }

    private static Task<SeenPage> ShowAsync(Visitor visitor, SeenPage page, string answer) => PostAsync(visitor, page, "get", answer);

    /// <summary>Posts a device's answer as a browser does, which says where the form comes from.</summary>
    private static async Task<SeenPage> PostAsync(Visitor visitor, SeenPage page, string kind, string answer, params KeyValuePair<string, string>[] others)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, FormIn(page, kind).GetAttribute("action"));
        request.Headers.Add(Own.Name, Own.Value);
        request.Content = new FormUrlEncodedContent([.. FormOf(page, kind, answer), .. others]);
        return await visitor.SendAsync(request);
    }

    private static IElement FormIn(SeenPage page, string kind) => page.Document.QuerySelector($"form[data-passkey={kind}]")!;

    private static string OptionsOf(SeenPage page, string kind = "get") => FormIn(page, kind).GetAttribute("data-options")!;

    private static List<KeyValuePair<string, string>> FormOf(SeenPage page, string kind, string answer) =>
    [
        .. FormIn(page, kind).QuerySelectorAll("input[type=hidden]").Select(field => KeyValuePair.Create(
            field.GetAttribute("name")!, field.HasAttribute("data-credential") ? answer : field.GetAttribute("value") ?? "")),
    ];
}
