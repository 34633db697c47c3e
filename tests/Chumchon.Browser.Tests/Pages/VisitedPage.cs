using Chumchon.Browser.Tests.Sites;
using Microsoft.Playwright;

namespace Chumchon.Browser.Tests.Pages;

/// <summary>A page as a person meets it: found by role, label and visible words. A method that leaves it gives the next page.</summary>
public abstract class VisitedPage(Visit visit)
{
    protected Visit Visit => visit;

    protected Wording Words => visit.Words;

    protected IPage Page { get; } = visit.Page;

    /// <summary>What is spoken at once.</summary>
    public ILocator Alert => Page.GetByRole(AriaRole.Alert);

    /// <summary>What is spoken in passing; the page's empty live region aside.</summary>
    public ILocator Status => Page.GetByRole(AriaRole.Status).And(Page.Locator(".banner"));

    /// <summary>Waits until the page's own heading stands.</summary>
    public abstract Task ShouldBeShownAsync();

    protected ILocator Heading(string words, int level = 1) =>
        Page.GetByRole(AriaRole.Heading, new() { Name = words, Exact = true, Level = level });

    protected ILocator Button(string words) => Page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true });

    protected ILocator Link(string words) => Page.GetByRole(AriaRole.Link, new() { Name = words, Exact = true });

    protected async Task<TPage> ShownAsync<TPage>(TPage next)
        where TPage : VisitedPage
    {
        await next.ShouldBeShownAsync();
        return next;
    }
}
