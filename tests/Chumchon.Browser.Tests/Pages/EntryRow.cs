using System.Globalization;
using Microsoft.Playwright;

namespace Chumchon.Browser.Tests.Pages;

/// <summary>A row of the grid: four amounts, the tick for no sales and the total.</summary>
public sealed class EntryRow(IPage page, ILocator row)
{
    public ILocator Producer => row.GetByRole(AriaRole.Rowheader);

    public ILocator Subdistrict => row.GetByRole(AriaRole.Cell).Nth(1);

    public ILocator Type => row.GetByRole(AriaRole.Cell).Nth(2);

    public ILocator NoSales => row.GetByRole(AriaRole.Checkbox);

    public ILocator Total => row.GetByRole(AriaRole.Cell).Last;

    /// <param name="channel">1 to 4: domestic offline, domestic online, overseas offline, overseas online.</param>
    public ILocator Amount(int channel) => row.GetByRole(AriaRole.Cell).GetByRole(AriaRole.Textbox).Nth(channel - 1);

    /// <summary>หมายเหตุ, beside the producer's name where there is one.</summary>
    public ILocator Remark => Producer.GetByRole(AriaRole.Textbox);

    /// <summary>The button that brings the field of a remark to a row without.</summary>
    public ILocator AddRemark => Producer.GetByRole(AriaRole.Button);

    /// <summary>Types as a person does, key by key, and leaves the cell.</summary>
    public async Task TypeAsync(int channel, string text)
    {
        await Amount(channel).ClickAsync();
        await Amount(channel).PressAsync("ControlOrMeta+a");
        await page.Keyboard.TypeAsync(text);
        await page.Keyboard.PressAsync("Tab");
    }

    /// <summary>Says of a warning that the figures are right.</summary>
    public Task SayRightAsync() => row.GetByRole(AriaRole.Button, new() { Name = "ถูกต้องแล้ว" }).ClickAsync();

    public async Task GiveReasonAsync(string reason)
    {
        await row.GetByRole(AriaRole.Button, new() { Name = "ระบุเหตุผล" }).ClickAsync();
        await page.Keyboard.TypeAsync(reason);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Last month's figure of a channel as it stands under the cell, 0 where there is none.</summary>
    public async Task<decimal> LastMonthAsync(int channel)
    {
        var text = await row.GetByRole(AriaRole.Cell).Nth(channel + 2).InnerTextAsync();
        var words = text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && decimal.TryParse(words[1], CultureInfo.InvariantCulture, out var baht) ? baht : 0;
    }

    /// <summary>On a phone: shows the three other channels.</summary>
    public Task UnfoldAsync() => row.GetByRole(AriaRole.Button, new() { Expanded = false }).ClickAsync();
}
