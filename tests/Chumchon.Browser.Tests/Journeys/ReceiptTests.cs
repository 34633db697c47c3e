using System.Text.RegularExpressions;
using Chumchon.Browser.Tests.Pages;
using Chumchon.Browser.Tests.Sites;
using Chumchon.Tests.Databases;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Journeys;

/// <summary>The paper that proves a save, its check, the list of all saves, and remarks.</summary>
[Collection(LookingTests.Name)]
public sealed class ReceiptTests(BrowserRun run)
{
    private const string Remark = "ขายดีช่วงเทศกาล";

    [Theory, OnSqlite, OnPostgres]
    public async Task Save_HasAReceiptThatIsCheckedAndFoundOutWhenAltered(string provider) =>
        await run.VisitAsync(await run.SiteAsync(provider), async visit =>
        {
            var district = await visit.Site.TakeSyncedDistrictAsync();
            var entry = await visit.OpenEntryAsync(district);
            await entry.Row(1).TypeAsync(1, "1234.50");
            await entry.Row(2).TypeAsync(2, "0.50");
            await entry.SaveAsync();

            var receipt = await entry.OpenReceiptAsync();
            await Expect(receipt.GrandTotal).ToHaveTextAsync("1,235.00");
            await Expect(receipt.Sheet).ToContainTextAsync("6 กุมภาพันธ์ 2568 เวลา 14:32:05 น.");
            var code = await receipt.CodeAsync();
            await visit.ShouldBeAccessibleAsync();

            var check = await receipt.CheckAsync();
            await check.ShouldSayAsync("ตรงกับข้อมูลในระบบ บันทึกเมื่อ 6 กุมภาพันธ์ 2568");
            await check.CheckAsync(code.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant());
            await check.ShouldSayAsync("ยอดรวม 1,235.00 บาท");
            await visit.ShouldBeAccessibleAsync();

            await visit.Site.AlterReceiptsAsync(district);
            await check.CheckAsync(code);
            await check.ShouldSayAsync("ไม่ตรงกับข้อมูลในระบบ");
            await check.ShouldSayAsync("จำนวนแถวหรือยอดจำหน่ายไม่ตรงกับข้อมูลของเดือน ณ การบันทึกครั้งนี้");
        });

    [Fact]
    public async Task Receipt_PrintsOnOneUprightSheet() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            await visit.SignInAsync("d9001");
            await visit.Page.GotoAsync("/entry/otop-sales/2024-09/receipts/1");
            var receipt = new ReceiptPage(visit);
            await Expect(receipt.Print).ToBeVisibleAsync();

            (await PrintedSheets.OfAsync(visit.Page)).ShouldBe(new(1, PrintedSheets.UprightA4));

