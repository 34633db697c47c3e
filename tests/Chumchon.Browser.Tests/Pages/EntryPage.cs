using Chumchon.Browser.Tests.Sites;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Pages;

/// <summary>ยอดจำหน่าย OTOP: the grid of a district's month, with Sync, rows and save.</summary>
public sealed class EntryPage(Visit visit) : OfficerPage(visit)
{
    public ILocator Main => Page.GetByRole(AriaRole.Main);

    /// <summary>The rows that can be seen, a producer and product type each.</summary>
    public ILocator Rows => Page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Row).Filter(new() { Has = Page.GetByRole(AriaRole.Textbox) });

    public ILocator SaveButton => Main.GetByRole(AriaRole.Button, new() { Name = Words.Save, Exact = true });

    public ILocator SyncPreview => Page.GetByRole(AriaRole.Region).Filter(new() { Has = Button(Words.Cancel) });

    public ILocator Find => Page.GetByLabel(Words.Find, new() { Exact = true });

    public ILocator Subdistrict => Page.GetByLabel(Words.Subdistrict, new() { Exact = true });

    /// <summary>On a phone: brings the search and the other filters.</summary>
    public ILocator ShowFilters => Main.GetByRole(AriaRole.Button, new() { Name = "ค้นหาและกรอง" });

    /// <summary>The month, which leads to the choice of another.</summary>
    public ILocator Month => Main.GetByTitle("เปลี่ยนเดือน");

    /// <summary>The menu of what is done rarely.</summary>
    public ILocator More => Page.GetByLabel(Words.More, new() { Exact = true });

    public ILocator Charts => Link(Words.Charts);

    /// <summary>The list of keys.</summary>
    public ILocator Keys => Page.GetByRole(AriaRole.Dialog, new() { Name = "ปุ่มลัด" });

    /// <summary>A filter that says how many rows are not entered.</summary>
    public ILocator OnlyBlank => Chip(Words.NotEntered);

    public ILocator OnlyToCheck => Chip("ควรตรวจสอบ");

    public ILocator OnlyRemarked => Chip("มีหมายเหตุ");

    /// <summary>Without script: the field of a remark, beside the producer's name where there is one.</summary>
    public ILocator RemarkOf(int row) => Row(row).Producer.GetByRole(AriaRole.Textbox);

    /// <summary>What the page tells of the row in use.</summary>
    public RowPanel Panel => new(Page);

    /// <summary>In the save bar: how many cells cannot be read, and the way to the next.</summary>
    public ILocator ToMend => Main.GetByRole(AriaRole.Button, new() { Name = "กรอกไม่ถูกต้อง" });

    /// <summary>The panel in which a product type is added or a row removed.</summary>
    public ILocator RowsPanel => Page.GetByRole(AriaRole.Region).Filter(new() { Has = Button(Words.AddRow) });

    /// <summary>The line of the save bar that says where a save stands.</summary>
    public ILocator SavingLine => Page.Locator("[data-saving]");

    /// <summary>Waits until what is typed is kept on the device.</summary>
    public async Task ShouldBeKeptAsync()
    {
        await Expect(SavingLine).ToHaveAttributeAsync("data-saving", "kept");
        await Expect(SavingLine).ToHaveTextAsync("เก็บไว้ในเครื่องนี้แล้ว");
    }

    public ConflictPanel Conflict => new(Page);

    private ILocator Chip(string words) => Main.GetByRole(AriaRole.Button, new() { Name = words }).And(Page.Locator("[aria-pressed]"));

    private ILocator GrandRow => Page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Row).Filter(new() { HasText = Words.DistrictTotal });

    public override Task ShouldBeShownAsync() => Expect(Heading(Words.Sales)).ToBeVisibleAsync();

    public EntryRow Row(int number) => new(Page, Rows.Nth(number - 1));

    /// <summary>A row of those that are not entered.</summary>
    public EntryRow BlankRow(int number) => new(Page, Rows.Filter(new() { HasText = "–" }).Nth(number - 1));

    /// <summary>The first row of a producer.</summary>
    public EntryRow RowOf(string producer, string type = "") =>
        new(Page, Rows.Filter(new() { HasText = producer }).Filter(new() { HasText = type }).First);

    /// <summary>Waits until what the last key or click asked for is drawn.</summary>
    public Task ShouldHaveDrawnAsync() =>
        Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))");

    /// <summary>Where each row lies on the page, and how high it is.</summary>
    public Task<string[]> RowPlacesAsync() => Page.EvaluateAsync<string[]>(
        """
        () => [...document.querySelectorAll('table tbody tr')].map(row => row.getBoundingClientRect())
          .filter(({ height }) => height > 0).map(({ top, height }) => `${Math.round(top + scrollY)} ${height}`)
        """);

    /// <summary>Rows that are seen whole, between the table's head and its total.</summary>
    public Task<int> RowsSeenAsync() => Page.EvaluateAsync<int>(
        """
        () => {
            const [head, foot] = ['thead', 'tfoot'].map(part => document.querySelector(`table ${part}`).getBoundingClientRect());
            return [...document.querySelectorAll('table tbody tr')].map(row => row.getBoundingClientRect())
                .filter(row => row.height > 0 && row.top >= head.bottom - 0.5 && row.bottom <= Math.min(foot.top, innerHeight) + 0.5).length;
        }
        """);

    /// <summary>The panel with a row's details, of the channel that is reached in it.</summary>
    public async Task<RowPanel> PanelOfAsync(int row, int channel = 1)
    {
        await Row(row).Amount(channel).FocusAsync();
        await Expect(Panel.Producer).ToHaveTextAsync(await Row(row).Producer.InnerTextAsync());
        return Panel;
    }

    /// <summary>What is asked before a block is pasted.</summary>
    public ILocator PastePreview => Page.GetByRole(AriaRole.Dialog);

    /// <summary>Pastes into the cell that has the focus, as from a spreadsheet.</summary>
    /// <param name="html">The same cells as the program that was copied from tells them in HTML.</param>
    public Task PasteAsync(string text, string html = "") => Page.EvaluateAsync(
        """
        ({ text, html }) => {
            const clipboardData = new DataTransfer();
            clipboardData.setData('text/plain', text);
            if (html) clipboardData.setData('text/html', html);
            document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
        }
        """, new { text, html });

    /// <summary>What of a block is not sure is asked in a line of its own.</summary>
    public Task AnswerPasteAsync(string question, string answer) =>
        PastePreview.GetByLabel(question).SelectOptionAsync(new SelectOptionValue { Label = answer });

    /// <summary>Empties too what stands where the block is blank.</summary>
    public ILocator EmptyWhereBlank => PastePreview.GetByRole(AriaRole.Checkbox);

    /// <summary>What Ctrl+C of the cells chosen gives a spreadsheet.</summary>
    public Task<string> CopyAsync() => Page.EvaluateAsync<string>(
        """
        () => {
            const clipboardData = new DataTransfer();
            document.activeElement.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
            return clipboardData.getData('text/plain');
        }
        """);

    /// <summary>Says yes to the preview of a paste.</summary>
    public Task ConfirmPasteAsync() => ConfirmPaste.ClickAsync();

    public ILocator ConfirmPaste => PastePreview.GetByRole(AriaRole.Button).First;

    public Task<string[]> ProducersAsync() => Rows.GetByRole(AriaRole.Rowheader).EvaluateAllAsync<string[]>("all => all.map(e => e.textContent)");

    /// <summary>The total of a channel, 1 to 4.</summary>
    public ILocator ColumnTotal(int channel) => GrandRow.GetByRole(AriaRole.Cell).Nth(channel - 1);

    public ILocator GrandTotal => GrandRow.GetByRole(AriaRole.Cell).Last;

    /// <summary>Presses Sync ข้อมูล, which shows what would be added; on a phone it stands in the menu.</summary>
    public async Task SyncAsync()
    {
        if (!await Button(Words.Sync).IsVisibleAsync())
        {
            await OpenMoreAsync();
        }

        await Button(Words.Sync).ClickAsync();
    }

    public Task CancelSyncAsync() => Button(Words.Cancel).ClickAsync();

    public Task ConfirmSyncAsync() => SyncPreview.GetByRole(AriaRole.Button).First.ClickAsync();

    public Task UndoSyncAsync() => Button(Words.Undo).ClickAsync();

    public async Task OpenRowsAsync()
    {
        await OpenMoreAsync();
        await Button(Words.AddProductType).ClickAsync();
    }

    /// <summary>Opens the menu of what is done rarely: Excel, print, a second product type; on a phone charts and Sync too.</summary>
    public async Task OpenMoreAsync()
    {
        if (!await More.EvaluateAsync<bool>("summary => summary.parentElement.open"))
        {
            await More.ClickAsync();
        }
    }

    public async Task AddProductTypeAsync(string producer, string type)
    {
        await RowsPanel.GetByLabel(Words.Producer).SelectOptionAsync(new SelectOptionValue { Label = producer });
        await RowsPanel.GetByLabel(Words.ProductType, new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = type });
        await Button(Words.AddRow).ClickAsync();
    }

    /// <summary>Presses บันทึกข้อมูล.</summary>
    public Task SaveAsync() => SaveButton.ClickAsync();

    /// <summary>Presses it twice, as an impatient person does.</summary>
    public Task SaveTwiceAsync() => SaveButton.DblClickAsync();

    public Task ReloadAsync() => Page.ReloadAsync();

    /// <summary>ดาวน์โหลดแบบกรอก Excel.</summary>
    public async Task<byte[]> DownloadFormAsync()
    {
        await OpenMoreAsync();
        var download = await Page.RunAndWaitForDownloadAsync(() => Link(Words.DownloadForm).ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    /// <summary>นำเข้าจาก Excel.</summary>
    public async Task<UploadFormPage> OpenUploadAsync()
    {
        await OpenMoreAsync();
        await Link(Words.UploadForm).ClickAsync();
        return await ShownAsync(new UploadFormPage(Visit));
    }

    /// <summary>พิมพ์แบบกรอก.</summary>
    public async Task OpenPrintFormAsync()
    {
        await OpenMoreAsync();
        await Link(Words.PrintForm).ClickAsync();
    }

    /// <summary>The receipt of the save that the page tells of.</summary>
    public async Task<ReceiptPage> OpenReceiptAsync()
    {
        await Link(Words.ViewReceipt).ClickAsync();
        return await ShownAsync(new ReceiptPage(Visit));
    }

    /// <summary>ดูข้อมูลและกราฟข้อมูล.</summary>
    public async Task<OverviewPage> OpenChartsAsync()
    {
        await Charts.ClickAsync();
        return await ShownAsync(new OverviewPage(Visit));
    }
}
