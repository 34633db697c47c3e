using Chumchon.Browser.Tests.Pages;
using Chumchon.Browser.Tests.Sites;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Journeys;

/// <summary>What opens over the grid: a heading, one part that scrolls, buttons that are always seen, and the way back.</summary>
[Collection(RecordingTests.Name)]
public sealed class SheetTests(BrowserRun run)
{
    /// <summary>Whatever may scroll in the sheet, and what of its heading and buttons lies outside the window.</summary>
    private const string Measure =
        """
        sheet => {
          const all = [sheet, ...sheet.querySelectorAll('*')];
          const scrolls = all.filter(e => /auto|scroll/.test(getComputedStyle(e).overflowY));
          const hidden = [sheet.querySelector('h2'), ...sheet.querySelectorAll('.sheet-end .btn')].filter(e => {
            const { top, bottom, left, right } = e.getBoundingClientRect();
            return top < 0 || left < 0 || bottom > innerHeight || right > innerWidth;
          });
          const names = [...sheet.querySelectorAll('tbody th')].map(e => e.getBoundingClientRect().width);
          return [scrolls.length, hidden.length, document.documentElement.scrollWidth - innerWidth, Math.min(200, ...names)];
        }
        """;

    [Theory]
    [InlineData(1280, 800)]
    [InlineData(360, 740)]
    public async Task PastePreview_IsASheet(int width, int height) =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            await entry.Row(1).Amount(1).FocusAsync();

            await entry.PasteAsync(string.Concat(Enumerable.Range(1, 40).Select(static row => $"{row}\t{row}.25\t-\tประมาณ 5\r\n")));

