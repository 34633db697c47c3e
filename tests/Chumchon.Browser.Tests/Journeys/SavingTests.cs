using Chumchon.Browser.Tests.Pages;
using Chumchon.Browser.Tests.Sites;
using Chumchon.Domain.Areas;
using Chumchon.Tests.Databases;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Journeys;

/// <summary>Saving in place, on any line: afterwards every figure is in the database once.</summary>
[Collection(RecordingTests.Name)]
public sealed class SavingTests(BrowserRun run)
{
    private const string Waiting = "ยังไม่ได้บันทึก ระบบจะลองใหม่อัตโนมัติใน";
    private const string Saved = "บันทึกข้อมูลสำเร็จ";

    [Theory, OnSqlite, OnPostgres]
    public async Task LineCutBeforeTheSave_SavesWhenItIsBack(string provider) =>
        await run.VisitAsync(await run.SiteAsync(provider), async visit =>
        {
            var district = await visit.Site.TakeSyncedDistrictAsync();
            var entry = await visit.OpenEntryAsync(district);
            await entry.Row(1).TypeAsync(1, "100");
            await visit.Page.Context.SetOfflineAsync(true);
            await Expect(entry.Main).ToContainTextAsync("ขาดการเชื่อมต่ออินเทอร์เน็ต กรอกต่อได้ ตัวเลขเก็บไว้ในเครื่องนี้");
            await visit.ShouldBeAccessibleAsync("offline");

            await entry.SaveAsync();
            await Expect(entry.SavingLine).ToContainTextAsync(Waiting);
            await entry.Row(2).TypeAsync(1, "7");
            await visit.Page.Context.SetOfflineAsync(false);

            await Expect(entry.Status).ToContainTextAsync("ยอดรวมทั้งอำเภอ 100.00 บาท");
            (await visit.Site.SavesAsync(district)).ShouldBe(1);
            await Expect(entry.Main).ToContainTextAsync("ยังไม่ได้บันทึก 1 ช่อง");
            await entry.SaveAsync();
            await Expect(entry.Status).ToContainTextAsync("ยอดรวมทั้งอำเภอ 107.00 บาท");
            (await visit.Site.StoredSumAsync(district)).ShouldBe(107_00);
            (await visit.Site.SavesAsync(district)).ShouldBe(2);
        });

    /// <summary>The save reached the server and its answer was lost on the line: asked again, it is the same save.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task AnswerLost_IsOneSave(string provider) =>
        await run.VisitAsync(await run.SiteAsync(provider), async visit =>
        {
            var district = await visit.Site.TakeSyncedDistrictAsync();
            var entry = await visit.OpenEntryAsync(district);
            await entry.Row(1).TypeAsync(1, "100");
            await visit.LoseAnswersAsync("POST");
            await entry.SaveAsync();
            await Expect(entry.SavingLine).ToContainTextAsync(Waiting);
            (await visit.Site.SavesAsync(district)).ShouldBe(1);
            await visit.LoseNoAnswersAsync();

            await Expect(entry.Status).ToContainTextAsync(Saved);

            (await visit.Site.StoredSumAsync(district)).ShouldBe(100_00);
            (await visit.Site.SavesAsync(district)).ShouldBe(1);
        });

    /// <summary>The tab dies while the answer is on its way: what was saved is not brought back as unsaved.</summary>
    [Fact]
    public async Task TabKilledDuringTheSave_SavesOnce() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var district = await visit.Site.TakeSyncedDistrictAsync();
            var entry = await visit.OpenEntryAsync(district);
            await entry.Row(1).TypeAsync(1, "100");
            await visit.LoseAnswersAsync("POST");
            await entry.SaveAsync();
            await Expect(entry.SavingLine).ToContainTextAsync(Waiting);
            await visit.KillTabAsync();

            entry = await visit.ReopenEntryAsync();

