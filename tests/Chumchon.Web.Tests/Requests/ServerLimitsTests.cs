using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Chumchon.Tests.Databases;
using Chumchon.Web.Platform.Requests;
using Microsoft.Extensions.Configuration;

namespace Chumchon.Web.Tests.Requests;

public sealed partial class ServerLimitsTests
{
    [Theory]
    [InlineData(400, 340, null, 15)]
    [InlineData(1_024, 340, null, 484)]
    [InlineData(1_024, 340, 100, 100)]
    [InlineData(1_024, 340, 5_000, 484)]
    [InlineData(340, 340, 5_000, 1)]
    [InlineData(1_048_576, 340, null, 10_000)]
    [InlineData(1_048_576, 340, 20_000, 20_000)]
    public void Connections_AreThoseThereAreDescriptorsFor(long most, long open, int? configured, int connections)
    {
        var settings = new ConfigurationManager { ["Server:MaxConnections"] = configured?.ToString(CultureInfo.InvariantCulture) };
        using var log = new LogMeter();

        ServerLimits.Lines(settings, new(most, open), log).ShouldBe(connections);

        log.Last.Split(' ')[0].ShouldBe(connections >= (configured ?? 10_000) ? "" : configured is null ? "Information" : "Warning");
    }

    [Theory]
    [InlineData(1_024, 900)]
    [InlineData(400, 700)]
    public async Task HalfRequestsBeyondTheDescriptors_EndNobodyElsesProgram(int descriptors, int halfRequests)
    {
        await using var stored = await TestDatabase.CreateAsync("sqlite");
        var start = new ProcessStartInfo("bash", ["-c", $"ulimit -n {descriptors}; exec \"$@\"", "-",
            "dotnet", Path.Combine(AppContext.BaseDirectory, "Chumchon.Web.dll"), "--urls=http://127.0.0.1:0", "--Server:MaxConnections=5000", "--Logging:LogLevel:Default=Warning",
            "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information", "--Database:Provider=sqlite", $"--ConnectionStrings:Chumchon={stored.Connection}"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var program = Process.Start(start)!;
        List<TcpClient> half = [];
        try
        {
            string? line;
            var said = new StringBuilder();
            while ((line = await program.StandardOutput.ReadLineAsync()) is not null && !Address().IsMatch(line))
            {
                said.AppendLine(line);
            }

            said.ToString().ShouldMatch(@"At most \d+ connections at once, not 5000: the process may have \d+ descriptors");

            var site = new Uri(Address().Match(line!).Value);
            for (var number = 0; number < halfRequests; number++)
            {
                var client = new TcpClient();
                half.Add(client);
                try
                {
                    await client.ConnectAsync(site.Host, site.Port);
                    await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes("GET /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nX: "));
                }
                catch (Exception refused) when (refused is SocketException or IOException)
                {
                    // One that is not taken is what is wanted.
                }
            }

            program.HasExited.ShouldBeFalse();
            half.ForEach(static client => client.Dispose());
            using var visitor = new HttpClient { BaseAddress = site };
            HttpStatusCode? status = null;
            for (var tries = 0; status is not HttpStatusCode.OK && tries < 100; tries++)
            {
                try
                {
                    status = (await visitor.GetAsync("/sign-in")).StatusCode;
                }
                catch (HttpRequestException)
                {
                    await Task.Delay(50);
                }
            }

            status.ShouldBe(HttpStatusCode.OK);
        }
        finally
        {
            half.ForEach(static client => client.Dispose());
            program.Kill();
            await program.WaitForExitAsync();
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
