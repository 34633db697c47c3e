using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Chumchon.Web.Tests.TestSites;

/// <summary>Somebody at a browser without script: opens pages, fills in forms by their labels, presses buttons by their words.</summary>
public sealed class Visitor(HttpClient client, FaultLog faults)
{
    internal Func<string>? CookiesOf { get; init; }

    /// <summary>The cookies that the browser sends, of a site on the network.</summary>
    public string Cookies => CookiesOf?.Invoke() ?? throw new InvalidOperationException("Only a site on the network shows its cookies.");

    public async Task<SeenPage> GetAsync(string path) => await SeenAsync(await client.GetAsync(path));

    /// <summary>Opens the page that an answer redirects to.</summary>
    public Task<SeenPage> FollowAsync(SeenPage answer) =>
        GetAsync(answer.RedirectsTo ?? throw new InvalidOperationException($"No redirect: {answer.Status} {answer.Text}"));

    /// <summary>
    /// Presses a button of a form after filling in fields, and gives the answer, a redirect unfollowed. What is not named is
    /// posted as the page has it, the antiforgery token among it.
    /// </summary>
    /// <param name="fields">By label, or by name for what has none.</param>
    public Task<SeenPage> SubmitAsync(SeenPage page, string button, params (string Field, string Value)[] fields)
    {
        var pressed = page.Button(button);
        var form = (pressed.GetAttribute("form") is { } id ? page.Document.GetElementById(id) : pressed.Closest("form")) as IHtmlFormElement
            ?? throw new InvalidOperationException($"The button {button} stands in no form.");
        var names = fields.ToDictionary(field => NameOf(page, form, field.Field), static field => field.Value);
        var values = form.QuerySelectorAll("input, select, textarea")
            .Where(static field => field.HasAttribute("name") && !field.HasAttribute("disabled") && IsPosted(field))
            .Select(field => (Name: field.GetAttribute("name")!, Value: ValueOf(field)))
            .Where(field => !names.ContainsKey(field.Name))
            .Concat(names.Select(static field => (field.Key, field.Value)))
            .Select(static field => KeyValuePair.Create(field.Item1, field.Item2))
            .ToList();
        if (pressed.GetAttribute("name") is { } name)
        {
            values.Add(KeyValuePair.Create(name, pressed.GetAttribute("value") ?? ""));
        }

        var action = pressed.GetAttribute("formaction") ?? form.GetAttribute("action");
        return PostAsync(string.IsNullOrEmpty(action) ? page.Path : action, values);
    }

    /// <summary>Posts fields as they are; <see cref="SeenPage.Token"/> is the caller's to add.</summary>
    public async Task<SeenPage> PostAsync(string path, params IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await SeenAsync(await client.PostAsync(path, content));
    }

    /// <summary>Chooses a file for the page's one field of files and sends the form.</summary>
    public async Task<SeenPage> UploadAsync(SeenPage page, string fileName, byte[] content)
    {
        var field = page.Document.QuerySelectorAll("input[type=file]").ShouldHaveSingleItem();
        var form = field.Closest("form")!;
        using var posted = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]"))
        {
            posted.Add(new StringContent(hidden.GetAttribute("value")!), hidden.GetAttribute("name")!);
        }

        using var file = new ByteArrayContent(content);
        posted.Add(file, field.GetAttribute("name")!, fileName);
        return await SeenAsync(await client.PostAsync(form.GetAttribute("action"), posted));
    }

    public async Task<SeenPage> SendAsync(HttpRequestMessage request) => await SeenAsync(await client.SendAsync(request));

    private async Task<SeenPage> SeenAsync(HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.InternalServerError && !faults.Expected
            ? throw new InvalidOperationException($"{answer.RequestMessage!.RequestUri} broke: {string.Join('\n', faults.Faults)}")
            : await SeenPage.OfAsync(answer);

    private static string NameOf(SeenPage page, IElement form, string field) =>
        form.QuerySelector($"[name='{field}']") is not null ? field : page.Field(field).GetAttribute("name")!;

    private static bool IsPosted(IElement field) => field.GetAttribute("type") switch
    {
        "checkbox" or "radio" => field.HasAttribute("checked"),
        "submit" or "button" or "reset" => false,
        _ => true,
    };

    private static string ValueOf(IElement field) => field switch
    {
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlTextAreaElement area => area.Value,
        IHtmlInputElement { Type: "checkbox" or "radio" } box => box.GetAttribute("value") ?? "on",
        _ => field.GetAttribute("value") ?? "",
    };
}
