using Chumchon.Browser.Tests.Pages;
using Chumchon.Browser.Tests.Sites;
using Chumchon.Tests.Databases;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Journeys;

/// <summary>A district officer follows the manual's steps ๔ to ๙, word for word.</summary>
[Collection(RecordingTests.Name)]
public sealed class ManualTests(BrowserRun run)
{
    [Theory, OnSqlite, OnPostgres]
    public async Task InThai_TheMonthIsRecorded(string provider) =>
        await run.VisitAsync(await run.SiteAsync(provider), async visit =>
        {
            var district = visit.Site.TakeDistrict();
            var home = await (await visit.OpenSignInAsync()).SignInAsync($"d{district}", DemoSite.Password);
            var choose = await home.ChooseIncomeAsync();
            var entry = await choose.ChooseAsync("2568", "มกราคม 2568");
            await Expect(entry.Main).ToContainTextAsync("ยังไม่มีรายชื่อผู้ประกอบการในเดือนนี้");
            await Expect(entry.Main).ToContainTextAsync("มาจากเดือนธันวาคม 2567 โดยไม่นำยอดจำหน่าย");
            await Expect(entry.SaveButton).ToHaveCountAsync(0);

            await SyncAsync(entry);
            await Expect(entry.Main).ToContainTextAsync(
                "(การกดปุ่ม “บันทึกข้อมูล” ถือว่าเป็นการตรวจสอบและยืนยันข้อมูลของอำเภอแล้ว กรุณาตรวจสอบให้เรียบร้อยก่อนกดปุ่ม)");
            await Expect(entry.Main).ToContainTextAsync(
                "หมายเหตุ : ในกรณีที่ต้องการเพิ่มผู้ประกอบการรายใหม่ ให้แจ้งเจ้าหน้าที่เพื่อดำเนินการต่อไป");
            await TypeAsync(entry);
            await entry.SaveAsync();

            await Expect(entry.Status).ToContainTextAsync("บันทึกข้อมูลสำเร็จ เมื่อวันที่ 6 กุมภาพันธ์ 2568 เวลา 14:32:05 น.");
            await Expect(entry.Status).ToContainTextAsync("ยอดรวมทั้งอำเภอ 13,580.17 บาท");
            await entry.ReloadAsync();
            await Expect(entry.Status).ToContainTextAsync("บันทึกข้อมูลสำเร็จ");
            entry = await (await entry.ChooseIncomeAsync()).ChooseAsync("2568", "มกราคม 2568");
            await Expect(entry.Main).ToContainTextAsync("แก้ไขล่าสุด: 6 กุมภาพันธ์ 2568 เวลา 14:32 น.");
            await Expect(entry.Row(1).Amount(1)).ToHaveValueAsync("1,234.50");
            await Expect(entry.Row(2).NoSales).ToBeCheckedAsync();
            await Expect(entry.Row(3).Amount(4)).ToHaveValueAsync("0.00");
            (await visit.Site.StoredSumAsync(district)).ShouldBe(1_234_50 + 12_345_67);
        });

    [Fact]
    public async Task InEnglish_TheMonthIsRecorded() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var district = visit.Site.TakeDistrict();
            var home = await (await visit.OpenSignInAsync()).SignInAsync($"d{district}", DemoSite.Password);
            var entry = await (await home.ChooseIncomeAsync()).ChooseAsync("2568", "January 2025");

            await entry.SyncAsync();
            await Expect(entry.SyncPreview).ToContainTextAsync("Bring the producers of December 2024 into January 2025");
            await entry.ConfirmSyncAsync();
            await entry.Row(1).TypeAsync(1, "1234.5");
            await entry.SaveAsync();

            await Expect(entry.Status).ToContainTextAsync("Saved on 6 February 2025 at 14:32:05.");
            (await visit.Site.StoredSumAsync(district)).ShouldBe(1_234_50);
        }, Wording.English);

    [Fact]
    public async Task AnotherFiscalYear_OffersItsMonths() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var choose = await (await visit.SignInAsync(visit.Site.TakeDistrict())).ChooseIncomeAsync();
            await Expect(choose.FiscalYear).ToHaveValueAsync("2568");
            await Expect(choose.Month).ToHaveValueAsync("2025-01");

            var entry = await choose.ChooseAsync("2567", "กุมภาพันธ์ 2567");

            await Expect(entry.Main).ToContainTextAsync("กุมภาพันธ์ 2567");
            await Expect(entry.Row(5).Total).Not.ToHaveTextAsync("–");
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

        await ConfirmSyncAsync(entry);
        await entry.UndoSyncAsync();
        await Expect(entry.Status).ToContainTextAsync("นำแถวที่เพิ่มออกแล้ว");
        await Expect(entry.Rows).ToHaveCountAsync(0);

        await ConfirmSyncAsync(entry);
        var rows = await entry.Rows.CountAsync();
        rows.ShouldBeGreaterThan(4);
        await Expect(entry.Row(1).Amount(1)).ToHaveValueAsync("");
        await entry.SyncAsync();
        await Expect(entry.Status).ToContainTextAsync("รายชื่อครบแล้ว ไม่มีแถวที่ต้องเพิ่ม");
        await Expect(entry.Rows).ToHaveCountAsync(rows);
    }

    private static async Task ConfirmSyncAsync(EntryPage entry)
    {
        await entry.SyncAsync();
        await entry.ConfirmSyncAsync();
        await Expect(entry.Status).ToContainTextAsync("เพิ่มแล้ว");
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
        await Expect(entry.Row(3).NoSales).ToBeCheckedAsync();

        await entry.Row(4).TypeAsync(2, "12345.67");
        await Expect(entry.ColumnTotal(1)).ToHaveTextAsync("1,234.50");
        await Expect(entry.ColumnTotal(2)).ToHaveTextAsync("12,345.67");
        await Expect(entry.GrandTotal).ToHaveTextAsync("13,580.17");
        await Expect(entry.Main).ToContainTextAsync("ยังไม่ได้บันทึก 7 ช่อง");
    }
}
