using Chumchon.Browser.Tests.Pages;
using Chumchon.Browser.Tests.Sites;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Journeys;

/// <summary>Blocks from a spreadsheet.</summary>
[Collection(RecordingTests.Name)]
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
            await Expect(entry.PastePreview).ToContainTextAsync("ตรวจสอบก่อนวาง: 2 แถว 2 คอลัมน์");
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
            await Expect(entry.PastePreview).ToBeVisibleAsync();

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
            var names = await SingleNamesAsync(entry);
            await entry.Row(1).Amount(1).FocusAsync();

            await entry.PasteAsync($"ผู้ผลิต\tในประเทศ ออฟไลน์\tต่างประเทศ ออนไลน์\n{names[1]}\t4,000\t\n{names[0]}\t2,000\t5\nกลุ่มที่ไม่มี\t1\t1");
            await Expect(entry.PastePreview).ToContainTextAsync("ไม่พบชื่อในตาราง 1 แถว จะไม่วาง: กลุ่มที่ไม่มี");
            await entry.ConfirmPasteAsync();

            await Expect(entry.RowOf(names[1]).Total).ToHaveTextAsync("4,000.00");
            await Expect(entry.RowOf(names[0]).Total).ToHaveTextAsync("2,005.00");
            await Expect(entry.GrandTotal).ToHaveTextAsync("6,005.00");
            await Expect(entry.RowOf(names[0]).Amount(4)).ToHaveValueAsync("5.00");
        });

    [Fact]
    public async Task ColumnThatIsNotSure_IsAskedBeforeAnythingLands() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            var names = await SingleNamesAsync(entry);
            await entry.Row(1).Amount(1).FocusAsync();

            await entry.PasteAsync($"ชื่อกลุ่ม\tหน้าร้าน\tเพจ\r\n{names[2]}\t310\t31\r\n{names[0]}\t320\t32\r\n");
            await Expect(entry.ConfirmPaste).ToBeDisabledAsync();
            await Expect(entry.PastePreview).ToContainTextAsync("คอลัมน์นี้คือ… B “หน้าร้าน” (310, 320)");
            await visit.ShouldBeAccessibleAsync("questions");
            await entry.AnswerPasteAsync("หน้าร้าน", "ในประเทศ ออฟไลน์");
            await entry.AnswerPasteAsync("เพจ", "ไม่วางคอลัมน์นี้");
            await Expect(entry.PastePreview).ToContainTextAsync("คอลัมน์ที่ไม่วาง 1 คอลัมน์: C “เพจ”");
            await entry.ConfirmPasteAsync();

            await Expect(entry.RowOf(names[2]).Amount(1)).ToHaveValueAsync("310.00");
            await Expect(entry.RowOf(names[0]).Amount(1)).ToHaveValueAsync("320.00");
            await Expect(entry.GrandTotal).ToHaveTextAsync("630.00");
        });

    [Fact]
    public async Task FourColumnsWithoutHeadings_CostOneAnswer() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            var names = await SingleNamesAsync(entry);
            await entry.Row(1).Amount(3).FocusAsync();

            await entry.PasteAsync($"1. {names[1]}\t110\t120\t130\t140\t500\r\n2. {names[0]}\t210\t\t-\t240\t450\r\n");
            await Expect(entry.ConfirmPaste).ToBeDisabledAsync();
            await Expect(entry.PastePreview.Locator("select")).ToHaveCountAsync(1);
            await Expect(entry.PastePreview).ToContainTextAsync("B (110, 210) = ในประเทศ ออฟไลน์ · C (120) = ในประเทศ ออนไลน์ · D (130, -) = ต่างประเทศ ออฟไลน์ · E (140, 240) = ต่างประเทศ ออนไลน์ · F (500, 450) = ยอดรวม (ไม่วาง)");
            await visit.ShouldBeAccessibleAsync("order");
            await entry.AnswerPasteAsync("เรียงตามตารางนี้", "ใช่ วางตามลำดับนี้");
            await Expect(entry.PastePreview).ToContainTextAsync($"อ่านชื่อโดยไม่รวมเลขลำดับหน้าชื่อ 2 แถว: 1. {names[1]}");
            await entry.ConfirmPasteAsync();

            await Expect(entry.RowOf(names[1]).Amount(4)).ToHaveValueAsync("140.00");
            await Expect(entry.RowOf(names[0]).Amount(1)).ToHaveValueAsync("210.00");
            await Expect(entry.GrandTotal).ToHaveTextAsync("950.00");
        });

    [Fact]
    public async Task HeadsOfTwoLevels_FindTheirChannels() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            var names = await SingleNamesAsync(entry);
            await entry.Row(1).Amount(1).FocusAsync();

            // As LibreOffice copies merged cells; a quantity and a total among them, a total below.
            await entry.PasteAsync(
                "แบบรายงาน\t\t\t\t\t\t\nลำดับ\tรายชื่อ\tจำนวน (ชิ้น)\tต่างประเทศ (บาท)\t\tในประเทศ (บาท)\tรวม\n" +
                "\t\t\tออนไลน์\tออฟไลน์\tออฟไลน์\t\n" +
                $"1\t{names[1]}\t7\t41\tไม่มี\t43\t126\n2\t{names[3]}\t8\t51\t52\t฿53\t156\nรวม\t\t15\t92\t94\t96\t282\n",
                $"""
                 <meta charset="utf-8"><style>.x1 {"{mso-number-format:General;}"}</style><table style="border:0">
                 <tr><td colspan="7" style="color:red">แบบรายงาน</td></tr>
                 <tr><td rowspan="2">ลำดับ</td><td rowspan="2">รายชื่อ</td><td rowspan="2">จำนวน (ชิ้น)</td><td colspan="2">ต่างประเทศ (บาท)</td><td>ในประเทศ (บาท)</td><td rowspan="2">รวม</td></tr>
                 <tr><td>ออนไลน์</td><td>ออฟไลน์</td><td>ออฟไลน์</td></tr>
                 <tr><td>1</td><td>{names[1]}</td><td>7</td><td class="x1">41</td><td>ไม่มี</td><td>43</td><td>126</td></tr>
                 <tr><td>2</td><td>{names[3]}</td><td>8</td><td>51</td><td>52</td><td>฿53</td><td>156</td></tr>
                 <tr><td>รวม</td><td></td><td>15</td><td>92</td><td>94</td><td>96</td><td>282</td></tr></table>
                 """);
            await Expect(entry.PastePreview).ToContainTextAsync("อ่านไม่ได้ 2 ช่อง จะไม่วาง");
            await Expect(entry.PastePreview).ToContainTextAsync("คอลัมน์ที่ไม่วาง 3 คอลัมน์");
            await Expect(entry.PastePreview).ToContainTextAsync("แถวยอดรวม 1 แถว ไม่วาง");
            await entry.ConfirmPasteAsync();

            await Expect(entry.RowOf(names[1]).Amount(1)).ToHaveValueAsync("43.00");
            await Expect(entry.RowOf(names[1]).Amount(3)).ToHaveValueAsync("");
            await Expect(entry.RowOf(names[1]).Amount(4)).ToHaveValueAsync("41.00");
            await Expect(entry.RowOf(names[3]).Amount(1)).ToHaveValueAsync("");
            await Expect(entry.RowOf(names[3]).Amount(3)).ToHaveValueAsync("52.00");
            await Expect(entry.RowOf(names[3]).Amount(4)).ToHaveValueAsync("51.00");
            await Expect(entry.GrandTotal).ToHaveTextAsync("187.00");
        });

    [Fact]
    public async Task NamesOfOthers_AreListedAndNeverTakenByPlace() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            await entry.Row(1).Amount(1).FocusAsync();

            await entry.PasteAsync("กลุ่มจักสานบ้านโน้น\t610\nกลุ่มปลาส้มบ้านนี้\t620\n");

            await Expect(entry.PastePreview).ToContainTextAsync("ไม่พบชื่อในตาราง 2 แถว จะไม่วาง: กลุ่มจักสานบ้านโน้น, กลุ่มปลาส้มบ้านนี้");
            await entry.AnswerPasteAsync("คอลัมน์นี้คือ…", "ในประเทศ ออนไลน์");
            await Expect(entry.ConfirmPaste).ToBeDisabledAsync();
        });

    [Theory]
    [InlineData("<td sdval=\"2345.75\" sdnum=\"1033;0;#,##0\">2,346</td>", "2,346", "2,345.75")]
    [InlineData("<td sdval=\"7654321\" sdnum=\"1033;0;#,##0,\">7,654</td>", "7,654", "7,654,321.00")]
    [InlineData("<td data-sheets-value='{\"1\":3,\"3\":88.25}' data-sheets-numberformat='{\"1\":2,\"2\":\"0\"}'>88</td>", "88", "88.25")]
    [InlineData("<td x:num=\"19.5\">20</td>", "20", "19.50")]
    public async Task HeldValue_IsPastedAndSaid(string cell, string shown, string held) =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            await entry.Row(1).Amount(2).FocusAsync();

            await entry.PasteAsync($"{shown}\r\n", $"<table><tr>{cell}</tr></table>");
            await Expect(entry.PastePreview).ToContainTextAsync("ค่าในช่องต่างจากที่แสดง 1 ช่อง");
            await entry.ConfirmPasteAsync();

            await Expect(entry.Row(1).Amount(2)).ToHaveValueAsync(held);
        });

    [Fact]
    public async Task FormatAlone_IsWarnedOf() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            await entry.Row(1).Amount(1).FocusAsync();

            // As Excel writes it: the formats stand in a style sheet, the values nowhere.
            await entry.PasteAsync("1,235\r\n64\r\n2567\r\n", """
                <html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--
                .xl65 {mso-number-format:"\#\,\#\#0";} .xl66 {mso-number-format:"\#\,\#\#0\,";} .xl67 {mso-number-format:"yyyy";}
                --></style></head><body><table><tr><td class=xl65>1,235</td></tr><tr><td class=xl66>64</td></tr><tr><td class=xl67>2567</td></tr></table></body></html>
                """);
            await Expect(entry.PastePreview).ToContainTextAsync("รูปแบบช่องไม่แสดงสตางค์ 1 ช่อง");
            await Expect(entry.PastePreview).ToContainTextAsync("อ่านไม่ได้ 2 ช่อง จะไม่วาง");
            await entry.ConfirmPasteAsync();

            await Expect(entry.GrandTotal).ToHaveTextAsync("1,235.00");
        });

    [Fact]
    public async Task CellOfTwoParagraphs_IsOneRow() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            await entry.Row(1).Amount(1).FocusAsync();
            const string text = "510.00\t15.00\r\n520.00\r\n(ประมาณการ)\t25.00\r\n530.00\t35.00\r\n";

            await entry.PasteAsync(text);
            await Expect(entry.PastePreview).ToContainTextAsync("บางบรรทัดมีจำนวนช่องไม่เท่ากัน");
            await Expect(entry.ConfirmPaste).ToBeDisabledAsync();
            await visit.Page.Keyboard.PressAsync("Escape");

            await entry.PasteAsync(text, """
                <table class=MsoTable><tr><td><p class=MsoNormal>510.00<o:p></o:p></p></td><td><p>15.00</p></td></tr>
                <tr><td><p>520.00</p><p>(ประมาณการ)</p></td><td><p>25.00</p></td></tr><tr><td><p>530.00</p></td><td><p>35.00</p></td></tr></table>
                """);
            await Expect(entry.PastePreview).ToContainTextAsync("อ่านไม่ได้ 1 ช่อง จะไม่วาง");
            await entry.ConfirmPasteAsync();

            await Expect(entry.Row(2).Amount(1)).ToHaveValueAsync("");
            await Expect(entry.Row(2).Amount(2)).ToHaveValueAsync("25.00");
            await Expect(entry.Row(3).Amount(1)).ToHaveValueAsync("530.00");
            await Expect(entry.Row(4).Amount(2)).ToHaveValueAsync("");
        });

    [Fact]
    public async Task Blanks_EmptyNothingUnlessAskedTo() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            await entry.Row(2).TypeAsync(1, "222");
            await entry.Row(1).Amount(1).FocusAsync();
            const string merged = "11\n\n33\n";

            await entry.PasteAsync(merged);
            await Expect(entry.PastePreview).ToContainTextAsync("ช่องว่างในข้อมูลตรงกับช่องที่มีตัวเลข 1 ช่อง");
            await Expect(entry.ConfirmPaste).ToHaveTextAsync("วาง 2 ช่อง");
            await entry.ConfirmPasteAsync();
            await Expect(entry.GrandTotal).ToHaveTextAsync("266.00");

            await entry.Row(1).Amount(1).FocusAsync();
            await entry.PasteAsync(merged);
            await entry.EmptyWhereBlank.CheckAsync();
            await Expect(entry.ConfirmPaste).ToHaveTextAsync("วาง 1 ช่อง");
            await entry.ConfirmPasteAsync();
            await Expect(entry.GrandTotal).ToHaveTextAsync("44.00");
        });

    [Fact]
    public async Task HundredAndThirtyThousandLines_AreTakenAsFarAsTheTableGoes() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            await entry.Row(1).Amount(1).FocusAsync();

            await entry.PasteAsync("71\r\n72\r\n" + string.Concat(Enumerable.Repeat("\r\n", 130_000)) + "9\r\n");

            await Expect(entry.PastePreview).ToContainTextAsync("ตรวจสอบก่อนวาง: 130,003 แถว 1 คอลัมน์");
            await Expect(entry.PastePreview).ToContainTextAsync("ข้อมูลเกินตาราง");
            await entry.ConfirmPasteAsync();
            await Expect(entry.GrandTotal).ToHaveTextAsync("143.00");
        });

    [Fact]
    public async Task LineThatDiesOnceThePageIsAtRest_StillPastes() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var district = await visit.Site.TakeSyncedDistrictAsync();
            var reader = visit.Page.WaitForRequestFinishedAsync(new() { Predicate = IsReadersLast });
            var entry = await visit.OpenEntryAsync(district);
            await reader;
            await visit.Page.Context.SetOfflineAsync(true);
            await entry.Row(1).Amount(1).FocusAsync();

            await entry.PasteAsync("11\t12\r\n13\t14\r\n");
            await entry.ConfirmPasteAsync();

            await Expect(entry.GrandTotal).ToHaveTextAsync("50.00");
        });

    [Theory]
    [InlineData("**/dist/paste-*")]
    [InlineData("**/entry/otop-sales/words/*")]
    public async Task LineThatDiesBefore_RefusesInWordsAndPastesWhenItIsBack(string reader) =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            await visit.Page.RouteAsync(reader, static route => route.AbortAsync());
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            await entry.Row(1).Amount(1).FocusAsync();

            await entry.PasteAsync("11\t12\r\n13\t14\r\n");
            await Expect(visit.Page.Locator("[data-notice=paste]")).ToContainTextAsync("ยังไม่ได้วาง");
            await Expect(entry.PastePreview).ToHaveCountAsync(0);
            await Expect(entry.GrandTotal).ToHaveTextAsync("–");

            await visit.Page.UnrouteAsync(reader);
            await entry.Row(1).Amount(1).FocusAsync();
            await entry.PasteAsync("11\t12\r\n13\t14\r\n");
            await entry.ConfirmPasteAsync();
            await Expect(entry.GrandTotal).ToHaveTextAsync("50.00");
            await Expect(visit.Page.Locator("[data-notice=paste]")).ToHaveCountAsync(0);
        });

    /// <summary>The reader fetches its words once it is there itself.</summary>
    private static bool IsReadersLast(IRequest request) => request.Url.Contains("/otop-sales/words/", StringComparison.Ordinal);

    private static async Task<List<string>> SingleNamesAsync(EntryPage entry) =>
        [.. (await entry.ProducersAsync()).GroupBy(static name => name, StringComparer.Ordinal).Where(static same => same.Count() == 1).Select(static same => same.Key)];

    [Fact]
    public async Task SevenHundredRows_LandAndAreSaved() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var month = DemoSite.LateMonth.Previous;
            var entry = await visit.OpenEntryAsync($"d{DemoSite.LargeDistrict}", month);
            await Expect(entry.Rows).ToHaveCountAsync(700);
            await entry.Row(1).Amount(1).FocusAsync();

            await entry.PasteAsync(string.Concat(Enumerable.Range(1, 700).Select(static row => $"{row}\t{row}.25\t-\t\r\n")));
            await entry.EmptyWhereBlank.CheckAsync();
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
            await entry.OnlyBlank.ClickAsync();
            await entry.Row(1).Amount(1).FocusAsync();

            await entry.PasteAsync("1\n2\n");
            await entry.ConfirmPasteAsync();

            await Expect(entry.ColumnTotal(1)).ToHaveTextAsync("503.00");
        });
}
