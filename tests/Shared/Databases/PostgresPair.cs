using System.Diagnostics;

namespace Chumchon.Tests.Databases;

/// <summary>A PostgreSQL primary and its synchronous standby of this test's own, gone with it.</summary>
internal sealed class PostgresPair : IAsyncDisposable
{
    // Held open: the servers stop when its input ends, which it does however this process ends.
    private readonly Process script;

    private PostgresPair(Process script, string connection)
    {
        this.script = script;
        Connection = connection;
    }

    /// <summary>Finds whichever of the two is the primary; a commit waits two seconds for the standby.</summary>
    public string Connection { get; }

    public static async Task<PostgresPair> StartAsync()
    {
        var servers = Process.Start(new ProcessStartInfo("bash", [Path.Combine(AppContext.BaseDirectory, "postgres-pair.sh")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var started = await servers.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The pair of servers did not start.");
        var folder = started.Split(' ')[0];
        var hosts = string.Join(',', started.Split(' ')[1..].Select(port => $"{folder}:{port}"));
        return new(
            servers,
            $"Host={hosts};Username=chumchon;Database=postgres;Target Session Attributes=primary;Host Recheck Seconds=1;Command Timeout=2;Timeout=5");
    }

    /// <summary>Takes the standby away.</summary>
    public Task LoseAsync() => TellAsync("lose");

    /// <summary>Brings it back and has it follow.</summary>
    public Task ReturnAsync() => TellAsync("return");

    /// <summary>Takes the primary away; the standby as it stands becomes the primary and gets a standby of its own.</summary>
    public Task ReplaceAsync() => TellAsync("replace");

    public async ValueTask DisposeAsync()
    {
        script.StandardInput.Close();
        await script.WaitForExitAsync();
        script.Dispose();
    }

    private async Task TellAsync(string word)
    {
        await script.StandardInput.WriteLineAsync(word);
        await script.StandardInput.FlushAsync();
        (await script.StandardOutput.ReadLineAsync()).ShouldBe("done", word);
    }
}
