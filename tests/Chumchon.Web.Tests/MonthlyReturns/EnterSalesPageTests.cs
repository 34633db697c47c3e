using System.Net;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.MonthlyReturns;

/// <summary>The entry page as a person without script meets it: every cell is posted.</summary>
public sealed class EnterSalesPageTests(SmallSites small) : IClassFixture<SmallSites>
{
    private const string Page = "/entry/otop-sales/2024-02";
    private const string Save = "บันทึกข้อมูล";

    private static readonly SalesMonth February = SalesMonth.Of(2024, 2);
    private static readonly string Curry = Cell(SmallWorld.Curry, 1);
    private static readonly string Cloth = Cell(SmallWorld.Cloth, 1);

    private static string Cell(LineKey line, int channel) => $"a{line.Number}.{channel}";

    private static string ValueOf(SeenPage page, string cell) =>
        page.Document.QuerySelector($"input[name='{cell}']")!.GetAttribute("value") ?? "";

    private static async Task<TestSite> SyncedSiteAsync(string provider = "sqlite")
    {
        var site = await TestSite.StartAsync(provider);
        await site.World.SyncAsync(SmallWorld.Mueang, February);
        return site;
    }

    [Fact]
    public async Task NotSignedIn_IsSentToSignIn()
    {
        var site = await small.OfAsync();

        (await site.Visitor().GetAsync(Page)).RedirectsTo.ShouldStartWith("/sign-in");
    }

