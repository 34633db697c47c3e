using System.Globalization;
using System.Net;
using Chumchon.Tests;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.Accounts;

/// <summary>A form of 750 rows of four cells, posted after ten hours without a sign of life.</summary>
public sealed class SessionEndedTests
{
    private const string Month = "/entry/otop-sales/2024-02";

    [Fact]
    public async Task FormPostedAfterTheSession_ComesBackWholeAfterSigningIn()
    {
        await using var site = await TestSite.StartAsync();
        var lines = await site.World.AddProducersAsync(SmallWorld.Mueang, 750);
        await site.World.SyncAsync(SmallWorld.Mueang, Domain.Calendar.SalesMonth.Of(2024, 2));
        var officer = await site.SignInAsync("d9001");
        var entry = await officer.GetAsync(Month);
        (string, string)[] typed =
        [
            .. lines.SelectMany(static line => Enumerable.Range(1, 4).Select(channel =>
                ($"a{line.Number}.{channel}", string.Create(CultureInfo.InvariantCulture, $"{line.Producer}.{channel}0")))),
        ];
        typed.Length.ShouldBe(3_000);
        site.Clock.Advance(TimeSpan.FromHours(11));

        var ended = await officer.SubmitAsync(entry, "บันทึกข้อมูล", typed);
        ended.Status.ShouldBe(HttpStatusCode.Unauthorized);
        ended.Texts("button").ShouldBe(["เข้าสู่ระบบ", "เคลียร์", "เข้าสู่ระบบด้วยพาสคีย์"]);
        ended.Alerts.ShouldBe(["หมดเวลาการใช้งาน กรุณาเข้าสู่ระบบอีกครั้ง ตัวเลขที่กรอกไว้ยังอยู่ครบ"]);

        var signedIn = await officer.SubmitAsync(ended, "เข้าสู่ระบบ", ("ชื่อใช้งาน", "d9001"), ("รหัสผ่าน", TestSite.Password));
        signedIn.Text.ShouldContain("ยังไม่มีการบันทึก");

        var back = await officer.SubmitAsync(signedIn, "กลับไปกรอกต่อ");
        back.Status.ShouldBe(HttpStatusCode.OK);
        (await site.World.CountAsync("return_save")).ShouldBe(0);
        foreach (var (name, value) in typed)
        {
            back.Document.QuerySelector($"input[name='{name}']")!.GetAttribute("value").ShouldBe(value);
        }

        (await officer.SubmitAsync(back, "บันทึกข้อมูล")).RedirectsTo.ShouldStartWith(Month);
        (await site.World.CountAsync("return_save")).ShouldBe(1);
    }

    [Fact]
    public async Task WrongPasswordOnTheWay_LosesNothing()
    {
        await using var site = await TestSite.StartAsync();
        await site.World.SyncAsync(SmallWorld.Mueang, Domain.Calendar.SalesMonth.Of(2024, 2));
        var officer = await site.SignInAsync("d9001");
        var entry = await officer.GetAsync(Month);
        var cell = $"a{SmallWorld.Curry.Number}.1";
        site.Clock.Advance(TimeSpan.FromHours(11));
        var ended = await officer.SubmitAsync(entry, "บันทึกข้อมูล", (cell, "1,250.50"));

        var refused = await officer.SubmitAsync(ended, "เข้าสู่ระบบ", ("ชื่อใช้งาน", "d9001"), ("รหัสผ่าน", "wrong"));
        var signedIn = await officer.SubmitAsync(refused, "เข้าสู่ระบบ", ("ชื่อใช้งาน", "d9001"), ("รหัสผ่าน", TestSite.Password));

        var back = await officer.SubmitAsync(signedIn, "กลับไปกรอกต่อ");
        back.Document.QuerySelector($"input[name='{cell}']")!.GetAttribute("value").ShouldBe("1,250.50");
    }

    [Fact]
    public async Task ForgedKeptForm_IsIgnored()
    {
        await using var site = await TestSite.StartAsync();
        var visitor = site.Visitor();
        var page = await visitor.GetAsync("/sign-in");

        var answer = await visitor.PostAsync(
            "/sign-in",
            page.Token,
            KeyValuePair.Create("UserName", "d9001"),
            KeyValuePair.Create("Password", TestSite.Password),
            KeyValuePair.Create("Kept", "bm90IG91cnM"));

        answer.RedirectsTo.ShouldBe("/");
    }

    [Fact]
    public async Task PageOfEndedSession_AskedForByItself_IsTheSignInPage()
    {
        await using var site = await TestSite.StartAsync();

        (await site.Visitor().GetAsync("/error/401")).RedirectsTo.ShouldBe("/sign-in");
    }
}
