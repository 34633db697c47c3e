using System.Diagnostics;
using Chumchon.Web.Tests.Architecture;

namespace Chumchon.Web.Tests.Verbs;

/// <summary><c>deploy/check-chain.cs</c> as an auditor runs it.</summary>
internal static class ChainChecker
{
    /// <summary>How it ended, and the faults that it named.</summary>
    public static async Task<(int ExitCode, IReadOnlyList<string> Faults)> RunAsync(params string[] files)
    {
        using var check = Process.Start(new ProcessStartInfo("dotnet", ["run", SourceTree.Of("deploy", "check-chain.cs"), .. files]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var lines = (await check.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await check.WaitForExitAsync();
        lines[^1].ShouldEndWith($", {lines.Length - 1} faults.");
        return (check.ExitCode, lines[..^1]);
    }
}
