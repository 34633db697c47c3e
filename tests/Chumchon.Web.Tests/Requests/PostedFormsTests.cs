using System.Net;
using System.Text;
using System.Text.Json;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.Requests;

/// <summary>What is wrong with a request is said in words, in both languages, and breaks nothing.</summary>
public sealed class PostedFormsTests(SmallSites small) : IClassFixture<SmallSites>
{
    private const string Entry = "/entry/otop-sales/2024-02";
    private const string Unreadable = "แบบฟอร์มหมดอายุ ไม่ครบถ้วน หรือที่อยู่ของหน้าไม่ถูกต้อง กรุณาเปิดหน้านี้ใหม่แล้วลองอีกครั้ง ยังไม่มีการเปลี่ยนแปลงข้อมูล";
    private const string OtherForm = "ระบบอ่านข้อมูลที่ส่งมาในรูปแบบนี้ไม่ได้ ยังไม่มีการเปลี่ยนแปลงข้อมูล กรุณาเปิดหน้านี้ใหม่แล้วลองอีกครั้ง";

    [Theory]
    [InlineData(Entry, "multipart/form-data", "--b\r\n")]
    [InlineData(Entry, "multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\nx")]
    [InlineData("/password", "multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"x\"\r\nContent-Type: text/plain; charset=utf-7\r\n\r\nx\r\n--b--")]
    [InlineData("/sign-out", "multipart/form-data; boundary=b", "--b\r\nnothing of a header\r\n\r\nx\r\n--b--")]
    [InlineData("/language", "application/x-www-form-urlencoded", "{300}=1")]
    public async Task FormThatCannotBeRead_Is400InWords(string path, string type, string body)
    {
        var site = await small.OfAsync();
        var officer = await site.SignInAsync("d9001");

        var page = await PostAsync(officer, path, type, body.Replace("{300}", new string('k', 300), StringComparison.Ordinal));

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Alerts.ShouldBe([Unreadable]);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7")]
    [InlineData("application/x-www-form-urlencoded; charset=tis-620")]
    [InlineData("nonsense")]
    [InlineData(null)]
    public async Task OtherKindOfBody_Is415InWords(string? type)
    {
        var site = await small.OfAsync();
        var officer = await site.SignInAsync("d9001");

        var page = await PostAsync(officer, Entry, type, "a1.1=5");

        page.Status.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        page.Alerts.ShouldBe([OtherForm]);
    }

    [Theory]
    [InlineData("PUT", Entry, "GET, HEAD, POST")]
    [InlineData("DELETE", Entry, "GET, HEAD, POST")]
    [InlineData("PATCH", "/password", "GET, HEAD, POST")]
    [InlineData("POST", "/", "GET, HEAD")]
    [InlineData("POST", "/reports/otop-sales/overview", "GET, HEAD")]
    [InlineData("OPTIONS", "/receipts/check", "GET, HEAD")]
    [InlineData("POST", "/reports/otop-sales/export/by-province.csv", "GET, HEAD")]
    [InlineData("DELETE", "/health/live", "GET")]
    public async Task MethodThatAPageLacks_Is405AndNamesThoseItHas(string method, string path, string allowed)
    {
        var site = await small.OfAsync();
        var officer = await site.SignInAsync("d9001");
        var token = (await officer.GetAsync("/password")).Token;
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = new FormUrlEncodedContent([token]) };

        var page = await officer.SendAsync(request);

        page.Status.ShouldBe(HttpStatusCode.MethodNotAllowed);
        page.Answer.Content.Headers.Allow.Order().ShouldBe(allowed.Split(", ").Order());
        page.Alerts.ShouldBe(["หน้านี้ไม่รับคำขอแบบที่ส่งมา ยังไม่มีการเปลี่ยนแปลงข้อมูล กรุณาเปิดหน้านี้ใหม่"]);
    }

    [Theory]
    [InlineData("/people/1001")]
    [InlineData("/people/1001?handler=Nothing")]
    public async Task PostThatNamesNoActOfItsPage_IsNotFound(string path)
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignInAsync("p90");

        (await officer.PostAsync(path, (await officer.GetAsync("/")).Token)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task MoreFieldsThanThePageHas_AreRefusedWhole()
    {
        var site = await small.OfAsync();
        var officer = await site.SignInAsync("d9001");

        var fields = Enumerable.Range(0, 20_001).Select(static field => KeyValuePair.Create($"a{field}", "1"));
        (await officer.PostAsync(Entry, fields)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await officer.PostAsync("/password", fields.Take(201))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("x[")]
    [InlineData("a[0")]
    [InlineData("[[[")]
    public async Task BracketLeftOpenInAName_BreaksNoPage(string name)
    {
        var site = await small.OfAsync();
        var visitor = site.Visitor();
        var page = await visitor.GetAsync("/sign-in");

        (await visitor.PostAsync("/sign-in", page.Token, new(name, "1"))).Status.ShouldBe(HttpStatusCode.OK);
        (await visitor.GetAsync($"/sign-in?{name}=1")).Status.ShouldBe(HttpStatusCode.OK);
        (await visitor.PostAsync("/nothing/here", new KeyValuePair<string, string>(name, "1"))).Status.ShouldNotBe(HttpStatusCode.InternalServerError);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task SignThatNoKeyboardGives_IsRefusedAtItsField(string provider)
    {
        var site = await small.OfAsync(provider);
        foreach (var sign in (string[])["\0", "\u0001", "\u0085", "\uFFFE", "\uFFFF", "\uFDD0"])
        {
            var visitor = site.Visitor();
            var page = await visitor.GetAsync("/sign-in");

            var answer = await visitor.SubmitAsync(page, "เข้าสู่ระบบ", ("ชื่อใช้งาน", $"d90{sign}01"), ("รหัสผ่าน", TestSite.Password));

            answer.Status.ShouldBe(HttpStatusCode.OK);
            answer.ErrorOf("ชื่อใช้งาน").ShouldBe("มีอักขระที่ระบบไม่รับ กรุณาลบแล้วพิมพ์ใหม่");
        }
    }

    [Fact]
    public async Task Script_IsToldInJson()
    {
        var site = await small.OfAsync();
        var officer = await site.SignInAsync("d9001");
        using var request = new HttpRequestMessage(HttpMethod.Post, Entry) { Content = new StringContent("x", Encoding.UTF8, "text/plain") };
        request.Headers.Accept.Add(new("application/json"));

        var answer = await officer.SendAsync(request);

        answer.Status.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        answer.Answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        using var problem = JsonDocument.Parse(answer.Body);
        problem.RootElement.GetProperty("title").GetString().ShouldBe(OtherForm);
    }

    private static async Task<SeenPage> PostAsync(Visitor officer, string path, string? type, string body)
    {
        using var content = new ByteArrayContent(Encoding.Latin1.GetBytes(body));
        if (type is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        return await officer.SendAsync(request);
    }
}
