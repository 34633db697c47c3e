using System.Net;
using Chumchon.Data.Audit;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;
using Microsoft.Extensions.DependencyInjection;
using static Chumchon.Domain.Producers.SalesChannel;

namespace Chumchon.Web.Tests.Audit;

public sealed class EntriesPageTests
{
    private static readonly SalesMonth February = SalesMonth.Of(2024, 2);

    [Theory]
    [InlineData("/audit")]
    [InlineData("/audit/entries.csv")]
    [InlineData("/audit/heads")]
    [InlineData("/audit/heads/20240304")]
    [InlineData("/audit/9001/1/1")]
    public async Task NotSignedIn_IsSentToSignIn(string path)
    {
        await using var site = await TestSite.StartAsync();

        (await site.Visitor().GetAsync(path)).RedirectsTo.ShouldStartWith("/sign-in");
    }

    [Theory]
    [InlineData("d9002", "/audit/9001/1/1")]
    [InlineData("d9001", "/audit/9001/1/99")]
    [InlineData("d9001", "/audit/0/0/1")]
    [InlineData("d9001", "/audit/-1/1/1")]
    [InlineData("p90", "/audit/heads")]
    [InlineData("d9001", "/audit/heads/20240304")]
    [InlineData("central", "/audit/heads/20240304")]
    public async Task ForeignOrMissing_IsNotFound(string officer, string path)
    {
        await using var site = await TestSite.StartAsync();
        await site.World.SyncAsync(SmallWorld.Mueang, February);

        (await (await site.SignInAsync(officer)).GetAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Entries_AreSentencesWithBeforeAndAfter(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        await site.World.SaveAsync(SmallWorld.Mueang, February, new Domain.Returns.TypedCell(SmallWorld.Curry, DomesticOffline, 10_000));
        site.Clock.Advance(TimeSpan.FromSeconds(61));
        await site.World.SaveAsync(SmallWorld.Mueang, February, new Domain.Returns.TypedCell(SmallWorld.Curry, DomesticOffline, 20_000));

        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync("/audit");

        page.Heading.ShouldBe("ประวัติการใช้งาน");
        page.Texts("h2").ShouldContain("5 มีนาคม 2567");
        page.Text.ShouldContain("14:33:06 น.");
        page.Text.ShouldContain("บันทึกข้อมูลเดือนกุมภาพันธ์ 2567 อำเภอเมืองสงขลา ครั้งที่ 3 ผ่านหน้าเว็บ");
        page.Text.ShouldContain("สมหญิง ตัวอย่าง (d9001) สพอ.เมืองสงขลา ในฐานะเจ้าหน้าที่อำเภอ เข้าสู่ระบบ ผ่านหน้าเว็บ");
        page.Text.ShouldContain("กลุ่มแม่บ้านบ่อยาง · อาหาร ในประเทศ ออฟไลน์ 100.00 200.00");
        (await (await site.SignInAsync("d9002")).GetAsync("/audit")).Text.ShouldNotContain("เมืองสงขลา ครั้งที่");

        var entry = await officer.GetAsync("/audit/9001/1/3");
        entry.Heading.ShouldBe("รายการเลขที่ 3");
        entry.Table("สิ่งที่เปลี่ยนแปลง")[1].ShouldBe(["กลุ่มแม่บ้านบ่อยาง · อาหาร", "ในประเทศ ออฟไลน์", "100.00", "200.00"]);
    }

    [Fact]
    public async Task Filters_AreObeyedAndKept()
    {
        await using var site = await TestSite.StartAsync();
        await site.World.SyncAsync(SmallWorld.Mueang, February);
        var central = await site.SignInAsync("central");

        (await central.GetAsync("/audit?kind=2")).Text.ShouldContain("Sync ข้อมูลเดือนกุมภาพันธ์ 2567");
        (await central.GetAsync("/audit?kind=22")).Text.ShouldContain("ไม่มีรายการตามตัวกรอง");
        (await central.GetAsync("/audit?province=91&from=2024-03-01")).Text.ShouldContain("ไม่มีรายการตามตัวกรอง");
        var page = await central.GetAsync("/audit?province=90&district=9001&account=d9001&from=2024-03-05&until=2024-03-05");
        page.Text.ShouldContain("Sync ข้อมูลเดือนกุมภาพันธ์ 2567");
        page.Field("ตั้งแต่วันที่").GetAttribute("value").ShouldBe("2024-03-05");
        page.Link("ดาวน์โหลด csv").GetAttribute("href").ShouldBe("/audit/entries.csv?province=90&district=9001&account=d9001&from=2024-03-05&until=2024-03-05");
    }

    [Theory]
    [InlineData("d9001", "from=32/03/2567", "ตั้งแต่วันที่", "อ่านวันที่ “32/03/2567” ไม่ได้ ใช้ได้ เช่น 31/12/2569 หรือ 2026-12-31")]
    [InlineData("d9001", "from=2024-03-05&until=2024-03-04", "ถึงวันที่", "วันสุดท้ายต้องไม่ก่อนวันแรก")]
    [InlineData("p90", "district=9101", "อำเภอ", "ไม่พบพื้นที่นี้ในพื้นที่ที่ท่านดูแล")]
    [InlineData("central", "province=99", "จังหวัด", "ไม่พบพื้นที่นี้ในพื้นที่ที่ท่านดูแล")]
    [InlineData("d9001", "kind=7777", "ชนิดของรายการ", "ไม่มีรายการชนิดนี้")]
    public async Task InvalidFilter_IsSaidAtItsFieldAndNothingShown(string officer, string query, string label, string words)
    {
        await using var site = await TestSite.StartAsync();
        var visitor = await site.SignInAsync(officer);

        var page = await visitor.GetAsync($"/audit?{query}");

        page.ErrorOf(label).ShouldBe(words);
        page.Text.ShouldNotContain("เข้าสู่ระบบ ผ่านหน้าเว็บ");
        (await visitor.GetAsync($"/audit/entries.csv?{query}")).Status.ShouldBe(
            label is "อำเภอ" or "จังหวัด" ? HttpStatusCode.NotFound : HttpStatusCode.BadRequest);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task File_HoldsWhatThePageShowsALineAChange(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        await site.World.SaveAsync(SmallWorld.Mueang, February, new Domain.Returns.TypedCell(SmallWorld.Curry, DomesticOffline, 10_000));
        var officer = await site.SignInAsync("d9001");

        var file = await officer.GetAsync("/audit/entries.csv?kind=1");

        file.Answer.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        file.Answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("audit-20240305.csv");
        var lines = file.Body.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(2);
        lines[0].ShouldStartWith("เวลา,สายประวัติ,เลขที่,ผู้ทำรายการ,ชื่อใช้งาน,สำนักงาน,บทบาท,");
        lines[1].ShouldStartWith("2024-03-05T14:32:05.000+07:00,ยอดจำหน่ายของอำเภอเมืองสงขลา,2,สมหญิง ตัวอย่าง (d9001),d9001,");
        lines[1].ShouldEndWith(",กลุ่มแม่บ้านบ่อยาง · อาหาร,ในประเทศ ออฟไลน์,(ว่าง),100.00");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task DailyHead_IsTakenByItsJobAndPrinted(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        await site.World.SyncAsync(SmallWorld.Mueang, February);
        var central = await site.SignInAsync("central");
        (await central.GetAsync("/audit/heads")).Text.ShouldContain("ยังไม่มีค่ายืนยัน");

        var heads = site.Services.GetRequiredService<DailyHeads>();
        await heads.TakeAsync(Actor.Job, CancellationToken.None);
        var taken = (await heads.LatestAsync(Domain.Areas.AreaScope.Country, most: 1, CancellationToken.None))[0];

        (await central.GetAsync("/audit/heads")).Link("4 มีนาคม 2567").GetAttribute("href").ShouldBe("/audit/heads/20240304");
        var page = await central.GetAsync("/audit/heads/20240304");
        DailyHead.Find(page.Text).ShouldBe(taken.Root);
        page.Text.ShouldContain("ค่ายืนยันประวัติการใช้งานประจำวันที่ 4 มีนาคม 2567");
        (await central.GetAsync("/audit?kind=72")).Text.ShouldContain("ระบบ คำนวณค่ายืนยันประจำวันของประวัติทั้งหมด ด้วยงานตามเวลา");
    }
}
