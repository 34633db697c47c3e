using System.Text.Json;
using System.Text.RegularExpressions;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;
using Chumchon.Web.Tests.Verbs;

namespace Chumchon.Web.Tests.Telemetry;

/// <summary>The program as an operator runs it: what it tells those who watch it, and what it does not load where nobody does.</summary>
public sealed partial class TelemetryExportTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task WithAnEndpoint_SendsLogFiguresAndTracesAndNothingTyped(string provider)
    {
        using var receiver = OtlpReceiver.Start();
        await using var stored = await StoredAsync(provider);
        using var program = Start(
            stored,
            ("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.Address.ToString()), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_BSP_SCHEDULE_DELAY", "50"), ("OTEL_BLRP_SCHEDULE_DELAY", "50"), ("OTEL_METRIC_EXPORT_INTERVAL", "100"));
        var address = Address().Match(await program.PrintedUpToAsync("Now listening on:")).Value;

        await SignInAsync(address);

        var taken = await receiver.TakeAsync(
            ("/v1/logs", "DatabaseReady"), ("/v1/metrics", "chumchon.database.state"), ("/v1/metrics", "http.server.request.duration"),
            ("/v1/metrics", "chumchon.sign_ins"), ("/v1/metrics", "dotnet.gc."), ("/v1/traces", "POST"),
            provider == "postgres" ? ("/v1/traces", "insert into sign_in_attempt") : ("/v1/traces", "chumchon"));
        var all = string.Concat(taken.SelectMany(static path => path));
        all.ShouldContain("service.name");
        string.Concat(taken["/v1/traces"]).ShouldNotContain("/health");
        foreach (var kept in new[] { "d9001", "D9001", TestSite.Password, "Password=" })
        {
            all.ShouldNotContain(kept);
        }

        program.HasLoaded("OpenTelemetry").ShouldBeTrue();
    }

    [Fact]
    public async Task WithoutAnEndpoint_LoadsNothingOfIt()
    {
        await using var stored = await StoredAsync("sqlite");
        using var program = Start(stored, ("OTEL_SERVICE_NAME", "chumchon"));
        var address = Address().Match(await program.PrintedUpToAsync("Now listening on:")).Value;

        await SignInAsync(address);

        program.HasLoaded("Chumchon.Data.dll").ShouldBeTrue();
        program.HasLoaded("OpenTelemetry").ShouldBeFalse();
    }

    [Fact]
    public async Task LogAsJson_HasTheEventsNumberTimeInUtcAndScopes()
    {
        await using var stored = await TestDatabase.CreateEmptyAsync("sqlite");
        using var program = Start(stored, ("Logging__Console__FormatterName", "json"));

        var printed = await program.PrintedUpToAsync("{");

        using var line = JsonDocument.Parse(printed);
        line.RootElement.GetProperty("EventId").GetInt32().ShouldBe(1202);
        line.RootElement.GetProperty("LogLevel").GetString().ShouldBe("Error");
        line.RootElement.GetProperty("Message").GetString().ShouldStartWith("Missing: There is no database");
        line.RootElement.GetProperty("State").GetProperty("State").GetString().ShouldBe("Missing");
        line.RootElement.GetProperty("Timestamp").GetString()!.ShouldMatch(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$");
        line.RootElement.GetProperty("Scopes").ValueKind.ShouldBe(JsonValueKind.Array);
    }

    private static async Task<TestDatabase> StoredAsync(string provider)
    {
        var stored = await TestDatabase.CreateAsync(provider);
        await SmallWorld.AddToAsync(stored);
        await stored.ExecuteAsync($"update account set password_hash = '{TestSite.HashedPassword}'");
        return stored;
    }

    private static RunningProgram Start(TestDatabase stored, params (string Name, string Value)[] environment) => RunningProgram.Start(
        ["--urls=http://127.0.0.1:0", $"--Database:Provider={stored.Provider}", $"--ConnectionStrings:Chumchon={stored.Connection}"], environment);

    private static async Task SignInAsync(string address)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
        var visitor = new Visitor(client, new FaultLog());
        await visitor.GetAsync("/health/ready");
        var answer = await visitor.SubmitAsync(
            await visitor.GetAsync("/sign-in?returnUrl=%2Freports%2Fotop-sales%2Foverview"), "เข้าสู่ระบบ", ("ชื่อใช้งาน", "d9001"), ("รหัสผ่าน", TestSite.Password));
        answer.RedirectsTo.ShouldBe("/reports/otop-sales/overview", answer.Text);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
