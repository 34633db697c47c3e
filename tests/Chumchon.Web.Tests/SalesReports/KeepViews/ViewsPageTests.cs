using System.Net;
using Chumchon.Domain.Audit;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.SalesReports.KeepViews;

public sealed class ViewsPageTests
{
    private const string Reports = "/reports/otop-sales";
    private const string Views = $"{Reports}/views";
    private const string Overview = $"{Reports}/overview?province=90";

    [Fact]
    public async Task NotSignedIn_LeadsToSignIn()
    {
        await using var site = await SoldSite.StartAsync();

        (await site.Visitor().GetAsync(Views)).RedirectsTo.ShouldStartWith("/sign-in");
        (await site.Visitor().PostAsync($"{Views}?handler=Keep", KeyValuePair.Create("name", "x"))).RedirectsTo.ShouldStartWith("/sign-in");
    }

    [Theory]
    [InlineData($"{Reports}/overview?fiscalYear=2567&province=90&name=สทิง")]
    [InlineData($"{Reports}/monthly?fiscalYear=2567&province=")]
    [InlineData($"{Reports}/export/by-province?fiscalYear=2567&province=&sort=-total")]
    public async Task PageWithItsFilters_IsKeptUnderANameAndListed(string address)
    {
        await using var site = await SoldSite.StartAsync();
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync(address);

        var answer = await officer.SubmitAsync(page, "เก็บมุมมอง", ("ชื่อมุมมอง", "ที่ดูทุกเดือน"));

        WebUtility.UrlDecode(answer.RedirectsTo).ShouldBe(address);
        (await officer.FollowAsync(answer)).Statuses.ShouldContain("เก็บมุมมอง ที่ดูทุกเดือน แล้ว ดูมุมมองที่เก็บไว้");
        WebUtility.UrlDecode((await officer.GetAsync(Views)).Link("ที่ดูทุกเดือน").GetAttribute("href")).ShouldBe(address);
        WebUtility.UrlDecode((await officer.GetAsync($"{Reports}/export")).Link("ที่ดูทุกเดือน").GetAttribute("href")).ShouldBe(address);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task View_IsRenamedAndDeletedWithItsAuditEntries(string provider)
    {
        await using var site = await SoldSite.StartAsync(provider);
        var officer = await site.SignInAsync("d9001");
        await officer.SubmitAsync(await officer.GetAsync(Overview), "เก็บมุมมอง", ("ชื่อมุมมอง", "สงขลา"));

        var renamed = await officer.SubmitAsync(await officer.GetAsync(Views), "บันทึกชื่อ", ("ชื่อใหม่ของ สงขลา", "สงขลา ปีนี้"));
        var list = await officer.FollowAsync(renamed);
        list.Statuses.ShouldBe(["เปลี่ยนชื่อมุมมองแล้ว"]);
        list.Link("สงขลา ปีนี้").GetAttribute("href").ShouldBe(Overview);
        var removed = await officer.FollowAsync(await officer.SubmitAsync(list, "ลบ"));

        removed.Statuses.ShouldBe(["ลบมุมมองแล้ว"]);
        removed.Text.ShouldContain("ยังไม่มีมุมมองที่เก็บไว้");
        (await site.World.AuditOfAccountAsync(SmallWorld.Officer)).ShouldBe([AuditKind.SignedIn, AuditKind.ViewKept, AuditKind.ViewRenamed, AuditKind.ViewRemoved]);
    }

    [Theory]
    [InlineData("", "กรุณาตั้งชื่อมุมมอง")]
    [InlineData("   ", "กรุณาตั้งชื่อมุมมอง")]
    [InlineData("ชื่อที่ยาวเกินไปสำหรับมุมมองหนึ่งซึ่งไม่มีใครอ่านได้ทั้งหมดในบรรทัดเดียว", "ชื่อมุมมองยาวได้ไม่เกิน 60 ตัวอักษร")]
    public async Task InvalidName_IsSaidAtItsFieldAndCanBeMended(string name, string words)
    {
        await using var site = await SoldSite.StartAsync();
        var officer = await site.SignInAsync("d9001");

        var refused = await officer.SubmitAsync(await officer.GetAsync(Overview), "เก็บมุมมอง", ("ชื่อมุมมอง", name));
        refused.ErrorOf("ชื่อมุมมอง").ShouldBe(words);
        var kept = await officer.SubmitAsync(refused, "เก็บมุมมอง", ("ชื่อมุมมอง", "สงขลา"));

        kept.RedirectsTo.ShouldBe(Overview);
        var again = await officer.SubmitAsync(await officer.GetAsync(Views), "บันทึกชื่อ", ("ชื่อใหม่ของ สงขลา", name));
        again.ErrorOf("ชื่อใหม่ของ สงขลา").ShouldBe(words);
    }

    [Fact]
    public async Task AddressOfNoReport_IsRefusedAndNobodyIsLedThere()
    {
        await using var site = await SoldSite.StartAsync();
        var officer = await site.SignInAsync("d9001");
        var token = (await officer.GetAsync(Overview)).Token;

        var page = await officer.PostAsync(
            $"{Views}?handler=Keep", token, KeyValuePair.Create("name", "x"), KeyValuePair.Create("address", "https://evil.example/reports/otop-sales/overview"));

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Alerts.ShouldBe(["เก็บได้เฉพาะหน้ารายงานของระบบนี้"]);
    }

    [Fact]
    public async Task ViewOfAnother_IsNotFound()
    {
        await using var site = await SoldSite.StartAsync();
        var officer = await site.SignInAsync("d9001");
        await officer.SubmitAsync(await officer.GetAsync(Overview), "เก็บมุมมอง", ("ชื่อมุมมอง", "สงขลา"));
        var number = (await officer.GetAsync(Views)).Document.QuerySelector("input[name=number]")!.GetAttribute("value")!;

        var other = await site.SignInAsync("p90");
        var token = (await other.GetAsync(Overview)).Token;

        (await other.GetAsync(Views)).Text.ShouldContain("ยังไม่มีมุมมองที่เก็บไว้");
        foreach (var handler in new[] { "Rename", "Remove" })
        {
            foreach (var name in new[] { "x", "" })
            {
                (await other.PostAsync($"{Views}?handler={handler}", token, KeyValuePair.Create("number", number), KeyValuePair.Create("name", name)))
                    .Status.ShouldBe(HttpStatusCode.NotFound, $"{handler} {name}");
            }
        }

        (await officer.GetAsync(Views)).Links.ShouldContain("สงขลา");
    }

    [Fact]
    public async Task Link_SaysAllThatWasChosenForHer()
    {
        await using var site = await SoldSite.StartAsync();
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync($"{Reports}/overview");

        page.Button("คัดลอกลิงก์").GetAttribute("data-copy").ShouldBe($"{Reports}/overview?fiscalYear=2567&province=90&through=2023-11");
        page.Button("คัดลอกลิงก์").HasAttribute("hidden").ShouldBeTrue("it needs script; the address beside it does not");
        page.Links.ShouldContain($"https://localhost{Reports}/overview?fiscalYear=2567&province=90&through=2023-11");
    }
}
