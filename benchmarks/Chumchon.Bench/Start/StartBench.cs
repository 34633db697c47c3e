using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Chumchon.Bench.Databases;
using Chumchon.Bench.Entry;
using Chumchon.Bench.Measuring;

namespace Chumchon.Bench.Start;

/// <summary>A node that starts while clients wait at its door already: when it answers the first, and the last of them.</summary>
internal static class StartBench
{
    private const int Clients = 100;
    private const int Starts = 3;

    public static async Task RunAsync()
    {
        using var cluster = await PostgresCluster.StartAsync();
        var table = new MarkdownTable($"start under {Clients} clients", "listens ms", "first answer ms", "last answer ms", "refused");
        using var folder = new SqliteFolder();
        foreach (var (name, provider, connection) in new[]
        {
            ("SQLite", "sqlite", await folder.CreateDatabaseAsync()),
            ("PostgreSQL", "postgres", cluster is null ? "" : await cluster.CreateDatabaseAsync()),
        })
        {
            if (connection.Length == 0)
            {
                Console.WriteLine("PostgreSQL is missing.");
                continue;
            }

            using (var demo = Program(["demo"], provider, connection))
            {
                await demo.WaitForExitAsync();
            }

            for (var start = 1; start <= Starts; start++)
            {
                var (listens, answers) = await StartAsync(provider, connection);
                table.Add(
                    string.Create(CultureInfo.InvariantCulture, $"{name}, start {start}"), Ms(listens),
                    Ms(answers.Min(static answer => answer.At)), Ms(answers.Max(static answer => answer.At)),
                    answers.Count(static answer => answer.Status != HttpStatusCode.OK).ToString(CultureInfo.InvariantCulture));
            }
        }

        table.Print();
    }

    /// <summary>Half of the clients ask for the sign-in page; the other half, signed in at a node before, for their home.</summary>
    private static async Task<(TimeSpan Listens, (TimeSpan At, HttpStatusCode Status)[] Answers)> StartAsync(string provider, string connection)
    {
        var port = FreePort();
        string session;
        await using (var before = await DemoSite.StartAsync(provider, connection))
        {
            session = await before.SessionOfAsync("d9001");
        }

        var began = Stopwatch.GetTimestamp();
        var clients = Enumerable.Range(0, Clients)
            .Select(number => number % 2 == 0 ? AskAsync(port, "/sign-in", session: null, began) : AskAsync(port, "/", session, began)).ToArray();
        using var node = Program([string.Create(CultureInfo.InvariantCulture, $"--urls=http://127.0.0.1:{port}"), "--Logging:LogLevel:Default=Warning"], provider, connection);
        var listens = await ListensAsync(port, began);
        var answers = await Task.WhenAll(clients);
        node.Kill();
        await node.WaitForExitAsync();
        return (listens, answers);
    }

    private static async Task<(TimeSpan At, HttpStatusCode Status)> AskAsync(int port, string path, string? session, long began)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = TimeSpan.FromMinutes(5) };
        while (true)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}{path}"));
                if (session is not null)
                {
                    request.Headers.Add("Cookie", session);
                }

                using var answer = await client.SendAsync(request);
                return (Stopwatch.GetElapsedTime(began), answer.StatusCode);
            }
            catch (HttpRequestException)
            {
                await Task.Delay(20);
            }
        }
    }

    private static async Task<TimeSpan> ListensAsync(int port, long began)
    {
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port);
                return Stopwatch.GetElapsedTime(began);
            }
            catch (SocketException)
            {
                await Task.Delay(10);
            }
        }
    }

    private static Process Program(string[] arguments, string provider, string connection)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Chumchon.Web.dll"), .. arguments]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["Database__Provider"] = provider;
        start.Environment["ConnectionStrings__Chumchon"] = connection;
        start.Environment["CHUMCHON_DEMO_PASSWORD"] = DemoSite.Password;
        var started = Process.Start(start)!;
        started.OutputDataReceived += static (_, _) => { };
        started.BeginOutputReadLine();
        return started;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Ms(TimeSpan time) => time.TotalMilliseconds.ToString("F0", CultureInfo.InvariantCulture);
}
