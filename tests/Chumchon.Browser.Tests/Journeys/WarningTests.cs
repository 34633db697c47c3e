using System.Globalization;
using System.Net;
using Chumchon.Browser.Tests.Pages;
using Chumchon.Browser.Tests.Sites;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Journeys;

/// <summary>Slips of the keyboard, told in words and in nobody's way.</summary>
[Collection(RecordingTests.Name)]
public sealed class WarningTests(BrowserRun run)
{
    // All rows on the screen: one that lies partly under what sticks to it is too small a target.
    private static readonly BrowserNewContextOptions Tall = new() { ViewportSize = new() { Width = 1366, Height = 1800 } };

    private const string HundredTimes = "สูงกว่าปกติประมาณ 100 เท่า อาจกรอกเลขศูนย์เกิน";

    [Fact]
    public async Task NoughtsTooMany_AreToldFoundByF8AndAnswered() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            var usual = await UsualAsync(entry, 2);

            await entry.Row(2).TypeAsync(1, Text(usual * 1.1m));
            await Expect(entry.Main.GetByText("สูงกว่าปกติ")).ToHaveCountAsync(0);
            await entry.Row(2).TypeAsync(1, Text(usual * 100));

            await Expect(Sentence(entry, HundredTimes)).ToBeVisibleAsync();
            (await SpokenAsync(entry.Row(2))).ShouldBe(["ควรตรวจสอบ", "ยังไม่ได้บันทึก", HundredTimes]);
            await entry.Row(4).Amount(1).FocusAsync();
            await visit.Page.Keyboard.PressAsync("F8");
            await Expect(entry.Row(2).Amount(1)).ToBeFocusedAsync();
            await visit.ShouldBeAccessibleAsync("warning");
            await entry.OnlyToCheck.ClickAsync();
            await Expect(entry.Rows).ToHaveCountAsync(1);
            await entry.OnlyToCheck.ClickAsync();

