using System.Diagnostics;

namespace Chumchon.Tests;

/// <summary>The program as an operator runs it: a process of its own in a folder of its own.</summary>
internal sealed class RunningProgram : IDisposable
{
    private readonly Process process;

    private RunningProgram(Process process) => this.process = process;

    public static RunningProgram Start(string[] args, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Chumchon.Web.dll"), .. args])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in new[] { "ConnectionStrings__Chumchon", "Database__Provider", "CHUMCHON_DEMO_PASSWORD" })
        {
            start.Environment.Remove(name);
        }

        // As the tests themselves: a verb's run is too short to pay for measuring its code.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new(Process.Start(start)!);
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(
        string[] args, string input = "", params (string Name, string Value)[] environment)
    {
        using var program = Start(args, environment);
        await program.process.StandardInput.WriteAsync(input);
        program.process.StandardInput.Close();
        var error = program.process.StandardError.ReadToEndAsync();
        var output = await program.process.StandardOutput.ReadToEndAsync();
        await program.process.WaitForExitAsync();
        return (program.process.ExitCode, output, await error);
    }

    /// <summary>Reads what it prints up to a line that begins with some words; returns all read.</summary>
    public async Task<string> PrintedUpToAsync(string words)
    {
        var printed = "";
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            printed += line + "\n";
            if (line.TrimStart().StartsWith(words, StringComparison.Ordinal))
            {
                return printed;
            }
        }

        throw new InvalidOperationException($"It ended without '{words}': {printed}{await process.StandardError.ReadToEndAsync()}");
    }

    /// <summary>Whether a file of such a name is in its memory.</summary>
    public bool HasLoaded(string name) => File.ReadLines($"/proc/{process.Id}/maps").Any(line => line.Contains(name, StringComparison.Ordinal));

    /// <summary>Ends it where it stands (kill −9).</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }
}
