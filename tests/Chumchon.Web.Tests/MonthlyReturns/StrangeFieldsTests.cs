using System.Net;
using System.Text.Json;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.MonthlyReturns;

/// <summary>A form whose fields are not exactly the page's, each once: nothing of it is written, and nothing typed is lost.</summary>
public sealed class StrangeFieldsTests(StrangeFieldsTests.SyncedSites synced) : IClassFixture<StrangeFieldsTests.SyncedSites>
{
    private const string Page = "/entry/otop-sales/2024-02";
    private const string SentTwice = "ช่องนี้ถูกส่งมามากกว่าหนึ่งค่า กรุณากรอกใหม่ให้เหลือค่าเดียว";
    private const string Misspelled = "ช่องนี้ถูกส่งมาด้วยชื่อที่ไม่ถูกต้อง กรุณาตรวจสอบตัวเลขแล้วบันทึกอีกครั้ง";

    private static readonly SalesMonth February = SalesMonth.Of(2024, 2);
    private static readonly long Curry = SmallWorld.Curry.Number;
    private static readonly long Cloth = SmallWorld.Cloth.Number;

    /// <summary>What comes for the cell a{Curry}.1, what its field then shows, and the sentence at it.</summary>
    public static TheoryData<string, string, string> Cells => new()
    {
        { $"a{Curry}.1=12&a{Curry}.1=500", "12 | 500", SentTwice },
        { $"a{Curry}.1=7&a{Curry}.1=7", "7 | 7", SentTwice },
        { $"a{Curry}.1=3&a{Curry}.1=&a{Curry}.1=400", "3 |  | 400", SentTwice },
        { $"a{Curry}.1=1&A{Curry}.1=234", "1 | 234", SentTwice },
        { $"A{Curry}.1=234", "234", Misspelled },
        { $"a{Curry}.1=1&a0{Curry}.1=250", "1 | 250", SentTwice },
        { $"a00{Curry}.1=250", "250", Misspelled },
        { $"a{Curry}.01=250", "250", Misspelled },
        { $"a{Curry}.1%20=250", "250", Misspelled },
        { $"%09a{Curry}.1=250&a{Curry}.1=6", "250 | 6", SentTwice },
    };

    /// <summary>What comes beside a good figure for Cloth, and the name that the page gives for it.</summary>
    public static TheoryData<string, string> Others => new()
    {
        { $"a{Curry}.5=250", $"a{Curry}.5" },
        { $"a{Curry}.0=250", $"a{Curry}.0" },
        { $"a{Curry}1=250", $"a{Curry}1" },
        { $"a{Curry}.1.1=250", $"a{Curry}.1.1" },
        { $"a{SmallWorld.Curry.Producer}9.1=250", $"a{SmallWorld.Curry.Producer}9.1" },
        { $"b{Curry}.1=250", $"b{Curry}.1" },
        { "amount=250", "amount" },
        { "=250", "" },
        { "rubbish", "rubbish" },
        { $"z{Curry}=on&z{Curry}=on", $"z{Curry}" },
        { $"z{Curry}=off", $"z{Curry}" },
        { $"z{Curry}=on", $"z{Curry}" },
        { $"Z{Cloth}=on", $"z{Cloth}" },
        { $"k{Cloth}.1=ours", $"k{Cloth}.1" },
        { $"k{Cloth}.1=mine&k{Cloth}.1=theirs", $"k{Cloth}.1" },
        { $"R{Cloth}=%E0%B8%81", $"r{Cloth}" },
        { $"r{Cloth}=a&r{Cloth}=b", $"r{Cloth}" },
        { $"o{Cloth}=a", $"o{Cloth}" },
        { $"r{Cloth}=a&O{Cloth}=", $"o{Cloth}" },
        { "version=2&version=2", "version" },
        { "Version=2", "Version" },
        { "saveId=00000000000000000000000000000001", "saveId" },
        { "account=x", "account" },
    };