    [Theory]
    [InlineData("d9001", "?district=9002")]
    [InlineData("d9001", "?district=rubbish")]
    [InlineData("p90", "?district=9101")]
    [InlineData("p90", "")]
    public async Task ForeignDistrict_IsNotFound(string officer, string query)
    {
        var site = await small.OfAsync();

        (await (await site.SignInAsync(officer)).GetAsync(Page + query)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("2024-13")]
    [InlineData("2567-02")]
    [InlineData("rubbish")]
    public async Task NoMonth_IsNotFound(string month)
    {
        var site = await small.OfAsync();

        (await (await site.SignInAsync("d9001")).GetAsync($"/entry/otop-sales/{month}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task ProvincialOfficer_ReadsAndCannotSave()
    {
        await using var site = await SyncedSiteAsync();
        var officer = await site.SignInAsync("p90");

        var page = await officer.GetAsync($"{Page}?district=9001");

        page.Text.ShouldContain("ดูอย่างเดียว อำเภอเป็นผู้บันทึก");
        page.Texts("button").ShouldNotContain(Save);
        var token = (await officer.GetAsync("/password")).Token;
        await officer.PostAsync(
            $"{Page}?district=9001",
            [token, new("version", "1"), new("saveId", Guid.NewGuid().ToString("N")), new(Curry, "100")]);
        (await site.World.CountAsync("return_save")).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Saved_SaysSoWithDateAndTimeAndStays(string provider)
    {
        await using var site = await SyncedSiteAsync(provider);
        var officer = await site.SignInAsync("d9001");

        var answer = await officer.SubmitAsync(await officer.GetAsync(Page), Save, (Curry, "๑,๒๓๔.๕๐"), (Cloth, "-"));
        var saved = await officer.FollowAsync(answer);

        saved.Statuses[0].ShouldBe(
            "บันทึกข้อมูลสำเร็จ เมื่อวันที่ 5 มีนาคม 2567 เวลา 14:32:05 น. เปลี่ยนแปลง 2 ช่อง ยอดรวมทั้งอำเภอ 1,234.50 บาท ยังไม่กรอก 2 แถว ดูใบยืนยันการบันทึก");
        ValueOf(saved, Curry).ShouldBe("1,234.50");
        ValueOf(saved, Cloth).ShouldBe("0.00");
        (await officer.GetAsync(Page)).Text.ShouldContain("แก้ไขล่าสุด: 5 มีนาคม 2567 เวลา 14:32 น. โดย สมหญิง ตัวอย่าง");
        (await site.World.AuditAsync(SmallWorld.Mueang)).ShouldBe([AuditKind.ReturnSynced, AuditKind.ReturnSaved]);
    }

    [Theory]
    [InlineData("12,34", "เครื่องหมายจุลภาคไม่ตรงหลัก ตรวจสอบตัวเลขอีกครั้ง")]
    [InlineData("1.234", "ทศนิยมไม่เกิน 2 ตำแหน่ง")]
    [InlineData("-5", "ต้องไม่ติดลบ")]
    [InlineData("abc", "กรอกเป็นตัวเลขเท่านั้น เช่น 1,234.50")]
    [InlineData("ภถุ", "แป้นพิมพ์อยู่ในภาษาไทย กรุณาเปลี่ยนเป็นภาษาอังกฤษหรือใช้แป้นตัวเลข")]
    [InlineData("99999999999", "ต้องไม่เกิน 9,999,999,999.99 บาท")]
    public async Task UnreadableAmount_IsRefusedAtItsCellAndNothingIsLost(string typed, string words)
    {
        await using var site = await SyncedSiteAsync();
        var officer = await site.SignInAsync("d9001");

        var page = await officer.SubmitAsync(await officer.GetAsync(Page), Save, (Curry, typed), (Cloth, "500"));

        page.Alerts.ShouldBe(["มี 1 ช่องที่กรอกไม่ถูกต้อง กรุณาแก้ไขก่อนบันทึก"]);
        var cell = page.Document.QuerySelector($"input[name='{Curry}']")!;
        cell.GetAttribute("aria-invalid").ShouldBe("true");
        page.Document.GetElementById(cell.GetAttribute("aria-describedby")!)!.TextContent.ShouldBe(words);
        ValueOf(page, Curry).ShouldBe(typed);
        ValueOf(page, Cloth).ShouldBe("500");
        (await site.World.CountAsync("return_save")).ShouldBe(0);
    }

    [Fact]
    public async Task TickForNoSales_SavesARowOfNoughts()
    {
        await using var site = await SyncedSiteAsync();
        var officer = await site.SignInAsync("d9001");

        var answer = await officer.SubmitAsync(await officer.GetAsync(Page), Save, ($"z{SmallWorld.Balm.Number}", "on"));
        var saved = await officer.FollowAsync(answer);

        ValueOf(saved, Cell(SmallWorld.Balm, 1)).ShouldBe("0.00");
        saved.Document.QuerySelector($"input[name='z{SmallWorld.Balm.Number}']")!.HasAttribute("checked").ShouldBeTrue();
        saved.Text.ShouldContain("ยังไม่กรอก 3 แถว");
    }

    [Fact]
    public async Task SameFormTwice_IsOneSave()
    {
        await using var site = await SyncedSiteAsync();
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync(Page);

        var first = await officer.SubmitAsync(page, Save, (Curry, "100"));
        var second = await officer.SubmitAsync(page, Save, (Curry, "100"));

        second.RedirectsTo.ShouldBe(first.RedirectsTo);
        (await site.World.CountAsync("return_save")).ShouldBe(1);
    }

    [Fact]
    public async Task TwoTabsOnDifferentRows_AreMergedAndToldSo()
    {
        await using var site = await SyncedSiteAsync();
        var officer = await site.SignInAsync("d9001");
        var (first, second) = (await officer.GetAsync(Page), await officer.GetAsync(Page));

        await officer.SubmitAsync(first, Save, (Curry, "100"));
        var merged = await officer.FollowAsync(await officer.SubmitAsync(second, Save, (Cloth, "200")));

        merged.Statuses[0].ShouldContain("รวมกับการบันทึกของผู้อื่นแล้ว 1 ช่อง");
        (ValueOf(merged, Curry), ValueOf(merged, Cloth)).ShouldBe(("100.00", "200.00"));
    }

    [Theory]
    [InlineData("mine", "200.00")]
    [InlineData("theirs", "100.00")]
    public async Task TwoOfficersOnOneCell_AreAskedAndTheChoiceHolds(string choice, string kept)
    {
        await using var site = await SyncedSiteAsync();
        var officer = await site.SignInAsync("d9001");
        var colleague = await site.SignInAsync("d9001-2");
        var (first, second) = (await officer.GetAsync(Page), await colleague.GetAsync(Page));
        await officer.SubmitAsync(first, Save, (Curry, "100"));

        var asked = await colleague.SubmitAsync(second, Save, (Curry, "200"), (Cloth, "300"));
        asked.Status.ShouldBe(HttpStatusCode.Conflict);
        asked.Text.ShouldContain("มีผู้บันทึกเดือนนี้ก่อนท่าน");
        asked.Text.ShouldContain("ของ สมหญิง ตัวอย่าง");
        ValueOf(asked, Cloth).ShouldBe("300.00");
        (await site.World.CountAsync("return_save")).ShouldBe(1);

        var answer = await colleague.SubmitAsync(asked, Save, ($"k{SmallWorld.Curry.Number}.1", choice));
        var saved = await colleague.FollowAsync(answer);
        (ValueOf(saved, Curry), ValueOf(saved, Cloth)).ShouldBe((kept, "300.00"));
    }

    [Fact]
    public async Task Sync_ShowsAddsUndoesAndKeepsWhatIsTyped()
    {
        await using var site = await TestSite.StartAsync();
        await site.World.SaveAsync(
            SmallWorld.Mueang, SalesMonth.Of(2024, 1), new TypedCell(SmallWorld.Curry, SalesChannel.DomesticOffline, 7_000));
        var officer = await site.SignInAsync("d9001");

        var plan = await officer.SubmitAsync(await officer.GetAsync(Page), "Sync ข้อมูล");
        plan.Text.ShouldContain("ดึงรายชื่อผู้ประกอบการจากเดือนมกราคม 2567 มายังเดือนกุมภาพันธ์ 2567");
        plan.Text.ShouldContain("จะเพิ่มผู้ประกอบการ 3 ราย 4 แถว");

        var added = await officer.SubmitAsync(plan, "ยืนยันเพิ่ม 4 แถว");
        added.Statuses[0].ShouldContain("เพิ่มแล้ว 4 แถว");
        ValueOf(added, Curry).ShouldBe("");

        var again = await officer.SubmitAsync(added, "Sync ข้อมูล", (Curry, "42"));
        again.Statuses[0].ShouldContain("รายชื่อครบแล้ว ไม่มีแถวที่ต้องเพิ่ม");
        ValueOf(again, Curry).ShouldBe("42");

        var undone = await officer.SubmitAsync(added, "เลิกทำ");
        undone.Statuses[0].ShouldContain("นำแถวที่เพิ่มออกแล้ว 4 แถว");
        (await site.World.AuditAsync(SmallWorld.Mueang))[^2..].ShouldBe([AuditKind.ReturnSynced, AuditKind.SyncUndone]);
    }

    [Fact]
    public async Task SecondProductType_IsAddedAndABlankRowRemoved()
    {
        await using var site = await SyncedSiteAsync();
        var officer = await site.SignInAsync("d9001");

        var panel = await officer.SubmitAsync(await officer.GetAsync(Page), "เพิ่มประเภทผลิตภัณฑ์", (Curry, "42"));
        ValueOf(panel, Curry).ShouldBe("42");
        (await officer.SubmitAsync(panel, "เพิ่มแถว")).Alerts.ShouldBe(["เลือกผู้ประกอบการและประเภทผลิตภัณฑ์ให้ครบ"]);

        var added = await officer.SubmitAsync(
            panel, "เพิ่มแถว", ("producer", $"{SmallWorld.Cloth.Producer}"), ("type", $"{(int)ProductType.Household}"));
        var line = SmallWorld.Cloth with { Type = ProductType.Household };
        ValueOf(added, Cell(line, 1)).ShouldBe("");
        (await officer.SubmitAsync(panel, "เพิ่มแถว", ("producer", $"{line.Producer}"), ("type", "4"))).Alerts
            .ShouldBe(["ผู้ประกอบการรายนี้มีประเภทผลิตภัณฑ์นี้ในเดือนนี้แล้ว"]);

        var removed = await officer.SubmitAsync(added, "นำออกจากเดือนนี้", ("line", $"{line.Number}"));
        removed.Document.QuerySelector($"input[name='{Cell(line, 1)}']").ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("?handler=SyncAdd")]
    [InlineData("?handler=SyncUndo")]
    [InlineData("?handler=AddRow")]
    [InlineData("?handler=RemoveRow")]
    public async Task WithoutToken_NothingIsWrittenAndTheFiguresComeBack(string handler)
    {
        await using var site = await SyncedSiteAsync();
        var officer = await site.SignInAsync("d9001");

        var page = await officer.PostAsync(
            Page + handler, new("version", "1"), new("saveId", Guid.NewGuid().ToString("N")), new(Curry, "1,250.50"), new("undo", "1"));

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Alerts.ShouldBe(["แบบฟอร์มหมดอายุ กรุณาบันทึกอีกครั้ง ตัวเลขที่กรอกยังอยู่ครบ"]);
        ValueOf(page, Curry).ShouldBe("1,250.50");
        (await site.World.AuditAsync(SmallWorld.Mueang)).ShouldBe([AuditKind.ReturnSynced]);
    }

    [Theory]
    [InlineData("version", "")]
    [InlineData("version", "-1")]
    [InlineData("saveId", "rubbish")]
    public async Task DamagedFields_AreRefusedAndTheFiguresComeBack(string field, string value)
    {
        await using var site = await SyncedSiteAsync();
        var officer = await site.SignInAsync("d9001");

        var page = await officer.SubmitAsync(await officer.GetAsync(Page), Save, (field, value), (Curry, "42"));

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Alerts.ShouldBe(["แบบฟอร์มไม่ครบถ้วน ยังไม่ได้บันทึกข้อมูล กรุณาตรวจสอบแล้วบันทึกอีกครั้ง"]);
        ValueOf(page, Curry).ShouldBe("42");
    }

    [Fact]
    public async Task MonthClosedMeanwhile_SaysSoAndShowsWhatWasTyped()
    {
        await using var site = await SyncedSiteAsync();
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync(Page);
        await site.World.SetWindowAsync(February, February.Begins, closes: site.Clock.GetUtcNow());

        var refused = await officer.SubmitAsync(page, Save, (Curry, "42"));

        refused.Alerts[0].ShouldStartWith("เดือนกุมภาพันธ์ 2567 ปิดรับข้อมูลแล้วเมื่อวันที่ 5 มีนาคม 2567");
        ValueOf(refused, Curry).ShouldBe("42");
        (await site.World.CountAsync("return_save")).ShouldBe(0);
        (await officer.GetAsync(Page)).Texts("button").ShouldNotContain(Save);
    }

    [Fact]
    public async Task OtherMonthThanTheOneDue_IsPointedOut()
    {
        var site = await small.OfAsync();
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync("/entry/otop-sales/2023-12");

        page.Text.ShouldContain("กำลังบันทึกข้อมูลของเดือนธันวาคม 2566 ซึ่งไม่ใช่เดือนล่าสุดที่ต้องบันทึก (มีนาคม 2567)");
    }
}
