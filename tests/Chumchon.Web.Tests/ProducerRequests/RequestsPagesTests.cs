using System.Net;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.ProducerRequests;

/// <summary>On 5 มีนาคม 2567 Mueang asks for a producer, and Songkhla decides.</summary>
public sealed class RequestsPagesTests
{
    private static readonly (string Field, string Value)[] Weavers =
    [
        ("Name", "กลุ่มทอผ้าเกาะยอ"), ("Group", "1"), ("Subdistrict", "900102"), ("T1", "true"), ("T3", "true"), ("Products", "4"), ("Month", "2024-02"), ("Note", "ลงทะเบียนรอบปี 2567"),
    ];

    [Theory]
    [InlineData("/requests")]
    [InlineData("/requests/new")]
    [InlineData("/requests/9001/1")]
    public async Task NotSignedIn_LeadsToTheSignInPage(string path)
    {
        await using var site = await TestSite.StartAsync();

        (await site.Visitor().GetAsync(path)).RedirectsTo!.ShouldStartWith("/sign-in?returnUrl=");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task AskedAndGranted_StandsInTheDistrictsMonth(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        var district = await site.SignInAsync("d9001");

        var sent = await district.FollowAsync(await AskAsync(district));
        sent.Statuses.ShouldHaveSingleItem().ShouldStartWith("ส่งคำขอแล้ว");
        sent.Table("รอพิจารณา 1 คำขอ")[1].ShouldBe(["กลุ่มทอผ้าเกาะยอ", "ขอเพิ่มผู้ประกอบการรายใหม่", "กุมภาพันธ์ 2567", "สมหญิง ตัวอย่าง", "0"]);
        await AskAsync(district, ("Name", "กลุ่มขนมไทยท่าช้าง"));
        site.Clock.Advance(TimeSpan.FromDays(2));

        var province = await site.SignInAsync("p90");
        (await province.GetAsync("/")).Text.ShouldContain("คำขอรอพิจารณา 2 คำขอ รอนานที่สุด 2 วัน");
        var list = await province.GetAsync("/requests");
        var granted = await province.FollowAsync(await province.PostAsync("/requests", list.Token, new("r9001-1", "1"), new("r9001-2", "1")));
        granted.Statuses.ShouldContain("อนุมัติแล้ว 2 คำขอ");
        granted.Text.ShouldContain("ไม่มีคำขอที่รอพิจารณา");

        district = await site.SignInAsync("d9001");
        (await district.GetAsync("/entry/otop-sales/2024-02")).Text.ShouldContain("กลุ่มทอผ้าเกาะยอ");
        (await district.GetAsync("/")).Text.ShouldContain("อนุมัติแล้ว กลุ่มทอผ้าเกาะยอ");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task GrantedWhileTheMonthIsOpenAtADesk_ComesWithItsNextSave(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        var officer = await site.SignInAsync("d9001");
        var plan = await officer.SubmitAsync(await officer.GetAsync("/entry/otop-sales/2024-02"), "Sync ข้อมูล");
        var shown = plan.Status == HttpStatusCode.Found ? await officer.FollowAsync(plan) : plan;
        await officer.SubmitAsync(shown, shown.Texts("button").First(static words => words.StartsWith("ยืนยันเพิ่ม", StringComparison.Ordinal)));
        var open = await officer.GetAsync("/entry/otop-sales/2024-02");
        await AskAsync(await site.SignInAsync("d9001-2"));
        var province = await site.SignInAsync("p90");
        await province.PostAsync("/requests", (await province.GetAsync("/requests")).Token, new KeyValuePair<string, string>("r9001-1", "1"));

        var saved = await officer.FollowAsync(await officer.SubmitAsync(open, "บันทึกข้อมูล", ($"a{SmallWorld.Curry.Number}.1", "4321")));

        saved.Text.ShouldContain("บันทึกข้อมูลสำเร็จ");
        saved.Text.ShouldContain("กลุ่มทอผ้าเกาะยอ");
        saved.Document.QuerySelector($"input[name='a{SmallWorld.Curry.Number}.1']")!.GetAttribute("value").ShouldBe("4,321.00");
    }

    [Fact]
    public async Task LikelyDuplicates_AreShownOnceBeforeItIsSent()
    {
        await using var site = await TestSite.StartAsync();
        var district = await site.SignInAsync("d9001");

        var shown = await AskAsync(district, ("Name", "วสช.แม่บ้านบ่อยาง"));
        shown.Status.ShouldBe(HttpStatusCode.OK);
        shown.Text.ShouldContain("อาจเป็นผู้ประกอบการที่มีอยู่แล้ว");
        shown.Text.ShouldContain("กลุ่มแม่บ้านบ่อยาง");
        shown.Text.ShouldContain("ต่างกันเพียงคำนำหน้า (วิสาหกิจชุมชน / กลุ่ม)");
        (await site.World.CountAsync("producer_request")).ShouldBe(0);

        var sent = await AskAsync(district, ("Name", "วสช.แม่บ้านบ่อยาง"), ("sure", "1"));
        sent.RedirectsTo.ShouldBe("/requests");
        (await site.World.CountAsync("producer_request")).ShouldBe(1);
    }

    [Fact]
    public async Task WhileOneTypes_TheScriptGetsTheSameWords()
    {
        await using var site = await TestSite.StartAsync();
        var district = await site.SignInAsync("d9001");

        var likely = await district.GetAsync("/requests/new?handler=Likely&Kind=New&Name=%E0%B8%81%E0%B8%A5%E0%B8%B8%E0%B9%88%E0%B8%A1%E0%B8%95%E0%B8%B2%E0%B8%A5%E0%B9%82%E0%B8%95%E0%B8%99%E0%B8%94&Group=1&Subdistrict=900101&Code=");

        likely.Text.ShouldContain("ผู้ประกอบการในอำเภอสทิงพระ");
        likely.Text.ShouldContain("ชื่อเดียวกัน · อยู่ในอำเภอสทิงพระ อาจย้ายมา");
        likely.Text.ShouldNotContain("กลุ่มตาลโตนด", Case.Sensitive, "a producer of another district is told by its district alone");
    }

    [Theory]
    [InlineData("Name", "", "กรอกชื่อผู้ประกอบการ")]
    [InlineData("Group", "0", "เลือกประเภทผู้ประกอบการ")]
    [InlineData("Subdistrict", "900201", "เลือกตำบลของอำเภอนี้")]
    [InlineData("Products", "many", "จำนวนผลิตภัณฑ์ต้องเป็นตัวเลข 0 ถึง 9,999")]
    [InlineData("Code", "12", "รหัสผู้ประกอบการต้องเป็นตัวเลข 9 ถึง 14 หลัก")]
    [InlineData("Note", "", "ระบุเหตุผลหรือเอกสารอ้างอิง")]
    public async Task AFieldThatIsWrong_IsSaidInItsWords(string field, string value, string words)
    {
        await using var site = await TestSite.StartAsync();

        var page = await AskAsync(await site.SignInAsync("d9001"), (field, value));

        page.Alerts.ShouldBe([words]);
        (await site.World.CountAsync("producer_request")).ShouldBe(0);
    }

    [Fact]
    public async Task RefusedWithAReason_IsToldToWhoAsked()
    {
        await using var site = await TestSite.StartAsync();
        await AskAsync(await site.SignInAsync("d9001"));
        var province = await site.SignInAsync("p90");
        var page = await province.GetAsync("/requests/9001/1");

        (await province.PostAsync("/requests/9001/1?handler=Refuse", page.Token)).Alerts.ShouldBe(["ระบุเหตุผลที่ไม่อนุมัติ"]);
        (await province.PostAsync("/requests/9001/1?handler=Refuse", page.Token, new("answer", "มีอยู่แล้ว"))).RedirectsTo.ShouldBe("/requests/9001/1");
        (await province.PostAsync("/requests/9001/1?handler=Grant", page.Token)).Alerts.ShouldBe(["คำขอนี้มีผู้พิจารณาหรือถอนไปแล้ว"]);

        var home = await (await site.SignInAsync("d9001")).GetAsync("/");
        home.Text.ShouldContain("ไม่อนุมัติ กลุ่มทอผ้าเกาะยอ มีอยู่แล้ว");
    }

    [Fact]
    public async Task AnotherArea_IsNotFound_AndNobodyDecidesForHerself()
    {
        await using var site = await TestSite.StartAsync();
        var district = await site.SignInAsync("d9001");
        await AskAsync(district);
        var own = await district.GetAsync("/requests/9001/1");

        (await (await site.SignInAsync("d9002")).GetAsync("/requests/9001/1")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await district.GetAsync("/requests/9001/99")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await site.SignInAsync("d9002")).GetAsync("/requests")).Text.ShouldNotContain("กลุ่มทอผ้าเกาะยอ");
        (await district.PostAsync("/requests", own.Token, new("r9001-1", "1"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await district.PostAsync("/requests/9001/1?handler=Grant", own.Token)).Alerts.ShouldHaveSingleItem().ShouldStartWith("ทะเบียนผู้ประกอบการ");
        (await district.PostAsync("/requests/9001/1?handler=Withdraw", own.Token)).RedirectsTo.ShouldBe("/requests/9001/1");
        (await site.World.CountAsync("producer")).ShouldBe(5);
    }

    [Theory]
    [InlineData("Change", 2001)]
    [InlineData("Move", 2001)]
    [InlineData("Cease", 2001)]
    [InlineData("SecondType", 2001)]
    public async Task OfAProducerThatItHas_ADistrictAsksForAChange(string kind, long producer)
    {
        await using var site = await TestSite.StartAsync();
        var district = await site.SignInAsync("d9001");
        var path = $"/requests/new?kind={kind}&producer={producer}";

        (await district.GetAsync(path)).Text.ShouldContain("กลุ่มแม่บ้านบ่อยาง");
        (await district.GetAsync($"/requests/new?kind={kind}&producer=2011")).Status.ShouldBe(HttpStatusCode.NotFound);
        var sent = await AskAsync(district, ("T1", "false"), ("Kind", kind), ("Producer", $"{producer}"), ("Name", "กลุ่มแม่บ้านบ่อยางพัฒนา"), ("Subdistrict", kind == "Move" ? "900201" : "900102"));

        sent.RedirectsTo.ShouldBe("/requests");
    }

    [Fact]
    public async Task TheEntryPage_LeadsToTheRequestForItsMonth()
    {
        await using var site = await TestSite.StartAsync();
        var district = await site.SignInAsync("d9001");
        await site.World.SyncAsync(SmallWorld.Mueang, Domain.Calendar.SalesMonth.Of(2024, 2));

        (await district.GetAsync("/entry/otop-sales/2024-02")).Body.ShouldContain("/requests/new?month=2024-02");
    }

    private static async Task<SeenPage> AskAsync(Visitor district, params (string Field, string Value)[] other)
    {
        var page = await district.GetAsync("/requests/new");
        var fields = Weavers.Where(field => !other.Any(one => one.Field == field.Field)).Concat(other);
        return await district.PostAsync("/requests/new", [page.Token, .. fields.Select(static field => KeyValuePair.Create(field.Field, field.Value))]);
    }
}
