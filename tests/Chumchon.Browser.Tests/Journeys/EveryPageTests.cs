using Chumchon.Browser.Tests.Sites;
using Microsoft.Playwright;

namespace Chumchon.Browser.Tests.Journeys;

/// <summary>
/// Each page in each of its states, in both themes, on a desk and on a phone. With <c>CHUMCHON_PICTURES=1</c> its pictures are
/// written to <c>docs/pictures</c>.
/// </summary>
[Collection(LookingTests.Name)]
public sealed class EveryPageTests(BrowserRun run)
{
    /// <summary>Whether what has the focus can be seen: marked, and under nothing that sticks to the screen's edges.</summary>
    private const string FocusFault =
        """
        () => {
          const focused = document.activeElement;
          if (!focused || focused === document.body) return '';
          const style = getComputedStyle(focused);
          const marked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
          const box = focused.getBoundingClientRect();
          const begin = box.height > innerHeight ? Math.max(box.top, 0) : box.top;
          const [x, y] = [box.left + Math.min(box.width, 40) / 2, begin + Math.min(box.height, 40) / 2];
          const top = document.elementFromPoint(x, y);
          const seen = top && (focused.contains(top) || top.contains(focused) || top.closest('label')?.contains(focused));
          return marked && seen ? '' : `${focused.outerHTML.slice(0, 160)}: ${marked ? 'hidden' : 'not marked'}`;
        }
        """;

    private const int PhoneWidth = 360;

    /// <summary>What a screen of 1280 by 1024 shows at 400 % (WCAG 1.4.10).</summary>
    private static readonly (int Width, int Height) Magnified = (320, 256);

    public static TheoryData<string> Names => [.. Station.All.Select(static station => station.Name)];

    [Theory, MemberData(nameof(Names))]
    public async Task Page_IsAccessibleAndFits(string name)
    {
        var station = Station.All.Single(station => station.Name == name);
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            await station.Reach(run, visit);
            await ShouldFitAsync(visit, 1366);
            await visit.ShouldBeAccessibleAsync();

            // All rules once more at the visit's end.
            await ShouldFitAsync(visit, PhoneWidth);
            await visit.Page.SetViewportSizeAsync(Magnified.Width, Magnified.Height);
            (await ContentWidthAsync(visit)).ShouldBeLessThanOrEqualTo(Magnified.Width, "400 %");
            await visit.Page.SetViewportSizeAsync(PhoneWidth, 768);
            await Pictures.TakeAsync(visit.Page, station);
        }, station.Wording);
    }

    [Fact]
    public async Task PictureWithoutAText_IsFoundOut() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            await visit.OpenSignInAsync();
            await visit.Page.EvaluateAsync("() => document.querySelector('main').append(document.createElement('img'))");
            var found = await Record.ExceptionAsync(() => visit.ShouldBeAccessibleAsync());
            found.ShouldBeOfType<ShouldAssertException>().Message.ShouldContain("image-alt (critical)");
        }, endsWithAxe: false);

    [Theory]
    [InlineData("/")]
    [InlineData("/entry/otop-sales")]
    [InlineData("/entry/otop-sales/2024-12")]
    [InlineData("/reports/otop-sales/overview?fiscalYear=2567&province=")]
    [InlineData("/reports/otop-sales/overview?fiscalYear=2567&province=90")]
    [InlineData("/reports/otop-sales/monthly?fiscalYear=2567&province=")]
    [InlineData("/reports/otop-sales/export?fiscalYear=2567&province=")]
    [InlineData("/reports/otop-sales/export/by-province?fiscalYear=2567&province=")]
    public async Task Opening_MovesNothingByItself(string path)
    {
        // On a weak line the page is drawn before its modules are there; on a quick one sometimes.
        var behindTheFirstPicture = TimeSpan.FromMilliseconds(400);
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            await visit.SignInAsync("d9001");
            await visit.Page.RouteAsync(IsModule, async route =>
            {
                await Task.Delay(behindTheFirstPicture);
                await route.ContinueAsync();
            });
            foreach (var width in new[] { 1366, PhoneWidth })
            {
                await visit.Page.SetViewportSizeAsync(width, 768);
                await visit.Page.GotoAsync(path);
                await visit.ShouldBeAtRestAsync();
                (await visit.MovedByItselfAsync()).ShouldBeLessThan(0.01, $"{width} px");
            }
        }, endsWithAxe: false);
    }

    [Theory]
    [InlineData("sign-in")]
    [InlineData("home-district")]
    [InlineData("choose-month")]
    [InlineData("entry")]
    [InlineData("export")]
    [InlineData("report-by-province")]
    public async Task Focus_IsAlwaysSeen(string name)
    {
        var station = Station.All.Single(station => station.Name == name);
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            await station.Reach(run, visit);
            foreach (var (width, height) in new[] { (1366, 600), (PhoneWidth, 600), Magnified })
            {
                await visit.Page.SetViewportSizeAsync(width, height);

                await DrawnAsync(visit);
                for (var step = 0; step < 60; step++)
                {
                    await visit.Page.Keyboard.PressAsync("Tab");
                    (await visit.Page.EvaluateAsync<string>(FocusFault)).ShouldBeEmpty($"{width} px, step {step}");
                }
            }
        }, station.Wording, endsWithAxe: false);
    }

    private static async Task ShouldFitAsync(Visit visit, int width)
    {
        await visit.Page.SetViewportSizeAsync(width, 768);
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark, ReducedMotion = ReducedMotion.Reduce });
        await visit.ShouldHaveContrastAsync($"{width} px, dark");
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
        (await ContentWidthAsync(visit)).ShouldBeLessThanOrEqualTo(width);
    }

    private static async Task<int> ContentWidthAsync(Visit visit)
    {
        await DrawnAsync(visit);
        return await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
    }

    /// <summary>What sticks to the edges and what is drawn to a width, as charts, follows after the frame in which the screen changed.</summary>
    private static async Task DrawnAsync(Visit visit) =>
        await visit.Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");

    private static bool IsModule(string address) =>
        new Uri(address).AbsolutePath is var path && path.StartsWith("/dist/", StringComparison.Ordinal)
        && path.EndsWith(".js", StringComparison.Ordinal) && !path.StartsWith("/dist/theme", StringComparison.Ordinal);
}
