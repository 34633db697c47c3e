using System.Diagnostics;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.Architecture;

namespace Chumchon.Web.Tests.Verbs;

/// <summary>The exported chains, checked by the file that shares no code with the program.</summary>
public sealed class AuditVerbsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task ExportedChains_AreCheckedWithoutTheProgram(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await RandomSaves.RunAsync(database, saves: 30);
        var folder = Directory.CreateTempSubdirectory("chumchon-audit-").FullName;
        var (chains, heads, altered, anew) = (At("chains"), At("heads"), At("altered"), At("anew"));

        (await ExportAsync(database, chains)).ShouldBe(0);
        (await ExportAsync(database, heads, "--heads")).ShouldBe(0);
        (await ExportAsync(database, chains)).ShouldBe(1, "it is there already");
        (await CheckAsync(chains, heads)).ShouldBe((0, ""));

        await database.AlterEntryAsync(9001, 7, static entry => entry with { AtUnixMs = entry.AtUnixMs + 1 });
        (await ExportAsync(database, altered)).ShouldBe(0);
        (await CheckAsync(altered)).ShouldBe((1, "9001/1 entry 7: its hash does not follow from its body and the entry before"));

        await database.ExecuteAsync("delete from audit_entry where district_code = 9002; delete from audit_head where district_code = 9002");
        await database.AlterEntryAsync(9001, 7, static entry => entry with { AtUnixMs = entry.AtUnixMs - 1 });
        (await ExportAsync(database, anew)).ShouldBe(0);
        (await CheckAsync(anew)).ExitCode.ShouldBe(0, "nothing shows it but the heads that were kept");
        (await CheckAsync(anew, heads)).ShouldSatisfyAllConditions(
            static found => found.ExitCode.ShouldBe(1),
            static found => found.Fault.ShouldStartWith("9002/1 entry "),
            static found => found.Fault.ShouldEndWith("kept elsewhere and gone, the chain was cut or replaced"));
        Directory.Delete(folder, recursive: true);

        string At(string name) => Path.Combine(folder, $"{name}.txt");
    }

    private static async Task<int> ExportAsync(TestDatabase database, params string[] args) => (await RunningProgram.RunAsync(
        ["audit", "export", .. args], input: "", ("Database__Provider", database.Provider), ("ConnectionStrings__Chumchon", database.Connection))).ExitCode;

    /// <summary>How it ended, and the first fault that it named.</summary>
    private static async Task<(int ExitCode, string Fault)> CheckAsync(params string[] files)
    {
        using var check = Process.Start(new ProcessStartInfo("dotnet", ["run", SourceTree.Of("deploy", "check-chain.cs"), .. files]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var lines = (await check.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await check.WaitForExitAsync();
        return (check.ExitCode, lines.Length > 1 ? lines[0] : "");
    }
}
