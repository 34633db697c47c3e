using System.Net;
using System.Text.Json;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.MonthlyReturns;

/// <summary>
/// Writes of one page, one after another, and a save in place after them: what the page wrote itself is never told as a
/// colleague's and never asked, and what a colleague wrote between them still is.
/// </summary>
public sealed class OwnWritesTests
{
    private const string Page = "/entry/otop-sales/2024-02";
    private const string RowsChanged = "รายชื่อของเดือนนี้มีการเปลี่ยนแปลงระหว่างที่ท่านกรอก";
    private const string Merged = "รวมกับการบันทึกของ";

    private static readonly string Curry = Cell(SmallWorld.Curry);
    private static readonly string Cloth = Cell(SmallWorld.Cloth);

    private static readonly string[] Writes = ["sync", "undo", "add", "remove", "remark", "save", "save in place", "list from a file"];

    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (var first in Writes)
            {
                foreach (var second in Writes)
                {
                    pairs.Add(first, second);
                }
            }

            return pairs;
        }
    }

    [Theory, MemberData(nameof(Pairs))]
    public async Task TwoWritesAndASave_AreNobodyElses(string first, string second)
    {
        await using var site = await TestSite.StartAsync();
        var officer = new Worker(await site.SignInAsync("d9001"));
        await officer.OpenAsync();
        await officer.WriteAsync("sync");
        await officer.WriteAsync(first);
        await officer.WriteAsync(second);
        await officer.WriteAsync("sync");

        var (status, answer) = await officer.SaveInPlaceAsync((Curry, "4321"));

        status.ShouldBe(HttpStatusCode.OK);
        var told = WebUtility.HtmlDecode(answer.GetProperty("messages").GetString()!);
        told.ShouldContain("บันทึกข้อมูลสำเร็จ");
        told.ShouldNotContain(RowsChanged);
        told.ShouldNotContain(Merged);
        answer.GetProperty("others").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("sync")]
    [InlineData("add")]
    [InlineData("remove")]
    [InlineData("undo")]
    public async Task ColleaguesSaveBetweenOwnWrites_IsStillTold(string write)
    {
        await using var site = await TestSite.StartAsync();
        var officer = new Worker(await site.SignInAsync("d9001"));
        await officer.OpenAsync();
        await officer.WriteAsync("sync");
        await SaveAsColleagueAsync(site, (Cloth, "700"));
        await officer.WriteAsync(write);

        var (status, answer) = await officer.SaveInPlaceAsync((Curry, "4321"));

        status.ShouldBe(HttpStatusCode.OK);
        var told = WebUtility.HtmlDecode(answer.GetProperty("messages").GetString()!);
        told.ShouldContain($"{Merged} สมชาย ตัวอย่าง");
        told.ShouldNotContain(RowsChanged);
    }

    [Theory]
    [InlineData("sync")]
    [InlineData("add")]
    public async Task ColleaguesFigureInTheSameCell_IsStillAsked(string write)
    {
        await using var site = await TestSite.StartAsync();
        var officer = new Worker(await site.SignInAsync("d9001"));
        await officer.OpenAsync();
        await officer.WriteAsync("sync");
        await SaveAsColleagueAsync(site, (Curry, "700"));
        await officer.WriteAsync(write);

        var (status, answer) = await officer.SaveInPlaceAsync((Curry, "4321"));

        status.ShouldBe(HttpStatusCode.Conflict);
        answer.GetProperty("panel").GetString()!.ShouldContain("700.00");
    }

    /// <summary>A figure in dispute keeps the page on its old version; its own saves since are still its own.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task OwnSaveOverAVersionThatStayed_IsNotAskedAgain(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        var officer = new Worker(await site.SignInAsync("d9001"));
        await officer.OpenAsync();
        await officer.WriteAsync("sync");
        await SaveAsColleagueAsync(site, (Cloth, "700"));
        var version = officer.Version;
        var (_, first) = await officer.SaveInPlaceAsync((Curry, "100"));
        officer.Hold(version, first.GetProperty("wrote").GetString()!);

        var (status, _) = await officer.SaveInPlaceAsync((Curry, "200"));

        status.ShouldBe(HttpStatusCode.OK);
        officer.Hold(version, "");
        (await officer.SaveInPlaceAsync((Cloth, "800"))).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    /// <summary>Two pages of one account may be two persons at two desks: each is told of the other.</summary>
    [Fact]
    public async Task OtherPageOfTheSameAccount_IsToldAndAsked()
    {
        await using var site = await TestSite.StartAsync();
        var one = new Worker(await site.SignInAsync("d9001"));
        await one.OpenAsync();
        await one.WriteAsync("sync");
        var other = new Worker(await site.SignInAsync("d9001"));
        await other.OpenAsync();
        await other.WriteAsync("add");
        await other.SaveInPlaceAsync((Curry, "100"), (Cloth, "5"));

        (await one.SaveInPlaceAsync((Curry, "200"))).Status.ShouldBe(HttpStatusCode.Conflict);
        await one.OpenAsync();
        await other.SaveInPlaceAsync((Cloth, "6"));
        var (_, answer) = await one.SaveInPlaceAsync((Curry, "300"));

        WebUtility.HtmlDecode(answer.GetProperty("messages").GetString()!).ShouldContain($"{Merged} สมหญิง ตัวอย่าง");
    }

    [Theory]
    [InlineData("x")]
    [InlineData("-2")]
    [InlineData("2,3")]
    public async Task DamagedListOfOwnVersions_IsNoForm(string own)
    {
        await using var site = await TestSite.StartAsync();
        var officer = new Worker(await site.SignInAsync("d9001"));
        await officer.OpenAsync();
        await officer.WriteAsync("sync");
        officer.Hold(officer.Version, own);

        (await officer.SaveInPlaceAsync((Curry, "200"))).Answer.GetProperty("result").GetString().ShouldBe("refused");
        (await site.World.CountAsync("return_save")).ShouldBe(0);
    }

    private static string Cell(LineKey line) => $"a{line.Number}.1";

    private static async Task SaveAsColleagueAsync(TestSite site, params (string, string)[] cells)
    {
        var colleague = new Worker(await site.SignInAsync("d9001-2"));
        await colleague.OpenAsync();
        (await colleague.SaveInPlaceAsync(cells)).Status.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>An officer at one page, whose buttons post it and whose script saves it in place.</summary>
    private sealed class Worker(Visitor visitor)
    {
        private SeenPage page = null!;
        private (string Version, string Own)? held;
        private int figure;

        public string Version => held?.Version ?? Hidden("version");

        public async Task OpenAsync() => Show(await visitor.GetAsync(Page));

        public void Hold(string version, string own) => held = (version, own);

        public async Task WriteAsync(string write)
        {
            switch (write)
            {
                case "sync":
                    var plan = await PressAsync("Sync ข้อมูล");
                    if (plan.Texts("button").FirstOrDefault(static words => words.StartsWith("ยืนยันเพิ่ม", StringComparison.Ordinal)) is { } add)
                    {
                        await PressAsync(add);
                    }

                    break;
                case "undo" when page.Texts("button").Contains("เลิกทำ"):
                    await PressAsync("เลิกทำ");
                    break;
                case "add":
                    await OpenRowsAsync();
                    await PressAsync("เพิ่มแถว", ("producer", $"{SmallWorld.Balm.Producer}"), ("type", $"{4 - (figure++ % 2)}"));
                    break;
                case "remove":
                    await OpenRowsAsync();
                    await PressAsync("นำออกจากเดือนนี้", ("line", $"{SmallWorld.Balm.Number}"));
                    break;
                case "remark" when page.Document.QuerySelector($"input[name='{Curry}']") is not null:
                    await SaveInPlaceAsync(($"r{SmallWorld.Curry.Number}", $"เหตุผล {++figure}"), ($"o{SmallWorld.Curry.Number}", figure == 1 ? "" : "?"));
                    break;
                case "save" when page.Document.QuerySelector($"input[name='{Curry}']") is not null:
                    Show(await visitor.FollowAsync(await visitor.SubmitAsync(page, "บันทึกข้อมูล", [.. Held(), (Curry, $"{++figure}")])));
                    break;
                case "save in place" when page.Document.QuerySelector($"input[name='{Curry}']") is not null:
                    await SaveInPlaceAsync((Curry, $"{++figure}"));
                    break;
                case "list from a file":
                    using (var request = Post($"{Page}?handler=Back", [("version", Version), (Curry, $"{++figure}")]))
                    {
                        Show(await visitor.SendAsync(request));
                    }

                    break;
            }
        }

        public async Task<(HttpStatusCode Status, JsonElement Answer)> SaveInPlaceAsync(params (string Name, string Value)[] fields)
        {
            using var request = Post(Page, [("version", Version), ("own", held?.Own ?? Hidden("own")), .. fields]);
            request.Headers.Accept.ParseAdd("application/json");
            var seen = await visitor.SendAsync(request);
            var answer = JsonDocument.Parse(seen.Body).RootElement;
            if (seen.Status == HttpStatusCode.OK)
            {
                Hold(answer.GetProperty("version").GetString()!, "");
            }

            return (seen.Status, answer);
        }

        /// <summary>An empty month has no button for it; somebody else may have emptied the month under an older page.</summary>
        private async Task OpenRowsAsync()
        {
            if (page.Texts("button").Contains("เพิ่มประเภทผลิตภัณฑ์"))
            {
                await PressAsync("เพิ่มประเภทผลิตภัณฑ์");
                return;
            }

            using var request = Post($"{Page}?handler=Rows", [("version", Version), ("own", held?.Own ?? Hidden("own"))]);
            Show(await visitor.SendAsync(request));
        }

        private async Task<SeenPage> PressAsync(string button, params (string, string)[] fields)
        {
            Show(await visitor.SubmitAsync(page, button, [.. Held(), .. fields]));
            return page;
        }

        private void Show(SeenPage shown) => (page, held) = (shown, null);

        private (string, string)[] Held() => held is { } now ? [("version", now.Version), ("own", now.Own)] : [];

        private string Hidden(string name) => page.Document.QuerySelector($"#entry input[name={name}]")!.GetAttribute("value")!;

        private HttpRequestMessage Post(string address, (string Name, string Value)[] fields) => new(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent(
                [page.Token, new("saveId", Guid.NewGuid().ToString("N")), .. fields.Select(static field => KeyValuePair.Create(field.Name, field.Value))]),
        };
    }
}
