using System.Net;
using System.Text.Json;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.Accounts;

/// <summary>ข้อมูลส่วนบุคคลของฉัน: what is held of an officer, and her copy of it.</summary>
public sealed class ShowOwnDataTests
{
    private const string Page = "/account/data";
    private const string Copy = "/account/data.json";

    [Theory]
    [InlineData(Page)]
    [InlineData(Copy)]
    public async Task NotSignedIn_LeadsToTheSignInPage(string path)
    {
        await using var site = await TestSite.StartAsync();

        (await site.Visitor().GetAsync(path)).RedirectsTo.ShouldNotBeNull().ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task Page_SaysWhatIsHeldWhyAndForHowLong()
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync((await officer.GetAsync("/")).Link("ข้อมูลส่วนบุคคลของฉัน").GetAttribute("href")!);

        page.Path.ShouldBe(Page);
        page.Texts("main dd")[0].ShouldBe("สมหญิง ตัวอย่าง");
        page.Text.ShouldContain("สพอ.เมืองสงขลา · เจ้าหน้าที่อำเภอ");
        page.Text.ShouldContain("ชื่อและชื่อใช้งานลบเองเมื่อบัญชีปิดครบ 10 ปี");
        page.Link("ดาวน์โหลดข้อมูลของฉัน (.json)").GetAttribute("href").ShouldBe(Copy);
    }

    [Fact]
    public async Task KeptForEver_IsSaid()
    {
        await using var site = await TestSite.StartAsync("sqlite", ("Retention:ClosedAccountDays", "0"));

        (await (await site.SignInAsync("d9001")).GetAsync(Page)).Text.ShouldContain("ชื่อและชื่อใช้งานเก็บไว้จนกว่าจะมีผู้ลบหลังปิดบัญชี");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Copy_HoldsAllThatIsHersNothingSecretAndNobodyElses(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        await site.World.SaveAsync(SmallWorld.Mueang, SalesMonth.Of(2024, 2));
        await site.World.ExecuteAsync($"update account set email = 'somying@example.go.th' where id = {SmallWorld.Officer}");
        await site.World.ExecuteAsync($"insert into account_view (account_id, number, name, address) values ({SmallWorld.Officer}, 900, 'มุมมองของฉัน', '/reports/otop-sales/overview'), ({SmallWorld.Colleague}, 901, 'ของผู้อื่น', '/')");
        await site.World.ExecuteAsync($"insert into account_preference (account_id, name, value) values ({SmallWorld.Officer}, 'density', 'roomy')");
        await site.World.ExecuteAsync($"insert into account_identity (account_id, issuer, subject, linked_at) values ({SmallWorld.Officer}, 'https://id.example', 'digest of hers', 0)");
        var colleague = await site.SignInAsync("d9001-2");
        await colleague.GetAsync("/");
        var officer = await site.SignInAsync("d9001");

        var answer = await officer.GetAsync(Copy);

        answer.Answer.Content.Headers.ContentType!.ToString().ShouldBe("application/json; charset=utf-8");
        answer.Answer.Content.Headers.ContentDisposition!.ToString().ShouldBe("attachment; filename=my-data-20240305.json");
        answer.Answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        using var json = JsonDocument.Parse(answer.Body);
        var account = json.RootElement.GetProperty("account");
        account.GetProperty("person").GetString().ShouldBe("สมหญิง ตัวอย่าง");
        account.GetProperty("email").GetString().ShouldBe("somying@example.go.th");
        account.GetProperty("hasPassword").GetBoolean().ShouldBeTrue();
        account.GetProperty("identities").EnumerateArray().ShouldHaveSingleItem().GetProperty("issuer").GetString().ShouldBe("https://id.example");
        json.RootElement.GetProperty("offices")[0].GetProperty("office").GetString().ShouldBe("9001");
        json.RootElement.GetProperty("views").EnumerateArray().Select(static view => view.GetProperty("name").GetString()).ShouldBe(["มุมมองของฉัน"]);
        json.RootElement.GetProperty("preferences")[0].GetProperty("density").GetString().ShouldBe("roomy");
        json.RootElement.GetProperty("sessions").EnumerateArray().ShouldHaveSingleItem().GetProperty("isThis").GetBoolean().ShouldBeTrue();
        var kinds = json.RootElement.GetProperty("audit").EnumerateArray().Select(static entry => entry.GetProperty("kind").GetString()).ToList();
        kinds.ShouldContain("OwnDataExported");
        kinds.ShouldContain("SignedIn");
        kinds.ShouldContain("ReturnSaved");
        answer.Body.ShouldNotContain("ของผู้อื่น");
        answer.Body.ShouldNotContain("สมชาย");
        answer.Body.ShouldNotContain(TestSite.HashedPassword);
        answer.Body.ShouldNotContain("กลุ่มแม่บ้าน");
        (await site.World.AuditOfAccountAsync(SmallWorld.Officer)).Count(static kind => kind == AuditKind.OwnDataExported).ShouldBe(1);
    }

    [Fact]
    public async Task Head_WritesNothing()
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignInAsync("d9001");

        using var head = new HttpRequestMessage(HttpMethod.Head, Copy);
        (await officer.SendAsync(head)).Status.ShouldBe(HttpStatusCode.OK);

        (await site.World.AuditOfAccountAsync(SmallWorld.Officer)).ShouldBe([AuditKind.SignedIn]);
    }

    [Fact]
    public async Task LongAudit_IsSentWholeAndEachEntryOnce()
    {
        await using var site = await TestSite.StartAsync();
        await site.World.SyncAsync(SmallWorld.Mueang, SalesMonth.Of(2024, 2));
        var officer = await site.SignInAsync("d9001");
        for (var view = 0; view < 3; view++)
        {
            await officer.GetAsync(Copy);
        }

        using var json = JsonDocument.Parse((await officer.GetAsync(Copy)).Body);

        var entries = json.RootElement.GetProperty("audit").EnumerateArray().Select(static entry => $"{entry.GetProperty("chain")} {entry.GetProperty("number")}").ToList();
        entries.Distinct().Count().ShouldBe(entries.Count);
        entries.ShouldContain("d9001 1");
        entries.ShouldContain("account:1001 1");
        entries.Count.ShouldBe(6);
    }
}
