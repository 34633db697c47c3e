using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Chumchon.Bench.Entry;

/// <summary>A district officer at the entry page of a month: she opens it, and saves every row with a new figure.</summary>
internal sealed partial class EntryPage : IDisposable
{
    public const string Month = "2024-02";

    public const string Address = $"/entry/otop-sales/{Month}";

    private readonly HttpClient client;
    private readonly string token;
    private readonly long[] lines;
    private string version;
    private int saves;

    private EntryPage(HttpClient client, string page)
    {
        this.client = client;
        token = DemoSite.TokenIn(page);
        lines = [.. Line().Matches(page).Select(static match => Number(match))];
        version = Version().Match(page).Groups["it"].Value;
        RawBytes = Encoding.UTF8.GetByteCount(page);
    }

    public int Rows => lines.Length;

    public int RawBytes { get; }

    public static async Task<EntryPage> OpenAsync(DemoSite site, int district)
    {
        var officer = await site.SignInAsync($"d{district.ToString(CultureInfo.InvariantCulture)}");
        return new(officer, await officer.GetStringAsync(Address));
    }

    /// <summary>Returns the bytes on the wire, without headers.</summary>
    public async Task<int> GetAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var answer = await client.SendAsync(request);
        return answer is { StatusCode: HttpStatusCode.OK, Content.Headers.ContentEncoding: var packed } && packed.Contains("br")
            ? (await answer.Content.ReadAsByteArrayAsync()).Length
            : throw new InvalidOperationException($"The page came as {answer.StatusCode}.");
    }

    /// <summary>Saves one new figure in each row, as the page with script posts it: changed cells only.</summary>
    public async Task<int> SaveAsync()
    {
        var form = new StringBuilder($"version={version}&saveId={Guid.NewGuid():N}&__RequestVerificationToken={token}");
        foreach (var line in lines)
        {
            form.Append(CultureInfo.InvariantCulture, $"&a{line}.1={((7919 * line) + (131 * saves)) % 90_000}0.00");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, Address);
        request.Content = new StringContent(form.ToString(), Encoding.UTF8, "application/x-www-form-urlencoded");
        request.Headers.Accept.ParseAdd("application/json");
        using var answer = await client.SendAsync(request);
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"The save was answered {answer.StatusCode}.");
        }

        using var saved = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());
        version = saved.RootElement.GetProperty("version").GetString()!;
        saves++;
        return form.Length;
    }

    public void Dispose() => client.Dispose();

    private static long Number(Match match) => long.Parse(match.Groups["it"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("name=\"z(?<it>[0-9]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Line();

    [GeneratedRegex("name=\"version\" value=\"(?<it>[0-9a-f-]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Version();
}