            await Expect(entry.Row(1).Amount(1)).ToHaveValueAsync("100.00");
            (await entry.Main.InnerTextAsync())!.ShouldNotContain("พบตัวเลข");
            (await visit.Site.SavesAsync(district)).ShouldBe(1);
        });

    [Fact]
    public async Task TypedDuringTheSave_StaysUnsavedAndThePlaceIsKept() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var district = await visit.Site.TakeSyncedDistrictAsync();
            var entry = await visit.OpenEntryAsync(district);
            await visit.Page.SetViewportSizeAsync(1366, 500);

            // The past of the rows is here: warnings that came with it later would move what is below them.
            await visit.ShouldBeAtRestAsync();
            var held = new TaskCompletionSource();
            await visit.Page.RouteAsync("**/entry/**", async route =>
            {
                if (route.Request.Method == "POST")
                {
                    await held.Task;
                }

                await route.ContinueAsync();
            });
            await entry.Row(1).TypeAsync(1, "100");
            await entry.SaveAsync();
            await Expect(entry.SavingLine).ToHaveTextAsync("กำลังบันทึก…");
            await entry.Row(1).TypeAsync(1, "150");
            await entry.Row(5).Amount(1).ClickAsync();
            await visit.Page.Keyboard.TypeAsync("4");
            await visit.Page.EvaluateAsync("() => window.scrollTo(0, document.body.scrollHeight)");
            var top = await TopAsync(entry);

            held.SetResult();

            await Expect(entry.SavingLine).ToContainTextAsync("บันทึกแล้ว เวลา 14:32:05 น.");
            await Expect(entry.Row(5).Amount(1)).ToBeFocusedAsync();
            await Expect(entry.Row(5).Amount(1)).ToHaveValueAsync("4");
            await Expect(entry.Row(1).Amount(1)).ToHaveValueAsync("150.00");
            await Expect(entry.Main).ToContainTextAsync("ยังไม่ได้บันทึก 2 ช่อง");
            (await TopAsync(entry)).ShouldBe(top, 2);
            await entry.SaveAsync();
            await Expect(entry.Status).ToContainTextAsync("ยอดรวมทั้งอำเภอ 154.00 บาท");
            (await visit.Site.SavesAsync(district)).ShouldBe(2);
        });

    [Fact]
    public async Task PressedWhileWaiting_TriesAtOnceAndSavesOnce() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var district = await visit.Site.TakeSyncedDistrictAsync();
            var entry = await visit.OpenEntryAsync(district);
            await visit.Page.RouteAsync("**/entry/**", static route => route.AbortAsync());
            await entry.Row(1).TypeAsync(1, "100");
            await entry.SaveAsync();
            await Expect(entry.SavingLine).ToContainTextAsync(Waiting);

            await visit.LoseNoAnswersAsync();
            await entry.SaveAsync();

            await Expect(entry.Status).ToContainTextAsync(Saved);
            (await visit.Site.SavesAsync(district)).ShouldBe(1);
        });

    [Fact]
    public async Task SessionNearItsEnd_IsToldAndExtended() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            await visit.Page.Clock.InstallAsync();
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());

            await visit.Page.Clock.FastForwardAsync("09:58:30");
            await Expect(entry.Main).ToContainTextAsync("จะหมดเวลาการใช้งานใน");
            await visit.ShouldBeAccessibleAsync("session ends");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "ใช้งานต่อ" }).ClickAsync();

            await Expect(visit.Page.Locator(".banner").Filter(new() { HasText = "จะหมดเวลาการใช้งานใน" })).ToBeHiddenAsync();
        });

    /// <summary>The largest district, on the worst of days.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task SevenHundredRows_SurviveADeadTabAndALostAnswer(string provider)
    {
        var site = await run.SiteAsync(provider);
        var district = DemoSite.LargeDistrict;
        await site.SyncAsync(district, DemoSite.WorkMonth);
        await run.VisitAsync(site, async visit =>
        {
            var entry = await visit.OpenEntryAsync(district);
            await Expect(visit.Page.Locator("td.amt input[inputmode=decimal]")).ToHaveCountAsync(2_800);
            await visit.Page.EvaluateAsync(
                """
                () => [...document.querySelectorAll('td.amt:nth-of-type(4) input')].forEach((input, at) => {
                  input.value = String(at + 1);
                  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
                })
                """);
            await entry.ShouldBeKeptAsync();
            await visit.KillTabAsync();

            entry = await visit.ReopenEntryAsync();
            await Expect(entry.Main).ToContainTextAsync("พบตัวเลข 700 ช่องที่กรอกไว้เมื่อ");
            await visit.LoseAnswersAsync("POST");
            await entry.SaveAsync();
            await Expect(entry.SavingLine).ToContainTextAsync(Waiting);
            await visit.LoseNoAnswersAsync();

            await Expect(entry.Status).ToContainTextAsync("เปลี่ยนแปลง 700 ช่อง ยอดรวมทั้งอำเภอ 245,350.00 บาท ยังไม่กรอก 0 แถว");
        }, endsWithAxe: false);
        (await site.StoredSumAsync(district)).ShouldBe(245_350_00);
        (await site.SavesAsync(district)).ShouldBe(1);
    }

    private static Task<double> TopAsync(EntryPage entry) =>
        entry.Row(5).Amount(1).EvaluateAsync<double>("element => element.getBoundingClientRect().top");
}
