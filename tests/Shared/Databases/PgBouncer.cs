using System.Diagnostics;
using Npgsql;

namespace Chumchon.Tests.Databases;

/// <summary>A PgBouncer of a test's own before a database, pooling by transaction, on a socket in its folder.</summary>
internal sealed class PgBouncer : IDisposable
{
    public const string Missing = "PgBouncer is missing: install the package pgbouncer.";

    private readonly Process process;
    private readonly string folder;

    private PgBouncer(Process process, string folder, string connection)
    {
        this.process = process;
        this.folder = folder;
        Connection = connection;
    }

    public static bool IsMissing => Program is null || OperatingSystem.IsWindows();

    public string Connection { get; }

    private static string? Program => Array.Find(["/usr/sbin/pgbouncer", "/usr/bin/pgbouncer", "/usr/local/bin/pgbouncer"], File.Exists);

    /// <summary>Four connections to the server for as many clients as come.</summary>
    public static async Task<PgBouncer> StartAsync(string server)
    {
        var settings = new NpgsqlConnectionStringBuilder(server);
        var place = Directory.CreateTempSubdirectory("chumchon-bouncer-").FullName;
        var file = Path.Combine(place, "pgbouncer.ini");
        await File.WriteAllTextAsync(
            file,
            $"""
            [databases]
            * = host={settings.Host}
            [pgbouncer]
            listen_addr =
            unix_socket_dir = {place}
            listen_port = 6432
            auth_type = any
            pool_mode = transaction
            default_pool_size = 4
            max_client_conn = 500
            ignore_startup_parameters = extra_float_digits,search_path
            """.Replace("* = host=", $"{settings.Database} = user={settings.Username} host=", StringComparison.Ordinal));

        // It refuses to run as root.
        string[] command = [Program!, file];
        if (string.Equals(Environment.UserName, "root", StringComparison.Ordinal))
        {
            using var owned = Process.Start("chown", ["-R", "postgres", place]);
            await owned.WaitForExitAsync();
            command = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "--", .. command];
        }

        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true, UseShellExecute = false };
        var started = Process.Start(start)!;
        while (await started.StandardError.ReadLineAsync() is { } line && !line.Contains("process up", StringComparison.Ordinal))
        {
            // Its greeting.
        }

        _ = started.StandardError.ReadToEndAsync();
        return new(started, place, new NpgsqlConnectionStringBuilder(server) { Host = place, Port = 6432 }.ToString());
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
