using Chumchon.Browser.Tests.Pages;
using Chumchon.Browser.Tests.Sites;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Journeys;

/// <summary>The grid under the keys of a spreadsheet.</summary>
[Collection(RecordingTests.Name)]
public sealed class KeyboardTests(BrowserRun run)
{
    private async Task WithGridAsync(Func<Visit, EntryPage, Task> journey) =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            await entry.Row(1).Amount(1).FocusAsync();
            await journey(visit, entry);
        });

    private static async Task PressAsync(Visit visit, params string[] keys)
    {
        foreach (var key in keys)
        {
            await visit.Page.Keyboard.PressAsync(key);
        }
    }

    [Fact]
    public async Task ArrowsEnterAndTab_LeadAsInASpreadsheet() => await WithGridAsync(static async (visit, entry) =>
    {
        await PressAsync(visit, "ArrowDown", "ArrowRight");
        await Expect(entry.Row(2).Amount(2)).ToBeFocusedAsync();
        await PressAsync(visit, "End", "ArrowRight");
        await Expect(entry.Row(2).NoSales).ToBeFocusedAsync();
        await PressAsync(visit, "ArrowUp", "Home");
        await Expect(entry.Row(1).Amount(1)).ToBeFocusedAsync();
        await PressAsync(visit, "Tab", "Tab", "Enter");
        await Expect(entry.Row(2).Amount(1)).ToBeFocusedAsync();
        await PressAsync(visit, "Control+End");
        await Expect(entry.Row(await entry.Rows.CountAsync()).Amount(4)).ToBeFocusedAsync();
        await PressAsync(visit, "Control+Home", "Shift+Enter");
        await Expect(entry.Row(1).Amount(1)).ToBeFocusedAsync();
    });

    /// <summary>A cell reached by a key is taken whole: the browser would carry its text away.</summary>
    [Theory]
    [InlineData("ArrowDown")]
    [InlineData("Enter")]
    [InlineData("F2")]
    public async Task DragFromACellReachedByAKey_DrawsARangeAndMovesNothing(string key) => await WithGridAsync(async (visit, entry) =>
    {
        foreach (var figure in new[] { "638", "1331", "653", "945" })
        {
            await visit.Page.Keyboard.TypeAsync(figure);
            await PressAsync(visit, "Enter");
        }

        await PressAsync(visit, "Control+Home", key);
        var from = key == "F2" ? 1 : 2;
        await entry.Row(from).Amount(1).SelectTextAsync();
        await entry.Row(from).Amount(1).HoverAsync();
        await visit.Page.Mouse.DownAsync();
        await entry.Row(from + 1).Amount(1).HoverAsync();
        await entry.Row(from + 2).Amount(1).HoverAsync();
        await visit.Page.Mouse.UpAsync();

        var figures = new[] { "638.00", "1,331.00", "653.00", "945.00" };
        for (var row = 1; row <= figures.Length; row++)
        {
            await Expect(entry.Row(row).Amount(1)).ToHaveValueAsync(figures[row - 1]);
        }

        await Expect(visit.Page.Locator("[data-count=selected]")).ToContainTextAsync("3");
    });

    [Fact]
    public async Task EscThenTab_LeavesTheTable() => await WithGridAsync(static async (visit, entry) =>
    {
        await PressAsync(visit, "Escape");
        await Expect(visit.Page.Locator("#entry-status")).ToHaveTextAsync("กด Tab เพื่อออกจากตาราง");

        await PressAsync(visit, "Tab");

        await Expect(entry.SaveButton).ToBeFocusedAsync();
    });

    [Theory]
    [InlineData("Latin")]
    [InlineData("Thai")]
    public async Task ControlS_Saves(string layout) => await WithGridAsync(async (visit, entry) =>
    {
        await visit.Page.Keyboard.TypeAsync("125");

        await (layout is "Thai" ? visit.PressThaiCommandAsync("KeyS", "ห") : visit.Page.Keyboard.PressAsync("Control+s"));

        await Expect(entry.Status).ToContainTextAsync("ยอดรวมทั้งอำเภอ 125.00 บาท");
    });

    [Fact]
    public async Task QuestionMark_ListsTheKeysAndIsALetterInASearch() => await WithGridAsync(static async (visit, entry) =>
    {
        await PressAsync(visit, "?");
        await Expect(entry.Keys).ToContainTextAsync("Ctrl+S");
        await visit.ShouldBeAccessibleAsync("keys");
        await PressAsync(visit, "Escape");
        await Expect(entry.Keys).ToHaveCountAsync(0);
        await Expect(entry.Row(1).Amount(1)).ToBeFocusedAsync();
        await Expect(entry.Row(1).Amount(1)).ToHaveValueAsync("");

        await entry.Find.FocusAsync();
        await PressAsync(visit, "?");
        await Expect(entry.Find).ToHaveValueAsync("?");
        await Expect(entry.Keys).ToHaveCountAsync(0);
    });

    [Fact]
    public async Task TypingReplaces_F2EditsAndEscTakesBack() => await WithGridAsync(static async (visit, entry) =>
    {
        var cell = entry.Row(1).Amount(1);
        await visit.Page.Keyboard.TypeAsync("125");
        await PressAsync(visit, "ArrowRight", "ArrowLeft", "7", "Enter", "Shift+Enter");
        await Expect(cell).ToHaveValueAsync("7.00");

        await PressAsync(visit, "F2", "Home", "1");
        await Expect(cell).ToHaveValueAsync("17.00");
        await Expect(cell).ToBeFocusedAsync();
        await PressAsync(visit, "Escape");

        await Expect(cell).ToHaveValueAsync("7.00");
    });

    [Fact]
    public async Task ClickOnAFigure_PutsTheCaretThere() => await WithGridAsync(static async (visit, entry) =>
    {
        await entry.Row(1).TypeAsync(1, "1234");

        await entry.Row(1).Amount(1).ClickAsync();
        await PressAsync(visit, "Home", "ArrowRight", "9");

        await Expect(entry.Row(1).Amount(1)).ToBeFocusedAsync();
        await Expect(entry.Row(1).Amount(1)).ToHaveValueAsync("19,234.00");
    });

    [Fact]
    public async Task Range_IsCopiedEmptiedAndBroughtBack() => await WithGridAsync(static async (visit, entry) =>
    {
        await visit.Page.Keyboard.TypeAsync("1");
        await PressAsync(visit, "Tab", "2", "Enter", "3", "Tab", "4", "ArrowUp", "ArrowLeft");

        await PressAsync(visit, "Shift+ArrowDown", "Shift+ArrowRight");
        await Expect(entry.Main).ToContainTextAsync("เลือก 4 ช่อง รวม 10.00");
        (await entry.CopyAsync()).ShouldBe("1.00\t2.00\r\n3.00\t4.00\r\n");
        await PressAsync(visit, "Delete");
        await Expect(entry.GrandTotal).ToHaveTextAsync("–");
        await PressAsync(visit, "Control+z");
        await Expect(entry.GrandTotal).ToHaveTextAsync("10.00");
        await PressAsync(visit, "Control+z");
        await Expect(entry.GrandTotal).ToHaveTextAsync("6.00");
        await PressAsync(visit, "Control+y", "Control+y");

        await Expect(entry.GrandTotal).ToHaveTextAsync("–");
    });

    [Fact]
    public async Task FillDown_TakesTheFirstRowIntoTheRange() => await WithGridAsync(static async (visit, entry) =>
    {
        await visit.Page.Keyboard.TypeAsync("5");
        await PressAsync(visit, "Tab", "6", "ArrowLeft", "Shift+ArrowRight", "Shift+ArrowDown", "Shift+ArrowDown", "Control+d");
        await Expect(entry.Row(3).Total).ToHaveTextAsync("11.00");

        await PressAsync(visit, "Control+End", "ArrowUp", "8", "ArrowDown", "Control+d");

        await Expect(entry.ColumnTotal(4)).ToHaveTextAsync("16.00");
    });

    [Fact]
    public async Task TickUndone_BringsTheFiguresBack() => await WithGridAsync(static async (visit, entry) =>
    {
        await entry.Row(1).TypeAsync(1, "50");
        await entry.Row(1).NoSales.CheckAsync();
        await Expect(entry.Row(1).Total).ToHaveTextAsync("0.00");

        await PressAsync(visit, "Control+z");

        await Expect(entry.Row(1).Total).ToHaveTextAsync("50.00");
        await Expect(entry.Row(1).NoSales).Not.ToBeCheckedAsync();
    });

    [Fact]
    public async Task ThaiLayout_UndoesAndFillsByThePlaceOfTheKey() => await WithGridAsync(static async (visit, entry) =>
    {
        await visit.PressThaiAsync(("Digit3", "-"));
        await PressAsync(visit, "Enter");
        await Expect(entry.Row(1).Amount(1)).ToHaveValueAsync("3.00");

        await visit.PressThaiCommandAsync("KeyD", "ก");
        await Expect(entry.Row(2).Amount(1)).ToHaveValueAsync("3.00");
        await visit.PressThaiCommandAsync("KeyZ", "ผ");

        await Expect(entry.Row(2).Amount(1)).ToHaveValueAsync("");
    });

    [Fact]
    public async Task Drag_DrawsARange() => await WithGridAsync(static async (visit, entry) =>
    {
        await entry.Row(1).TypeAsync(1, "10");
        await entry.Row(2).TypeAsync(1, "20");
        var (from, to) = (await entry.Row(1).Amount(1).BoundingBoxAsync(), await entry.Row(3).Amount(2).BoundingBoxAsync());

        await visit.Page.Mouse.MoveAsync(from!.X + 10, from.Y + 10);
        await visit.Page.Mouse.DownAsync();
        await visit.Page.Mouse.MoveAsync(to!.X + 10, to.Y + 10, new() { Steps = 5 });
        await visit.Page.Mouse.UpAsync();

        await Expect(entry.Main).ToContainTextAsync("เลือก 6 ช่อง รวม 30.00");
    });
}
