using Chumchon.Browser.Tests.Pages;
using Chumchon.Browser.Tests.Sites;
using Chumchon.Tests.Databases;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Journeys;

/// <summary>A district officer follows the manual, word for word.</summary>
[Collection(BrowserTests.Name)]
public sealed class ManualTests(BrowserRun run)
{
    private const string SavedInThai = "บันทึกข้อมูลสำเร็จ เมื่อวันที่ 6 กุมภาพันธ์ 2568 เวลา 14:32:05 น.";

    [Theory, OnSqlite, OnPostgres]
    public async Task StepsFourToNine_RecordAMonth(string provider) =>
        await run.VisitAsync(await run.SiteAsync(provider), async visit =>
        {
            var district = visit.Site.TakeDistrict();
            var home = await visit.SignInAsync(district);
            var choose = await home.ChooseIncomeAsync();
            var entry = await choose.ChooseAsync("2568", "มกราคม 2568");
            await Expect(entry.Rows).ToHaveCountAsync(0);

            await SyncAsync(entry);
            await TypeAsync(entry);
            await entry.SaveAsync();

            await Expect(entry.Status).ToContainTextAsync(SavedInThai);
            await entry.ReloadAsync();
            await Expect(entry.Main).ToContainTextAsync("แก้ไขล่าสุด: 6 กุมภาพันธ์ 2568 เวลา 14:32 น.");
            await Expect(entry.Row(1).Amount(1)).ToHaveValueAsync("1,234.50");
            await Expect(entry.Row(2).NoSales).ToBeCheckedAsync();
            await Expect(entry.Row(3).Amount(4)).ToHaveValueAsync("0.00");
            (await visit.Site.StoredSumAsync(district)).ShouldBe(12_345_67 + 1_234_50);
        });

    /// <summary>Step ๗: previewed, cancelled, confirmed, harmless the second time, undone, done again.</summary>
    private static async Task SyncAsync(EntryPage entry)
    {
        await entry.SyncAsync();
        await Expect(entry.SyncPreview).ToContainTextAsync("ดึงรายชื่อผู้ประกอบการจากเดือนธันวาคม 2567 มายังเดือนมกราคม 2568");
        await Expect(entry.SyncPreview).ToContainTextAsync("ดึงเฉพาะข้อมูลผู้ประกอบการ ไม่ดึงยอดจำหน่าย");
        await entry.CancelSyncAsync();
        await Expect(entry.SyncPreview).ToBeHiddenAsync();
        await Expect(entry.Rows).ToHaveCountAsync(0);

        await entry.SyncAsync();
        await entry.ConfirmSyncAsync();
        await Expect(entry.Status).ToContainTextAsync("เพิ่มแล้ว");
        var rows = await entry.Rows.CountAsync();
        rows.ShouldBeGreaterThan(4);

        await entry.SyncAsync();
        await Expect(entry.Status).ToContainTextAsync("รายชื่อครบแล้ว ไม่มีรายการที่ต้องเพิ่ม");
        await Expect(entry.Rows).ToHaveCountAsync(rows);
    }

    /// <summary>Step ๘, with totals that follow each key.</summary>
    private static async Task TypeAsync(EntryPage entry)
    {
        await entry.Row(1).TypeAsync(1, "๑,๒๓๔.๕๐");
        await Expect(entry.Row(1).Amount(1)).ToHaveValueAsync("1,234.50");
        await Expect(entry.Row(1).Total).ToHaveTextAsync("1,234.50");

        await entry.Row(2).NoSales.CheckAsync();
        await Expect(entry.Row(2).Total).ToHaveTextAsync("0.00");

        await entry.Row(3).TypeAsync(4, "-");
        await Expect(entry.Row(3).Amount(4)).ToHaveValueAsync("0.00");

        await entry.Row(4).TypeAsync(2, "12345.67");
        await Expect(entry.ColumnTotal(1)).ToHaveTextAsync("1,234.50");
        await Expect(entry.ColumnTotal(2)).ToHaveTextAsync("12,345.67");
        await Expect(entry.GrandTotal).ToHaveTextAsync("13,580.17");
    }
}
