using System.Net;
using Chumchon.Data;
using Chumchon.Domain.Calendar;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;
using Microsoft.Extensions.DependencyInjection;

namespace Chumchon.Web.Tests.MonthlyReturns;

/// <summary>Without script: whatever fails while a month is saved, the figures come back as they were typed and can be sent again.</summary>
public sealed class UnsavedPageTests
{
    private const string Page = "/entry/otop-sales/2024-02";
    private const string Again = "ลองบันทึกอีกครั้ง";

    private static readonly SalesMonth February = SalesMonth.Of(2024, 2);
    private static readonly string Cell = $"a{SmallWorld.LinesOfMueang[0].Number}.1";
    private static readonly string Remark = $"r{SmallWorld.LinesOfMueang[0].Number}";
    private static readonly string OtherCell = $"a{SmallWorld.LinesOfMueang[1].Number}.4";

    [Theory, OnSqlite, OnPostgres]
    public async Task WhateverTableIsBroken_NothingTypedIsLost(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        await site.World.SyncAsync(SmallWorld.Mueang, February);
        var officer = await site.SignInAsync("d9001");
        site.Faults.Expected = true;
        var failures = 0;
        foreach (var table in (string[])["monthly_return", "sales_entry", "return_save", "audit_head", "audit_entry", "sales_rollup", "producer", "producer_line", "reporting_month", "account", "office_member"])
        {
            var page = await officer.GetAsync(Page);
            await site.World.ExecuteAsync($"alter table {table} rename to away");
            var answer = await PostAsync(officer, page);
            await site.World.ExecuteAsync($"alter table away rename to {table}");
            if (answer.Status is HttpStatusCode.Redirect)
            {
                continue;
            }

            failures++;
            answer.Status.ShouldBeOneOf(HttpStatusCode.ServiceUnavailable, HttpStatusCode.InternalServerError);
            ShouldShowAll(answer, table);
        }

        failures.ShouldBeGreaterThan(4);
        var saved = await officer.SubmitAsync(await BrokenAsync(site, officer), Again, (Cell, "150.25"));
        saved.RedirectsTo.ShouldStartWith($"{Page}?saved=");
        (await officer.FollowAsync(saved)).Document.QuerySelector($"[name='{Cell}']")!.GetAttribute("value").ShouldBe("150.25");
    }

    [Theory, OnPostgres]
    public async Task DatabaseThatGoesAwayAtAnyStep_NothingTypedIsLost(string provider)
    {
        using var line = new CutLine();
        await using var site = await TestSite.StartThroughAsync(provider, line.Through);
        site.Services.GetRequiredService<ChumchonDatabase>().Patience = TimeSpan.Zero;
        await site.World.SyncAsync(SmallWorld.Mueang, February);
        var officer = await site.SignInAsync("d9001");
        await officer.GetAsync(Page);
        site.Faults.Expected = true;
        var cut = 0;
        for (var step = 0; ; step++)
        {
            var page = await officer.GetAsync(Page);
            line.CutAfter(step);
            var answer = await PostAsync(officer, page);
            line.Mend();
            if (answer.Status is HttpStatusCode.Redirect)
            {
                break;
            }

            answer.Status.ShouldBeOneOf(HttpStatusCode.ServiceUnavailable, HttpStatusCode.InternalServerError);
            ShouldShowAll(answer, $"step {step}");
            answer.Answer.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
            cut++;
            cut.ShouldBeLessThan(200);
        }

        cut.ShouldBeGreaterThan(2);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Figures_StandBesideTheirProducers(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        await site.World.SyncAsync(SmallWorld.Mueang, February);
        var officer = await site.SignInAsync("d9001");
        site.Faults.Expected = true;

        var broken = await BrokenAsync(site, officer);

        broken.Texts("tbody th").ShouldBe(["กลุ่มแม่บ้านบ่อยาง · อาหาร", "กลุ่มแม่บ้านบ่อยาง · เครื่องดื่ม"]);
        broken.Document.QuerySelector($"[name='{OtherCell}']")!.GetAttribute("aria-label").ShouldBe("กลุ่มแม่บ้านบ่อยาง · เครื่องดื่ม ต่างประเทศ ออนไลน์");
    }

    /// <summary>Whoever posts a row of another district is not told whose it is.</summary>
    [Fact]
    public async Task RowsOfAnotherDistrict_HaveNoNames()
    {
        await using var site = await TestSite.StartAsync();
        await site.World.SyncAsync(SmallWorld.Mueang, February);
        await site.World.SyncAsync(SmallWorld.Sathing, February);
        await (await site.SignInAsync("d9001")).GetAsync(Page);
        site.Faults.Expected = true;

        var broken = await BrokenAsync(site, await site.SignInAsync("d9002"));

        broken.Texts("tbody th").ShouldBe(["อาหาร", "เครื่องดื่ม"]);
        broken.Body.ShouldNotContain("กลุ่มแม่บ้านบ่อยาง");
    }

    [Fact]
    public async Task FormOfAForeignSite_IsNotShownAsHerOwn()
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignInAsync("d9001");
        await site.World.ExecuteAsync("alter table monthly_return rename to away");
        site.Faults.Expected = true;
        using var request = new HttpRequestMessage(HttpMethod.Post, Page) { Content = new FormUrlEncodedContent([new(Cell, "66,666.25")]) };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        var answer = await officer.SendAsync(request);

        answer.Status.ShouldBe(HttpStatusCode.InternalServerError);
        answer.Body.ShouldNotContain("66,666.25");
    }

    [Fact]
    public async Task AskedForByItsAddress_ThereIsNothing()
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignInAsync("d9001");

        (await officer.GetAsync("/error/unsaved")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await officer.PostAsync("/error/unsaved", new KeyValuePair<string, string>(Cell, "1"))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<SeenPage> BrokenAsync(TestSite site, Visitor officer)
    {
        var page = await officer.GetAsync(Page);
        await site.World.ExecuteAsync("alter table sales_entry rename to away");
        var broken = await PostAsync(officer, page);
        await site.World.ExecuteAsync("alter table away rename to sales_entry");
        return broken;
    }

    private static Task<SeenPage> PostAsync(Visitor officer, SeenPage page)
    {
        var hidden = page.Document.QuerySelectorAll("#entry input[type=hidden]")
            .Select(static field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value")!));
        return officer.PostAsync(Page, [.. hidden, new(Cell, "1,037.50"), new(OtherCell, "20"), new(Remark, "น้ำท่วม \"ตลาด\" <b>")]);
    }

    private static void ShouldShowAll(SeenPage answer, string what)
    {
        answer.Document.QuerySelector($"[name='{Cell}']").ShouldNotBeNull(what).GetAttribute("value").ShouldBe("1,037.50", what);
        answer.Document.QuerySelector($"[name='{OtherCell}']").ShouldNotBeNull(what).GetAttribute("value").ShouldBe("20", what);
        var remark = answer.Document.QuerySelector($"[name='{Remark}']").ShouldNotBeNull(what);
        (remark.GetAttribute("value") ?? remark.TextContent).ShouldBe("น้ำท่วม \"ตลาด\" <b>", what);
        answer.Alerts.ShouldNotBeEmpty(what);
    }
}
