using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Chumchon.Web.Tests.TestSites;

/// <summary>An answer as a person meets it: found by role and words, never by the page's classes.</summary>
public sealed partial class SeenPage
{
    private SeenPage(HttpResponseMessage answer, string body)
    {
        Answer = answer;
        Body = body;
        Document = new HtmlParser().ParseDocument(body);
    }

    public HttpResponseMessage Answer { get; }

    public string Body { get; }

    public IHtmlDocument Document { get; }

    public HttpStatusCode Status => Answer.StatusCode;

    /// <summary>Path and query that were asked for.</summary>
    public string Path => Answer.RequestMessage!.RequestUri!.PathAndQuery;

    /// <summary>Path and query of a redirect; null where there is none.</summary>
    public string? RedirectsTo => Answer.Headers.Location is not { } to ? null
        : to.IsAbsoluteUri ? to.PathAndQuery
        : to.OriginalString;

    /// <summary>The cookies that the answer sets, as a browser sends them: <c>name=value; name=value</c>.</summary>
    public string Cookies => !Answer.Headers.TryGetValues("Set-Cookie", out var set) ? ""
        : string.Join("; ", set.Select(static cookie => cookie.Split(';')[0]));

    /// <summary>The words of the whole page.</summary>
    public string Text => TextOf(Document.Body!);

    public string Title => Document.Title ?? "";

    /// <summary>The words of the page's one <c>h1</c>.</summary>
    public string Heading => TextOf(Document.QuerySelectorAll("h1").ShouldHaveSingleItem());

    /// <summary>What is spoken at once: each element of the role alert.</summary>
    public IReadOnlyList<string> Alerts => Texts("[role=alert]");

    /// <summary>What is spoken in passing: each element of the role status.</summary>
    public IReadOnlyList<string> Statuses => Texts("[role=status]");

    /// <summary>The antiforgery token of the page's first form that has one.</summary>
    public KeyValuePair<string, string> Token => KeyValuePair.Create(
        "__RequestVerificationToken",
        Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);

    /// <summary>A button; the head of a phone and that of a desk hold the same one.</summary>
    public IElement Button(string words) => Named("button, input[type=submit]", words)
        .DistinctBy(static button => (button.GetAttribute("form") ?? "", button.GetAttribute("formaction") ?? $"{button.Parent?.GetHashCode()}"))
        .ToList().ShouldHaveSingleItem($"button {words} in {Text}");

    /// <summary>A link; the menu of a phone and that of a desk hold the same ones.</summary>
    public IElement Link(string words) => Document.QuerySelectorAll("a[href]").Where(element => TextOf(element) == words)
        .DistinctBy(static link => link.GetAttribute("href")).ToList().ShouldHaveSingleItem($"a[href] {words} in {Text}");

    public IReadOnlyList<string> Links => Texts("a[href]");

    /// <summary>The field of a label; the label's asterisk is left out of account.</summary>
    public IElement Field(string label)
    {
        var found = Document.QuerySelectorAll("label").Where(element => TextOf(element).Trim('*', ' ') == label).ToList();
        var element = found.ShouldHaveSingleItem($"label {label}");
        return element.GetAttribute("for") is { } id
            ? Document.GetElementById(id).ShouldNotBeNull($"no field of the label {label}")
            : element.QuerySelector("input, select, textarea").ShouldNotBeNull($"no field in the label {label}");
    }

    /// <summary>The words that a field's <c>aria-describedby</c> points at, of a field that is marked invalid.</summary>
    public string ErrorOf(string label)
    {
        var field = Field(label);
        field.GetAttribute("aria-invalid").ShouldBe("true", $"{label} is not marked");
        return TextOf(Document.GetElementById(field.GetAttribute("aria-describedby")!)!);
    }

    /// <summary>The rows of a table, found by its caption, label or the heading that names it: the words of each cell.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Table(string name)
    {
        var table = Document.QuerySelectorAll("table").Where(table => NameOf(table) == name).ToList()
            .ShouldHaveSingleItem($"table {name}");
        return [.. table.QuerySelectorAll("tr").Select(static row =>
            (IReadOnlyList<string>)[.. row.QuerySelectorAll("th, td").Select(TextOf)])];
    }

    /// <summary>The words of elements found by a selector of role or structure.</summary>
    public IReadOnlyList<string> Texts(string selector) => [.. Document.QuerySelectorAll(selector).Select(TextOf)];

    public static string TextOf(INode node) => Blanks().Replace(node.TextContent, " ").Trim();

    internal static async Task<SeenPage> OfAsync(HttpResponseMessage answer) =>
        new(answer, await answer.Content.ReadAsStringAsync());

    private IEnumerable<IElement> Named(string selector, string words) => Document.QuerySelectorAll(selector)
        .Where(element => TextOf(element) == words || element.GetAttribute("value") == words);

    private IElement Single(string selector, string words) => Named(selector, words)
        .ToList().ShouldHaveSingleItem($"{selector} {words} in {Text}");

    private string NameOf(IElement table)
    {
        if (table.QuerySelector("caption") is { } caption)
        {
            return TextOf(caption);
        }

        return table.GetAttribute("aria-labelledby") is { } ids
            ? string.Join(' ', ids.Split(' ').Select(id => TextOf(Document.GetElementById(id)!)))
            : table.GetAttribute("aria-label") ?? "";
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();
}
