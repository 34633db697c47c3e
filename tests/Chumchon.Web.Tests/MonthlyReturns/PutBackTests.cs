using System.Net;
using System.Text.Json;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.MonthlyReturns.FillInExcel;
using Chumchon.Web.Tests.TestSites;
using static Chumchon.Domain.Producers.SalesChannel;

namespace Chumchon.Web.Tests.MonthlyReturns;

/// <summary>
/// A backup put back under open pages, and as many saves after it as were lost: what a page, a draft or a form lies over bears the number
/// of something else. Each figure that differs is asked, and nothing is written before.
/// </summary>
public sealed class PutBackTests
{
    private const string Page = FilledMonth.Page;
    private const string Save = "บันทึกข้อมูล";
    private const string PutBack = "ข้อมูลของเดือนนี้ถูกกู้คืนไปเป็นชุดก่อนหน้า";

    private static readonly SalesMonth February = FilledMonth.February;
    private static readonly string Curry = Cell(SmallWorld.Curry), Cloth = Cell(SmallWorld.Cloth), Balm = Cell(SmallWorld.Balm);

    [Theory, OnSqlite, OnPostgres]
    public async Task WithoutScript_IsAskedAndTheChoiceHolds(string provider)
    {
        await using var site = await FilledMonth.StartAsync(provider);
        var officer = await site.SignInAsync("d9001");
        var page = await LostAsync(site, officer, others: 777_00);

        var asked = await officer.SubmitAsync(page, Save, (Balm, "5"));

        asked.Status.ShouldBe(HttpStatusCode.Conflict);
        asked.Text.ShouldContain(PutBack);
        (Shown(asked, Curry), Shown(asked, Balm)).ShouldBe(("100.00", "5"));
        (await StoredAsync(site)).ShouldBe("777.00");
        var saved = await officer.FollowAsync(await officer.SubmitAsync(asked, "บันทึกข้อมูล", ($"k{SmallWorld.Curry.Number}.1", "theirs")));
        (Shown(saved, Curry), Shown(saved, Balm)).ShouldBe(("777.00", "5.00"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task InPlace_IsAskedAndAllThatIsStoredComesWithIt(string provider)
    {
        await using var site = await FilledMonth.StartAsync(provider);
        var officer = await site.SignInAsync("d9001");
        var page = await LostAsync(site, officer, others: 777_00);

        var (status, asked) = await SaveInPlaceAsync(officer, page, (Cloth, "5"));

        status.ShouldBe(HttpStatusCode.Conflict);
        var panel = WebUtility.HtmlDecode(asked.GetProperty("panel").GetString()!);
        panel.ShouldContain(PutBack);
        panel.ShouldContain("ที่บันทึกไว้ตอนนี้");
        panel.ShouldNotContain("ก่อนหน้า</th>");
        var others = asked.GetProperty("others").EnumerateArray().ToDictionary(
            static cell => cell.GetProperty("name").GetString()!, static cell => cell.GetProperty("satang"));
        others.Count.ShouldBe(SmallWorld.LinesOfMueang.Count * 4);
        others[Curry].GetInt64().ShouldBe(777_00);
        asked.GetProperty("version").GetString().ShouldBe($"{await site.World.VersionAsync(SmallWorld.Mueang, February)}");

        var (_, saved) = await SaveInPlaceAsync(
            officer, page, ("version", asked.GetProperty("version").GetString()!), (Cloth, "5"));
        saved.GetProperty("result").GetString().ShouldBe("saved");
        saved.GetProperty("others").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task FormKeptOverTheSignIn_IsAsked()
    {
        await using var site = await FilledMonth.StartAsync();
        var officer = await site.SignInAsync("d9001");
        var page = await LostAsync(site, officer, others: 777_00);
        site.Clock.Advance(TimeSpan.FromHours(11));
        var ended = await officer.SubmitAsync(page, Save, (Balm, "5"));
        var signedIn = await officer.SubmitAsync(ended, "เข้าสู่ระบบ", ("ชื่อใช้งาน", "d9001"), ("รหัสผ่าน", TestSite.Password));
        var back = await officer.SubmitAsync(signedIn, "กลับไปกรอกต่อ");

        var asked = await officer.SubmitAsync(back, Save);

        asked.Status.ShouldBe(HttpStatusCode.Conflict);
        asked.Text.ShouldContain(PutBack);
        (Shown(asked, Curry), Shown(asked, Balm)).ShouldBe(("100.00", "5"));
    }

    /// <summary>A draft of a browser posts what it was typed over from a page that is drawn later.</summary>
    [Theory]
    [InlineData("lost")]
    [InlineData("3")]
    public async Task DraftOnANewPage_IsAsked(string over)
    {
        await using var site = await FilledMonth.StartAsync();
        var officer = await site.SignInAsync("d9001");
        var lost = await LostAsync(site, officer, others: 777_00);
        var page = await officer.GetAsync(Page);

        var (status, asked) = await SaveInPlaceAsync(officer, page, ("version", over == "lost" ? Hidden(lost, "version") : over), (Curry, "120"));

        status.ShouldBe(HttpStatusCode.Conflict);
        WebUtility.HtmlDecode(asked.GetProperty("panel").GetString()!)
            .ShouldContain(over == "lost" ? PutBack : "ไม่ทราบว่าตัวเลขของท่านกรอกทับข้อมูลชุดใด");
        (await StoredAsync(site)).ShouldBe("777.00");
    }

    /// <summary>A write that the page makes itself over what is there now makes nothing of that known to it.</summary>
    [Theory]
    [InlineData("เพิ่มแถว")]
    [InlineData("นำออกจากเดือนนี้")]
    [InlineData("เลิกทำ")]
    public async Task OwnWriteOverWhatCameInstead_IsStillFollowedByAQuestion(string write)
    {
        await using var site = await FilledMonth.StartAsync();
        var officer = await site.SignInAsync("d9001");
        var panel = await officer.SubmitAsync(await LostAsync(site, officer, others: 777_00), "เพิ่มประเภทผลิตภัณฑ์", (Curry, "120"));
        var written = write == "เลิกทำ"
            ? await officer.PostAsync($"{Page}?handler=SyncUndo", [.. Fields(panel), new("undo", "1")])
            : await officer.SubmitAsync(
                panel, write, ("producer", $"{SmallWorld.Cloth.Producer}"), ("type", $"{(int)ProductType.Household}"), ("line", $"{SmallWorld.Balm.Number}"));

        Shown(written, Curry).ShouldBe("120");
        (await officer.SubmitAsync(written, Save)).Status.ShouldBe(HttpStatusCode.Conflict);

        (await StoredAsync(site)).ShouldBe("777.00");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ExcelForm_EachCellThatDiffersIsAskedAndNoneTaken(string provider)
    {
        await using var site = await FilledMonth.StartAsync(provider);
        var officer = await site.SignInAsync("d9001");
        FilledInForm? form = null;
        await LostAsync(site, officer, others: 777_00, async () => form = await FilledMonth.DownloadAsync(officer));

        var review = await FilledMonth.UploadAsync(officer, form!.Number(SmallWorld.Cloth, DomesticOffline, "40").Save());

        review.Text.ShouldContain(PutBack);
        review.Table("ช่องที่ไม่ตรงกับที่บันทึกไว้ตอนนี้ 2 ช่อง").Skip(1).Select(static row => (row[1], row[2]))
            .ShouldBe([("777.00", "100.00"), ("(ว่าง)", "40.00")], ignoreOrder: true);
        review.Document.QuerySelectorAll("input[type=checkbox][name][checked]").ShouldBeEmpty();
        var grid = await officer.SubmitAsync(review, "นำเข้าตาราง", (Cloth, "40.00"));
        var saved = await officer.FollowAsync(await officer.SubmitAsync(grid, Save));
        (Shown(saved, Curry), Shown(saved, Cloth)).ShouldBe(("777.00", "40.00"));
    }

    [Fact]
    public async Task InEnglish_TheQuestionIsEnglish()
    {
        await using var site = await FilledMonth.StartAsync();
        var officer = await site.SignInAsync("d9001");
        await officer.SubmitAsync(await officer.GetAsync(Page), "English");
        var page = await LostAsync(site, officer, others: 777_00);

        var (_, asked) = await SaveInPlaceAsync(officer, page, (Cloth, "5"));

        asked.GetProperty("panel").GetString()!.ShouldContain("The data of this month were put back to an earlier state");
    }

    /// <summary>The page at version 3 with 100 baht of curry, which is lost; a colleague's save is version 3 now.</summary>
    private static async Task<SeenPage> LostAsync(TestSite site, Visitor officer, long others, Func<Task>? before = null)
    {
        using var copy = await site.World.CopyAsync();
        await site.World.SaveAsync(SmallWorld.Mueang, February, new TypedCell(SmallWorld.Curry, DomesticOffline, 100_00));
        var page = await officer.GetAsync(Page);
        await (before?.Invoke() ?? Task.CompletedTask);
        await copy.PutBackAsync();
        await site.World.SaveAsync(SmallWorld.Mueang, February, new TypedCell(SmallWorld.Curry, DomesticOffline, others));
        return page;
    }

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> SaveInPlaceAsync(
        Visitor visitor, SeenPage page, params (string Name, string Value)[] fields)
    {
        var posted = page.Document.QuerySelectorAll("#entry input[type=hidden]")
            .ToDictionary(static field => field.GetAttribute("name")!, static field => field.GetAttribute("value")!);
        posted["saveId"] = Guid.NewGuid().ToString("N");
        foreach (var (name, value) in fields)
        {
            posted[name] = value;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, Page) { Content = new FormUrlEncodedContent(posted) };
        request.Headers.Accept.ParseAdd("application/json");
        var seen = await visitor.SendAsync(request);
        return (seen.Status, JsonDocument.Parse(seen.Body).RootElement);
    }

    private static async Task<string?> StoredAsync(TestSite site) =>
        Shown(await (await site.SignInAsync("d9001-2")).GetAsync(Page), Curry);

    private static string? Shown(SeenPage page, string name) => page.Document.QuerySelector($"input[name='{name}']")!.GetAttribute("value");

    private static string Hidden(SeenPage page, string name) => page.Document.QuerySelector($"#entry input[name={name}]")!.GetAttribute("value")!;

    private static IEnumerable<KeyValuePair<string, string>> Fields(SeenPage page) =>
        page.Document.QuerySelectorAll($"#entry input[type=hidden], #entry input[name='{Curry}']")
            .Select(static field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value") ?? ""));

    private static string Cell(LineKey line) => $"a{line.Number}.1";
}
