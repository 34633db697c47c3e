using Chumchon.Browser.Tests.Pages;
using Chumchon.Browser.Tests.Sites;
using Chumchon.Domain.Areas;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Journeys;

/// <summary>Figures that were typed and not saved, whatever became of the page.</summary>
[Collection(RecordingTests.Name)]
public sealed class DraftsTests(BrowserRun run)
{
    private const string RawStore =
        """
        () => new Promise(resolve => {
          const asked = indexedDB.open('chumchon', 1);
          asked.onsuccess = () => {
            const all = asked.result.transaction('drafts').objectStore('drafts').getAll();
            all.onsuccess = () => resolve(all.result.map(record =>
              `${record.tag}/${record.month}/${record.count} ${new TextDecoder('latin1').decode(record.data)}`).join('\n'));
          };
        })
        """;

    [Fact]
    public async Task TabKilled_FiguresComeBackAndAreSaved() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var district = await visit.Site.TakeSyncedDistrictAsync();
            var entry = await visit.OpenEntryAsync(district);
            await entry.Row(1).TypeAsync(1, "77");
            await entry.Row(2).TypeAsync(3, "12,34");
            await entry.Row(3).NoSales.CheckAsync();
            await entry.ShouldBeKeptAsync();

            await visit.KillTabAsync();
            await visit.Page.GotoAsync("/");
            await Expect(visit.Page.GetByText("มีตัวเลขที่กรอกไว้ในเครื่องนี้และยังไม่ได้บันทึก: มกราคม 2568 6 ช่อง")).ToBeVisibleAsync();
            await visit.ShouldBeAccessibleAsync("home");
            await visit.Page.GotoAsync("/entry/otop-sales");
            await Expect(visit.Page.GetByText("ยังไม่ได้บันทึก 6 ช่องในเครื่องนี้")).ToBeVisibleAsync();
            entry = await visit.ReopenEntryAsync();

            await Expect(entry.Main).ToContainTextAsync("พบตัวเลข 6 ช่องที่กรอกไว้เมื่อ");
            await Expect(entry.Row(1).Amount(1)).ToHaveValueAsync("77.00");
            await Expect(entry.Row(2).Amount(3)).ToHaveValueAsync("12,34");
            await Expect(entry.Row(3).NoSales).ToBeCheckedAsync();
            await visit.ShouldBeAccessibleAsync("found");

