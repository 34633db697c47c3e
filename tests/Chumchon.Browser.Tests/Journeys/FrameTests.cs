using Chumchon.Browser.Tests.Pages;
using Chumchon.Browser.Tests.Sites;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Journeys;

/// <summary>What stands around every page: its head, the menu of a phone, and how an officer wants her tables drawn.</summary>
[Collection(LookingTests.Name)]
public sealed class FrameTests(BrowserRun run)
{
    private static BrowserNewContextOptions Phone => new() { ViewportSize = new() { Width = 360, Height = 740 }, HasTouch = true, IsMobile = true };

    private static BrowserNewContextOptions PhoneWithoutScript => new()
    {
        ViewportSize = new() { Width = 360, Height = 740 },
        JavaScriptEnabled = false,
    };

    [Theory]
    [InlineData("/")]
    [InlineData("/entry/otop-sales")]
    [InlineData("/entry/otop-sales/2024-12")]
    [InlineData("/reports/otop-sales/overview")]
    public async Task Head_IsOneLineOnEveryScreen(string path) =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            await visit.SignInAsync("d9001");
            await visit.Page.GotoAsync(path);
            foreach (var (width, height) in new[] { (1366, 768), (1280, 800), (360, 740), (320, 568) })
            {
                await visit.Page.SetViewportSizeAsync(width, height);
                (await HeightAsync(visit, AriaRole.Banner)).ShouldBeLessThanOrEqualTo(45, $"{width} px");
                (await HeightAsync(visit, AriaRole.Complementary)).ShouldBeLessThanOrEqualTo(30, $"{width} px");
            }
        }, endsWithAxe: false);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task MenuOfAPhone_LeadsToTheSamePlaces(bool script) =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var home = await visit.SignInAsync("d9001");
            await Expect(home.Header).ToContainTextAsync("สพอ.เมืองสงขลา (");

            var choose = await home.ChooseInPhoneAsync(visit.Words.Income, new ChooseMonthPage(visit));
            await choose.ChooseInPhoneAsync(visit.Words.Sales, new OverviewPage(visit));
        }, browser: script ? Phone : PhoneWithoutScript);

    [Fact]
    public async Task MenuOfAPhone_InEnglish_LeadsToTheSamePlaces() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var home = await (await visit.OpenSignInAsync()).SignInAsync($"d{visit.Site.TakeDistrict()}", DemoSite.Password);

            await home.ChooseInPhoneAsync(visit.Words.Income, new ChooseMonthPage(visit));
        }, Wording.English, Phone);

    [Fact]
    public async Task Density_HoldsAtOnceAndOnTheNextPage() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var home = await visit.SignInAsync(visit.Site.TakeDistrict());
            var kept = visit.Page.WaitForResponseAsync(static answer => answer.Url.EndsWith("/preferences", StringComparison.Ordinal));

            await home.ChooseDensityAsync("แถวห่าง");
            await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-density", "roomy");
            (await kept).Status.ShouldBe(204);

            await visit.Page.ReloadAsync();
            await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-density", "roomy");
            (await visit.MovedByItselfAsync()).ShouldBeLessThan(0.01);
        });

    [Fact]
    public async Task Density_WithoutScript_IsAButton() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var home = await visit.SignInAsync(visit.Site.TakeDistrict());

            await home.ChooseDensityAsync("แถวห่าง");

            await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-density", "roomy");
            await home.ShouldBeShownAsync();
        }, browser: new() { JavaScriptEnabled = false });

    [Fact]
    public async Task BorderOfAColumn_IsDrawnMovedByKeysKeptAndPutBack() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            await visit.Page.SetViewportSizeAsync(1366, 768);
            await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            var border = visit.Page.GetByRole(AriaRole.Separator, new() { Name = "ความกว้างของคอลัมน์ ตำบล", Exact = true });
            var before = await WidthAsync(border);
            var box = (await border.BoundingBoxAsync()).ShouldNotBeNull();
            var kept = visit.Page.WaitForResponseAsync(static answer => answer.Url.EndsWith("/preferences", StringComparison.Ordinal));

            await visit.Page.Mouse.MoveAsync(box.X + 5, box.Y + 10);
            await visit.Page.Mouse.DownAsync();
            await visit.Page.Mouse.MoveAsync(box.X - 27, box.Y + 10, new() { Steps = 4 });
            await visit.Page.Mouse.UpAsync();
            (await WidthAsync(border)).ShouldBe(before + 32, 1);
            await border.FocusAsync();
            await border.PressAsync("ArrowRight");
            (await WidthAsync(border)).ShouldBe(before + 24, 1);

            (await kept).Status.ShouldBe(204);
            await visit.Page.ReloadAsync();
            (await WidthAsync(border)).ShouldBe(before + 24, 1);
            (await visit.MovedByItselfAsync()).ShouldBeLessThan(0.01);

            await visit.Page.GetByText("⋯").ClickAsync();
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "คืนความกว้างคอลัมน์เดิม", Exact = true }).ClickAsync();
            (await WidthAsync(border)).ShouldBe(before, 1);
        });

    [Fact]
    public async Task BordersOfColumns_AreOneStopOfTab() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            await visit.Page.SetViewportSizeAsync(1366, 768);
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            ILocator Border(string column) => visit.Page.GetByRole(AriaRole.Separator, new() { Name = $"ความกว้างของคอลัมน์ {column}", Exact = true });
            await Border("ตำบล").FocusAsync();

            await visit.Page.Keyboard.PressAsync("ArrowDown");
            await Expect(Border("ประเภทผลิตภัณฑ์")).ToBeFocusedAsync();
            await visit.Page.Keyboard.PressAsync("End");
            await Expect(Border("รวมทั้งสิ้น")).ToBeFocusedAsync();
            await visit.Page.Keyboard.PressAsync("ArrowDown");
            await visit.Page.Keyboard.PressAsync("ArrowUp");
            await visit.Page.Keyboard.PressAsync("Tab");
            await Expect(entry.Row(1).Amount(1)).ToBeFocusedAsync();

            await visit.Page.Keyboard.PressAsync("Shift+Tab");
            await Expect(visit.Page.GetByRole(AriaRole.Separator).Nth(6)).ToBeFocusedAsync();
            await visit.Page.Keyboard.PressAsync("Home");
            await Expect(Border("ตำบล")).ToBeFocusedAsync();
        });

    private static async Task<double> WidthAsync(ILocator border) =>
        double.Parse((await border.GetAttributeAsync("aria-valuenow"))!, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<double> HeightAsync(Visit visit, AriaRole role) =>
        (await visit.Page.GetByRole(role).First.BoundingBoxAsync()).ShouldNotBeNull().Height;
}
