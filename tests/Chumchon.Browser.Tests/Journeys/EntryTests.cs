using Chumchon.Browser.Tests.Sites;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Journeys;

/// <summary>The entry page under an officer's hands.</summary>
[Collection(RecordingTests.Name)]
public sealed class EntryTests(BrowserRun run)
{
    [Fact]
    public async Task RefusedAmount_SaysWhyAndIsNotPosted() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var district = await visit.Site.TakeSyncedDistrictAsync();
            var entry = await visit.OpenEntryAsync(district);
            await entry.Row(1).TypeAsync(1, "100");

            await entry.Row(2).TypeAsync(1, "12,34");
            await Expect(entry.Row(2).Amount(1)).ToHaveAttributeAsync("aria-invalid", "true");
            await Expect(entry.Panel.Sentence("เครื่องหมายจุลภาคไม่ตรงหลัก ตรวจสอบตัวเลขอีกครั้ง")).ToBeVisibleAsync();
            await entry.SaveAsync();

            await Expect(entry.Main).ToContainTextAsync("มี 1 ช่องที่กรอกไม่ถูกต้อง กรุณาแก้ไขก่อนบันทึก");
            await Expect(entry.Row(2).Amount(1)).ToBeFocusedAsync();
            await Expect(entry.ToMend).ToHaveTextAsync("กรอกไม่ถูกต้อง 1 ช่อง");
            await entry.Row(1).Amount(1).FocusAsync();
            await entry.ToMend.ClickAsync();
            await Expect(entry.Row(2).Amount(1)).ToBeFocusedAsync();
            (await visit.Site.SavesAsync(district)).ShouldBe(0);

            await entry.Row(2).TypeAsync(1, "1,234");
            await entry.SaveAsync();
            await Expect(entry.Status).ToContainTextAsync("ยอดรวมทั้งอำเภอ 1,334.00 บาท");
        });

    [Theory]
    [InlineData("12a", "กรอกเป็นตัวเลขเท่านั้น เช่น 1,234.50")]
    [InlineData("1.234", "ทศนิยมไม่เกิน 2 ตำแหน่ง")]
    [InlineData("-5", "ต้องไม่ติดลบ")]
    [InlineData("10000000000", "ต้องไม่เกิน 9,999,999,999.99 บาท")]
    public async Task RefusedAmount_SaysItsSentence(string typed, string sentence) =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());

            await entry.Row(1).TypeAsync(3, typed);

            await Expect(entry.Panel.Sentence(sentence)).ToBeVisibleAsync();
            await Expect(entry.Row(1).Amount(3)).ToHaveValueAsync(typed);
        });

    [Fact]
    public async Task NoSalesTakenBack_BringsBackWhatWasTyped() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            await entry.Row(1).TypeAsync(1, "50");

            await entry.Row(1).NoSales.CheckAsync();
            await Expect(entry.Row(1).Amount(1)).ToHaveValueAsync("0.00");
            await entry.Row(1).NoSales.UncheckAsync();

            await Expect(entry.Row(1).Amount(1)).ToHaveValueAsync("50.00");
            await Expect(entry.Row(1).Amount(2)).ToHaveValueAsync("");
        });

    [Fact]
    public async Task Filters_HideRowsAndLeaveTotals() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            var all = await entry.Rows.CountAsync();
            var first = (await entry.ProducersAsync())[0];
            await entry.Row(1).TypeAsync(1, "75.25");

            await entry.OnlyBlank.ClickAsync();
            await Expect(entry.Rows).ToHaveCountAsync(all - 1);
            await Expect(entry.GrandTotal).ToHaveTextAsync("75.25");
            await entry.OnlyBlank.ClickAsync();

            await entry.Find.FillAsync(first[..6]);
            await Expect(entry.Row(1).Producer).ToHaveTextAsync(first);
            await entry.Find.FillAsync("ไม่มีผู้ประกอบการชื่อนี้");
            await Expect(entry.Rows).ToHaveCountAsync(0);
            await Expect(entry.Main.GetByText("ไม่พบแถวตามเงื่อนไขที่เลือก")).ToBeVisibleAsync();
            await entry.Find.FillAsync("");

            var subdistrict = await entry.Row(1).Subdistrict.TextContentAsync();
            await entry.Subdistrict.SelectOptionAsync(subdistrict!);
            (await entry.Rows.CountAsync()).ShouldBeInRange(1, all - 1);
            await Expect(entry.Row(1).Subdistrict).ToHaveTextAsync(subdistrict!);
        });

    [Fact]
    public async Task SecondProductType_IsARowOfItsOwn() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var district = await visit.Site.TakeSyncedDistrictAsync();
            var entry = await visit.OpenEntryAsync(district);
            var producers = await entry.ProducersAsync();
            var all = producers.Length;
            var once = Array.FindIndex(producers, each => producers.Count(other => other == each) == 1);
            var producer = producers[once];
            var type = await entry.Row(once + 1).Type.TextContentAsync() == "เครื่องดื่ม" ? "อาหาร" : "เครื่องดื่ม";
            await entry.Row(2).TypeAsync(1, "500");

            await entry.OpenRowsAsync();
            await entry.AddProductTypeAsync(producer, type);

            await Expect(entry.Status).ToContainTextAsync("เพิ่มแถวแล้ว");
            await Expect(entry.Rows).ToHaveCountAsync(all + 1);
            await Expect(entry.GrandTotal).ToHaveTextAsync("500.00");
            await entry.RowOf(producer, type).TypeAsync(2, "40");
            await entry.SaveAsync();
            await Expect(entry.Status).ToContainTextAsync("ยอดรวมทั้งอำเภอ 540.00 บาท");
            (await visit.Site.StoredSumAsync(district)).ShouldBe(540_00);
        });

    /// <summary>Typing only: Enter goes down, and the page need not be touched by a mouse.</summary>
    [Fact]
    public async Task Enter_GoesDownAColumnToTheSaveButton() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            var all = await entry.Rows.CountAsync();

            await entry.Row(1).Amount(1).FocusAsync();
            for (var row = 1; row <= all; row++)
            {
                await Expect(entry.Row(row).Amount(1)).ToBeFocusedAsync();
                await visit.Page.Keyboard.TypeAsync("10");
                await visit.Page.Keyboard.PressAsync("Enter");
            }

            await Expect(entry.SaveButton).ToBeFocusedAsync();
            await visit.Page.Keyboard.PressAsync("Enter");
            await Expect(entry.Status).ToContainTextAsync($"ยอดรวมทั้งอำเภอ {all * 10}.00 บาท");
        });

    [Fact]
    public async Task Phone_SavesOneCardAndFoldsTheOtherChannels() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            await Expect(entry.Row(1).Amount(2)).ToBeHiddenAsync();

            await entry.Row(1).TypeAsync(1, "99");
            await entry.Row(1).UnfoldAsync();
            await entry.Row(1).TypeAsync(2, "1");
            await entry.SaveAsync();

            await Expect(entry.Status).ToContainTextAsync("ยอดรวมทั้งอำเภอ 100.00 บาท");
        }, browser: new() { ViewportSize = new() { Width = 360, Height = 740 }, HasTouch = true, IsMobile = true });
}
