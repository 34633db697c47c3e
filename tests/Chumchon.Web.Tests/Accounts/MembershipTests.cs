using System.Net;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Offices;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.Accounts;

/// <summary>Memberships begin and end by themselves, and an account with several offices works for one at a time.</summary>
public sealed class MembershipTests
{
    private const long Deputy = 7001;
    private const string Month = "/entry/otop-sales/2024-02";

    private static readonly (string Field, string Value) Figure = ($"a{SmallWorld.Curry.Number}.1", "1,250.50");

    [Theory, OnSqlite, OnPostgres]
    public async Task Deputy_IsOutWhenHerTimeIsOver(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        await using var other = site.StartNode();
        await site.World.SyncAsync(SmallWorld.Mueang, SalesMonth.Of(2024, 2));
        await AddDeputyAsync(site, (3001, OfficeRole.DistrictOfficer, End: site.Clock.GetUtcNow().AddHours(2)));
        var here = await site.SignInAsync("deputy");
        var there = await other.SignInAsync("deputy");
        var entry = await here.GetAsync(Month);
        entry.Status.ShouldBe(HttpStatusCode.OK);

        site.Clock.Advance(TimeSpan.FromHours(2) - TimeSpan.FromSeconds(2));
        (await there.GetAsync("/")).Status.ShouldBe(HttpStatusCode.OK);
        site.Clock.Advance(TimeSpan.FromSeconds(2));

        var refused = await here.SubmitAsync(entry, "บันทึกข้อมูล", Figure);
        refused.Status.ShouldBe(HttpStatusCode.Unauthorized);
        refused.Document.QuerySelector("input[name=Kept]").ShouldNotBeNull();
        (await there.GetAsync("/")).RedirectsTo.ShouldBe("/sign-in?returnUrl=%2F");
        (await site.World.CountAsync("return_save")).ShouldBe(0);
        await Should.ThrowAsync<InvalidOperationException>(() => site.SignInAsync("deputy"));
    }

    [Fact]
    public async Task MembershipThatHasNotBegun_LetsNobodyIn()
    {
        await using var site = await TestSite.StartAsync();
        await AddDeputyAsync(site, (3001, OfficeRole.DistrictOfficer, End: null));
        var begins = site.Clock.GetUtcNow().AddDays(1);
        await site.World.ExecuteAsync($"update office_member set starts_at = {begins.ToUnixTimeMilliseconds()} where account_id = {Deputy}");

        await Should.ThrowAsync<InvalidOperationException>(() => site.SignInAsync("deputy"));
        site.Clock.Advance(TimeSpan.FromDays(1));
        await site.SignInAsync("deputy");
    }

    [Theory]
    [InlineData("update account set closed_at = 1 where id = 1001")]
    [InlineData("update office_member set role = 4 where account_id = 1001")]
    public async Task ClosedAccountOrOtherRole_EndsItsSessions(string change)
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignInAsync("d9001");

        await site.World.ExecuteAsync(change);
        site.Clock.Advance(TimeSpan.FromSeconds(1));

        (await officer.GetAsync("/")).RedirectsTo.ShouldBe("/sign-in?returnUrl=%2F");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task WhoHasSeveralOffices_ChoosesAndGoesOnInAnother(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        await site.World.SyncAsync(SmallWorld.Mueang, SalesMonth.Of(2024, 2));
        await site.World.SyncAsync(SmallWorld.Sathing, SalesMonth.Of(2024, 2));
        var deputy = await SignInToSeveralAsync(site);

        var choice = await deputy.GetAsync("/office?returnUrl=%2Fentry%2Fotop-sales");
        choice.Text.ShouldContain("สพอ.สทิงพระ");
        choice.Text.ShouldContain("ถึงวันที่ 12 มี.ค.");
        var first = await deputy.GetAsync(Month);
        first.Text.ShouldContain("กลุ่มแม่บ้านบ่อยาง");
        var chosen = await deputy.PostAsync("/office", choice.Token, new("office", "3002"), new("returnUrl", Month));

        chosen.RedirectsTo.ShouldBe(Month);
        (await deputy.GetAsync(Month)).Text.ShouldContain("กลุ่มตาลโตนด");
        (await deputy.GetAsync("/")).Text.ShouldContain("เปลี่ยนสำนักงาน");
        (await site.World.AuditOfAccountAsync(Deputy)).ShouldBe([AuditKind.SignedIn, AuditKind.OfficeChosen]);

        // A tab of the office that she left: what is typed there is written nowhere, and stays with her.
        var late = await deputy.SubmitAsync(first, "บันทึกข้อมูล", Figure);
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        (await site.World.CountAsync("return_save")).ShouldBe(0);
    }

