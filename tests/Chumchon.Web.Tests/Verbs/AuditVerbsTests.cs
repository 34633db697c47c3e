using Chumchon.Tests;
using Chumchon.Tests.Databases;

namespace Chumchon.Web.Tests.Verbs;

/// <summary>The exported chains, checked by the file that shares no code with the program, and what was kept elsewhere.</summary>
public sealed class AuditVerbsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task ExportedChains_AreCheckedWithoutTheProgram(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await RandomSaves.RunAsync(database, saves: 30);
        var folder = Directory.CreateTempSubdirectory("chumchon-audit-").FullName;
        var (chains, heads, altered, anew, head) = (At("chains.zip"), At("heads.txt"), At("altered.zip"), At("anew.zip"), At("head.txt"));

        var printed = await RunAsync(database, "head");
        await File.WriteAllTextAsync(head, printed.Output);
        (await RunAsync(database, "head")).Output.ShouldBe(printed.Output, "one a day");
        (await RunAsync(database, "check-head", head)).ExitCode.ShouldBe(0);
        (await RunAsync(database, "export", chains)).ExitCode.ShouldBe(0);
        (await RunAsync(database, "export", heads, "--heads")).ExitCode.ShouldBe(0);
        (await RunAsync(database, "export", chains)).ExitCode.ShouldBe(1, "it is there already");
        (await ChainChecker.RunAsync(chains, heads, head)).ShouldBe((0, []));

        await database.AlterEntryAsync(9001, 7, static entry => entry with { AtUnixMs = entry.AtUnixMs + 1 });
        (await RunAsync(database, "export", altered)).ExitCode.ShouldBe(0);
        (await ChainChecker.RunAsync(altered)).Faults.ShouldBe(["9001/1 entry 7: its hash does not follow from its body and the entry before"]);

        // All chains and days anew, so that they fit together: nothing shows it but what was kept.
        await database.AlterEntryAsync(9001, 7, static entry => entry with { AtUnixMs = entry.AtUnixMs - 1 });
        await database.ExecuteAsync("delete from audit_entry where district_code in (0, 9002); delete from audit_head where district_code in (0, 9002); delete from audit_day");
        (await RunAsync(database, "head")).ExitCode.ShouldBe(0);
        (await RunAsync(database, "export", anew)).ExitCode.ShouldBe(0);
        (await ChainChecker.RunAsync(anew)).ShouldBe((0, []));
        (await ChainChecker.RunAsync(anew, heads)).Faults.ShouldContain(static fault => fault.EndsWith("kept elsewhere and gone, the chain was cut or replaced", StringComparison.Ordinal));
        (await ChainChecker.RunAsync(anew, head)).Faults.ShouldBe([$"{head}: the chains give this daily head on no day, they were written anew since"]);
        (await RunAsync(database, "check-head", head)).ShouldSatisfyAllConditions(
            static found => found.ExitCode.ShouldBe(1),
            static found => found.Error.ShouldContain("written anew"));
        (await RunAsync(database, "check-head", "rubbish")).ExitCode.ShouldBe(1);
        Directory.Delete(folder, recursive: true);

        string At(string name) => Path.Combine(folder, name);
    }

    private static Task<(int ExitCode, string Output, string Error)> RunAsync(TestDatabase database, params string[] args) => RunningProgram.RunAsync(
        ["audit", .. args], input: "", ("Database__Provider", database.Provider), ("ConnectionStrings__Chumchon", database.Connection));
}
