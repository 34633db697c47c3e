using System.Net;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Offices;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.Audit;

/// <summary>What is posted against the rules of right leaves an entry, as what is read against them does.</summary>
public sealed class RefusedPostsTests
{
    private const string Month = "/entry/otop-sales/2024-02";
    private const long Viewer = 7001;

    private static readonly SalesMonth February = SalesMonth.Of(2024, 2);

    [Theory, OnSqlite, OnPostgres]
    public async Task PostsOfAViewer_AreNoted(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        var (viewer, form) = await ViewerAsync(site);

        foreach (var handler in new[] { "", "?handler=Sync", "?handler=SyncAdd", "?handler=SyncUndo", "?handler=AddRow", "?handler=RemoveRow" })
        {
            site.Clock.Advance(TimeSpan.FromMinutes(1));
            (await viewer.PostAsync($"{Month}{handler}", form)).Text.ShouldContain("ดูอย่างเดียว", customMessage: handler);
            (await RefusalsAsync(site, Viewer)).ShouldBe([Permission.Record], handler);
            await ForgetAsync(site);
        }

        (await site.World.CountAsync("return_save")).ShouldBe(0);
        (await site.World.AuditAsync(SmallWorld.Mueang)).ShouldBe([AuditKind.ReturnSynced]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task SaveSentByAScript_IsNotedOnceAMinute(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        var (viewer, form) = await ViewerAsync(site);

        for (var time = 0; time < 3; time++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Month) { Content = new FormUrlEncodedContent(form) };
            request.Headers.Accept.ParseAdd("application/json");
            var answer = await viewer.SendAsync(request);
            answer.Answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        }

        (await RefusalsAsync(site, Viewer)).ShouldBe([Permission.Record]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task PostToAnotherDistrict_IsNotedBesideItsReading(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        var officer = await site.SignInAsync("d9001");
        var token = (await officer.GetAsync("/")).Token;

        (await officer.GetAsync($"{Month}?district=9002")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await officer.PostAsync($"{Month}?district=9002", token)).Status.ShouldBe(HttpStatusCode.NotFound);

        (await RefusalsAsync(site, SmallWorld.Officer)).ShouldBe([Permission.ReadProducers, Permission.Record]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task PostOfAProvinceForItsDistrict_IsNoted(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        var (_, form) = await ViewerAsync(site);
        var province = await site.SignInAsync("p90");

        (await province.PostAsync($"{Month}?district=9001", Own(form, await province.GetAsync("/")))).Text.ShouldContain("อำเภอเป็นผู้บันทึก");
        (await province.PostAsync($"{Month}/upload?district=9001", (await province.GetAsync("/")).Token)).Status.ShouldBe(HttpStatusCode.NotFound);

        (await RefusalsAsync(site, SmallWorld.ProvinceOfficer)).ShouldBe([Permission.Record, Permission.Record]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task PostsAboutAccountsOfOthers_AreNoted(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        var province = await site.SignInAsync("p90");
        var token = (await province.GetAsync("/")).Token;

        (await province.PostAsync($"/people/{SmallWorld.CentralOfficer}?handler=Close", token)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await RefusalsAsync(site, SmallWorld.ProvinceOfficer)).ShouldBe([Permission.ManageAccounts]);
        await ForgetAsync(site);
        (await province.PostAsync($"/people/{SmallWorld.ProvinceOfficer}?handler=Close", token)).Text.ShouldContain("จัดการบัญชีและบทบาทของตนเองไม่ได้");
        (await RefusalsAsync(site, SmallWorld.ProvinceOfficer)).ShouldBe([Permission.ManageAccounts]);
        await ForgetAsync(site);
        (await province.PostAsync(
            "/people/new", token, new("UserName", "new-one"), new("Person", "ใหม่ ตัวอย่าง"), new("Office", "90"), new("Role", "ProvincialOfficer"),
            new("Kind", "Person"))).Text.ShouldContain("ให้หรือยกเลิกโดยสำนักงานอื่น");
        (await RefusalsAsync(site, SmallWorld.ProvinceOfficer)).ShouldBe([Permission.ManageAccounts]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task PostToARoomThatTheRoleDoesNotOpen_IsNoted(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        var officer = await site.SignInAsync("d9001");

        (await officer.PostAsync("/people/new", (await officer.GetAsync("/")).Token)).Status.ShouldBe(HttpStatusCode.NotFound);

        (await RefusalsAsync(site, SmallWorld.Officer)).ShouldBe([Permission.ManageAccounts]);
    }

    [Fact]
    public async Task WhatTheRulesOfFiguresRefuse_IsNoRefusalOfRight()
    {
        await using var site = await TestSite.StartAsync();
        await site.World.SyncAsync(SmallWorld.Mueang, February);
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync(Month);

        await officer.SubmitAsync(page, "บันทึกข้อมูล", ($"a{SmallWorld.Curry.Number}.1", "1,5"));

        (await RefusalsAsync(site, SmallWorld.Officer)).ShouldBeEmpty();
    }

    /// <summary>A viewer of the district, and the fields of the form that an officer of it has, with the viewer's own token.</summary>
    private static async Task<(Visitor Viewer, List<KeyValuePair<string, string>> Form)> ViewerAsync(TestSite site)
    {
        await site.World.SyncAsync(SmallWorld.Mueang, February);
        await site.World.AddAccountAsync(Viewer, "viewer");
        await site.World.AddMemberAsync(Viewer, 3001, OfficeRole.Viewer);
        var viewer = await site.SignInAsync("viewer");
        var page = await (await site.SignInAsync("d9001")).GetAsync(Month);
        List<KeyValuePair<string, string>> form =
        [
            .. page.Document.QuerySelectorAll("#entry input[type=hidden]").Where(static field => field.GetAttribute("name") is "version" or "saveId")
                .Select(static field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value")!)),
            new($"a{SmallWorld.Curry.Number}.1", "100"), new("producer", "2001"), new("type", "3"), new("line", $"{SmallWorld.Curry.Number}"), new("undo", "1"),
        ];
        return (viewer, Own(form, await viewer.GetAsync("/")));
    }

    private static List<KeyValuePair<string, string>> Own(List<KeyValuePair<string, string>> form, SeenPage page) =>
        [page.Token, .. form.Where(field => field.Key != page.Token.Key)];

    private static async Task<IReadOnlyList<Permission>> RefusalsAsync(TestSite site, long account) => await site.World.ListAsync(
        $"select body from audit_entry where kind = {(int)AuditKind.AccessRefused} and district_code = 0 and stream = {AuditStream.OfAccount(account).Number} order by number",
        static reader => (Permission)AuditBody.Read(reader.GetFieldValue<byte[]>(0)).Facts.ShouldHaveSingleItem().After!.Value);

    /// <summary>The minute is over, and what it noted is looked at no more.</summary>
    private static async Task ForgetAsync(TestSite site)
    {
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.World.ExecuteAsync($"delete from audit_entry where kind = {(int)AuditKind.AccessRefused}");
    }
}
