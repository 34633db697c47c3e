using Microsoft.Playwright;

namespace Chumchon.Browser.Tests.Pages;

/// <summary>What the entry page asks when another save has changed the same cells: whose figure stands.</summary>
public sealed class ConflictPanel(IPage page)
{
    public ILocator Region => page.GetByRole(AriaRole.Region, new() { Name = "มีผู้บันทึกเดือนนี้ก่อนท่าน" }).Or(
        page.GetByRole(AriaRole.Region, new() { Name = "ข้อมูลของเดือนนี้ถูกกู้คืนไปเป็นชุดก่อนหน้า" }));

    /// <summary>Chooses the figure of the first cell that is asked.</summary>
    public Task ChooseAsync(string amount) => Region.GetByRole(AriaRole.Radio, new() { Name = amount }).CheckAsync();

    /// <summary>Shows the rows behind the tenth.</summary>
    public Task UnfoldAsync() => Region.Locator("summary").ClickAsync();

    /// <summary>Whose figures stand, for all cells at once.</summary>
    public Task ChooseAllAsync(string whose) => Region.GetByRole(AriaRole.Button, new() { Name = whose }).ClickAsync();

    /// <summary>There is no button but the bar's.</summary>
    public Task SaveAsync() => page.GetByRole(AriaRole.Button, new() { Name = "บันทึกข้อมูล", Exact = true }).And(page.Locator("main button")).ClickAsync();
}