            await entry.Row(2).TypeAsync(3, "12.34");
            await entry.SaveAsync();
            await Expect(entry.Status).ToContainTextAsync("เปลี่ยนแปลง 6 ช่อง ยอดรวมทั้งอำเภอ 89.34 บาท");
            (await visit.Site.StoredSumAsync(district)).ShouldBe(89_34);
            await ShouldHoldNothingAsync(visit);
        });

    [Fact]
    public async Task FoundFigures_CanBeThrownAwayAndTakenBack() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            await entry.Row(1).TypeAsync(1, "77");
            await entry.Row(2).TypeAsync(1, "3");
            await entry.ShouldBeKeptAsync();
            await visit.KillTabAsync();
            entry = await visit.ReopenEntryAsync();

            await Button(visit, "ทิ้งตัวเลขเหล่านี้ (2)").ClickAsync();
            await Expect(entry.Main).ToContainTextAsync("ทิ้งตัวเลขที่ยังไม่ได้บันทึกแล้ว 2 ช่อง");
            await Expect(entry.Row(1).Amount(1)).ToHaveValueAsync("");
            await Button(visit, "เลิกทำ").ClickAsync();
            await Expect(entry.Row(1).Amount(1)).ToHaveValueAsync("77.00");
            await Expect(entry.Row(2).Amount(1)).ToHaveValueAsync("3.00");

            await Button(visit, "ทิ้งตัวเลขเหล่านี้ (2)").ClickAsync();
            await Expect(entry.Row(1).Amount(1)).ToHaveValueAsync("");
            await ShouldHoldNothingAsync(visit);
        });

    /// <summary>Her colleague uses the same machine: nothing is shown to him, and what lies there he cannot read.</summary>
    [Fact]
    public async Task SignedOut_FiguresAreHersAlone() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var district = await visit.Site.TakeSyncedDistrictAsync();
            var colleague = await visit.Site.AddColleagueAsync(district);
            var entry = await visit.OpenEntryAsync(district);
            await entry.Row(1).TypeAsync(1, "987,654.32");
            await entry.ShouldBeKeptAsync();

            await SignOutAsync(visit);
            var asked = visit.Page.GetByRole(AriaRole.Dialog);
            await Expect(asked).ToContainTextAsync("มีตัวเลข 1 ช่องที่ยังไม่ได้บันทึก ต้องการออกจากระบบหรือไม่ ตัวเลขจะเก็บไว้ในเครื่องนี้");
            await visit.ShouldBeAccessibleAsync("sign-out");
            await asked.GetByRole(AriaRole.Button, new() { Name = "ออกจากระบบ" }).ClickAsync();
            await new SignInPage(visit).ShouldBeShownAsync();

            entry = await visit.OpenEntryAsync(colleague);
            await Expect(entry.SavingLine).ToBeHiddenAsync();
            await Expect(entry.Row(1).Amount(1)).ToHaveValueAsync("");
            (await entry.Main.InnerTextAsync())!.ShouldNotContain("พบตัวเลข");
            var raw = await visit.Page.EvaluateAsync<string>(RawStore);
            raw.ShouldContain("/2025-01/1 ");
            // Three digits alone may stand in a key or in sealed bytes by chance.
            raw.ShouldNotContain("987,654");
            raw.ShouldNotContain("98765");
            await visit.Page.GotoAsync("/");
            await Expect(visit.Page.GetByText("มีตัวเลขที่กรอกไว้ในเครื่องนี้และยังไม่ได้บันทึก")).ToBeHiddenAsync();
            await SignOutAsync(visit);
            await new SignInPage(visit).ShouldBeShownAsync();

            entry = await visit.OpenEntryAsync(district);
            await Expect(entry.Row(1).Amount(1)).ToHaveValueAsync("987,654.32");
            await entry.SaveAsync();
            await Expect(entry.Status).ToContainTextAsync("ยอดรวมทั้งอำเภอ 987,654.32 บาท");
            (await visit.Site.StoredSumAsync(district)).ShouldBe(987_654_32);
        });

    [Fact]
    public async Task SessionEnded_SignInElsewhereAndSaveAgain() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var district = await visit.Site.TakeSyncedDistrictAsync();
            var entry = await visit.OpenEntryAsync(district);
            await entry.Row(1).TypeAsync(1, "77");
            await visit.ForgetAsync("chumchon.session");

            await entry.SaveAsync();
            await Expect(entry.Main).ToContainTextAsync("หมดเวลาการใช้งาน กรุณาเข้าสู่ระบบอีกครั้งแล้วกดบันทึกข้อมูล");
            await entry.Row(2).TypeAsync(3, "0.25");
            await visit.ShouldBeAccessibleAsync("session ended");
            var tab = await visit.OpenTabAsync();
            await visit.SignInAsync(district);
            visit.GoTo(tab);
            await entry.SaveAsync();

            await Expect(entry.Status).ToContainTextAsync("ยอดรวมทั้งอำเภอ 77.25 บาท");
            (await visit.Site.StoredSumAsync(district)).ShouldBe(77_25);
            visit.Expect(401);
        });

    [Fact]
    public async Task SessionEnded_SignInInTheSameTabFindsTheFigures() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var district = await visit.Site.TakeSyncedDistrictAsync();
            var entry = await visit.OpenEntryAsync(district);
            await entry.Row(1).TypeAsync(1, "77");
            await entry.ShouldBeKeptAsync();
            await visit.ForgetAsync("chumchon.session");

            await visit.Page.ReloadAsync();
            var signIn = new SignInPage(visit);
            await signIn.FillAsync($"d{district}", DemoSite.Password);
            await signIn.PressAsync();

            await Expect(entry.Row(1).Amount(1)).ToHaveValueAsync("77.00");
            await entry.SaveAsync();
            await Expect(entry.Status).ToContainTextAsync("ยอดรวมทั้งอำเภอ 77.00 บาท");
        });

    [Fact]
    public async Task TwoTabsOfOneMonth_LoseNothing() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var district = await visit.Site.TakeSyncedDistrictAsync();
            var first = await visit.OpenEntryAsync(district);
            await first.Row(1).TypeAsync(1, "10");
            await first.ShouldBeKeptAsync();
            var tab = await visit.OpenTabAsync();
            var second = await visit.ReopenEntryAsync();
            await second.Row(2).TypeAsync(1, "20");
            await second.ShouldBeKeptAsync();

            // What the other tab holds is its own as long as it lives.
            await Expect(second.Row(1).Amount(1)).ToHaveValueAsync("");
            await visit.Page.GotoAsync("/");
            await Expect(visit.Page.GetByText("มกราคม 2568 2 ช่อง")).ToBeVisibleAsync();
            await tab.CloseAsync();
            var entry = await visit.ReopenEntryAsync();

            await Expect(entry.Row(1).Amount(1)).ToHaveValueAsync("10.00");
            await Expect(entry.Row(2).Amount(1)).ToHaveValueAsync("20.00");
            await entry.SaveAsync();
            await Expect(entry.Status).ToContainTextAsync("ยอดรวมทั้งอำเภอ 30.00 บาท");
            await ShouldHoldNothingAsync(visit);
        });

    /// <summary>She typed over an old state, was cut off, and meanwhile somebody else saved the same cell.</summary>
    [Fact]
    public async Task FoundFigureOverAnOlderState_IsAskedBeforeItIsSaved()
    {
        var site = await run.SiteAsync("sqlite");
        var district = await site.TakeSyncedDistrictAsync();
        var colleague = await site.AddColleagueAsync(district);
        await run.VisitAsync(site, async mine =>
        {
            var entry = await mine.OpenEntryAsync(district);
            await entry.Row(1).TypeAsync(1, "100");
            await entry.Row(2).TypeAsync(1, "3");
            await entry.ShouldBeKeptAsync();
            await mine.KillTabAsync();
            await run.VisitAsync(site, theirs => SaveOneAsync(theirs, colleague, "20"));

            entry = await mine.ReopenEntryAsync();
            await Expect(entry.Row(1).Amount(1)).ToHaveValueAsync("100.00");
            await entry.SaveAsync();

            await Expect(entry.Conflict.Region).ToContainTextAsync("มานะ ตัวอย่าง");
            await entry.Conflict.ChooseAsync("20.00");
            await Expect(entry.Row(1).Amount(1)).ToHaveValueAsync("20.00");
            await entry.Conflict.SaveAsync();
            await Expect(entry.Status).ToContainTextAsync("ยอดรวมทั้งอำเภอ 23.00 บาท");
            mine.Expect(409);
        });
        (await site.StoredSumAsync(district)).ShouldBe(23_00);
    }

    [Fact]
    public async Task OtherButtons_LoseNothingOnTheWay() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            await entry.Row(1).Amount(1).FillAsync("5,5");
            await entry.Row(2).Amount(1).FillAsync("42");

            await visit.Page.EvaluateAsync("() => document.querySelector('[formaction*=Rows]').click()");
            await Expect(entry.Row(1).Amount(1)).ToBeFocusedAsync();
            await entry.Row(1).Amount(1).FillAsync("5.5");
            await entry.OpenRowsAsync();

            await Expect(entry.RowsPanel).ToBeVisibleAsync();
            await Expect(entry.Row(1).Amount(1)).ToHaveValueAsync("5.50");
            await Expect(entry.Row(2).Amount(1)).ToHaveValueAsync("42.00");
            await entry.ShouldBeKeptAsync();
            (await entry.Main.InnerTextAsync())!.ShouldNotContain("พบตัวเลข");
        });

    [Fact]
    public async Task BrowserThatKeepsNothing_IsToldSoAndStillSaves() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            await visit.Page.AddInitScriptAsync("Object.defineProperty(window, 'indexedDB', { value: undefined })");
            var district = await visit.Site.TakeSyncedDistrictAsync();

            var entry = await visit.OpenEntryAsync(district);
            await Expect(entry.Main).ToContainTextAsync("เครื่องนี้เก็บตัวเลขที่กรอกค้างไว้ไม่ได้ กรุณาบันทึกบ่อย ๆ");
            await entry.Row(1).TypeAsync(1, "5");
            await entry.SaveAsync();

            await Expect(entry.Status).ToContainTextAsync("ยอดรวมทั้งอำเภอ 5.00 บาท");
        });

    private static async Task SaveOneAsync(Visit visit, string userName, string amount)
    {
        var entry = await visit.OpenEntryAsync(userName);
        await entry.Row(1).TypeAsync(1, amount);
        await entry.SaveAsync();
        await Expect(entry.Status).ToContainTextAsync("บันทึกข้อมูลสำเร็จ");
    }

    private static async Task SignOutAsync(Visit visit)
    {
        await visit.Page.GetByRole(AriaRole.Banner).GetByText("(").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Button, new() { Name = "ออกจากระบบ" }).ClickAsync();
    }

    private static ILocator Button(Visit visit, string words) => visit.Page.GetByRole(AriaRole.Button, new() { Name = words });

    private static async Task ShouldHoldNothingAsync(Visit visit) =>
        await visit.Page.WaitForFunctionAsync($"async () => await ({RawStore})() === ''");
}
