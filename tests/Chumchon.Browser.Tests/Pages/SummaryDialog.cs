using Microsoft.Playwright;

namespace Chumchon.Browser.Tests.Pages;

/// <summary>The one question before a save: totals, what is missing, what is odd.</summary>
public sealed class SummaryDialog(IPage page, Wording words)
{
    public ILocator Dialog => page.GetByRole(AriaRole.Dialog, new() { Name = words.BeforeSaving });

    public ILocator Heading => Dialog.GetByRole(AriaRole.Heading, new() { Name = words.BeforeSaving });

    public ILocator Save => Dialog.GetByRole(AriaRole.Button, new() { Name = words.Save, Exact = true });

    public ILocator Back => Dialog.GetByRole(AriaRole.Button, new() { Name = "กลับไปตรวจสอบ" });

    /// <summary>Leads to the cell of a producer that is named in it.</summary>
    public ILocator LinkTo(string producer) => Dialog.GetByRole(AriaRole.Button, new() { Name = producer }).First;
}
