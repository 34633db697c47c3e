using System.Net;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Returns;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Platform.Words;
using Chumchon.Web.Tests.TestSites;
using static Chumchon.Domain.Producers.SalesChannel;

namespace Chumchon.Web.Tests.MonthlyReturns;

public sealed class SavesPageTests
{
    private const string Page = "/entry/otop-sales/2024-02/saves";

    private static readonly SalesMonth February = SalesMonth.Of(2024, 2);

    [Fact]
    public async Task NotSignedIn_IsSentToSignIn()
    {
        await using var site = await TestSite.StartAsync();

        (await site.Visitor().GetAsync(Page)).RedirectsTo.ShouldStartWith("/sign-in");
    }

    [Theory]
    [InlineData("d9002", Page + "?district=9001")]
    [InlineData("p90", Page + "?district=9101")]
    [InlineData("p90", Page)]
    [InlineData("d9001", "/entry/otop-sales/rubbish/saves")]
    [InlineData("d9001", Page + "?version=3")]
    public async Task ForeignOrMissing_IsNotFound(string officer, string path)
    {
        await using var site = await TestSite.StartAsync();
        await site.World.SyncAsync(SmallWorld.Mueang, February);

        (await (await site.SignInAsync(officer)).GetAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task NothingWritten_IsSaid()
    {
        await using var site = await TestSite.StartAsync();

        (await (await site.SignInAsync("d9001")).GetAsync(Page)).Text.ShouldContain("ยังไม่มีการบันทึกในเดือนนี้");
    }

    /// <summary>Kinds below 20 are those of a district's stream.</summary>
    [Fact]
    public void EveryKindOfWrite_HasItsWords() =>
        Enum.GetValues<AuditKind>().Where(static kind => kind is > AuditKind.None and < AuditKind.SignedIn or AuditKind.DemoCreated)
            .Where(static kind => !WordBook.Entries.ContainsKey($"saves.kind-{kind}")).ShouldBeEmpty();

    [Theory, OnSqlite, OnPostgres]
    public async Task Saves_AreListedWithWhatEachChanged(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        await site.World.SaveAsync(SmallWorld.Mueang, February, new TypedCell(SmallWorld.Curry, DomesticOffline, 10_000));
        site.Clock.Advance(TimeSpan.FromSeconds(61));
        await site.World.SaveAsync(
            SmallWorld.Mueang, February, new(SmallWorld.Curry, DomesticOffline, 20_000), new(SmallWorld.Cloth, OverseasOnline, 0));

        var page = await (await site.SignInAsync("d9001")).GetAsync(Page);

        page.Heading.ShouldBe("การบันทึกทั้งหมด");
        page.Text.ShouldContain("เดือนกุมภาพันธ์ 2567 อำเภอเมืองสงขลา ทั้งหมด 3 ครั้ง");
        page.Texts("h2").ShouldBe(["ครั้งที่ 3 · บันทึกข้อมูล", "ครั้งที่ 2 · บันทึกข้อมูล", "ครั้งที่ 1 · Sync ข้อมูล"]);
        page.Text.ShouldContain("5 มีนาคม 2567 เวลา 14:33:06 น. โดย สมหญิง ตัวอย่าง");
        page.Text.ShouldContain("เปลี่ยนแปลง 2 ช่อง ยอดรวมทั้งอำเภอ 200.00 บาท ยังไม่กรอก 2 แถว");
        page.Table("ครั้งที่ 3 · บันทึกข้อมูล").Skip(1).ShouldBe(
        [
            ["กลุ่มแม่บ้านบ่อยาง", "อาหาร", "ในประเทศ ออฟไลน์", "100.00", "200.00"],
            ["สมศรี ผ้าทอ", "ผ้าฯ", "ต่างประเทศ ออนไลน์", "(ว่าง)", "0.00"],
        ]);
        page.Table("ครั้งที่ 1 · Sync ข้อมูล")[1].ShouldBe(["กลุ่มแม่บ้านบ่อยาง", "อาหาร", "แถว", "(ไม่มี)", "มีในเดือนนี้"]);
        page.Document.QuerySelectorAll("a").Select(static link => link.GetAttribute("href"))
            .Where(static link => link!.Contains("/receipts/", StringComparison.Ordinal) && !link.Contains("check", StringComparison.Ordinal))
            .ShouldBe(["/entry/otop-sales/2024-02/receipts/3?district=9001", "/entry/otop-sales/2024-02/receipts/2?district=9001"]);
    }

    [Fact]
    public async Task ManyChanges_AreCountedAndShownWholeWhenAsked()
    {
        await using var site = await TestSite.StartAsync();
        await site.World.AddProducersAsync(SmallWorld.Mueang, 20);
        await site.World.SyncAsync(SmallWorld.Mueang, February);
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync(Page);
        page.Text.ShouldContain("แสดง 10 จาก 24 รายการ");
        page.Table("ครั้งที่ 1 · Sync ข้อมูล").Count.ShouldBe(11);

        var whole = await officer.GetAsync(page.Link("แสดงทั้งหมด 24 รายการ").GetAttribute("href")!);
        whole.Table("ครั้งที่ 1 · Sync ข้อมูล").Count.ShouldBe(25);
        whole.Text.ShouldNotContain("แสดง 10 จาก");
    }

    [Fact]
    public async Task ManySaves_GoOnWithOlderOnes()
    {
        await using var site = await TestSite.StartAsync();
        for (var save = 0; save < 20; save++)
        {
            await site.World.SaveAsync(SmallWorld.Mueang, February);
        }

        var officer = await site.SignInAsync("p90");
        var page = await officer.GetAsync($"{Page}?district=9001");
        var older = await officer.GetAsync(page.Link("ครั้งที่ 1 และก่อนหน้า").GetAttribute("href")!);

        page.Texts("h2").Count.ShouldBe(20);
        older.Texts("h2").ShouldBe(["ครั้งที่ 1 · Sync ข้อมูล"]);
    }
}
