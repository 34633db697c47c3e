using Chumchon.Browser.Tests.Pages;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Chumchon.Browser.Tests.Sites;

/// <summary>One person's browser: what she sees, in which language, and what went wrong behind the page.</summary>
public sealed class Visit
{
    /// <summary>Sums what moved under the reader's eyes without her doing.</summary>
    private const string WatchShifts =
        """
        window.movedByItself = 0;
        new PerformanceObserver(list => {
          for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.movedByItself += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        """;

    private const string FailedResource = "Failed to load resource";

    // What sticks to the screen's edges lies over part of some cell wherever the page stands, and scrolling frees it; axe
    // would measure what is left of it. That the focus is never covered is asked by a test of its own.
    private const string Unstick =
        """
        () => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync('.strip, .entry-head, .save-bar, .save-bar-shelf, .row-panel-home, .entry-grid thead, .entry-grid tfoot { position: static !important; }');
            document.adoptedStyleSheets = [sheet];
        }
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>
    /// The broken rules by axe, a line each. Axe runs in the page itself, which has no frames: its own driver opens a tab for
    /// each run to gather those, and takes four times as long.
    /// </summary>
    private const string BrokenRules =
        """
        async runOnly => {
          const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] });
          return violations.map(({ id, impact, help, nodes }) =>
            `${id} (${impact}): ${help}: ${nodes.slice(0, 4).map(node => node.html).join(' | ')}`).join('\n');
        }
        """;

    private static readonly object AllRules =
        new { type = "tag", values = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice" } };

    private static readonly object ColoursAlone = new { type = "rule", values = new[] { "color-contrast" } };

    private readonly List<string> errors = [];
    private readonly List<int> failures = [];
    private readonly List<int> expected = [];
    private readonly List<string> downloaded = [];
    private readonly Dictionary<IPage, Traffic> traffic = [];
    private bool hasSignedIn;

    private readonly Site site;

    private Visit(Site site, IPage page, Wording words)
    {
        this.site = site;
        Page = page;
        Words = words;
    }

    /// <summary>Of a visit to the demonstration.</summary>
    public DemoSite Site => (DemoSite)site;

    public IPage Page { get; private set; }

    public Wording Words { get; }

    /// <summary>What is asked before a save.</summary>
    public SummaryDialog Summary => new(Page, Words);

    /// <summary>Files on their way.</summary>
    public DownloadsPanel Downloads => new(Page, Words);

    /// <summary>Names of the files that the browser has kept so far.</summary>
    public IReadOnlyList<string> Downloaded => downloaded;

    internal static async Task<Visit> BeginAsync(Site site, IBrowserContext context, Wording words)
    {
        await context.AddInitScriptAsync(WatchShifts);
        var visit = new Visit(site, await context.NewPageAsync(), words);
        visit.Watch(visit.Page);
        await visit.AnswerSummariesAsync();
        return visit;
    }

    /// <summary>From now on the journey itself answers what is asked before a save; until then it is answered with yes.</summary>
    public Task AnswerSummariesByHandAsync() => Page.RemoveLocatorHandlerAsync(Summary.Save);

    /// <summary>Statuses of answers that the journey means to get, in their order.</summary>
    public void Expect(params ReadOnlySpan<int> statuses) => expected.AddRange(statuses);

    public async Task<SignInPage> OpenSignInAsync(string path = "/sign-in")
    {
        hasSignedIn = true;
        await Page.GotoAsync(path);
        var page = new SignInPage(this);
        if (Words != Wording.Thai)
        {
            await Page.GetByRole(AriaRole.Button, new() { Name = Words.ThisLanguage }).ClickAsync();
        }

        await page.ShouldBeShownAsync();
        return page;
    }

    /// <summary>
    /// Signed in and at home. Whoever comes to a fresh browser is let in without the form, which the journeys about signing in
    /// open and fill in; whoever signs in later in a journey fills it in too.
    /// </summary>
    public async Task<HomePage> SignInAsync(string userName)
    {
        if (hasSignedIn)
        {
            return await (await OpenSignInAsync()).SignInAsync(userName, DemoSite.Password);
        }

        await BeginSessionAsync(userName);
        await Page.GotoAsync("/");
        var home = new HomePage(this);
        await home.SpeakAsync();
        await home.ShouldBeShownAsync();
        return home;
    }

    public Task<HomePage> SignInAsync(DistrictCode district) => SignInAsync($"d{district}");

    /// <summary>Opens the entry page of the district's own month of work at once.</summary>
    public async Task<EntryPage> OpenEntryAsync(DistrictCode district) => await OpenEntryAsync($"d{district}");

    public async Task<EntryPage> OpenEntryAsync(string userName, SalesMonth? month = null)
    {
        if (hasSignedIn)
        {
            await SignInAsync(userName);
        }
        else
        {
            await BeginSessionAsync(userName);
        }

        return await ReopenEntryAsync(month);
    }

    /// <summary>The tab dies without a word to its page, and another is opened in the same browser.</summary>
    public async Task KillTabAsync()
    {
        var dead = Page;
        await OpenTabAsync();
        await dead.CloseAsync(new() { RunBeforeUnload = false });
    }

    /// <summary>From now on the visit goes on in a tab of its own; the page before stays open.</summary>
    public async Task<IPage> OpenTabAsync()
    {
        var before = Page;
        Page = await before.Context.NewPageAsync();
        Watch(Page);
        await AnswerSummariesAsync();
        return before;
    }

    /// <summary>Goes back to a tab that is still open.</summary>
    public void GoTo(IPage tab) => Page = tab;

    /// <summary>Opens an entry page as somebody who is signed in.</summary>
    public async Task<EntryPage> ReopenEntryAsync(SalesMonth? month = null)
    {
        await Page.GotoAsync($"/entry/otop-sales/{month ?? DemoSite.WorkMonth}");
        var page = new EntryPage(this);
        await page.SpeakAsync();
        await page.ShouldBeShownAsync();
        return page;
    }

    /// <summary>Waits until the page has all that it asks for by itself, and shows it.</summary>
    public Task ShouldBeAtRestAsync() => traffic[Page].RestAsync(Page);

    /// <summary>The browser loses a cookie, as when it expires.</summary>
    public Task ForgetAsync(string cookie) => Page.Context.ClearCookiesAsync(new() { Name = cookie });

    /// <summary>From now on requests of a method arrive, and their answers do not.</summary>
    public Task LoseAnswersAsync(string method) => Page.RouteAsync("**", async route =>
    {
        if (route.Request.Method == method)
        {
            await route.FetchAsync(new() { MaxRedirects = 0 });
            await route.AbortAsync("aborted");
        }
        else
        {
            await route.ContinueAsync();
        }
    });

    public Task LoseNoAnswersAsync() => Page.UnrouteAllAsync();

    /// <summary>Keys of the Thai layout: where they lie and what they would type.</summary>
    public async Task PressThaiAsync(params (string Code, string Key)[] keys)
    {
        foreach (var (code, key) in keys)
        {
            await Page.Locator(":focus").DispatchEventAsync("keydown", new { key, code, bubbles = true, cancelable = true });
        }
    }

    /// <summary>Ctrl with a key of the Thai layout: its letter is Thai, its place the Latin one's.</summary>
    public Task PressThaiCommandAsync(string code, string key) =>
        Page.Locator(":focus").DispatchEventAsync("keydown", new { key, code, ctrlKey = true, bubbles = true, cancelable = true });

    /// <summary>Accessible by the rules of WCAG 2.2 AA, as the page stands.</summary>
    public Task ShouldBeAccessibleAsync(string when = "") => ShouldPassAsync(AllRules, when);

    /// <summary>The colours alone, for a page whose other theme passed all rules.</summary>
    public Task ShouldHaveContrastAsync(string when) => ShouldPassAsync(ColoursAlone, when);

    /// <summary>How far what the page shows has moved without anybody's doing since it was opened: the sum of layout shifts.</summary>
    public Task<double> MovedByItselfAsync() => Page.EvaluateAsync<double>("() => window.movedByItself");

    public void ShouldHaveBeenClean()
    {
        errors.ShouldBeEmpty();
        failures.ShouldBe(expected);
    }

    private async Task BeginSessionAsync(string userName)
    {
        hasSignedIn = true;
        await Session.BeginAsync(Page.Context, userName, DemoSite.Password);
    }

    private Task AnswerSummariesAsync() => Page.AddLocatorHandlerAsync(Summary.Save, static save => save.ClickAsync());

    private async Task ShouldPassAsync(object rules, string when)
    {
        if (!await Page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await Page.EvaluateAsync(Axe);
        }

        await Page.EvaluateAsync(Unstick);
        var broken = await Page.EvaluateAsync<string>(BrokenRules, rules);
        await Page.EvaluateAsync("() => { document.adoptedStyleSheets = []; }");
        broken.ShouldBeEmpty($"{when} {Page.Url}");
    }

    private void Watch(IPage page)
    {
        traffic[page] = new(page);

        // What the policy refuses is logged as an error too.
        page.Console += (_, message) =>
        {
            if (message.Type is "error" && !message.Text.StartsWith(FailedResource, StringComparison.Ordinal))
            {
                errors.Add($"{message.Text} {message.Location}");
            }
        };
        page.Download += (_, download) => downloaded.Add(download.SuggestedFilename);
        page.PageError += (_, error) => errors.Add(error);
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
            {
                failures.Add(response.Status);
            }
        };
    }
}