    [Theory, MemberData(nameof(Cells))]
    public async Task CellNotAsThePageHasIt_IsRefusedAtTheCell(string posted, string shown, string words)
    {
        var site = await synced.OfAsync();
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync(Page);

        var answer = await PostAsync(officer, page, $"{posted}&a{Cloth}.1=500");

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Alerts.ShouldHaveSingleItem().ShouldContain($"(a{Curry}.1)");
        var cell = answer.Document.QuerySelector($"input[name='a{Curry}.1']")!;
        cell.GetAttribute("value").ShouldBe(shown);
        cell.GetAttribute("aria-invalid").ShouldBe("true");
        answer.Document.GetElementById(cell.GetAttribute("aria-describedby")!)!.TextContent.ShouldBe(words);
        answer.Document.QuerySelector($"input[name='a{Cloth}.1']")!.GetAttribute("value").ShouldBe("500");
        (await site.World.CountAsync("return_save")).ShouldBe(0);

        var inPlace = await PostAsync(officer, page, $"{posted}&a{Cloth}.1=500", accept: "application/json");

        inPlace.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var json = JsonDocument.Parse(inPlace.Body).RootElement;
        json.GetProperty("result").GetString().ShouldBe("invalid");
        var refused = json.GetProperty("refused").EnumerateArray().ToList().ShouldHaveSingleItem();
        refused.GetProperty("name").GetString().ShouldBe($"a{Curry}.1");
        refused.GetProperty("words").GetString().ShouldBe(words);
        (await site.World.CountAsync("return_save")).ShouldBe(0);
    }

    [Theory, MemberData(nameof(Others))]
    public async Task FieldThatIsNotThePages_RefusesTheWholeForm(string posted, string named)
    {
        var site = await synced.OfAsync();
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync(Page);

        var answer = await PostAsync(officer, page, $"{posted}&a{Cloth}.1=500");

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Alerts.ShouldHaveSingleItem().ShouldContain($"({named})");
        answer.Document.QuerySelector($"input[name='a{Cloth}.1']")!.GetAttribute("value").ShouldBe("500");
        (await site.World.CountAsync("return_save")).ShouldBe(0);
        (await site.World.CountAsync("entry_remark")).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task RowThatIsNobodys_IsRefusedAlsoWhenBlank(string provider)
    {
        var site = await synced.OfAsync(provider);
        var officer = await site.SignInAsync("d9001");

        var answer = await PostAsync(officer, await officer.GetAsync(Page), $"a99999991.1=&a{Cloth}.1=500");

        answer.Alerts.ShouldHaveSingleItem().ShouldStartWith("แถวหมายเลข 99,999,991 ไม่อยู่ในเดือนนี้");
        (await site.World.CountAsync("return_save")).ShouldBe(0);
    }

    [Theory]
    [InlineData("SyncAdd", "")]
    [InlineData("SyncUndo", "undo=1&undo=1")]
    [InlineData("SyncUndo", "Undo=1")]
    [InlineData("AddRow", "producer=1&producer=2&type=3")]
    [InlineData("AddRow", "Producer=1&type=3")]
    [InlineData("RemoveRow", "line=11&line=12")]
    [InlineData("RemoveRow", "Line=11")]
    public async Task OtherButtonsThatWrite_RefuseTheSame(string handler, string fields)
    {
        var site = await synced.OfAsync();
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync(Page);
        var audit = await site.World.AuditAsync(SmallWorld.Mueang);

        var answer = await PostAsync(officer, page, $"{fields}&a{Curry}.1=12&a{Curry}.1=500", $"{Page}?handler={handler}");

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Document.QuerySelector($"input[name='a{Curry}.1']")!.GetAttribute("value").ShouldBe("12 | 500");
        (await site.World.AuditAsync(SmallWorld.Mueang)).ShouldBe(audit);
    }

    [Fact]
    public async Task ListFromAFile_IsShownWithItsDoubledCellRefused()
    {
        var site = await synced.OfAsync();
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync(Page);

        var grid = await PostAsync(officer, page, $"a{Curry}.1=12&a{Curry}.1=500", $"{Page}?handler=Back");
        grid.Document.QuerySelector($"input[name='a{Curry}.1']")!.GetAttribute("aria-invalid").ShouldBe("true");
        await officer.SubmitAsync(grid, "บันทึกข้อมูล");

        (await site.World.CountAsync("return_save")).ShouldBe(0);
    }

    /// <summary>Sites with the rows of กุมภาพันธ์ 2567 of Mueang, all blank.</summary>
    public sealed class SyncedSites() : ReadSites(static async provider =>
    {
        var site = await TestSite.StartAsync(provider);
        await site.World.SyncAsync(SmallWorld.Mueang, February);
        return site;
    });

    /// <summary>Posts the page's hidden fields and, as they stand, others behind them.</summary>
    private static async Task<SeenPage> PostAsync(
        Visitor officer, SeenPage page, string fields, string path = Page, string accept = "text/html")
    {
        var hidden = page.Document.QuerySelectorAll("#entry input[type=hidden]")
            .Select(static field => $"{field.GetAttribute("name")}={Uri.EscapeDataString(field.GetAttribute("value")!)}");
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.Accept.ParseAdd(accept);
        request.Content = new StringContent(
            string.Join('&', hidden.Append(fields)), mediaType: new("application/x-www-form-urlencoded"));
        return await officer.SendAsync(request);
    }
}