            await ShouldBeASheetAsync(entry.PastePreview);
            await visit.ShouldBeAccessibleAsync("paste");
            await visit.Page.Keyboard.PressAsync("Escape");
            await Expect(entry.Row(1).Amount(1)).ToBeFocusedAsync();
        }, browser: Of(width, height));

    [Theory]
    [InlineData(1280, 800)]
    [InlineData(360, 740)]
    public async Task Summary_IsASheet(int width, int height) =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            await visit.AnswerSummariesByHandAsync();
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            await entry.Row(1).TypeAsync(1, "9999999999");
            await visit.ShouldBeAtRestAsync();

            await entry.SaveAsync();

            await ShouldBeASheetAsync(visit.Summary.Dialog);
            await visit.ShouldBeAccessibleAsync("summary");
            await visit.Summary.Back.ClickAsync();
            await Expect(entry.SaveButton).ToBeFocusedAsync();
        }, browser: Of(width, height));

    [Theory]
    [InlineData(1280, 800)]
    [InlineData(360, 740)]
    public async Task SyncPreview_IsASheetInTheOrderOfTheGrid(int width, int height) =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var entry = await visit.OpenEntryAsync(visit.Site.TakeDistrict());
            await Expect(entry.SaveButton).ToHaveCountAsync(0);
            await Expect(entry.Main.GetByRole(AriaRole.Table)).ToHaveCountAsync(0);

            await entry.SyncAsync();

            await ShouldBeASheetAsync(entry.SyncPreview);
            var preview = await entry.SyncPreview.GetByRole(AriaRole.Table).GetByRole(AriaRole.Rowheader).AllTextContentsAsync();
            await visit.ShouldBeAccessibleAsync("sync");
            await visit.Page.Keyboard.PressAsync("Escape");
            await Expect(entry.SyncPreview).ToHaveCountAsync(0);
            await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = visit.Words.Sync, Exact = true })).ToBeFocusedAsync();
            await entry.SyncAsync();
            await entry.ConfirmSyncAsync();
            (await entry.ProducersAsync()).ShouldBe(preview);
        }, browser: Of(width, height));

    [Theory]
    [InlineData(1280, 800)]
    [InlineData(360, 740)]
    public async Task Conflict_LeavesTheGridInViewAndOneSaveButton(int width, int height)
    {
        var site = await run.SiteAsync("sqlite");
        var district = await site.TakeSyncedDistrictAsync();
        await run.VisitAsync(site, async mine =>
        {
            var entry = await mine.OpenEntryAsync(district);
            await entry.Row(1).TypeAsync(1, "100");
            await SaveAsAColleagueAsync(site, district, rows: 1);

            await entry.SaveAsync();

            await Expect(entry.Conflict.Region.GetByRole(AriaRole.Heading)).ToBeFocusedAsync();
            (await entry.Conflict.Region.EvaluateAsync<double[]>(Measure)).ShouldBe([1, 0, 0, 200]);
            await Expect(entry.SaveButton).ToHaveCountAsync(1);
            await Expect(entry.Conflict.Region.Locator("button:not([type=button])")).ToHaveCountAsync(0);
            await Expect(entry.SaveButton).ToBeInViewportAsync();
            (await entry.Row(1).Amount(1).EvaluateAsync<bool>(
                """
                input => {
                  const { left, top, width, height } = input.getBoundingClientRect();
                  return document.elementFromPoint(left + width / 2, top + height / 2) === input;
                }
                """)).ShouldBeTrue("the cell that is asked lies in view");
            await mine.ShouldBeAccessibleAsync("conflict");
            mine.Expect(409);
        }, browser: Of(width, height), endsWithAxe: false);
    }

    [Fact]
    public async Task RowsBehindTheTenth_AreDrawnWhenUnfoldedAndChosenTogether()
    {
        var site = await run.SiteAsync("sqlite");
        var (district, month) = (DemoSite.LargeDistrict, DemoSite.WorkMonth.Next);
        await site.SyncAsync(district, month);
        await run.VisitAsync(site, async mine =>
        {
            var entry = await mine.OpenEntryAsync($"d{district}", month);
            await FillAsync(entry, 11, "100");
            await SaveAsAColleagueAsync(site, district, rows: 11, month);
            await entry.SaveAsync();
            await Expect(entry.Conflict.Region.GetByRole(AriaRole.Radio)).ToHaveCountAsync(20);

            await entry.Conflict.UnfoldAsync();
            await Expect(entry.Conflict.Region.GetByRole(AriaRole.Radio)).ToHaveCountAsync(22);
            await Expect(entry.Conflict.Region.GetByRole(AriaRole.Rowheader, new() { Name = await NameAsync(entry, 11) })).ToBeVisibleAsync();
            await entry.Conflict.Region.GetByRole(AriaRole.Radio).Last.CheckAsync();
            await Expect(entry.Row(11).Amount(1)).ToHaveValueAsync("20.00");

            await entry.Conflict.ChooseAllAsync("ใช้ที่บันทึกไว้ทุกช่อง");
            await Expect(entry.Row(1).Amount(1)).ToHaveValueAsync("20.00");
            await entry.Conflict.ChooseAllAsync("ใช้ของท่านทุกช่อง");
            await Expect(entry.Row(10).Amount(1)).ToHaveValueAsync("100.00");
            await entry.Conflict.SaveAsync();
            await Expect(entry.Status).ToContainTextAsync("บันทึกข้อมูลสำเร็จ");
            await Expect(entry.Conflict.Region).ToHaveCountAsync(0);
            mine.Expect(409);
        });
        (await site.StoredSumAsync(district, month)).ShouldBe(11 * 100_00);
    }

    /// <summary>The marks open what the page has kept, with the line dead.</summary>
    [Fact]
    public async Task Help_OpensWithoutALine() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var entry = await visit.OpenEntryAsync(visit.Site.TakeDistrict());
            await visit.ShouldBeAtRestAsync();
            await visit.Page.Context.SetOfflineAsync(true);
            var mark = entry.Main.GetByRole(AriaRole.Link, new() { Name = "วิธีใช้: ดึงรายชื่อด้วย Sync ข้อมูล" });

            await mark.ClickAsync();

            var help = visit.Page.GetByRole(AriaRole.Dialog);
            await ShouldBeASheetAsync(help);
            await Expect(help).ToContainTextAsync("กดซ้ำได้ ตัวเลขที่กรอกไว้แล้วไม่เปลี่ยนแปลง");
            await visit.ShouldBeAccessibleAsync("help");
            await help.GetByRole(AriaRole.Button).ClickAsync();
            await Expect(mark).ToBeFocusedAsync();
            await visit.Page.Context.SetOfflineAsync(false);
        });

    /// <summary>On paper a month is the form's table, whatever the screen shows of it.</summary>
    [Theory]
    [InlineData(1280, 800)]
    [InlineData(360, 740)]
    public async Task Paper_HasTheTableAndNothingOfItsTools(int width, int height) =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            var rows = await entry.Rows.CountAsync();
            await entry.Row(1).TypeAsync(1, "100");
            if (width > 500)
            {
                await entry.Find.FillAsync(await NameAsync(entry, 1));
            }

            await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

            (await visit.Page.EvaluateAsync<string[]>(
                """
                () => ['.entry-grid', '.entry-grid thead', '.entry-grid tbody tr', '.entry-grid td.amt', '.save-bar', '.toolbar', '.on-paper']
                  .map(each => getComputedStyle(document.querySelector(each)).display)
                """)).ShouldBe(["table", "table-header-group", "table-row", "table-cell", "none", "none", "block"]);
            await Expect(entry.Main.Locator("tr[data-type]:visible")).ToHaveCountAsync(rows);
            foreach (var words in new[] { "ยอดจำหน่าย OTOP เดือนมกราคม 2568", "สำนักงานพัฒนาชุมชนอำเภอ", "มีตัวเลขที่ยังไม่ได้บันทึก", "ลงชื่อ", "รวมทั้งอำเภอ" })
            {
                await Expect(entry.Main.GetByText(words).Filter(new() { Visible = true }).First).ToBeVisibleAsync();
            }

            await visit.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        }, browser: Of(width, height), endsWithAxe: false);

    private static BrowserNewContextOptions Of(int width, int height) =>
        new() { ViewportSize = new() { Width = width, Height = height }, HasTouch = width < 500, IsMobile = width < 500 };

    private static async Task ShouldBeASheetAsync(ILocator sheet)
    {
        await Expect(sheet.GetByRole(AriaRole.Heading)).ToBeFocusedAsync();
        (await sheet.EvaluateAsync<double[]>(Measure)).ShouldBe([1, 0, 0, 200]);
    }

    private async Task SaveAsAColleagueAsync(DemoSite site, DistrictCode district, int rows, SalesMonth? month = null)
    {
        var colleague = await site.AddColleagueAsync(district);
        await run.VisitAsync(site, async theirs =>
        {
            var other = await theirs.OpenEntryAsync(colleague, month);
            await FillAsync(other, rows, "20");
            await other.SaveAsync();
            await Expect(other.Status).ToContainTextAsync("บันทึกข้อมูลสำเร็จ");
        }, endsWithAxe: false);
    }

    private static async Task FillAsync(EntryPage entry, int rows, string amount)
    {
        for (var row = 1; row <= rows; row++)
        {
            await entry.Row(row).Amount(1).FillAsync(amount);
        }
    }

    private static async Task<string> NameAsync(EntryPage entry, int row) => (await entry.Row(row).Producer.TextContentAsync())!;
}