    [Theory]
    [InlineData("3003")]
    [InlineData("3001x")]
    [InlineData("99")]
    [InlineData("")]
    public async Task OfficeOfOthers_IsNotChosen(string office)
    {
        await using var site = await TestSite.StartAsync();
        var deputy = await SignInToSeveralAsync(site);
        var choice = await deputy.GetAsync("/office");

        var refused = await deputy.PostAsync("/office", choice.Token, new("office", office));

        refused.RedirectsTo.ShouldBeNull();
        (await site.World.AuditOfAccountAsync(Deputy)).ShouldBe([AuditKind.SignedIn]);
    }

    [Fact]
    public async Task LanguageChanged_KeepsTheOffice()
    {
        await using var site = await TestSite.StartAsync();
        var deputy = await SignInToSeveralAsync(site);
        var choice = await deputy.GetAsync("/office");
        await deputy.PostAsync("/office", choice.Token, new("office", "3002"));

        await deputy.SubmitAsync(await deputy.GetAsync("/"), "English");

        (await deputy.GetAsync("/")).Text.ShouldContain("Sathing Phra District Office");
    }

    [Fact]
    public async Task ViewerOfADistrict_SeesAndSavesNothing()
    {
        await using var site = await TestSite.StartAsync();
        await site.World.SyncAsync(SmallWorld.Mueang, SalesMonth.Of(2024, 2));
        var officer = await site.SignInAsync("d9001");
        await AddDeputyAsync(site, (3001, OfficeRole.Viewer, End: null));
        var viewer = await site.SignInAsync("deputy");

        var page = await viewer.GetAsync(Month);
        page.Text.ShouldContain("กลุ่มแม่บ้านบ่อยาง");
        page.Text.ShouldContain("ดูอย่างเดียว");

        // Her own token on the fields of the form that an officer has.
        var form = await officer.GetAsync(Month);
        string Of(string name) => form.Document.QuerySelector($"input[name={name}]")!.GetAttribute("value")!;
        var home = await viewer.GetAsync("/");
        await viewer.PostAsync(
            Month, home.Token, new("version", Of("version")), new("saveId", Of("saveId")), new(Figure.Field, Figure.Value));
        (await site.World.CountAsync("return_save")).ShouldBe(0);
    }

    private static async Task<Visitor> SignInToSeveralAsync(TestSite site)
    {
        await AddDeputyAsync(
            site, (3001, OfficeRole.DistrictOfficer, End: null), (3002, OfficeRole.DistrictOfficer, End: site.Clock.GetUtcNow().AddDays(7)));
        var deputy = site.Visitor();
        var answer = await deputy.SubmitAsync(
            await deputy.GetAsync("/sign-in"), "เข้าสู่ระบบ", ("ชื่อใช้งาน", "deputy"), ("รหัสผ่าน", TestSite.Password));
        answer.RedirectsTo.ShouldBe("/office?returnUrl=%2F");
        return deputy;
    }

    private static async Task AddDeputyAsync(TestSite site, params (long Office, OfficeRole Role, DateTimeOffset? End)[] offices)
    {
        await site.World.AddAccountAsync(Deputy, "deputy");
        foreach (var (office, role, end) in offices)
        {
            await site.World.AddMemberAsync(Deputy, office, role);
            await site.World.ExecuteAsync(
                $"update office_member set ends_at = {(end is { } at ? $"{at.ToUnixTimeMilliseconds()}" : "null")} where account_id = {Deputy} and office_id = {office}");
        }
    }
}
