using Chumchon.Browser.Tests.Pages;
using Chumchon.Browser.Tests.Sites;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Journeys;

/// <summary>From the home page to the work that it names.</summary>
[Collection(LookingTests.Name)]
public sealed class HomeTests(BrowserRun run)
{
    [Fact]
    public async Task FirstTask_LeadsToTheEntryOfItsMonth() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var home = await visit.SignInAsync(visit.Site.TakeDistrict());
            await Expect(home.Tasks.First).ToContainTextAsync("มกราคม 2568");
            await Expect(home.Tasks.First).ToContainTextAsync("บันทึกภายในวันที่ 10 กุมภาพันธ์ 2568 เหลืออีก 4 วัน");

            var entry = await home.BeginAsync();

            await Expect(entry.Main).ToContainTextAsync("มกราคม 2568");
            visit.Page.Url.ShouldEndWith("/entry/otop-sales/2025-01");
        });

    [Fact]
    public async Task FirstTask_InEnglish_LeadsToTheEntryOfItsMonth() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var home = await (await visit.OpenSignInAsync()).SignInAsync($"d{visit.Site.TakeDistrict()}", DemoSite.Password);
            await Expect(home.Tasks.First).ToContainTextAsync("Due on 10 February 2025, days left: 4");

            var entry = await home.BeginAsync();

            await Expect(entry.Main).ToContainTextAsync("January 2025");
        }, Wording.English);

    [Fact]
    public async Task Department_ComesToADistrictsMonthByItsProvince() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            await visit.SignInAsync("central");
            await visit.Page.GotoAsync("/?month=2025-01");
            await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "สงขลา", Exact = true }).ClickAsync();
            await Expect(visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("ติดตามการบันทึกของอำเภอ: สงขลา");

            await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "สทิงพระ", Exact = true }).ClickAsync();

            visit.Page.Url.ShouldEndWith("/entry/otop-sales/2025-01?district=9002");
        });
}