            await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
            await Expect(receipt.Print).ToBeHiddenAsync();
            await Expect(receipt.Sheet.GetByText("ผู้รับรองข้อมูล")).ToBeVisibleAsync();
            await visit.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        });

    [Fact]
    public async Task SecondSave_StandsWithTheFirstAndWhatBothChanged() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            await entry.Row(1).TypeAsync(1, "100");
            await entry.SaveAsync();
            await Expect(entry.Status).ToContainTextAsync("บันทึกข้อมูลสำเร็จ");
            await entry.Row(1).TypeAsync(1, "200");
            await entry.SaveAsync();

            var saves = await (await entry.OpenReceiptAsync()).OpenSavesAsync();

            await Expect(saves.Writes).ToHaveTextAsync(["ครั้งที่ 3 · บันทึกข้อมูล", "ครั้งที่ 2 · บันทึกข้อมูล", "ครั้งที่ 1 · Sync ข้อมูล"]);
            await saves.UnfoldAsync(3);
            await Expect(saves.Changes(3).Last).ToContainTextAsync("100.00");
            await Expect(saves.Changes(3).Last).ToContainTextAsync("200.00");
            await saves.UnfoldAsync(2);
            await Expect(saves.Changes(2).Last).ToContainTextAsync("(ว่าง)");
        });

    [Fact]
    public async Task Remark_IsTypedByKeySavedShownAndTakenAway() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            await ScriptShouldRunAsync(entry);
            var row = entry.Row(2);
            await row.Amount(2).FocusAsync();

            await visit.Page.Keyboard.PressAsync("Shift+F2");
            await Expect(entry.Panel.Remark).ToBeFocusedAsync();
            await visit.Page.Keyboard.TypeAsync(Remark);
            await visit.Page.Keyboard.PressAsync("Enter");
            await Expect(row.Amount(2)).ToBeFocusedAsync();
            await visit.ShouldBeAccessibleAsync();
            await entry.SaveAsync();

            await Expect(entry.Status).ToContainTextAsync("แก้ไขหมายเหตุ 1 แถว");
            await Expect(entry.Panel.Remark).ToHaveValueAsync(Remark);
            await Expect(entry.OnlyRemarked).ToHaveTextAsync("มีหมายเหตุ 1");
            await Expect((await entry.PanelOfAsync(1)).Remark).ToHaveValueAsync("");

            await (await entry.PanelOfAsync(2)).Remark.FillAsync("");
            await entry.SaveAsync();
            await Expect(entry.Status).ToContainTextAsync("แก้ไขหมายเหตุ 1 แถว");
            await Expect(entry.OnlyRemarked).ToBeHiddenAsync();
        });

    /// <summary>The page stays as it is: what the colleague wrote is told at the field, and nothing needs retyping.</summary>
    [Fact]
    public async Task RemarkChangedMeanwhile_IsToldAtItsFieldAndTheNextSaveHolds()
    {
        var site = await run.SiteAsync("sqlite");
        var district = await site.TakeSyncedDistrictAsync();
        var colleague = await site.AddColleagueAsync(district);
        await run.VisitAsync(site, async mine =>
        {
            var entry = await mine.OpenEntryAsync(district);
            await ScriptShouldRunAsync(entry);
            await RemarkAsync(mine, entry, Remark);
            await run.VisitAsync(site, async theirs =>
            {
                var other = await theirs.OpenEntryAsync(colleague);
                await ScriptShouldRunAsync(other);
                await RemarkAsync(theirs, other, "ปิดร้าน");
                await other.SaveAsync();
                await Expect(other.Status).ToContainTextAsync("แก้ไขหมายเหตุ 1 แถว");
            });

            await entry.SaveAsync();
            await Expect(entry.Alert).ToContainTextAsync("มีผู้แก้ไขหมายเหตุ 1 แถวก่อนท่าน");
            await Expect(entry.Panel.Region).ToContainTextAsync("ผู้อื่นแก้ไขเป็น “ปิดร้าน”");
            await Expect(entry.Panel.Remark).ToHaveAttributeAsync("aria-invalid", "true");
            await Expect(entry.Panel.Remark).ToHaveValueAsync(Remark);
            await mine.ShouldBeAccessibleAsync();

            await entry.SaveAsync();
            await Expect(entry.Status).ToContainTextAsync("แก้ไขหมายเหตุ 1 แถว");
            await Expect(entry.Panel.Region).Not.ToContainTextAsync("ผู้อื่นแก้ไข");
            await entry.ReloadAsync();
            await Expect((await entry.PanelOfAsync(1)).Remark).ToHaveValueAsync(Remark);
            mine.Expect(422);
        });
    }

    /// <summary>What is not typed leaves nothing behind, and what is said of a row is no part of its name.</summary>
    [Fact]
    public async Task RemarkTakenBack_LeavesNothing() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            await ScriptShouldRunAsync(entry);
            var producers = await entry.ProducersAsync();

            await RemarkAsync(visit, entry, Remark);
            await Expect(entry.OnlyRemarked).ToHaveTextAsync("มีหมายเหตุ 1");
            await Expect(entry.Row(1).Amount(1)).ToBeFocusedAsync();
            await visit.Page.Keyboard.PressAsync("Shift+F2");
            await Expect(entry.Panel.Remark).ToBeFocusedAsync();
            await entry.Panel.Remark.FillAsync("");
            await visit.Page.Keyboard.PressAsync("Enter");

            await Expect(entry.OnlyRemarked).ToBeHiddenAsync();
            await Expect(entry.Row(2).Amount(1)).ToHaveAccessibleNameAsync(new Regex(
                $"^{Regex.Escape(producers[1])} [^ ]+ ยอดจำหน่าย", RegexOptions.None, TimeSpan.FromSeconds(1)));
            (await entry.ProducersAsync()).ShouldBe(producers);
        });

    [Fact]
    public async Task WithoutScript_AnExistingRemarkIsEdited()
    {
        var site = await run.SiteAsync("sqlite");
        var district = await site.TakeSyncedDistrictAsync();
        await run.VisitAsync(site, async visit =>
        {
            var entry = await visit.OpenEntryAsync(district);
            await ScriptShouldRunAsync(entry);
            await entry.Row(1).Amount(1).FocusAsync();
            await visit.Page.Keyboard.PressAsync("Shift+F2");
            await visit.Page.Keyboard.TypeAsync(Remark);
            await entry.SaveAsync();
            await Expect(entry.Status).ToContainTextAsync("แก้ไขหมายเหตุ 1 แถว");
        });
        await run.VisitAsync(site, async visit =>
        {
            var entry = await visit.OpenEntryAsync(district);
            await entry.RemarkOf(1).FillAsync($"{Remark} ปีใหม่");
            await entry.SaveAsync();

            await Expect(entry.RemarkOf(1)).ToHaveValueAsync($"{Remark} ปีใหม่");
            await Expect(entry.RemarkOf(2)).ToHaveCountAsync(0);
        }, browser: new() { JavaScriptEnabled = false });
    }

    /// <summary>Nothing follows the mouse or a key before the page's script has come; the filters come with it.</summary>
    private static Task ScriptShouldRunAsync(EntryPage entry) => Expect(entry.Find).ToBeVisibleAsync();

    private static async Task RemarkAsync(Visit visit, EntryPage entry, string text)
    {
        await entry.Row(1).Amount(1).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Shift+F2");
        await visit.Page.Keyboard.TypeAsync(text);
        await visit.Page.Keyboard.PressAsync("Enter");
    }
}
