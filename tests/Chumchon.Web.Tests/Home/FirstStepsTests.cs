using Chumchon.Domain.Calendar;
using Chumchon.Domain.Offices;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.Home;

public sealed class FirstStepsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task NewInstallation_TellsItsAdministratorWhatIsToBeDone(string provider)
    {
        await using var site = await SiteAsync(provider);
        await site.World.ExecuteAsync("delete from producer_line; delete from producer_past; delete from producer");

        var page = await (await site.SignInAsync("root")).GetAsync("/");

        Steps(page).ShouldBe(
        [
            "เสร็จแล้ว จังหวัด อำเภอ ตำบล", "ยังไม่ได้ทำ ยืนยันตัวตนสองชั้นของผู้ดูแลระบบ", "เสร็จแล้ว สำนักงานและบัญชีผู้ใช้งาน", "ยังไม่ได้ทำ ทะเบียนผู้ประกอบการ",
            "ยังไม่ได้ทำ เปิดเดือนแรก",
        ]);
        page.Text.ShouldContain("เริ่มต้นใช้งาน เสร็จแล้ว 2 จาก 5 ขั้น");
        page.Link("สำนักงานและบัญชีผู้ใช้งาน").GetAttribute("href").ShouldBe("/people/import");
        page.Link("แบบฟอร์ม (.xlsx)").GetAttribute("href").ShouldBe("/people/import?handler=Template");
    }

    [Fact]
    public async Task Steps_TickThemselvesOffAndGoWithTheFirstSave()
    {
        await using var site = await SiteAsync("sqlite");
        await site.World.SyncAsync(SmallWorld.Mueang, SalesMonth.Of(2024, 2));
        var administrator = await site.SignInAsync("root");

        (await administrator.GetAsync("/")).Text.ShouldContain("เริ่มต้นใช้งาน เสร็จแล้ว 4 จาก 5 ขั้น");
        (await (await site.SignInAsync("central")).GetAsync("/")).Text.ShouldNotContain("เริ่มต้นใช้งาน");

        await site.World.SaveAsync(SmallWorld.Mueang, SalesMonth.Of(2024, 2));
        (await administrator.GetAsync("/")).Text.ShouldNotContain("เริ่มต้นใช้งาน");
    }

    private static IEnumerable<string> Steps(SeenPage page) => page.Document.QuerySelectorAll(".first-steps li")
        .Select(static step => $"{SeenPage.TextOf(step.QuerySelector(".chip")!)} {SeenPage.TextOf(step.QuerySelector("b")!)}");

    private static async Task<TestSite> SiteAsync(string provider)
    {
        var site = await TestSite.StartAsync(provider);
        await site.World.AddAccountAsync(7002, "root");
        await site.World.AddMemberAsync(7002, 3004, OfficeRole.Administrator);
        return site;
    }
}
