using System.Net;
using System.Text.Json;
using Chumchon.Data;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;
using Microsoft.Extensions.DependencyInjection;

namespace Chumchon.Web.Tests.MonthlyReturns;

/// <summary>The save as the page's script sends it: changed cells only, answered with JSON.</summary>
public sealed class SaveInPlaceTests
{
    private const string Page = "/entry/otop-sales/2024-02";

    private static readonly SalesMonth February = SalesMonth.Of(2024, 2);
    private static readonly string Curry = Cell(SmallWorld.Curry);
    private static readonly string Cloth = Cell(SmallWorld.Cloth);

    [Theory, OnSqlite, OnPostgres]
    public async Task Saved_GivesVersionAndWords(string provider)
    {
        await using var site = await SyncedSiteAsync(provider);
        var officer = await site.SignInAsync("d9001");

        var (status, answer) = await SaveAsync(officer, await officer.GetAsync(Page), (Curry, "1,234.50"));

        status.ShouldBe(HttpStatusCode.OK);
        Text(answer, "result").ShouldBe("saved");
        Text(answer, "version").ShouldStartWith("2-");
        Text(answer, "said").ShouldBe("บันทึกแล้ว เวลา 14:32:05 น.");
        Text(answer, "messages").ShouldContain("บันทึกข้อมูลสำเร็จ เมื่อวันที่ 5 มีนาคม 2567 เวลา 14:32:05 น.");
        Text(answer, "messages").ShouldContain("เปลี่ยนแปลง 1 ช่อง ยอดรวมทั้งอำเภอ 1,234.50 บาท ยังไม่กรอก 3 แถว");
        Others(answer).ShouldBeEmpty();
        (await site.World.CountAsync("return_save")).ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task SentTwice_IsOneSaveAndOneAnswer(string provider)
    {
        await using var site = await SyncedSiteAsync(provider);
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync(Page);

        var (_, first) = await SaveAsync(officer, page, (Curry, "100"));
        site.Clock.Advance(TimeSpan.FromMinutes(3));
        var (status, second) = await SaveAsync(officer, page, (Curry, "100"));

        status.ShouldBe(HttpStatusCode.OK);
        second.GetRawText().ShouldBe(first.GetRawText());
        (await site.World.CountAsync("return_save")).ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task CellsOfOthers_ComeWithTheAnswer(string provider)
    {
        await using var site = await SyncedSiteAsync(provider);
        var officer = await site.SignInAsync("d9001");
        var colleague = await site.SignInAsync("d9001-2");
        var (first, second) = (await officer.GetAsync(Page), await colleague.GetAsync(Page));
        await SaveAsync(officer, first, (Cloth, "200"), (Cell(SmallWorld.Balm), "-"));

        var (_, answer) = await SaveAsync(colleague, second, (Curry, "100"));

        Others(answer).ShouldBe([(Cloth, 20_000L), (Cell(SmallWorld.Balm), 0L)], ignoreOrder: true);
        Text(answer, "version").ShouldStartWith("3-");
        Text(answer, "messages").ShouldContain("รวมกับการบันทึกของ สมหญิง ตัวอย่าง แล้ว 2 ช่อง");
    }

    /// <summary>The answer was lost, and before the same save came again somebody else had saved.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task SentAgainAfterAnothersSave_ShowsTheMonthAsItIsNow(string provider)
    {
        await using var site = await SyncedSiteAsync(provider);
        var officer = await site.SignInAsync("d9001");
        var colleague = await site.SignInAsync("d9001-2");
        var page = await officer.GetAsync(Page);
        await SaveAsync(officer, page, (Curry, "100"));
        await SaveAsync(colleague, await colleague.GetAsync(Page), (Curry, "150"), (Cloth, "7"));

        var (status, again) = await SaveAsync(officer, page, (Curry, "100"));

        status.ShouldBe(HttpStatusCode.OK);
        Text(again, "version").ShouldStartWith("3-");
        Others(again).ShouldBe([(Curry, 15_000L), (Cloth, 700L)], ignoreOrder: true);
    }

    [Fact]
    public async Task RowsChangedByOthers_AreSaid()
    {
        await using var site = await SyncedSiteAsync();
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync(Page);
        var panel = await officer.SubmitAsync(page, "เพิ่มประเภทผลิตภัณฑ์");
        await officer.SubmitAsync(
            panel, "เพิ่มแถว", ("producer", $"{SmallWorld.Cloth.Producer}"), ("type", $"{(int)ProductType.Household}"));

        var (_, answer) = await SaveAsync(officer, page, (Curry, "100"));

        Text(answer, "messages").ShouldContain("รายชื่อของเดือนนี้มีการเปลี่ยนแปลงระหว่างที่ท่านกรอก");
        Others(answer).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task SameCellOfTwo_IsAskedWithBothFiguresAndThenSaved(string provider)
    {
        await using var site = await SyncedSiteAsync(provider);
        var officer = await site.SignInAsync("d9001");
        var colleague = await site.SignInAsync("d9001-2");
        var (first, second) = (await officer.GetAsync(Page), await colleague.GetAsync(Page));
        await SaveAsync(officer, first, (Curry, "100"), (Cell(SmallWorld.Balm), "5"));

        var (status, asked) = await SaveAsync(colleague, second, (Curry, "200"), (Cloth, "300"));

        status.ShouldBe(HttpStatusCode.Conflict);
        Text(asked, "result").ShouldBe("collided");
        foreach (var shown in new[] { "มีผู้บันทึกเดือนนี้ก่อนท่าน", "200.00", "100.00", "(ว่าง)", "สมหญิง ตัวอย่าง เมื่อวันที่ 5 มีนาคม 2567 เวลา 14:32 น." })
        {
            Text(asked, "panel").ShouldContain(shown);
        }

        Others(asked).ShouldBe([(Curry, 10_000L), (Cell(SmallWorld.Balm), 500L)], ignoreOrder: true);
        (await site.World.CountAsync("return_save")).ShouldBe(1);

        var version = Text(asked, "version");
        var (_, saved) = await SaveAsync(colleague, second, ("version", version), ("saveId", NewId()), (Curry, "200"), (Cloth, "300"));
        Text(saved, "result").ShouldBe("saved");
        Others(saved).ShouldBeEmpty();
    }

    [Fact]
    public async Task UnreadableAmount_IsNamedWithItsWords()
    {
        await using var site = await SyncedSiteAsync();
        var officer = await site.SignInAsync("d9001");

        var (status, answer) = await SaveAsync(officer, await officer.GetAsync(Page), (Curry, "1.234"), (Cloth, "5"));

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Text(answer, "result").ShouldBe("invalid");
        var refused = answer.GetProperty("refused").EnumerateArray().ToList().ShouldHaveSingleItem();
        (Text(refused, "name"), Text(refused, "words")).ShouldBe((Curry, "ทศนิยมไม่เกิน 2 ตำแหน่ง"));
        (await site.World.CountAsync("return_save")).ShouldBe(0);
    }

    [Fact]
    public async Task ClosedMonth_IsRefusedInWords()
    {
        await using var site = await SyncedSiteAsync();
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync(Page);
        await site.World.SetWindowAsync(February, February.Begins, closes: site.Clock.GetUtcNow());

        var (status, answer) = await SaveAsync(officer, page, (Curry, "42"));

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Text(answer, "result").ShouldBe("refused");
        Text(answer, "messages").ShouldContain("เดือนกุมภาพันธ์ 2567 ปิดรับข้อมูลแล้วเมื่อวันที่ 5 มีนาคม 2567");
    }

    [Fact]
    public async Task ExpiredForm_BringsATokenWithWhichItIsSaved()
    {
        await using var site = await SyncedSiteAsync();
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync(Page);

        var (status, expired) = await SaveAsync(officer, page, ("__RequestVerificationToken", "old"), (Curry, "42"));
        status.ShouldBe(HttpStatusCode.BadRequest);
        Text(expired, "result").ShouldBe("expired");
        Text(expired, "messages").ShouldContain("แบบฟอร์มหมดอายุ กรุณาบันทึกอีกครั้ง");

        var (again, _) = await SaveAsync(officer, page, ("__RequestVerificationToken", Text(expired, "token")), (Curry, "42"));
        again.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task EndedSession_IsToldByTheStatusAlone()
    {
        await using var site = await SyncedSiteAsync();
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync(Page);
        site.Clock.Advance(TimeSpan.FromHours(11));

        var answer = await SendAsync(officer, page, (Curry, "42"));

        answer.Status.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Body.ShouldBeEmpty();
        (await site.World.CountAsync("return_save")).ShouldBe(0);
    }

    /// <summary>Another account of the same office signed in in another tab: these figures are not its own.</summary>
    [Fact]
    public async Task FiguresOfAnotherAccount_AreNotSaved()
    {
        await using var site = await SyncedSiteAsync();
        var officer = await site.SignInAsync("d9001");
        var colleague = await site.SignInAsync("d9001-2");
        var typed = await officer.GetAsync(Page);
        var account = typed.Document.QuerySelector("input[name=account]")!.GetAttribute("value")!;

        var (status, answer) = await SaveAsync(colleague, await colleague.GetAsync(Page), ("account", account), (Curry, "42"));

        status.ShouldBe(HttpStatusCode.Conflict);
        Text(answer, "result").ShouldBe("other-account");
        Text(answer, "messages").ShouldContain("ขณะนี้เข้าสู่ระบบด้วยบัญชีอื่น ยังไม่ได้บันทึกข้อมูล");
        (await site.World.CountAsync("return_save")).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task BrokenDatabase_IsLoggedOnceUnderTheNumberThatIsSaid(string provider)
    {
        await using var site = await SyncedSiteAsync(provider);
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync(Page);
        await site.World.ExecuteAsync("alter table return_save rename to return_save_gone");
        site.Faults.Expected = true;

        var (status, answer) = await SaveAsync(officer, page, (Curry, "42"));

        status.ShouldBe(HttpStatusCode.InternalServerError);
        Text(answer, "result").ShouldBe("broken");
        Text(answer, "said").ShouldStartWith("ระบบบันทึกไม่ได้ ยังไม่ได้เขียนข้อมูลใด ๆ");
        site.Faults.Faults.ShouldHaveSingleItem().ShouldStartWith(Text(answer, "said").Split(' ')[^1]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ViolatedConstraint_IsNotToBeTriedAgain(string provider)
    {
        await using var site = await SyncedSiteAsync(provider);
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync(Page);
        await site.World.ExecuteAsync("create unique index only_one_save on return_save (district_code)");
        await site.World.SaveAsync(SmallWorld.Mueang, February.Previous);
        site.Faults.Expected = true;

        var (status, answer) = await SaveAsync(officer, page, (Curry, "42"));

        status.ShouldBe(HttpStatusCode.InternalServerError);
        Text(answer, "result").ShouldBe("broken");
        (await site.World.VersionAsync(SmallWorld.Mueang, February)).Number.ShouldBe(1);
    }

    [Fact]
    public async Task DatabaseThatIsLocked_IsAFaultToTryAgainLater()
    {
        await using var site = await SyncedSiteAsync();
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync(Page);
        var database = site.Services.GetRequiredService<ChumchonDatabase>();
        database.Patience = TimeSpan.Zero;

        await using (var other = await database.OpenAsync(CancellationToken.None))
        await using (await other.BeginTransactionAsync())
        {
            var answer = await SendAsync(officer, page, (Curry, "42"));

            answer.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
            answer.Answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(10));
            Text(JsonDocument.Parse(answer.Body).RootElement, "result").ShouldBe("fault");
        }

        var (status, _) = await SaveAsync(officer, page, (Curry, "42"));
        status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, OnCuts]
    public async Task LostCommit_IsUnknownAndFoundOutByTheSameSave(Cut cut)
    {
        var (site, line) = await TestSite.StartOnLineAsync();
        await using var _ = line;
        await using var started = site;
        await site.World.SyncAsync(SmallWorld.Mueang, February);
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync(Page);
        site.Services.GetRequiredService<ChumchonDatabase>().Patience = TimeSpan.Zero;
        line.Arm(cut);

        var (status, answer) = await SaveAsync(officer, page, (Curry, "42"));

        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        Text(answer, "result").ShouldBe("unknown");
        Text(answer, "said").ShouldStartWith("ยังไม่ทราบว่าบันทึกสำเร็จหรือไม่");
        var (again, saved) = await SaveAsync(officer, page, (Curry, "42"));
        again.ShouldBe(HttpStatusCode.OK);
        Text(saved, "version").ShouldStartWith("2-");
        (await site.World.CountAsync("return_save")).ShouldBe(1);
    }

    [Theory, OnCuts]
    public async Task LostCommitWithoutScript_KeepsTheSaveIdAndTheFigures(Cut cut)
    {
        var (site, line) = await TestSite.StartOnLineAsync();
        await using var _ = line;
        await using var started = site;
        await site.World.SyncAsync(SmallWorld.Mueang, February);
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync(Page);
        site.Services.GetRequiredService<ChumchonDatabase>().Patience = TimeSpan.Zero;
        line.Arm(cut);

        var unknown = await officer.SubmitAsync(page, "บันทึกข้อมูล", (Curry, "42"));

        unknown.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        unknown.Alerts.ShouldHaveSingleItem().ShouldStartWith("ยังไม่ทราบว่าบันทึกสำเร็จหรือไม่ ตัวเลขที่กรอกยังอยู่ครบ");
        var again = await officer.SubmitAsync(unknown, "บันทึกข้อมูล");
        again.RedirectsTo.ShouldBe($"{Page}?saved=2");
        (await site.World.CountAsync("return_save")).ShouldBe(1);
    }

    [Theory, OnCuts]
    public async Task SyncWhoseCommitWasLost_SaysToLookAtThePage(Cut cut)
    {
        var (site, line) = await TestSite.StartOnLineAsync();
        await using var _ = line;
        await using var started = site;
        var officer = await site.SignInAsync("d9001");
        var plan = await officer.SubmitAsync(await officer.GetAsync(Page), "Sync ข้อมูล");
        line.Arm(cut);

        var unknown = await officer.SubmitAsync(plan, "ยืนยันเพิ่ม 4 แถว");

        unknown.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        unknown.Alerts.ShouldHaveSingleItem().ShouldStartWith("ยังไม่ทราบว่าระบบทำรายการนี้สำเร็จหรือไม่ กรุณาตรวจดูรายชื่อในหน้านี้");
        (await site.World.CountAsync("sales_entry")).ShouldBe(cut == Cut.AfterCommit ? SmallWorld.LinesOfMueang.Count : 0);
    }

    [Fact]
    public async Task Session_TellsHowLongItLasts()
    {
        await using var site = await SyncedSiteAsync();
        var officer = await site.SignInAsync("d9001");
        (await officer.GetAsync($"{Page}?handler=Session")).Body.ShouldBe("36000");

        site.Clock.Advance(TimeSpan.FromHours(4));
        (await officer.GetAsync($"{Page}?handler=Session")).Body.ShouldBe("21600");

        site.Clock.Advance(TimeSpan.FromHours(5.9));
        (await officer.GetAsync($"{Page}?handler=Session")).Body.ShouldBe("36000");
        site.Clock.Advance(TimeSpan.FromHours(9));
        (await officer.GetAsync(Page)).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<TestSite> SyncedSiteAsync(string provider = "sqlite")
    {
        var site = await TestSite.StartAsync(provider);
        await site.World.SyncAsync(SmallWorld.Mueang, February);
        return site;
    }

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> SaveAsync(
        Visitor visitor, SeenPage page, params (string Name, string Value)[] fields)
    {
        var answer = await SendAsync(visitor, page, fields);
        answer.Answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json", answer.Body);
        return (answer.Status, JsonDocument.Parse(answer.Body).RootElement);
    }

    /// <summary>The page's hidden fields, and over them those given.</summary>
    private static async Task<SeenPage> SendAsync(Visitor visitor, SeenPage page, params (string Name, string Value)[] fields)
    {
        var posted = page.Document.QuerySelectorAll("#entry input[type=hidden]")
            .ToDictionary(static field => field.GetAttribute("name")!, static field => field.GetAttribute("value")!);
        foreach (var (name, value) in fields)
        {
            posted[name] = value;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, Page);
        request.Headers.Accept.ParseAdd("application/json");
        request.Content = new FormUrlEncodedContent(posted);
        return await visitor.SendAsync(request);
    }

    private static string Cell(LineKey line) => $"a{line.Number}.1";

    private static string NewId() => Guid.NewGuid().ToString("N");

    private static string Text(JsonElement element, string name) => WebUtility.HtmlDecode(element.GetProperty(name).GetString()!);

    private static List<(string Name, long? Satang)> Others(JsonElement answer) =>
    [
        .. answer.GetProperty("others").EnumerateArray().Select(static cell => (
            cell.GetProperty("name").GetString()!,
            cell.GetProperty("satang") is { ValueKind: JsonValueKind.Number } satang ? satang.GetInt64() : (long?)null)),
    ];
}
