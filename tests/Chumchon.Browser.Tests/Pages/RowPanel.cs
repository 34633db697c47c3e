using System.Globalization;
using Microsoft.Playwright;

namespace Chumchon.Browser.Tests.Pages;

/// <summary>The one place for words about a row: it follows the row in use.</summary>
public sealed class RowPanel(IPage page)
{
    public ILocator Region => page.GetByRole(AriaRole.Complementary, new() { Name = "รายละเอียดของแถว" });

    public ILocator Producer => Region.GetByRole(AriaRole.Heading);

    /// <summary>หมายเหตุ.</summary>
    public ILocator Remark => Region.GetByRole(AriaRole.Textbox, new() { Name = "หมายเหตุ" });

    public ILocator Right => Region.GetByRole(AriaRole.Button, new() { Name = "ถูกต้องแล้ว" });

    public ILocator History => Region.GetByText("ประวัติ", new() { Exact = true });

    /// <summary>Twelve months as a line.</summary>
    public ILocator Months => Region.GetByRole(AriaRole.Img);

    /// <summary>The panel folded to two lines under the table, or unfolded.</summary>
    public ILocator Fold => Region.GetByRole(AriaRole.Button, new() { Name = "รายละเอียดของแถว" });

    /// <summary>A sentence about the row, whole.</summary>
    public ILocator Sentence(string words) => Region.GetByText(words, new() { Exact = true });

    /// <summary>Says of a warning that the figures are right.</summary>
    public Task SayRightAsync() => Right.ClickAsync();

    public async Task GiveReasonAsync(string reason)
    {
        await Region.GetByRole(AriaRole.Button, new() { Name = "ระบุเหตุผล" }).ClickAsync();
        await page.Keyboard.TypeAsync(reason);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Last month's figure of the channel in use, 0 where there is none.</summary>
    public async Task<decimal> LastMonthAsync()
    {
        var shown = Region.GetByRole(AriaRole.Definition).First;
        return await shown.CountAsync() > 0 && decimal.TryParse(
            await shown.Locator("span").TextContentAsync(), CultureInfo.InvariantCulture, out var baht) ? baht : 0;
    }
}
