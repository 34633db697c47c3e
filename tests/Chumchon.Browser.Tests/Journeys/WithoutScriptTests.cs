using Chumchon.Browser.Tests.Sites;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Journeys;

/// <summary>The same work in a browser that runs no script.</summary>
[Collection(LookingTests.Name)]
public sealed class WithoutScriptTests(BrowserRun run)
{
    private static BrowserNewContextOptions NoScript => new() { JavaScriptEnabled = false };

    [Fact]
    public async Task Month_IsChosenSyncedTypedAndSaved() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var district = visit.Site.TakeDistrict();
            var home = await (await visit.OpenSignInAsync()).SignInAsync($"d{district}", DemoSite.Password);
            var choose = await home.ChooseIncomeAsync();
            var entry = await choose.ChooseAsync("2568", "มกราคม 2568");
            await entry.SyncAsync();
            await entry.ConfirmSyncAsync();
            await Expect(entry.Status).ToContainTextAsync("เพิ่มแล้ว");

            await entry.Row(1).Amount(1).FillAsync("๑,๒๓๔.๕๐");
            await entry.Row(2).NoSales.CheckAsync();
            await entry.Row(3).Amount(2).FillAsync("65.5");
            await entry.SaveAsync();

            await Expect(entry.Status).ToContainTextAsync("ยอดรวมทั้งอำเภอ 1,300.00 บาท");
            await Expect(entry.Row(1).Amount(1)).ToHaveValueAsync("1,234.50");
            await Expect(entry.Row(2).NoSales).ToBeCheckedAsync();
            (await visit.Site.StoredSumAsync(district)).ShouldBe(1_300_00);
        }, browser: NoScript);

    [Fact]
    public async Task EnterInACell_NeitherSavesNorSyncs() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var district = await visit.Site.TakeSyncedDistrictAsync();
            var entry = await visit.OpenEntryAsync(district);
            await entry.Row(1).Amount(1).FillAsync("250");

            await entry.Row(1).Amount(1).PressAsync("Enter");
            await entry.Row(2).Amount(1).FillAsync("30");
            await entry.Row(3).NoSales.PressAsync("Enter");

            await Expect(entry.SyncPreview).ToHaveCountAsync(0);
            await Expect(entry.Row(1).Amount(1)).ToHaveValueAsync("250");
            (await visit.Site.SavesAsync(district)).ShouldBe(0);
            await entry.SaveAsync();
            await Expect(entry.Status).ToContainTextAsync("ยอดรวมทั้งอำเภอ 280.00 บาท");
        }, browser: NoScript);

    [Fact]
    public async Task RefusedAmount_ComesBackWithEverythingTyped() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var district = await visit.Site.TakeSyncedDistrictAsync();
            var entry = await visit.OpenEntryAsync(district);

            await entry.Row(1).Amount(1).FillAsync("250");
            await entry.Row(2).Amount(1).FillAsync("1.234");
            await entry.SaveAsync();

            await Expect(entry.Alert).ToContainTextAsync("มี 1 ช่องที่กรอกไม่ถูกต้อง กรุณาแก้ไขก่อนบันทึก");
            await Expect(entry.Main.GetByText("ทศนิยมไม่เกิน 2 ตำแหน่ง")).ToBeVisibleAsync();
            await Expect(entry.Row(1).Amount(1)).ToHaveValueAsync("250");
            await Expect(entry.Row(2).Amount(1)).ToHaveValueAsync("1.234");
            (await visit.Site.SavesAsync(district)).ShouldBe(0);

            await entry.Row(2).Amount(1).FillAsync("1.23");
            await entry.SaveAsync();
            await Expect(entry.Status).ToContainTextAsync("ยอดรวมทั้งอำเภอ 251.23 บาท");
        }, browser: NoScript);

    [Fact]
    public async Task MonthOfAnotherYear_IsAskedAgain() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var choose = await (await visit.SignInAsync("d9001")).ChooseIncomeAsync();
            await choose.FiscalYear.SelectOptionAsync(new SelectOptionValue { Label = "2567" });
            await choose.ShowAsync();
            await Expect(choose.Main).ToContainTextAsync("เลือกเดือนของปีงบประมาณ 2567");

            var entry = await choose.ChooseAsync("2567", "กันยายน 2567");

            await Expect(entry.Rows).ToHaveCountAsync(300);
        }, browser: NoScript);
}
