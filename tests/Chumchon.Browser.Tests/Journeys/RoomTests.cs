using System.Globalization;
using Chumchon.Browser.Tests.Sites;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Journeys;

/// <summary>How much of the screen the entry page gives its rows, under the demonstration's banner.</summary>
[Collection(RecordingTests.Name)]
public sealed class RoomTests(BrowserRun run)
{
    /// <summary>Also what follows a key at once, which the sum of shifts leaves out.</summary>
    private const string WatchEveryShift =
        """
        () => {
          window.moved = [];
          new PerformanceObserver(list => {
            for (const entry of list.getEntries()) {
              // Of the text that is typed itself, which moves inside its field, no node is told.
              const nodes = entry.sources.flatMap(({ node }) => node ? [node.className || node.textContent.slice(0, 40)] : []);
              if (nodes.length > 0) window.moved.push(`${entry.value} ${nodes.join(' ')}`);
            }
          }).observe({ type: 'layout-shift' });
        }
        """;

    private const string TypeLargest =
        """
        row => {
          for (const input of document.querySelectorAll('.entry-grid tr[data-type]')[row].querySelectorAll('.amt input')) {
            input.focus();
            input.value = '9999999999.99';
            input.dispatchEvent(new Event('input', { bubbles: true }));
          }
        }
        """;

    /// <summary>Figures that are wider than what is left of their place.</summary>
    private const string CutFigures =
        """
        () => {
          const pen = document.createElement('canvas').getContext('2d');
          return [...document.querySelectorAll('.entry-grid :is(.amt input, output)')].filter(box => box.offsetParent).flatMap(box => {
            const style = getComputedStyle(box);
            pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
            const text = box.value ?? box.textContent;
            const room = box.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
            const need = pen.measureText(text).width;
            return need > room + 0.5 && style.display !== 'inline' ? [`${text}: ${need} of ${room}`] : [];
          });
        }
        """;

    [Theory]
    [InlineData(1280, 800, 14)]
    [InlineData(1366, 768, 12)]
    [InlineData(1440, 900, 16)]
    public async Task MonthToEnter_ShowsItsRowsAndHasTheCaretInTheFirstBlankCell(int width, int height, int rows)
    {
        var site = await run.SiteAsync("sqlite");
        await site.SyncAsync(DemoSite.HundredRows, DemoSite.WorkMonth);
        await run.VisitAsync(site, async visit =>
        {
            var entry = await visit.OpenEntryAsync(DemoSite.HundredRows);
            await visit.ShouldBeAtRestAsync();

            await Expect(entry.Row(1).Amount(1)).ToBeFocusedAsync();
            (await entry.RowsSeenAsync()).ShouldBeGreaterThanOrEqualTo(rows);
        }, browser: new() { ViewportSize = new() { Width = width, Height = height } });
    }

    [Fact]
    public async Task MonthOfThreeHundredRows_ShowsAsMany() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var entry = await visit.OpenEntryAsync("d9001", DemoSite.LateMonth);
            await visit.ShouldBeAtRestAsync();

