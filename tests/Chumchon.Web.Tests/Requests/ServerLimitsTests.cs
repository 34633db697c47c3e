using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Chumchon.Tests.Databases;
using Chumchon.Web.Platform.Requests;

namespace Chumchon.Web.Tests.Requests;

public sealed partial class ServerLimitsTests
{
    [Theory]
    [InlineData(64, 32)]
    [InlineData(1_024, 512)]
    [InlineData(1_048_576, 10_000)]
    public void Connections_AreHalfOfTheDescriptors(long descriptors, int connections) =>
        ServerLimits.ConnectionsOf(descriptors).ShouldBe(connections);

    [Fact]
    public async Task HalfRequestsBeyondTheDescriptors_EndNobodyElsesProgram()
    {
        await using var stored = await TestDatabase.CreateAsync("sqlite");
        var start = new ProcessStartInfo("bash", ["-c", "ulimit -n 1024; exec \"$@\"", "-",
            "dotnet", Path.Combine(AppContext.BaseDirectory, "Chumchon.Web.dll"), "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning",
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
            while ((line = await program.StandardOutput.ReadLineAsync()) is not null && !Address().IsMatch(line))
            {
                // Not yet.
            }

            var site = new Uri(Address().Match(line!).Value);
            for (var number = 0; number < 900; number++)
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
