using Chumchon.Browser.Tests.Sites;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Journeys;

/// <summary>Blocks from a spreadsheet.</summary>
[Collection(BrowserTests.Name)]
public sealed class PasteTests(BrowserRun run)
{
    [Fact]
    public async Task Block_IsShownBeforeItLands() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var district = await visit.Site.TakeSyncedDistrictAsync();
            var entry = await visit.OpenEntryAsync(district);
            await entry.Row(2).TypeAsync(2, "99");
            await entry.Row(2).Amount(2).FocusAsync();

            await entry.PasteAsync("๑,๒๓๔.๕๐\t-\r\nสี่ร้อย\t7\r\n");
            await Expect(entry.PastePreview).ToContainTextAsync("ตรวจสอบก่อนวาง: 2 แถว 2 ช่อง");
            await Expect(entry.PastePreview).ToContainTextAsync("อ่านไม่ได้ 1 ช่อง จะไม่วาง");
            await Expect(entry.PastePreview).ToContainTextAsync("99.00");
            await visit.ShouldBeAccessibleAsync("preview");
            await entry.ConfirmPasteAsync();

            await Expect(entry.Row(2).Amount(2)).ToHaveValueAsync("1,234.50");
            await Expect(entry.Row(2).Amount(3)).ToHaveValueAsync("0.00");
            await Expect(entry.Row(3).Amount(2)).ToHaveValueAsync("");
            await Expect(entry.Row(3).Amount(3)).ToHaveValueAsync("7.00");
            await Expect(entry.GrandTotal).ToHaveTextAsync("1,241.50");
            await Expect(entry.Row(2).Amount(2)).ToBeFocusedAsync();
            await entry.SaveAsync();
            await Expect(entry.Status).ToContainTextAsync("บันทึกข้อมูลสำเร็จ");
            (await visit.Site.StoredSumAsync(district)).ShouldBe(1_241_50);
        });

    [Fact]
    public async Task NotWanted_ChangesNothing() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            await entry.Row(1).Amount(1).FocusAsync();
            await entry.PasteAsync("1\t2\n3\t4");

            await visit.Page.Keyboard.PressAsync("Escape");

            await Expect(entry.PastePreview).ToHaveCountAsync(0);
            await Expect(entry.Row(1).Amount(1)).ToBeFocusedAsync();
            await Expect(entry.GrandTotal).ToHaveTextAsync("–");
        });

    [Fact]
    public async Task BlockOverTheEdge_SaysWhatStaysOut() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            await entry.Row(await entry.Rows.CountAsync()).Amount(4).FocusAsync();

            await entry.PasteAsync("1\t2\n3\t4\n5\t6");

            await Expect(entry.PastePreview).ToContainTextAsync("ข้อมูลเกินตาราง 2 แถว จะไม่วาง");
            await Expect(entry.PastePreview).ToContainTextAsync("ข้อมูลเกินตาราง 1 คอลัมน์ จะไม่วาง");
            await entry.ConfirmPasteAsync();
            await Expect(entry.GrandTotal).ToHaveTextAsync("1.00");
        });

    [Fact]
    public async Task ColumnOfNames_FindsItsRows() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            var names = (await entry.ProducersAsync()).GroupBy(static name => name, StringComparer.Ordinal)
                .Where(static same => same.Count() == 1).Select(static same => same.Key).ToList();
            await entry.Row(1).Amount(1).FocusAsync();

            await entry.PasteAsync($"ผู้ผลิต\tออฟไลน์\tออนไลน์\n{names[1]}\t4,000\t\n{names[0]}\t2,000\t5\nกลุ่มที่ไม่มี\t1\t1");
            await Expect(entry.PastePreview).ToContainTextAsync("ไม่พบในตารางหรือชื่อซ้ำกัน 1 แถว จะไม่วาง: กลุ่มที่ไม่มี");
            await entry.ConfirmPasteAsync();

            await Expect(entry.RowOf(names[1]).Total).ToHaveTextAsync("4,000.00");
            await Expect(entry.RowOf(names[0]).Total).ToHaveTextAsync("2,005.00");
            await Expect(entry.GrandTotal).ToHaveTextAsync("6,005.00");
        });

    [Fact]
    public async Task SevenHundredRows_LandAndAreSaved() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var month = DemoSite.LateMonth.Previous;
            var entry = await visit.OpenEntryAsync($"d{DemoSite.LargeDistrict}", month);
            await Expect(entry.Rows).ToHaveCountAsync(700);
            await entry.Row(1).Amount(1).FocusAsync();

            await entry.PasteAsync(string.Concat(Enumerable.Range(1, 700).Select(static row => $"{row}\t{row}.25\t-\t\r\n")));
            await entry.ConfirmPasteAsync();
            await entry.SaveAsync();

            await Expect(entry.Status).ToContainTextAsync("บันทึกข้อมูลสำเร็จ");
            (await visit.Site.StoredSumAsync(DemoSite.LargeDistrict, month)).ShouldBe((2 * 245_350_00) + (700 * 25));
        }, endsWithAxe: false);

    [Fact]
    public async Task UnderAFilter_OnlyRowsThatAreSeenAreWritten() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            await entry.Row(1).TypeAsync(1, "500");
            await entry.OnlyBlank.CheckAsync();
            await entry.Row(1).Amount(1).FocusAsync();

            await entry.PasteAsync("1\n2\n");
            await entry.ConfirmPasteAsync();

            await Expect(entry.ColumnTotal(1)).ToHaveTextAsync("503.00");
        });
}
