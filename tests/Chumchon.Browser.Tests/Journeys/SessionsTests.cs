using Chumchon.Browser.Tests.Pages;
using Chumchon.Browser.Tests.Sites;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Journeys;

/// <summary>An officer signs another device out on which figures are typed and not saved.</summary>
[Collection(RecordingTests.Name)]
public sealed class SessionsTests(BrowserRun run)
{
    [Fact]
    public async Task EndedFromAnotherDevice_IsOverWithinASecondAndTheFiguresStay()
    {
        // Of its own: this journey moves the clock, by which others read the second of their saves.
        await using var site = await DemoSite.StartAsync("sqlite");
        var district = await site.TakeSyncedDistrictAsync();
        await run.VisitAsync(site, async atTheDesk =>
        {
            var entry = await atTheDesk.OpenEntryAsync(district);
            await entry.Row(1).TypeAsync(1, "123.45");
            await entry.ShouldBeKeptAsync();

            await run.VisitAsync(site, EndOthersAsync, browser: new() { ViewportSize = new() { Width = 360, Height = 740 }, HasTouch = true });

            // The site's clock stands: a second is let go by where a person would wait for it.
            site.Clock.Advance(TimeSpan.FromSeconds(1));
            await entry.SaveAsync();
            await Expect(entry.Main).ToContainTextAsync("หมดเวลาการใช้งาน กรุณาเข้าสู่ระบบอีกครั้งแล้วกดบันทึกข้อมูล ตัวเลขที่กรอกไว้ยังอยู่ครบ");
            await Expect(entry.Row(1).Amount(1)).ToHaveValueAsync("123.45");
            await atTheDesk.Page.ReloadAsync();
            var signIn = new SignInPage(atTheDesk);
            await signIn.FillAsync($"d{district}", DemoSite.Password);
            await signIn.PressAsync();

            await Expect(entry.Row(1).Amount(1)).ToHaveValueAsync("123.45");
            await entry.SaveAsync();
            await Expect(entry.Status).ToContainTextAsync("ยอดรวมทั้งอำเภอ 123.45 บาท");
            atTheDesk.Expect(401);
        });
        (await site.StoredSumAsync(district)).ShouldBe(123_45);

        async Task EndOthersAsync(Visit onThePhone)
        {
            await onThePhone.SignInAsync(district);
            await onThePhone.Page.GetByRole(AriaRole.Banner).GetByText("(").ClickAsync();
            await onThePhone.Page.GetByRole(AriaRole.Link, new() { Name = "อุปกรณ์ที่เข้าสู่ระบบอยู่" }).ClickAsync();
            await onThePhone.Page.GetByRole(AriaRole.Button, new() { Name = "ออกจากระบบอุปกรณ์อื่นทั้งหมด (1)" }).ClickAsync();
            await Expect(onThePhone.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("ออกจากระบบแล้ว 1 อุปกรณ์");
        }
    }

    /// <summary>What has lasted its longest is extended by nothing: that is said, and no request is sent over and over.</summary>
    [Fact]
    public async Task LastMinutesOfTheLongest_AreSaidAndAskedOnce() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var asked = 0;
            await visit.Page.RouteAsync("**/*handler=Session", async route =>
            {
                asked++;
                await route.FulfillAsync(new() { ContentType = "application/json", Body = "100" });
            });
            await visit.Page.RouteAsync("**/entry/otop-sales/2025-01", async route =>
            {
                var answer = await route.FetchAsync();
                await route.FulfillAsync(new() { Response = answer, Body = (await answer.TextAsync()).Replace("\"sessionSeconds\":36000", "\"sessionSeconds\":121", StringComparison.Ordinal) });
            });
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            await entry.Row(1).TypeAsync(1, "5");

            await Expect(entry.Main).ToContainTextAsync("ครบกำหนดเวลาเข้าสู่ระบบแล้ว ต้องเข้าสู่ระบบอีกครั้งใน");
            await visit.Page.WaitForTimeoutAsync(3_000);
            asked.ShouldBe(1);
        });
}
