using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Chumchon.Data;
using Chumchon.Data.Areas;
using Chumchon.Data.Demo;
using Chumchon.Tests;

namespace Chumchon.Web.Tests.Verbs;

public sealed partial class ServeVerbTests : IDisposable
{
    private readonly string folder = Path.Combine(Directory.CreateTempSubdirectory("chumchon-test-").FullName, "data");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Folder_IsItsOwnersAlone(bool madeBefore)
    {
        if (madeBefore)
        {
            Directory.CreateDirectory(folder);
        }

        using var program = RunningProgram.Start(["serve", "--port", "0", "--data", folder, "--empty"]);
        await program.PrintedUpToAsync("It has no account yet");

        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(folder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public async Task FirstStart_MakesTheDemoAndTheSecondFindsIt()
    {
        var first = await StartAndReadAsync();
        var rows = DemoCountry.Make(AreaFiles.Read(ShippedData.Folder), PublishedSales.Read(ShippedData.Folder), TimeProvider.System.GetUtcNow()).Facts.Count;
        rows.ShouldBeGreaterThan(150_000, "months up to the one before today");
        first.ShouldContain($"sales: {rows}");
        first.ShouldContain("named-by-me-12");

        var second = await StartAndReadAsync();
        second.ShouldNotContain("sales:");
        second.ShouldNotContain("brought to today");
        second.ShouldContain("named-by-me-12");
    }

    [Fact]
    public async Task Empty_HasNoAccountUntilTheFirstAdministratorIsMade()
    {
        using (var program = RunningProgram.Start(["serve", "--port", "0", "--data", folder, "--empty"]))
        {
            (await program.PrintedUpToAsync("It has no account yet")).ShouldContain("user add-admin NAME --data");
        }

        string[] addAdmin = ["user", "add-admin", "somchai", "--person", "สมชาย ตัวอย่าง", "--data", folder, "--password-stdin"];
        (await RunningProgram.RunAsync(addAdmin, "short")).Error.ShouldContain("12 characters");
        (await RunningProgram.RunAsync(addAdmin, "long enough 12")).ShouldBe((0, $"somchai can sign in and runs the system.{Environment.NewLine}", ""));
        (await RunningProgram.RunAsync(addAdmin, "long enough 12")).Error.ShouldContain("is taken");

        string[] setPassword = ["user", "set-password", "somchai", "--data", folder, "--password-stdin"];
        (await RunningProgram.RunAsync(setPassword, "another one 34")).ExitCode.ShouldBe(0);
        File.Exists(Path.Combine(folder, "demo-password")).ShouldBeFalse();

        // Real accounts are never mixed with a demonstration's, even when the next start forgets --empty.
        using var again = RunningProgram.Start(["serve", "--port", "0", "--data", folder]);
        (await again.PrintedUpToAsync("Stop it with")).ShouldNotContain("Loading");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FolderWhoseDatabaseIsLost_GetsADemonstrationOnlyWhenAsked(bool emptied)
    {
        using (var program = RunningProgram.Start(["serve", "--port", "0", "--data", folder], ("CHUMCHON_DEMO_PASSWORD", "named-by-me-12")))
        {
            await program.PrintedUpToAsync("admin");
        }

        foreach (var file in Directory.GetFiles(folder, "chumchon.db*"))
        {
            File.Delete(file);
        }

        if (emptied)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "chumchon.db"), "");
        }

        var (exitCode, output, error) = await RunningProgram.RunAsync(["serve", "--port", "0", "--data", folder]);
        exitCode.ShouldBe(1);
        output.ShouldBeEmpty();
        error.ShouldStartWith($"The folder {folder} was in use, but its database is missing or empty.");

        using var asked = RunningProgram.Start(["serve", "--port", "0", "--data", folder, "--demo"]);
        (await asked.PrintedUpToAsync("admin")).ShouldContain("Loading the demonstration");
    }

    [Fact]
    public async Task PortInUse_IsSaidBeforeAnythingIsMade()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = $"{((IPEndPoint)taken.LocalEndpoint).Port}";

        var (exitCode, output, error) = await RunningProgram.RunAsync(["serve", "--port", port, "--data", folder]);

        exitCode.ShouldBe(1);
        output.ShouldBeEmpty();
        error.ShouldStartWith($"Port {port} is in use");
        Directory.Exists(folder).ShouldBeFalse();
    }

    [Fact]
    public async Task ProductionSettings_AreRefused()
    {
        var (exitCode, _, error) = await RunningProgram.RunAsync(
            ["serve", "--port", "0", "--data", folder], input: "", ("Database__Provider", "postgres"));

        exitCode.ShouldBe(1);
        error.ShouldStartWith("Database__Provider is set");
        File.Exists(Path.Combine(folder, "chumchon.db")).ShouldBeFalse();
    }

    [Fact]
    public async Task FolderThatIsAFile_IsRefusedInWords()
    {
        await File.WriteAllTextAsync(folder, "");

        var (exitCode, _, error) = await RunningProgram.RunAsync(["serve", "--port", "0", "--data", folder]);

        exitCode.ShouldBe(1);
        error.ShouldStartWith($"The folder {folder} cannot be written");
        error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task MisspeltVerb_IsRefused()
    {
        var (exitCode, _, error) = await RunningProgram.RunAsync(["serv"]);

        exitCode.ShouldBe(1);
        error.ShouldContain("'serv'");
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);

    /// <summary>Starts it, waits until it is ready, and returns what it printed.</summary>
    private async Task<string> StartAndReadAsync()
    {
        using var program = RunningProgram.Start(["serve", "--port", "0", "--data", folder], ("CHUMCHON_DEMO_PASSWORD", "named-by-me-12"));
        var printed = await program.PrintedUpToAsync("admin");
        using var client = new HttpClient();
        (await client.GetAsync(new Uri(Address().Match(printed).Value + "/health/ready"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await File.ReadAllTextAsync(Path.Combine(folder, "demo-password"))).Trim().ShouldBe("named-by-me-12");
        return printed;
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