            await entry.Panel.SayRightAsync();
            await Expect(Sentence(entry, HundredTimes)).ToHaveCountAsync(0);
            await Expect(entry.Row(2).Amount(1)).ToBeFocusedAsync();
            await entry.Row(2).TypeAsync(1, Text(usual * 100));
            await Expect(Sentence(entry, HundredTimes)).ToHaveCountAsync(0);
            await entry.Row(2).TypeAsync(1, Text(usual * 10));
            await Expect(Sentence(entry, "สูงกว่าปกติประมาณ 10 เท่า อาจกรอกเลขศูนย์เกิน")).ToBeVisibleAsync();
        }, browser: Tall);

    [Fact]
    public async Task Reason_IsPostedWithTheSave() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            await entry.Row(1).TypeAsync(1, Text(await UsualAsync(entry, 1) * 100));

            await entry.Panel.GiveReasonAsync("ออกร้านงานกาชาด");
            await Expect(Sentence(entry, HundredTimes)).ToHaveCountAsync(0);
            await visit.AnswerSummariesByHandAsync();
            var posted = await visit.Page.RunAndWaitForRequestAsync(entry.SaveAsync, static request => request.Method == "POST");

            var field = (await entry.Row(1).Amount(1).GetAttributeAsync("name"))!.Split('.')[0][1..];
            posted.PostData!.Contains(WebUtility.UrlEncode("ออกร้านงานกาชาด"), StringComparison.OrdinalIgnoreCase).ShouldBeTrue();
            posted.PostData.ShouldContain($"r{field}=");
            await Expect(entry.Status).ToContainTextAsync("บันทึกข้อมูลสำเร็จ");
            await Expect((await entry.PanelOfAsync(1)).Remark).ToHaveValueAsync("ออกร้านงานกาชาด");
            await entry.ReloadAsync();
            await Expect((await entry.PanelOfAsync(1)).Remark).ToHaveValueAsync("ออกร้านงานกาชาด");
        }, browser: Tall);

    [Fact]
    public async Task RowsMissingAndNothingOdd_IsSavedWithoutAQuestionUntilTheMonthIsComplete() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            await visit.AnswerSummariesByHandAsync();
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            var rows = await entry.Rows.CountAsync();
            for (var number = 1; number <= rows - 2; number++)
            {
                await FillAsUsualAsync(entry, number);
            }

            await entry.SaveAsync();
            await Expect(entry.Status).ToContainTextAsync("ยังไม่กรอก 2 แถว");

            await FillAsUsualAsync(entry, rows - 1);
            await FillAsUsualAsync(entry, rows);
            await entry.SaveAsync();
            await Expect(visit.Summary.Dialog).ToContainTextAsync($"กรอกครบทั้ง {rows} แถวแล้ว เมื่อบันทึก เดือนนี้จะครบถ้วน");
            await Expect(visit.Summary.Dialog).Not.ToContainTextAsync("ควรตรวจสอบ 1");
            await visit.Summary.Save.ClickAsync();
            await Expect(entry.Status).ToContainTextAsync("ยังไม่กรอก 0 แถว");
        }, browser: Tall);

    [Fact]
    public async Task MissingAndOdd_AreAskedOnceBeforeTheSave() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            await visit.AnswerSummariesByHandAsync();
            var district = await visit.Site.TakeSyncedDistrictAsync();
            var entry = await visit.OpenEntryAsync(district);
            var producer = await entry.Row(2).Producer.TextContentAsync();
            var rows = await entry.Rows.CountAsync();
            await entry.Row(2).TypeAsync(1, Text(await UsualAsync(entry, 2) * 100));

            await entry.SaveAsync();
            await Expect(visit.Summary.Dialog).ToContainTextAsync("ควรตรวจสอบ 1 แถว");
            await Expect(visit.Summary.Dialog).ToContainTextAsync(HundredTimes);
            await Expect(visit.Summary.Dialog).ToContainTextAsync($"ยังไม่กรอก {rows - 1} แถว ระบบจะถือว่ายังไม่ได้รายงาน ไม่ใช่ศูนย์");
            await Expect(visit.Summary.Heading).ToBeFocusedAsync();
            await visit.ShouldBeAccessibleAsync("summary");
            await visit.Page.Keyboard.PressAsync("Escape");
            await Expect(visit.Summary.Dialog).ToHaveCountAsync(0);
            await Expect(entry.SaveButton).ToBeFocusedAsync();

            await entry.SaveAsync();
            await visit.Summary.LinkTo(producer!).ClickAsync();
            await Expect(entry.Row(2).Amount(1)).ToBeFocusedAsync();
            (await visit.Site.SavesAsync(district)).ShouldBe(0);

            await entry.SaveAsync();
            await visit.Summary.Save.ClickAsync();
            await Expect(entry.Status).ToContainTextAsync("บันทึกข้อมูลสำเร็จ");
            await Expect(Sentence(entry, HundredTimes)).ToHaveCountAsync(0);

            // What was read once is not asked again.
            await entry.Row(1).TypeAsync(1, Text(await UsualAsync(entry, 1) * 1.1m));
            await entry.SaveAsync();
            await Expect(entry.Status).ToContainTextAsync($"ยังไม่กรอก {rows - 2} แถว");
        }, browser: Tall);

    [Fact]
    public async Task Sync_IsNotAskedFor() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            await visit.AnswerSummariesByHandAsync();
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            await entry.Row(1).TypeAsync(1, Text(await UsualAsync(entry, 1) * 100));

            await entry.SyncAsync();

            await Expect(entry.Status).ToContainTextAsync("รายชื่อครบแล้ว");
            await entry.PanelOfAsync(1);
            await Expect(Sentence(entry, HundredTimes)).ToBeVisibleAsync();
        }, browser: Tall);

    [Fact]
    public async Task EarlierFigures_StandInThePanelOfTheRowInUse() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());

            var panel = await entry.PanelOfAsync(2);
            await Expect(panel.Region).ToContainTextAsync("เดือนก่อน (ธ.ค. 67)");
            await Expect(panel.Region).ToContainTextAsync("ม.ค. 67");
            await Expect(panel.Region).ToContainTextAsync("ปกติ");
            (await UsualAsync(entry, 2)).ShouldBePositive();
            await Expect(panel.Region.GetByRole(AriaRole.Img, new() { Name = "ยอดขาย 12 เดือนก่อน" })).ToBeVisibleAsync();
            await panel.History.ClickAsync();
            await Expect(panel.Region).ToContainTextAsync("เพิ่มเข้าเดือนนี้");
            (await visit.MovedByItselfAsync()).ShouldBeLessThan(0.01);
            await visit.ShouldBeAccessibleAsync("panel");
        }, browser: Tall);

    [Fact]
    public async Task Phone_AnswersAWarningInTheCard() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());

            await entry.Row(1).TypeAsync(1, "9999999999");
            await Expect(entry.Row(1).Card.GetByText("อาจกรอกเลขศูนย์เกิน", new() { Exact = false }).Last).ToBeVisibleAsync();
            await visit.ShouldBeAccessibleAsync("phone");
            await entry.Row(1).UnfoldAsync();
            await Expect(entry.Panel.Region).ToContainTextAsync("เดือนก่อน (ธ.ค. 67)");
            await visit.ShouldBeAccessibleAsync("phone, unfolded");
            await entry.Panel.SayRightAsync();
            await Expect(entry.Panel.Region.GetByText("อาจกรอกเลขศูนย์เกิน")).ToHaveCountAsync(0);
        }, browser: new() { ViewportSize = new() { Width = 360, Height = 740 }, HasTouch = true, IsMobile = true });

    [Fact]
    public async Task Keys_LeadIntoThePanelAndBack() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            await entry.Row(1).TypeAsync(1, Text(await UsualAsync(entry, 1) * 100));
            await entry.PanelOfAsync(1);
            await Expect(Sentence(entry, HundredTimes)).ToBeVisibleAsync();

            await visit.Page.Keyboard.PressAsync("Alt+Enter");
            await Expect(entry.Panel.Right).ToBeFocusedAsync();
            await visit.Page.Keyboard.PressAsync("Escape");
            await Expect(entry.Row(1).Amount(1)).ToBeFocusedAsync();
            await visit.Page.Keyboard.PressAsync("Alt+Enter");
            await visit.Page.Keyboard.PressAsync("Enter");

            await Expect(entry.Row(1).Amount(1)).ToBeFocusedAsync();
            await Expect(Sentence(entry, HundredTimes)).ToHaveCountAsync(0);
        });

    /// <summary>In the panel, not in passing in the page's live region.</summary>
    private static ILocator Sentence(EntryPage entry, string words) => entry.Panel.Sentence(words);

    /// <summary>What a row's first channel sold last month, read from its panel.</summary>
    private static async Task<decimal> UsualAsync(EntryPage entry, int row)
    {
        var panel = await entry.PanelOfAsync(row);
        await Expect(panel.Region).ToContainTextAsync("เดือนก่อน");
        var usual = await panel.LastMonthAsync();
        usual.ShouldBePositive();
        return usual;
    }

    /// <summary>A tenth more than last month in each channel that sold, or no sales.</summary>
    private static async Task FillAsUsualAsync(EntryPage entry, int number)
    {
        var sold = false;
        for (var channel = 1; channel <= 4; channel++)
        {
            var panel = await entry.PanelOfAsync(number, channel);
            await Expect(panel.Region).ToContainTextAsync("เดือนก่อน");
            await entry.ShouldHaveDrawnAsync();
            if (await panel.LastMonthAsync() is > 0 and var baht)
            {
                await entry.Row(number).TypeAsync(channel, Text(baht * 1.1m));
                sold = true;
            }
        }

        if (!sold)
        {
            await entry.Row(number).NoSales.CheckAsync();
        }
    }

    private static string Text(decimal baht) => baht.ToString("0.00", CultureInfo.InvariantCulture);

    private static Task<string[]> SpokenAsync(EntryRow row) => row.Amount(1).EvaluateAsync<string[]>(
        "input => input.getAttribute('aria-describedby').split(' ').map(id => document.getElementById(id).textContent)");
}
