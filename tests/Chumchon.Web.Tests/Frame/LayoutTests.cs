using System.Net;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.Frame;

public sealed class LayoutTests(SmallSites small) : IClassFixture<SmallSites>
{
    [Theory]
    [InlineData("d9001", "สพอ.เมืองสงขลา (สมหญิง ตัวอย่าง)")]
    [InlineData("p90", "สพจ.สงขลา (ปิติ ตัวอย่าง)")]
    [InlineData("central", "พช. (ชูใจ ตัวอย่าง)")]
    public async Task Header_NamesTheOfficeAndThePerson(string officer, string office)
    {
        var site = await small.OfAsync();

        var page = await (await site.SignInAsync(officer)).GetAsync("/");

        page.Texts("header summary").ShouldBe(["เมนู", "บันทึกข้อมูล", "รายงาน", office]);
    }

    [Fact]
    public async Task Menu_LeadsWhereTheManualSays()
    {
        var site = await small.OfAsync();

        var page = await (await site.SignInAsync("d9001")).GetAsync("/");

        page.Document.QuerySelector("nav a[aria-current=page]")!.TextContent.ShouldBe("หน้าหลัก");
        page.Link("ยอดรายได้ OTOP").GetAttribute("href").ShouldBe("/entry/otop-sales");
        page.Link("ยอดจำหน่าย OTOP").GetAttribute("href").ShouldBe("/reports/otop-sales/overview");
        page.Link("เปลี่ยนรหัสผ่าน").GetAttribute("href").ShouldBe("/password");
        page.Button("ออกจากระบบ").Closest("form")!.GetAttribute("method").ShouldBe("post");
    }

    [Fact]
    public async Task Document_HasLanguageTitleAndSkipLink()
    {
        var site = await small.OfAsync();

        var page = await (await site.SignInAsync("d9001")).GetAsync("/");

        page.Document.DocumentElement.GetAttribute("lang").ShouldBe("th");
        page.Title.ShouldBe("หน้าหลัก · ระบบบริหารจัดการข้อมูลกลางเพื่อการพัฒนาชุมชน");
        page.Document.QuerySelector("body > a")!.GetAttribute("href").ShouldBe("#main");
        page.Document.GetElementById("main").ShouldNotBeNull();
    }

    [Fact]
    public async Task Demonstration_SaysSoOnEveryPage()
    {
        const string line = "ระบบสาธิต ไม่ใช่ระบบที่ใช้งานจริง ข้อมูลตั้งแต่ปีงบประมาณ 2568 เป็นข้อมูลสมมติ";
        await using var demonstration = await TestSite.StartDemonstrationAsync();
        await using var real = await TestSite.StartAsync();

        (await demonstration.Visitor().GetAsync("/sign-in")).Text.ShouldContain(line);
        (await (await demonstration.SignInAsync("d9001")).GetAsync("/")).Text.ShouldContain(line);
        (await real.Visitor().GetAsync("/sign-in")).Text.ShouldNotContain(line);
    }

    [Fact]
    public async Task PagesOfOfficers_StayOutOfCachesAndPostWithAToken()
    {
        var site = await small.OfAsync();
        var officer = await site.SignInAsync("d9001");

        foreach (var path in new[] { "/", "/entry/otop-sales", "/entry/otop-sales/2024-02", "/password", "/nothing/here" })
        {
            var page = await officer.GetAsync(path);

            page.Answer.Headers.CacheControl!.NoStore.ShouldBeTrue(path);
            page.Document.QuerySelectorAll("form[method=post]").ShouldAllBe(
                form => form.QuerySelector("input[name=__RequestVerificationToken]") != null, path);
            page.Document.QuerySelectorAll("style, [style], script:not([src]):not([type='application/json'])").ShouldBeEmpty(path);
        }
    }

    [Fact]
    public async Task EveryAnswer_ForbidsWhatPagesDoNotNeed()
    {
        var site = await small.OfAsync();

        var headers = (await site.Visitor().GetAsync("/sign-in")).Answer.Headers;

        headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldStartWith("default-src 'self'; ");
        headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
    }

    [Fact]
    public async Task FilesOfTheFrontEnd_AreServedToAnybody()
    {
        var site = await small.OfAsync();
        var visitor = site.Visitor();
        var page = await visitor.GetAsync("/sign-in");
        var files = page.Document.QuerySelectorAll("link[href], script[src]")
            .Select(static element => element.GetAttribute("href") ?? element.GetAttribute("src")!).ToList();
        files.Count.ShouldBeGreaterThan(3);

        foreach (var file in files)
        {
            (await visitor.GetAsync(file)).Status.ShouldBe(HttpStatusCode.OK, file);
        }
    }
}
