using System.Net;
using System.Text.RegularExpressions;
using Chumchon.Domain.Audit;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.Accounts;

/// <summary>Which account somebody has whom the provider names is said once, by a one-time code or from her own page.</summary>
public sealed partial class LinkIdentityTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task UnknownIdentity_IsLinkedByACodeAndThenComesInWithout(string database)
    {
        await using var site = await ProviderSite.StartAsync(database);
        var province = await site.Site.SignInAsync("p90");
        var slip = await province.SubmitAsync(await province.GetAsync($"/people/{SmallWorld.Officer}"), "ออกรหัสใช้ครั้งเดียว");
        slip.Text.ShouldContain("เข้าสู่ระบบด้วย บัตรดี");
        var visitor = site.Site.Visitor();

        ProviderSite.LeadsTo(await site.SignInAsync(visitor)).ShouldBe("/sign-in/external/link");
        (await visitor.GetAsync("/")).RedirectsTo.ShouldNotBeNull().ShouldStartWith("/sign-in");
        var page = await visitor.GetAsync("/sign-in/external/link");
        page.Text.ShouldContain("อำเภอขอที่สำนักงานพัฒนาชุมชนจังหวัด");
        var wrong = await visitor.SubmitAsync(page, "เชื่อมและเข้าสู่ระบบ", ("ชื่อใช้งาน", "d9001"), ("รหัสใช้ครั้งเดียว", "0000-0000-0000-0000"));
        wrong.ErrorOf("รหัสใช้ครั้งเดียว").ShouldStartWith("ชื่อใช้งานหรือรหัสใช้ครั้งเดียวไม่ถูกต้อง");
        var password = await visitor.SubmitAsync(wrong, "เชื่อมและเข้าสู่ระบบ", ("ชื่อใช้งาน", "d9001"), ("รหัสใช้ครั้งเดียว", TestSite.Password));
        password.ErrorOf("รหัสใช้ครั้งเดียว").ShouldStartWith("นี่คือรหัสผ่าน");
        var done = await visitor.SubmitAsync(password, "เชื่อมและเข้าสู่ระบบ", ("ชื่อใช้งาน", "d9001"), ("รหัสใช้ครั้งเดียว", Code().Match(slip.Text).Value));

        done.RedirectsTo.ShouldBe("/");
        (await visitor.GetAsync("/")).Text.ShouldContain("สมหญิง ตัวอย่าง");
        ProviderSite.LeadsTo(await site.SignInAsync(site.Site.Visitor())).ShouldBe("/");
        (await site.AuditAsync(SmallWorld.Officer)).ShouldBe(
        [
            AuditKind.CodeGiven, AuditKind.SignInFailed, AuditKind.IdentityLinked, AuditKind.CodeUsed, AuditKind.SignedInByProvider, AuditKind.SignedInByProvider,
        ]);
        (await province.GetAsync($"/people/{SmallWorld.Officer}")).Text.ShouldContain("เชื่อมไว้ตั้งแต่");
    }

    [Fact]
    public async Task HerOwnPage_LinksAfterThePasswordAndUnlinks()
    {
        await using var site = await ProviderSite.StartAsync();
        var officer = await site.Site.SignInAsync("d9001");
        var page = await officer.GetAsync("/account/external");
        var wrong = await officer.SubmitAsync(page, "เชื่อมกับ บัตรดี", ("รหัสผ่านปัจจุบัน", "another"));
        wrong.ErrorOf("รหัสผ่านปัจจุบัน").ShouldBe("รหัสผ่านปัจจุบันไม่ถูกต้อง");

        var answer = await officer.GetAsync(await site.AtProviderAsync(await officer.SubmitAsync(wrong, "เชื่อมกับ บัตรดี", ("รหัสผ่านปัจจุบัน", TestSite.Password))));

        ProviderSite.LeadsTo(answer).ShouldBe("/account/external?done=linked");
        var linked = await officer.GetAsync("/account/external?done=linked");
        linked.Statuses.ShouldContain("เชื่อมกับ บัตรดี แล้ว ครั้งต่อไปเข้าสู่ระบบด้วย บัตรดี ได้");
        (await officer.SubmitAsync(linked, "ยกเลิกการเชื่อม")).RedirectsTo.ShouldBe("/account/external?done=unlinked");
        ProviderSite.LeadsTo(await site.SignInAsync(site.Site.Visitor())).ShouldBe("/sign-in/external/link");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task UnlinkedByTheOfficeAbove_SignsOutAndIsAStrangerAgain(string database)
    {
        await using var site = await ProviderSite.StartAsync(database);
        await site.LinkAsync(SmallWorld.Officer);
        var officer = site.Site.Visitor();
        await site.SignInAsync(officer);
        var province = await site.Site.SignInAsync("p90");

        var done = await province.SubmitAsync(await province.GetAsync($"/people/{SmallWorld.Officer}"), "ยกเลิกการเชื่อมบัญชีภายนอก");

        (await province.FollowAsync(done)).Statuses.ShouldContain("ยกเลิกการเชื่อมบัญชีภายนอกแล้ว ผู้ใช้ออกจากระบบทุกเครื่อง");
        site.Site.Clock.Advance(TimeSpan.FromSeconds(1));
        (await officer.GetAsync("/")).RedirectsTo.ShouldNotBeNull().ShouldStartWith("/sign-in");
        ProviderSite.LeadsTo(await site.SignInAsync(officer)).ShouldBe("/sign-in/external/link");
        (await site.AuditAsync(SmallWorld.Officer)).ShouldBe([AuditKind.IdentityLinked, AuditKind.SignedInByProvider, AuditKind.IdentityUnlinked]);
        (await province.GetAsync($"/audit?kind={(int)AuditKind.IdentityUnlinked}")).Text.ShouldContain("ปิติ ตัวอย่าง (p90)");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task UnlinkedByHerself_EndsHerOtherSessionsAndKeepsHers(string database)
    {
        await using var site = await ProviderSite.StartAsync(database);
        await site.LinkAsync(SmallWorld.Officer);
        var officer = await site.Site.SignInAsync("d9001");
        var other = site.Site.Visitor();
        await site.SignInAsync(other);

        await officer.SubmitAsync(await officer.GetAsync("/account/external"), "ยกเลิกการเชื่อม");

        site.Site.Clock.Advance(TimeSpan.FromSeconds(1));
        (await officer.GetAsync("/account/external?done=unlinked")).Statuses.ShouldContain("ยกเลิกการเชื่อมกับ บัตรดี แล้ว และออกจากระบบในเครื่องอื่นทุกเครื่อง");
        (await other.GetAsync("/")).RedirectsTo.ShouldNotBeNull().ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task LinkingBegunByAnother_LinksNothing()
    {
        await using var site = await ProviderSite.StartAsync();
        var officer = await site.Site.SignInAsync("d9001");
        var address = await site.AtProviderAsync(await officer.SubmitAsync(await officer.GetAsync("/account/external"), "เชื่อมกับ บัตรดี", ("รหัสผ่านปัจจุบัน", TestSite.Password)));
        var page = await officer.GetAsync("/");
        await officer.SubmitAsync(page, "ออกจากระบบ");

        var answer = await officer.GetAsync(address);

        answer.Status.ShouldBe(HttpStatusCode.Forbidden);
        answer.Text.ShouldContain("การเชื่อมนี้เริ่มจากการเข้าสู่ระบบครั้งอื่น");
        (await site.Site.World.CountAsync("account_identity")).ShouldBe(0);
    }

    [Fact]
    public async Task NobodyWithoutTheProvidersWord_ReachesThePage()
    {
        await using var site = await ProviderSite.StartAsync();

        (await site.Site.Visitor().GetAsync("/sign-in/external/link")).RedirectsTo.ShouldBe("/sign-in");
    }

    [GeneratedRegex("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
