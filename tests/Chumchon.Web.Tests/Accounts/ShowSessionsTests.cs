using System.Net;
using Chumchon.Domain.Audit;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Features.Accounts.ShowSessions;
using Chumchon.Web.Platform.Words;
using Chumchon.Web.Tests.TestSites;
using Microsoft.Extensions.DependencyInjection;

namespace Chumchon.Web.Tests.Accounts;

/// <summary>อุปกรณ์ที่เข้าสู่ระบบอยู่: an officer's own sessions, each ended from any other.</summary>
public sealed class ShowSessionsTests
{
    private const string Page = "/account/sessions";
    private const string OnWindows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0";

    [Fact]
    public async Task NotSignedIn_LeadsToTheSignInPage()
    {
        await using var site = await TestSite.StartAsync();

        (await site.Visitor().GetAsync(Page)).RedirectsTo.ShouldBe("/sign-in?returnUrl=%2Faccount%2Fsessions");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task OneEnded_IsOverOnTheOtherNodeWithinASecond(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        await using var other = site.StartNode();
        var here = await site.SignInAsync("d9001");
        var there = await SignInElsewhereAsync(other);
        (await there.GetAsync("/")).Status.ShouldBe(HttpStatusCode.OK);
        (await here.GetAsync("/")).Link("อุปกรณ์ที่เข้าสู่ระบบอยู่").GetAttribute("href").ShouldBe(Page);

        var page = await here.GetAsync(Page);
        page.Texts("main li h2").ShouldBe(["อุปกรณ์ที่ไม่รู้จัก อุปกรณ์นี้", "Firefox · Windows"]);
        page.Texts("main button").ShouldBe(["ออกจากระบบอุปกรณ์นี้", "ออกจากระบบอุปกรณ์อื่นทั้งหมด (1)"]);
        var done = await here.FollowAsync(await here.SubmitAsync(page, "ออกจากระบบอุปกรณ์นี้"));

        done.Statuses.ShouldBe(["ออกจากระบบแล้ว 1 อุปกรณ์ มีผลทุกเครื่องภายใน 1 วินาที"]);
        done.Texts("main li h2").ShouldBe(["อุปกรณ์ที่ไม่รู้จัก อุปกรณ์นี้"]);
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        (await there.GetAsync("/")).RedirectsTo.ShouldBe("/sign-in?returnUrl=%2F");
        (await here.GetAsync("/")).Status.ShouldBe(HttpStatusCode.OK);
        (await site.World.AuditOfAccountAsync(SmallWorld.Officer)).ShouldBe([AuditKind.SignedIn, AuditKind.SignedIn, AuditKind.SessionsEnded]);
    }

    [Fact]
    public async Task AllOthersEnded_AndAgainSaysSo()
    {
        await using var site = await TestSite.StartAsync();
        var here = await site.SignInAsync("d9001");
        var there = await SignInElsewhereAsync(site);
        await SignInElsewhereAsync(site);

        var page = await here.GetAsync(Page);
        var done = await here.FollowAsync(await here.SubmitAsync(page, "ออกจากระบบอุปกรณ์อื่นทั้งหมด (2)"));
        done.Statuses.ShouldBe(["ออกจากระบบแล้ว 2 อุปกรณ์ มีผลทุกเครื่องภายใน 1 วินาที"]);
        (await here.FollowAsync(await here.SubmitAsync(page, "ออกจากระบบอุปกรณ์อื่นทั้งหมด (2)"))).Statuses.ShouldBe(["อุปกรณ์นั้นออกจากระบบไปก่อนแล้ว"]);

        site.Clock.Advance(TimeSpan.FromSeconds(1));
        (await there.GetAsync("/")).RedirectsTo.ShouldBe("/sign-in?returnUrl=%2F");
    }

    [Fact]
    public async Task OfficeAbove_SeesTheCountAndSignsOutEverywhere()
    {
        await using var site = await TestSite.StartAsync();
        var officer = await SignInElsewhereAsync(site);
        var province = await site.SignInAsync("p90");

        var page = await province.GetAsync($"/people/{SmallWorld.Officer}");
        page.Texts("main dd").ShouldContain("1 อุปกรณ์");
        var done = await province.FollowAsync(await province.SubmitAsync(page, "ออกจากระบบทุกอุปกรณ์ (1)"));

        done.Statuses.ShouldBe(["ออกจากระบบทุกอุปกรณ์แล้ว มีผลทุกเครื่องภายใน 1 วินาที"]);
        done.Texts("main button").ShouldNotContain("ออกจากระบบทุกอุปกรณ์ (1)");
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        (await officer.GetAsync("/")).RedirectsTo.ShouldBe("/sign-in?returnUrl=%2F");
    }

    [Fact]
    public async Task LongestLife_EndsASessionInUseAndKeepsWhatIsTyped()
    {
        await using var site = await TestSite.StartAsync("sqlite", ("Sessions:LongestDays", "1"), ("Sessions:IdleHours", "20"));
        await site.World.SyncAsync(SmallWorld.Mueang, Domain.Calendar.SalesMonth.Of(2024, 2));
        var officer = await site.SignInAsync("d9001");
        const string month = "/entry/otop-sales/2024-02";
        site.Clock.Advance(TimeSpan.FromHours(12));
        (await officer.GetAsync($"{month}?handler=Session")).Body.ShouldBe("43200");
        site.Clock.Advance(TimeSpan.FromHours(11) + TimeSpan.FromMinutes(58));
        (await officer.GetAsync($"{month}?handler=Session")).Body.ShouldBe("120");
        var entry = await officer.GetAsync(month);

        site.Clock.Advance(TimeSpan.FromMinutes(2));
        var ended = await officer.SubmitAsync(entry, "บันทึกข้อมูล", ($"a{SmallWorld.Curry.Number}.1", "1,250.50"));
        ended.Status.ShouldBe(HttpStatusCode.Unauthorized);
        ended.Alerts.ShouldBe(["หมดเวลาการใช้งาน กรุณาเข้าสู่ระบบอีกครั้ง ตัวเลขที่กรอกไว้ยังอยู่ครบ"]);
        var back = await officer.SubmitAsync(
            await officer.SubmitAsync(ended, "เข้าสู่ระบบ", ("ชื่อใช้งาน", "d9001"), ("รหัสผ่าน", TestSite.Password)), "กลับไปกรอกต่อ");

        back.Document.QuerySelector($"input[name='a{SmallWorld.Curry.Number}.1']")!.GetAttribute("value").ShouldBe("1,250.50");
    }

    [Theory]
    [InlineData("Sessions:LongestDays", "0")]
    [InlineData("Sessions:LongestDays", "31")]
    [InlineData("Sessions:IdleHours", "25")]
    [InlineData("Sessions:IdleHours", "ten")]
    public async Task NonsenseInASetting_IsToldAtTheStart(string name, string value) =>
        (await Should.ThrowAsync<ArgumentException>(async () => await (await TestSite.StartAsync("sqlite", (name, value))).SignInAsync("d9001"))).Message.ShouldStartWith($"{name} is '{value}'");

    [Theory]
    [InlineData("", "อุปกรณ์ที่ไม่รู้จัก")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36", "Chrome · Linux")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0", "Edge · Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1", "Safari · iPhone")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15", "Safari · Mac หรือ iPad")]
    [InlineData("Mozilla/5.0 (Linux; Android 14; SM-A546E) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36", "Samsung Internet · Android")]
    [InlineData("Mozilla/5.0 (Linux; Android 14; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/131.0.0.0 Mobile Safari/537.36 Line/14.19.1", "LINE · Android")]
    [InlineData("Dalvik/2.1.0 (Linux; U; Android 14)", "เบราว์เซอร์ที่ไม่รู้จัก · Android")]
    [InlineData("curl/8.5.0", "curl · ระบบที่ไม่รู้จัก")]
    [InlineData("<script>Chrome/", "Chrome · ระบบที่ไม่รู้จัก")]
    public async Task Devices_AreNamedInWords(string userAgent, string words)
    {
        await using var site = await TestSite.StartAsync();

        new DeviceWords(site.Services.GetRequiredService<PageWords>()).Of(userAgent).ShouldBe(words);
    }

    private static async Task<Visitor> SignInElsewhereAsync(TestSite site)
    {
        var stranger = site.VisitorWith(("User-Agent", OnWindows));
        var page = await stranger.GetAsync("/sign-in");
        var answer = await site.VisitorWith(("User-Agent", OnWindows), ("Cookie", page.Cookies))
            .SubmitAsync(page, "เข้าสู่ระบบ", ("ชื่อใช้งาน", "d9001"), ("รหัสผ่าน", TestSite.Password));
        return site.VisitorWith(("User-Agent", OnWindows), ("Cookie", $"{page.Cookies}; {answer.Cookies}"));
    }
}
