using Microsoft.Playwright;

namespace Chumchon.Browser.Tests.Pages;

/// <summary>A row of the grid: four amounts, the tick for no sales and the total.</summary>
public sealed class EntryRow(IPage page, ILocator row)
{
    public ILocator Producer => row.GetByRole(AriaRole.Rowheader);

    public ILocator Subdistrict => row.GetByRole(AriaRole.Cell).Nth(1);

    public ILocator Type => row.GetByRole(AriaRole.Cell).Nth(2);

    /// <summary>On a phone: the whole of it.</summary>
    public ILocator Card => row;

    public ILocator NoSales => row.GetByRole(AriaRole.Checkbox);

    public ILocator Total => row.GetByRole(AriaRole.Cell).Last;

    /// <param name="channel">1 to 4: domestic offline, domestic online, overseas offline, overseas online.</param>
    public ILocator Amount(int channel) => row.GetByRole(AriaRole.Cell).GetByRole(AriaRole.Textbox).Nth(channel - 1);

    /// <summary>Types as a person does, key by key, and leaves the cell.</summary>
    public async Task TypeAsync(int channel, string text)
    {
        await Amount(channel).ClickAsync();
        await Amount(channel).PressAsync("ControlOrMeta+a");
        await page.Keyboard.TypeAsync(text);
        await page.Keyboard.PressAsync("Tab");
    }

    /// <summary>On a phone: shows the three other channels.</summary>
    public Task UnfoldAsync() => row.GetByRole(AriaRole.Button, new() { Expanded = false }).ClickAsync();
}
