using System.Net;
using Chumchon.Data.Audit;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Offices;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;
using Chumchon.Web.Tests.Verbs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Chumchon.Web.Tests.People;

/// <summary>ลบข้อมูลส่วนบุคคล, from the page to the auditor's checker.</summary>
public sealed class EraseAccountTests : IDisposable
{
    private static readonly string Account = $"/people/{SmallWorld.Officer}";
    private static readonly string Page = $"{Account}/erase";

    private readonly string folder = Directory.CreateTempSubdirectory("chumchon-erasure-").FullName;

    [Theory]
    [InlineData("d9001-2")]
    [InlineData("p90")]
    [InlineData("central")]
    public async Task OtherRoles_AreToldThatThereIsNoSuchPage(string name)
    {
        await using var site = await TestSite.StartAsync();
        (await site.Visitor().GetAsync(Page)).RedirectsTo.ShouldNotBeNull().ShouldStartWith("/sign-in");

        (await (await site.SignInAsync(name)).GetAsync(Page)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task OpenAccount_IsNotErased()
    {
        await using var site = await TestSite.StartAsync();
        var admin = await AdminAsync(site);

        (await admin.GetAsync(Account)).Links.ShouldNotContain("ลบข้อมูลส่วนบุคคล");
        var page = await admin.GetAsync(Page);
        page.Alerts.ShouldBe(["ลบได้เฉพาะบัญชีที่ปิดแล้ว กรุณาปิดบัญชีก่อน"]);
        page.Texts("main button").ShouldBeEmpty();
        (await admin.GetAsync("/people/999999/erase")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task WithoutReasonNameAndWord_SaysEachAtItsField()
    {
        await using var site = await TestSite.StartAsync();
        var admin = await AdminAsync(site);
        await CloseAsync(admin);
        var page = await admin.GetAsync((await admin.GetAsync(Account)).Link("ลบข้อมูลส่วนบุคคล").GetAttribute("href")!);

        var empty = await admin.SubmitAsync(page, "ลบข้อมูลถาวร");
        empty.Texts(".field-error").ShouldBe(["กรุณาเลือกเหตุผล", "กรุณาพิมพ์ชื่อใช้งานของบัญชีนี้ให้ตรงกัน", "กรุณายืนยันว่าทราบแล้ว"]);
        empty.ErrorOf("พิมพ์ชื่อใช้งาน d9001 อีกครั้งเพื่อยืนยัน").ShouldBe("กรุณาพิมพ์ชื่อใช้งานของบัญชีนี้ให้ตรงกัน");
        var early = await admin.SubmitAsync(page, "ลบข้อมูลถาวร", ("Reason", "NoLongerNeeded"), ("UserName", " D9001 "), ("Sure", "true"));
        early.Texts(".field-error").ShouldBe(["บัญชีปิดไปไม่นาน ลบได้ตั้งแต่ 3 มิถุนายน 2567 หากเจ้าของข้อมูลขอ ลบได้ทันที", "", ""]);
        early.Field("พิมพ์ชื่อใช้งาน d9001 อีกครั้งเพื่อยืนยัน").GetAttribute("value").ShouldBe(" D9001 ");
        (await admin.SubmitAsync(page, "ลบข้อมูลถาวร", ("Reason", "TimeOver"), ("UserName", "d9001"), ("Sure", "true"))).Texts(".field-error")[0].ShouldBe("กรุณาเลือกเหตุผล");
        (await site.World.AuditOfAccountAsync(SmallWorld.Officer)).ShouldBe([AuditKind.AccountClosed]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Erased_PagesNameTheNumberAndTheAuditorsCheckerFindsNothing(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        await site.World.SaveAsync(SmallWorld.Mueang, SalesMonth.Of(2024, 2));
        var admin = await AdminAsync(site);
        await CloseAsync(admin);
        site.Clock.Advance(TimeSpan.FromDays(1));
        var heads = site.Services.GetRequiredService<DailyHeads>();
        await heads.TakeAsync(Actor.Job, default);
        var kept = Path.Combine(folder, "kept-head.txt");
        await File.WriteAllTextAsync(kept, Convert.ToHexStringLower((await heads.LatestAsync(AreaScope.Country, most: 1, default))[0].Root));
        var before = await ExportAsync(site, "before.zip");
        admin = await site.SignInAsync("admin");

        var done = await admin.FollowAsync(await admin.SubmitAsync(
            await admin.GetAsync(Page), "ลบข้อมูลถาวร", ("Reason", "Request"), ("UserName", "d9001"), ("Sure", "true")));

        done.Statuses.ShouldBe(["ลบข้อมูลส่วนบุคคลแล้ว"]);
        done.Heading.ShouldBe("ผู้ใช้ที่ลบข้อมูลแล้ว #1001");
        done.Text.ShouldNotContain("สมหญิง");
        (await admin.GetAsync("/people")).Table("บัญชีผู้ใช้งาน").ShouldContain(static row => row[0] == "ผู้ใช้ที่ลบข้อมูลแล้ว #1001");
        (await admin.GetAsync("/audit")).Text.ShouldContain("ลบข้อมูลส่วนบุคคลของ ผู้ใช้ที่ลบข้อมูลแล้ว #1001");
        (await admin.GetAsync("/audit?account=%231001")).Text.ShouldContain("ผู้ใช้ที่ลบข้อมูลแล้ว #1001");
        (await admin.GetAsync("/audit")).Text.ShouldNotContain("สมหญิง");
        var colleague = await site.SignInAsync("d9001-2");
        foreach (var page in new[] { "/", "/entry/otop-sales/2024-02", "/entry/otop-sales/2024-02/saves", "/entry/otop-sales/2024-02/receipts/2" })
        {
            var shown = await colleague.GetAsync(page);
            shown.Text.ShouldNotContain("สมหญิง", Case.Sensitive, page);
            shown.Text.ShouldContain("#1001", Case.Sensitive, page);
        }

        (await ChainChecker.RunAsync(before, kept)).ShouldBe((0, []));
        (await ChainChecker.RunAsync(await ExportAsync(site, "after.zip"), kept)).ShouldBe((0, []));
        (await admin.GetAsync(Page)).Alerts.ShouldBe(["ข้อมูลส่วนบุคคลของบัญชีนี้ถูกลบแล้ว จึงทำรายการใดกับบัญชีไม่ได้อีก"]);
    }

    [Fact]
    public async Task LongAfterSigningIn_AsksWhoItIsAndGoesOn()
    {
        await using var site = await TestSite.StartAsync();
        var admin = await AdminAsync(site);
        await CloseAsync(admin);
        var page = await admin.GetAsync(Page);
        site.Clock.Advance(TimeSpan.FromMinutes(16));

        var asked = await admin.SubmitAsync(page, "ลบข้อมูลถาวร", ("Reason", "Request"), ("UserName", "d9001"), ("Sure", "true"));
        asked.Heading.ShouldBe("ยืนยันตัวตนอีกครั้ง");
        (await site.World.AuditOfAccountAsync(SmallWorld.Officer)).ShouldBe([AuditKind.AccountClosed]);
        (await admin.SubmitAsync(asked, "ยืนยันและทำรายการต่อ", ("รหัสผ่าน", TestSite.Password))).RedirectsTo.ShouldBe(Account);

        (await site.World.AuditOfAccountAsync(SmallWorld.Officer)).ShouldBe([AuditKind.AccountClosed, AuditKind.AccountErased]);
    }

    [Fact]
    public async Task TimeOver_IsErasedByTheProgramItself()
    {
        await using var site = await TestSite.StartAsync("sqlite", ("Retention:ClosedAccountDays", "400"));
        var admin = await AdminAsync(site);
        await CloseAsync(admin);
        site.Services.GetServices<IHostedService>().Count(static job => job.GetType().Name == "KeepRetention").ShouldBe(1);
        site.Clock.Advance(TimeSpan.FromDays(400));

        for (var wait = 0; wait < 200 && (await site.World.AuditOfAccountAsync(SmallWorld.Officer)).Count < 2; wait++)
        {
            site.Clock.Advance(TimeSpan.FromMinutes(10));
            await Task.Delay(50);
        }

        (await site.World.AuditOfAccountAsync(SmallWorld.Officer)).ShouldBe([AuditKind.AccountClosed, AuditKind.AccountErased]);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<string> ExportAsync(TestSite site, string name)
    {
        var path = Path.Combine(folder, name);
        await using var file = File.Create(path);
        await new AuditArchive(site.Services.GetRequiredService<Data.ChumchonDatabase>(), site.Clock).ExecuteAsync(AreaScope.Country, file, default);
        return path;
    }

    private static async Task<Visitor> AdminAsync(TestSite site)
    {
        await site.World.AddAccountAsync(7002, "admin");
        await site.World.AddMemberAsync(7002, 3004, OfficeRole.Administrator);
        return await site.SignInAsync("admin");
    }

    private static async Task CloseAsync(Visitor admin) =>
        (await admin.FollowAsync(await admin.SubmitAsync(await admin.GetAsync(Account), "ปิดบัญชี"))).Statuses.ShouldBe(["ปิดบัญชีแล้ว"]);
}
