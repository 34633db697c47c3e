using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Chumchon.Bench.Entry;

/// <summary>A Chromium without a window and with one page, driven by its DevTools protocol.</summary>
internal sealed partial class Chromium : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private readonly DirectoryInfo profile;
    private readonly Process process;
    private readonly ClientWebSocket socket;
    private int asked;

    private Chromium(DirectoryInfo profile, Process process, ClientWebSocket socket)
    {
        this.profile = profile;
        this.process = process;
        this.socket = socket;
    }

    /// <summary>Null where this machine has none.</summary>
    public static async Task<Chromium?> StartAsync()
    {
        var program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(static folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
        if (program is null)
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("chumchon-bench-browser-");
        var start = new ProcessStartInfo(program) { RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (string[])[
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--remote-debugging-port=0",
            "--window-size=1366,800", $"--user-data-dir={folder.FullName}", "about:blank"])
        {
            start.ArgumentList.Add(argument);
        }

        var running = Process.Start(start)!;
        var port = await PortOfAsync(running.StandardError);
        using var http = new HttpClient();
        var pages = JsonNode.Parse(await http.GetStringAsync($"http://127.0.0.1:{port}/json/list"))!.AsArray();
        var address = pages.First(static page => page!["type"]!.GetValue<string>() == "page")!["webSocketDebuggerUrl"]!.GetValue<string>();
        var wire = new ClientWebSocket();
        await wire.ConnectAsync(new(address), CancellationToken.None);
        return new(folder, running, wire);
    }

    /// <summary>Goes to an address and waits until what it loads has come and been quiet for a while.</summary>
    public async Task OpenAsync(string address)
    {
        await SendAsync("Page.navigate", new() { ["url"] = address });
        await SettleAsync();
    }

    /// <summary>Forgets who signed in.</summary>
    public Task ForgetAsync() => SendAsync("Network.clearBrowserCookies", []);

    public async Task SettleAsync()
    {
        do
        {
            await Task.Delay(500);
        }
        while (await EvaluateAsync("document.readyState") is not "complete");
    }

    /// <summary>The value of an expression, as text.</summary>
    public async Task<string> EvaluateAsync(string expression)
    {
        var answer = await SendAsync("Runtime.evaluate", new() { ["expression"] = $"String({expression})", ["returnByValue"] = true });
        return answer["exceptionDetails"] is { } fault
            ? throw new InvalidOperationException(fault.ToJsonString())
            : answer["result"]!["value"]!.GetValue<string>();
    }

    /// <summary>Presses a key: a digit or Enter.</summary>
    public async Task PressAsync(string key)
    {
        var digit = key.Length == 1;
        var place = new JsonObject
        {
            ["key"] = key,
            ["code"] = digit ? $"Digit{key}" : key,
            ["windowsVirtualKeyCode"] = digit ? key[0] : 13,
            ["text"] = digit ? key : "\r",
        };
        await SendAsync("Input.dispatchKeyEvent", With(place, "keyDown"));
        place.Remove("text");
        await SendAsync("Input.dispatchKeyEvent", With(place, "keyUp"));

        static JsonObject With(JsonObject place, string type)
        {
            var sent = place.DeepClone().AsObject();
            sent["type"] = type;
            return sent;
        }
    }

    private async Task<JsonObject> SendAsync(string method, JsonObject parameters)
    {
        var id = ++asked;
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        while (true)
        {
            using var whole = new MemoryStream();
            var part = new byte[65536];
            WebSocketReceiveResult received;
            do
            {
                received = await socket.ReceiveAsync(part, CancellationToken.None);
                whole.Write(part, 0, received.Count);
            }
            while (!received.EndOfMessage);

            var answer = JsonNode.Parse(whole.ToArray())!.AsObject();
            if (answer["id"]?.GetValue<int>() == id)
            {
                return answer["result"]?.AsObject() ?? throw new InvalidOperationException(answer.ToJsonString());
            }
        }
    }

    private static async Task<string> PortOfAsync(StreamReader said)
    {
        while (await said.ReadLineAsync() is { } line)
        {
            if (Listening().Match(line) is { Success: true } found)
            {
                return found.Groups["port"].Value;
            }
        }

        throw new InvalidOperationException("Chromium ended before it listened.");
    }

    public async ValueTask DisposeAsync()
    {
        socket.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        try
        {
            profile.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A child of the browser may still write as it ends; the folder is a temporary one.
        }
    }

    [GeneratedRegex(@"listening on ws://127\.0\.0\.1:(?<port>\d+)/", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listening();
}
