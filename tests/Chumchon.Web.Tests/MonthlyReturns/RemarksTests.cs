using System.Net;
using Chumchon.Domain.Calendar;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.MonthlyReturns;

/// <summary>Remarks on the rows of the entry page, without script: existing ones can be edited.</summary>
public sealed class RemarksTests
{
    private const string Page = "/entry/otop-sales/2024-02";
    private const string Save = "บันทึกข้อมูล";

    private static readonly SalesMonth February = SalesMonth.Of(2024, 2);
    private static readonly string Field = $"r{SmallWorld.Curry.Number}";
    private static readonly string Amount = $"a{SmallWorld.Cloth.Number}.1";

    private static async Task<TestSite> SyncedSiteAsync(string provider = "sqlite")
    {
        var site = await TestSite.StartAsync(provider);
        await site.World.SyncAsync(SmallWorld.Mueang, February);
        return site;
    }

    private static string? RemarkOf(SeenPage page) => page.Document.QuerySelector($"textarea[name='{Field}']")?.TextContent;

    [Theory, OnSqlite, OnPostgres]
    public async Task Remark_IsSavedShownEditedAndRemoved(string provider)
    {
        await using var site = await SyncedSiteAsync(provider);
        var officer = await site.SignInAsync("d9001");
        var empty = await officer.GetAsync(Page);
        RemarkOf(empty).ShouldBeNull();

        var saved = await officer.FollowAsync(await officer.PostAsync(Page, Whole(empty, (Field, " ย้ายร้าน\r\n<ไป>ตลาด "))));
        saved.Statuses[0].ShouldContain("แก้ไขหมายเหตุ 1 แถว");
        saved.Statuses[0].ShouldNotContain("ไม่มีข้อมูลเปลี่ยนแปลง");
        RemarkOf(saved).ShouldBe("ย้ายร้าน <ไป>ตลาด");
        saved.Document.QuerySelector($"textarea[name='{Field}']")!.GetAttribute("aria-label").ShouldBe("หมายเหตุ: กลุ่มแม่บ้านบ่อยาง");

        var again = await officer.FollowAsync(await officer.SubmitAsync(saved, Save, (Amount, "5")));
        again.Statuses[0].ShouldNotContain("หมายเหตุ");
        RemarkOf(again).ShouldBe("ย้ายร้าน <ไป>ตลาด");

        var removed = await officer.FollowAsync(await officer.SubmitAsync(again, Save, (Field, " ")));
        removed.Statuses[0].ShouldContain("แก้ไขหมายเหตุ 1 แถว");
        RemarkOf(removed).ShouldBeNull();
        (await site.World.CountAsync("entry_remark")).ShouldBe(0);
    }

    [Fact]
    public async Task TooLong_IsRefusedAtItsFieldAndNothingIsLost()
    {
        await using var site = await SyncedSiteAsync();
        var officer = await site.SignInAsync("d9001");
        var text = new string('ก', 201);

        var page = await officer.PostAsync(Page, Whole(await officer.GetAsync(Page), (Field, text), (Amount, "5")));

        page.Alerts.ShouldBe(
            ["มี 1 ช่องที่กรอกไม่ถูกต้อง กรุณาแก้ไขก่อนบันทึก กลุ่มแม่บ้านบ่อยาง: หมายเหตุยาว 201 ตัวอักษร ต้องไม่เกิน 200 ตัวอักษร"]);
        RemarkOf(page).ShouldBe(text);
        ErrorOf(page).ShouldBe("หมายเหตุยาว 201 ตัวอักษร ต้องไม่เกิน 200 ตัวอักษร");
        page.Document.QuerySelector($"input[name='{Amount}']")!.GetAttribute("value").ShouldBe("5");
        (await site.World.CountAsync("return_save")).ShouldBe(0);
    }

    [Fact]
    public async Task ChangedMeanwhile_IsToldAtItsFieldAndTheNextSaveHolds()
    {
        await using var site = await SyncedSiteAsync();
        var officer = await site.SignInAsync("d9001");
        var mine = await officer.GetAsync(Page);
        await officer.PostAsync(Page, Whole(await officer.GetAsync(Page), (Field, "ปิดร้าน")));

        var told = await officer.PostAsync(Page, Whole(mine, (Field, "ย้ายร้าน"), (Amount, "5")));
        told.Alerts[0].ShouldStartWith("มีผู้แก้ไขหมายเหตุ 1 แถวก่อนท่าน");
        RemarkOf(told).ShouldBe("ย้ายร้าน");
        ErrorOf(told).ShouldBe("ผู้อื่นแก้ไขเป็น “ปิดร้าน” กดบันทึกข้อมูลอีกครั้งเพื่อใช้ข้อความของท่าน");

        var saved = await officer.FollowAsync(await officer.SubmitAsync(told, Save));
        RemarkOf(saved).ShouldBe("ย้ายร้าน");
        saved.Document.QuerySelector($"input[name='{Amount}']")!.GetAttribute("value").ShouldBe("5.00");
    }

    [Fact]
    public async Task OtherButtons_KeepWhatIsTyped()
    {
        await using var site = await SyncedSiteAsync();
        var officer = await site.SignInAsync("d9001");

        var panel = await officer.PostAsync($"{Page}?handler=Rows", Whole(await officer.GetAsync(Page), (Field, "ย้ายร้าน")));

        RemarkOf(panel).ShouldBe("ย้ายร้าน");
        (await site.World.CountAsync("entry_remark")).ShouldBe(0);
    }

    [Fact]
    public async Task WiderOfficer_ReadsItAndHasNoField()
    {
        await using var site = await SyncedSiteAsync();
        var officer = await site.SignInAsync("d9001");
        await officer.PostAsync(Page, Whole(await officer.GetAsync(Page), (Field, "ย้ายร้าน")));

        var page = await (await site.SignInAsync("p90")).GetAsync($"{Page}?district=9001");

        page.Text.ShouldContain("หมายเหตุ: ย้ายร้าน");
        RemarkOf(page).ShouldBeNull();
        (await (await site.SignInAsync("d9002")).GetAsync($"{Page}?district=9001")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task History_TellsThatItChangedAndNeverItsText()
    {
        await using var site = await SyncedSiteAsync();
        var officer = await site.SignInAsync("d9001");
        await officer.PostAsync(Page, Whole(await officer.GetAsync(Page), (Field, "ย้ายร้าน")));

        var history = await officer.GetAsync($"{Page}/saves");

        history.Table("ครั้งที่ 2 · บันทึกข้อมูล")[1].ShouldBe(["กลุ่มแม่บ้านบ่อยาง", "อาหาร", "หมายเหตุ", "(ไม่มี)", "มีหมายเหตุ"]);
        history.Text.ShouldNotContain("ย้ายร้าน");
    }

    private static string ErrorOf(SeenPage page)
    {
        var field = page.Document.QuerySelector($"textarea[name='{Field}']")!;
        field.GetAttribute("aria-invalid").ShouldBe("true");
        return page.Document.GetElementById(field.GetAttribute("aria-describedby")!)!.TextContent;
    }

    /// <summary>The page's form with more fields, as a script adds the field of a remark.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Whole(SeenPage page, params (string Name, string Value)[] fields) =>
    [
        page.Token,
        .. new[] { "version", "saveId" }.Select(name => KeyValuePair.Create(name, page.Document.QuerySelector($"input[name={name}]")!.GetAttribute("value")!)),
        .. fields.Select(static field => KeyValuePair.Create(field.Name, field.Value)),
    ];
}
