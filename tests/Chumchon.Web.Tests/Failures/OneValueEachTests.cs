using System.Net;
using System.Text.Json;
using Chumchon.Domain.Calendar;
using Chumchon.Tests;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.Failures;

/// <summary>An address or form that names a value twice is refused in words, not read as one of them or as both.</summary>
public sealed class OneValueEachTests(SmallSites small) : IClassFixture<SmallSites>
{
    private const string Unreadable = "แบบฟอร์มหมดอายุ ไม่ครบถ้วน";

    [Theory]
    [InlineData("/reports/otop-sales/overview?fiscalYear=2567&fiscalYear=2568")]
    [InlineData("/reports/otop-sales/overview?fiscalYear=2567&FiscalYear=2567")]
    [InlineData("/reports/otop-sales/overview?province=90&PROVINCE=")]
    [InlineData("/reports/otop-sales/monthly?through=2024-02&through=2024-02")]
    [InlineData("/reports/otop-sales/export?unit=million&unit=")]
    [InlineData("/reports/otop-sales/export/by-province.csv?fiscalYear=2567&fiscalyear=2566")]
    [InlineData("/entry/otop-sales?fiscalYear=2567&fiscalYear=2566")]
    [InlineData("/entry/otop-sales/2024-02?district=9001&district=9001")]
    [InlineData("/entry/otop-sales/2024-02/past?district=9001&District=9002")]
    [InlineData("/entry/otop-sales/2024-02/form.xlsx?district=9001&district=9002")]
    [InlineData("/entry/otop-sales/2024-02/print-form?previous=1&previous=0")]
    [InlineData("/receipts/check?code=7K3M-9QXD-2FTA&code=7K3M")]
    public async Task AddressWithAValueTwice_Is400InWords(string address)
    {
        var site = await small.OfAsync();

        var page = await (await site.SignInAsync("d9001")).GetAsync(address);

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Heading.ShouldBe("ไม่สามารถแสดงหน้านี้ได้");
        var twice = address.Split('?')[1].Split('=')[0];
        page.Alerts.ShouldHaveSingleItem().ShouldBe(
            $"“{twice}” มีมากกว่าหนึ่งค่า ระบบจึงไม่ทราบว่าต้องการค่าใด กรุณาเหลือไว้ค่าเดียวแล้วลองอีกครั้ง ยังไม่มีการเปลี่ยนแปลงข้อมูล",
            StringCompareShould.IgnoreCase);
    }

    [Theory]
    [InlineData("<b>province</b>", "“<b>province</b>” มีมากกว่าหนึ่งค่า ")]
    [InlineData("a\0b", Unreadable)]
    [InlineData("", Unreadable)]
    [InlineData("provinceprovinceprovinceprovinceprovinceprovince", Unreadable)]
    public async Task NameThatIsNoneToShow_IsNotShown(string name, string words)
    {
        var site = await small.OfAsync();
        name = Uri.EscapeDataString(name);

        var page = await site.Visitor().GetAsync($"/sign-in?{name}=1&{name}=2");

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Alerts.ShouldHaveSingleItem().ShouldStartWith(words);
        page.Document.QuerySelector("main b").ShouldBeNull();
    }

    [Fact]
    public async Task Script_IsToldWhatStoodTwice()
    {
        var site = await small.OfAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/entry/otop-sales/2024-02/past?district=9001&District=9002");
        request.Headers.Accept.Add(new("application/json"));

        var answer = await site.Visitor().SendAsync(request);

        answer.Answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        using var problem = JsonDocument.Parse(answer.Body);
        problem.RootElement.GetProperty("title").GetString().ShouldStartWith("“district” มีมากกว่าหนึ่งค่า");
    }

    [Theory]
    [InlineData("UserName", "d9001-2")]
    [InlineData("password", "another")]
    [InlineData("ReturnUrl", "/password")]
    public async Task SignInWithAFieldTwice_IsNot(string name, string value)
    {
        await using var site = await TestSite.StartAsync();
        var visitor = site.Visitor();
        var page = await visitor.GetAsync("/sign-in");

        var answer = await visitor.PostAsync(
            "/sign-in",
            [page.Token, new("UserName", "d9001"), new("Password", TestSite.Password), new("ReturnUrl", "/"), new(name, value)]);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Alerts.ShouldHaveSingleItem().ShouldStartWith($"“{name}” มีมากกว่าหนึ่งค่า", Case.Insensitive);
        (await visitor.GetAsync("/")).RedirectsTo.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task TwoFilesAtOnce_AreNotRead()
    {
        await using var site = await TestSite.StartAsync();
        await site.World.SyncAsync(SmallWorld.Mueang, SalesMonth.Of(2024, 2));
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync("/entry/otop-sales/2024-02/upload");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/entry/otop-sales/2024-02/upload");
        request.Content = new MultipartFormDataContent
        {
            { new StringContent(page.Token.Value), page.Token.Key },
            { new ByteArrayContent([1]), "file", "one.xlsx" },
            { new ByteArrayContent([2]), "file", "two.xlsx" },
        };

        (await officer.SendAsync(request)).Status.ShouldBe(HttpStatusCode.BadRequest);
    }
}
