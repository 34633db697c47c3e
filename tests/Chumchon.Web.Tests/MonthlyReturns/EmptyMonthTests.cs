using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.MonthlyReturns;

/// <summary>A month without rows: one thing to do, and it says what that brings.</summary>
public sealed class EmptyMonthTests(SmallSites small) : IClassFixture<SmallSites>
{
    private const string Page = "/entry/otop-sales/2024-02";

    [Theory, OnSqlite, OnPostgres]
    public async Task WithAnEarlierMonth_OffersSyncAloneAndSaysWhatItBrings(string provider)
    {
        await using var site = await JanuarySiteAsync(provider);

        var page = await (await site.SignInAsync("d9001")).GetAsync(Page);

        page.Text.ShouldContain("Sync จะนำผู้ประกอบการ 3 ราย (4 แถว) มาจากเดือนมกราคม 2567 โดยไม่นำยอดจำหน่าย");
        page.Document.QuerySelectorAll("main button").Select(static button => button.TextContent).ShouldBe(["Sync ข้อมูล"]);
        page.Document.QuerySelector("main table").ShouldBeNull();
    }

    [Fact]
    public async Task WithoutAnEarlierMonth_NamesTheRegister()
    {
        var site = await small.OfAsync();

        var page = await (await site.SignInAsync("d9001")).GetAsync(Page);

        page.Text.ShouldContain("ไม่มีข้อมูลเดือนก่อน Sync จะนำผู้ประกอบการ 3 ราย (4 แถว) มาจากทะเบียนผู้ประกอบการ");
    }

    [Fact]
    public async Task WhoeverOnlyReads_GetsASentence()
    {
        var site = await small.OfAsync();

        var page = await (await site.SignInAsync("p90")).GetAsync($"{Page}?district=9001");

        page.Text.ShouldContain("ดูอย่างเดียว อำเภอเป็นผู้บันทึก · ยังไม่มีรายชื่อผู้ประกอบการในเดือนนี้");
        page.Text.ShouldNotContain("Sync จะนำ");
        page.Document.QuerySelector("main button").ShouldBeNull();
    }

    [Fact]
    public async Task ProducerThatPaused_IsOfferedInThePreviewAndComesWhereItIsTicked()
    {
        await using var site = await JanuarySiteAsync();
        await site.World.ExecuteAsync("update producer set status = 2 where id = 2002");
        var officer = await site.SignInAsync("d9001");

        var plan = await officer.SubmitAsync(await officer.GetAsync(Page), "Sync ข้อมูล");
        plan.Text.ShouldContain("จะเพิ่มผู้ประกอบการ 2 ราย 3 แถว");
        plan.Text.ShouldContain("ไม่นำมา 1 แถว เพราะผู้ประกอบการเลิกหรือหยุดแล้ว");
        var added = await officer.SubmitAsync(plan, "ยืนยันเพิ่ม 3 แถว", ($"b{SmallWorld.Cloth.Number}", "on"));

        added.Statuses[0].ShouldContain("เพิ่มแล้ว 4 แถว");
    }

    private static async Task<TestSite> JanuarySiteAsync(string provider = "sqlite")
    {
        var site = await TestSite.StartAsync(provider);
        await site.World.SaveAsync(
            SmallWorld.Mueang, SalesMonth.Of(2024, 1), new TypedCell(SmallWorld.Curry, SalesChannel.DomesticOffline, 7_000));
        return site;
    }
}
