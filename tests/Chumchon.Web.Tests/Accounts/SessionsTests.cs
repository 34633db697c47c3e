using System.Net;
using Chumchon.Domain.Calendar;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.Accounts;

/// <summary>A session that was ended is over at every node within a second, whoever holds a copy of its cookie.</summary>
public sealed class SessionsTests
{
    private const string Month = "/entry/otop-sales/2024-02";

    [Theory, OnSqlite, OnPostgres]
    public async Task CopiedCookie_IsDeadAfterSigningOut(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        await using var other = site.StartNode();
        var (officer, cookies) = await SignInAsync(site);
        var (here, elsewhere) = (site.VisitorWith(("Cookie", cookies)), other.VisitorWith(("Cookie", cookies)));
        (await here.GetAsync("/")).Status.ShouldBe(HttpStatusCode.OK);
        (await elsewhere.GetAsync("/")).Status.ShouldBe(HttpStatusCode.OK);

        await officer.SubmitAsync(await officer.GetAsync("/"), "ออกจากระบบ");

        (await here.GetAsync("/")).RedirectsTo.ShouldBe("/sign-in?returnUrl=%2F");
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        (await elsewhere.GetAsync("/")).RedirectsTo.ShouldBe("/sign-in?returnUrl=%2F");
    }

    [Fact]
    public async Task CopiedCookie_SavesNothingAfterSigningOut()
    {
        await using var site = await TestSite.StartAsync();
        await using var other = site.StartNode();
        await site.World.SyncAsync(SmallWorld.Mueang, SalesMonth.Of(2024, 2));
        var (officer, cookies) = await SignInAsync(site);
        var entry = await officer.GetAsync(Month);
        var thief = other.VisitorWith(("Cookie", $"{cookies}; {entry.Cookies}"));
        await thief.GetAsync("/");

        await officer.SubmitAsync(await officer.GetAsync("/"), "ออกจากระบบ");
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        var answer = await thief.SubmitAsync(entry, "บันทึกข้อมูล", ($"a{SmallWorld.Curry.Number}.1", "1,250.50"));

        answer.Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await site.World.CountAsync("return_save")).ShouldBe(0);
    }

    [Theory]
    [InlineData("update account set security_stamp = 'set by an operator' where id = 1001")]
    [InlineData("delete from office_member where account_id = 1001")]
    [InlineData("delete from session")]
    public async Task EndedByOthers_LeadsToTheSignInPageAndKeepsTheForm(string change)
    {
        await using var site = await TestSite.StartAsync();
        await site.World.SyncAsync(SmallWorld.Mueang, SalesMonth.Of(2024, 2));
        var (officer, _) = await SignInAsync(site);
        var entry = await officer.GetAsync(Month);

        await site.World.ExecuteAsync(change);
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        var ended = await officer.SubmitAsync(entry, "บันทึกข้อมูล", ($"a{SmallWorld.Curry.Number}.1", "1,250.50"));

        ended.Status.ShouldBe(HttpStatusCode.Unauthorized);
        ended.Document.QuerySelector("input[name=Kept]").ShouldNotBeNull();
        (await officer.GetAsync("/")).RedirectsTo.ShouldBe("/sign-in?returnUrl=%2F");
    }

    [Fact]
    public async Task UsedAllDay_IsStillLive()
    {
        await using var site = await TestSite.StartAsync();
        var (officer, _) = await SignInAsync(site);
        for (var hour = 0; hour < 30; hour++)
        {
            site.Clock.Advance(TimeSpan.FromHours(1));
            (await officer.GetAsync("/")).Status.ShouldBe(HttpStatusCode.OK);
        }
    }

    private static async Task<(Visitor Officer, string Cookies)> SignInAsync(TestSite site)
    {
        var officer = site.Visitor();
        var page = await officer.GetAsync("/sign-in");
        var answer = await officer.SubmitAsync(page, "เข้าสู่ระบบ", ("ชื่อใช้งาน", "d9001"), ("รหัสผ่าน", TestSite.Password));
        return (officer, $"{page.Cookies}; {answer.Cookies}");
    }
}