            await Expect(entry.Rows).ToHaveCountAsync(300);
            (await entry.RowsSeenAsync()).ShouldBeGreaterThanOrEqualTo(14);
        }, browser: new() { ViewportSize = new() { Width = 1280, Height = 800 } });

    /// <summary>Three hundred keys, fifty findings: what is under the eyes stays where it is, in each place that the panel can have.</summary>
    [Theory]
    [InlineData(1280, 800)]
    [InlineData(1366, 768)]
    public async Task Typing_MovesAndGrowsNoRow(int width, int height)
    {
        var site = await run.SiteAsync("sqlite");
        await site.SyncAsync(DemoSite.HundredRows, DemoSite.WorkMonth);
        await run.VisitAsync(site, async visit =>
        {
            var entry = await visit.OpenEntryAsync(DemoSite.HundredRows);
            await visit.ShouldBeAtRestAsync();
            var places = await entry.RowPlacesAsync();
            await visit.Page.EvaluateAsync(WatchEveryShift);

            await entry.Row(1).Amount(1).FocusAsync();
            for (var row = 0; row < 60; row++)
            {
                await visit.Page.Keyboard.TypeAsync("1.23");
                await visit.Page.Keyboard.PressAsync("Enter");
            }

            await entry.ShouldHaveDrawnAsync();
            var found = (await entry.OnlyToCheck.TextContentAsync())!.Split(' ')[^1];
            int.Parse(found, CultureInfo.InvariantCulture).ShouldBeGreaterThanOrEqualTo(50);
            (await visit.Page.EvaluateAsync<string>("() => window.moved.join()")).ShouldBeEmpty();
            (await entry.RowPlacesAsync()).ShouldBe(places);
        }, browser: new() { ViewportSize = new() { Width = width, Height = height } }, endsWithAxe: false);
    }

    /// <summary>The largest amount in each channel, and sums that are larger, under the foot's heavier letters too.</summary>
    [Theory]
    [InlineData(1100, 700)]
    [InlineData(1280, 800)]
    [InlineData(1366, 768)]
    [InlineData(700, 900)]
    [InlineData(360, 740)]
    public async Task LargestFigures_AreNeverCut(int width, int height) =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            await visit.Page.SetViewportSizeAsync(1366, 768);
            await entry.Row(1).Amount(1).FocusAsync();
            for (var row = 1; row <= 3; row++)
            {
                await visit.Page.EvaluateAsync(TypeLargest, row - 1);
            }

            await Expect(entry.Row(1).Total).ToHaveTextAsync("39,999,999,999.96");
            await visit.Page.SetViewportSizeAsync(width, height);
            await entry.ShouldHaveDrawnAsync();
            (await visit.Page.EvaluateAsync<string[]>(CutFigures)).ShouldBeEmpty();
        }, endsWithAxe: false);

    /// <summary>Kept with the account: another browser draws it so.</summary>
    [Fact]
    public async Task PanelFolded_LiesUnderTheTableAndStaysSo()
    {
        var site = await run.SiteAsync("sqlite");
        var district = await site.TakeSyncedDistrictAsync();
        await run.VisitAsync(site, async visit =>
        {
            var entry = await visit.OpenEntryAsync(district);
            await Expect(entry.Panel.History).ToBeVisibleAsync();

            await visit.Page.RunAndWaitForResponseAsync(() => entry.Panel.Fold.ClickAsync(), static answer => answer.Url.EndsWith("/preferences", StringComparison.Ordinal));

            await Expect(entry.Panel.History).ToBeHiddenAsync();
            await Expect(entry.Panel.Remark).ToBeVisibleAsync();
        }, browser: new() { ViewportSize = new() { Width = 1366, Height = 768 } });
        await run.VisitAsync(site, async visit =>
        {
            var entry = await visit.OpenEntryAsync(district);
            await Expect(entry.Panel.Remark).ToBeVisibleAsync();
            await Expect(entry.Panel.History).ToBeHiddenAsync();
        }, browser: new() { ViewportSize = new() { Width = 1366, Height = 768 } });
    }

    /// <summary>Without room beside the table the strip is raised; folded it has two lines, with twelve months where nothing is found.</summary>
    [Fact]
    public async Task StripRaised_ShowsTheHistoryAndStaysSo()
    {
        var site = await run.SiteAsync("sqlite");
        var district = await site.TakeSyncedDistrictAsync();
        var narrow = new BrowserNewContextOptions { ViewportSize = new() { Width = 1280, Height = 800 } };
        await run.VisitAsync(site, async visit =>
        {
            var entry = await visit.OpenEntryAsync(district);
            await Expect(entry.Panel.Months).ToBeVisibleAsync();
            await Expect(entry.Panel.History).ToBeHiddenAsync();
            (await HeightAsync(entry.Panel.Region)).ShouldBeLessThanOrEqualTo(45);

            await visit.Page.RunAndWaitForResponseAsync(() => entry.Panel.Fold.ClickAsync(), static answer => answer.Url.EndsWith("/preferences", StringComparison.Ordinal));

            await Expect(entry.Panel.History).ToBeVisibleAsync();
            await Expect(entry.Panel.Months).ToBeVisibleAsync();
            (await HeightAsync(entry.Panel.Region)).ShouldBeGreaterThan(140);
        }, browser: narrow);
        await run.VisitAsync(site, async visit =>
        {
            var entry = await visit.OpenEntryAsync(district);
            await Expect(entry.Panel.History).ToBeVisibleAsync();
            await entry.Panel.Fold.ClickAsync();
            await Expect(entry.Panel.History).ToBeHiddenAsync();
        }, browser: narrow);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(320)]
    public async Task Phone_HasAHeadOfOneLineThatStays(int width)
    {
        var site = await run.SiteAsync("sqlite");
        await site.SyncAsync(DemoSite.HundredRows, DemoSite.WorkMonth);
        await run.VisitAsync(site, async visit =>
        {
            var entry = await visit.OpenEntryAsync(DemoSite.HundredRows);
            await visit.ShouldBeAtRestAsync();
            var parts = new[] { entry.Month, entry.OnlyBlank, entry.ShowFilters, entry.More };

            var line = await visit.Page.EvaluateAsync<double>("() => document.querySelector('main').getBoundingClientRect().top");
            await ShouldBeOnOneLineAsync(line);
            await visit.Page.EvaluateAsync("() => scrollTo(0, 2000)");
            await ShouldBeOnOneLineAsync(0);

            await entry.OpenMoreAsync();
            await Expect(entry.Charts).ToBeVisibleAsync();
            await entry.SyncAsync();
            await Expect(entry.Main).ToContainTextAsync("รายชื่อครบแล้ว");

            async Task ShouldBeOnOneLineAsync(double top)
            {
                foreach (var part in parts)
                {
                    var box = (await part.BoundingBoxAsync()).ShouldNotBeNull();
                    box.Y.ShouldBeGreaterThanOrEqualTo((float)top);
                    (box.Y + box.Height).ShouldBeLessThanOrEqualTo((float)top + 56);
                    (box.X + box.Width).ShouldBeLessThanOrEqualTo(width);
                }
            }
        }, browser: new() { ViewportSize = new() { Width = width, Height = 740 }, HasTouch = true, IsMobile = true });
    }

    [Fact]
    public async Task WindowWidened_HasTheSaveBarItWouldHaveOpenedWith() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            const string BarHeight = "() => document.querySelector('.save-bar').offsetHeight";
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            await visit.Page.SetViewportSizeAsync(1280, 800);
            await entry.ShouldHaveDrawnAsync();
            var wide = await visit.Page.EvaluateAsync<int>(BarHeight);

            await visit.Page.SetViewportSizeAsync(360, 740);
            await entry.ShouldHaveDrawnAsync();
            (await visit.Page.EvaluateAsync<int>(BarHeight)).ShouldBeGreaterThan(wide);
            await visit.Page.SetViewportSizeAsync(1280, 800);
            await entry.ShouldHaveDrawnAsync();

            (await visit.Page.EvaluateAsync<int>(BarHeight)).ShouldBe(wide);
        }, endsWithAxe: false);

    [Fact]
    public async Task Phone_ShowsTheFirstCardWithoutScrolling()
    {
        var site = await run.SiteAsync("sqlite");
        await site.SyncAsync(DemoSite.HundredRows, DemoSite.WorkMonth);
        await run.VisitAsync(site, async visit =>
        {
            var entry = await visit.OpenEntryAsync(DemoSite.HundredRows);
            await visit.ShouldBeAtRestAsync();

            var card = (await entry.Row(1).Card.BoundingBoxAsync())!;
            var bar = (await entry.SaveButton.BoundingBoxAsync())!;
            (await visit.Page.EvaluateAsync<double>("() => scrollY")).ShouldBe(0);
            (card.Y + card.Height).ShouldBeLessThanOrEqualTo(bar.Y);
            card.Height.ShouldBeLessThanOrEqualTo(105);
            await Expect(entry.Find).ToBeHiddenAsync();
            await entry.ShowFilters.ClickAsync();
            await Expect(entry.Find).ToBeFocusedAsync();
        }, browser: new() { ViewportSize = new() { Width = 360, Height = 740 }, HasTouch = true, IsMobile = true });
    }

    [Fact]
    public async Task MonthBegun_HasTheCaretWhereTheWorkGoesOn() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            await entry.Row(1).TypeAsync(1, "100");
            await entry.SaveAsync();
            await Expect(entry.Status).ToContainTextAsync("บันทึกข้อมูลสำเร็จ");

            await entry.ReloadAsync();

            await Expect(entry.Row(2).Amount(1)).ToBeFocusedAsync();
        });

    private static async Task<float> HeightAsync(ILocator part) => (await part.BoundingBoxAsync()).ShouldNotBeNull().Height;
}
