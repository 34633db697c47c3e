using System.Diagnostics;
using System.Globalization;
using Chumchon.Data;
using Npgsql;

namespace Chumchon.Bench.Databases;

/// <summary>
/// A PostgreSQL server of this run's own that keeps what it acknowledges (fsync and synchronous_commit on), reached by a
/// socket in its folder; it ends with this process.
/// </summary>
internal sealed class PostgresCluster : IDisposable
{
    private const int TicksPerSecond = 100;

    /// <summary>Names a server of this machine that outlives the run, so that what is long in the making is made once.</summary>
    public const string KeptServer = "CHUMCHON_BENCH_POSTGRES";

    private readonly Process? script;
    private readonly string server;
    private readonly int postmaster;

    private PostgresCluster(Process? script, string server, int postmaster)
    {
        this.script = script;
        this.server = server;
        this.postmaster = postmaster;
    }

    /// <summary>Null where the machine has no PostgreSQL; the reason is printed.</summary>
    public static async Task<PostgresCluster?> StartAsync()
    {
        if (Environment.GetEnvironmentVariable(KeptServer) is { Length: > 0 } kept)
        {
            return await AttachAsync(script: null, kept);
        }

        var started = Process.Start(new ProcessStartInfo(
            "bash", [Path.Combine(AppContext.BaseDirectory, "throwaway-postgres.sh"), "--durable"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var address = await started.StandardOutput.ReadLineAsync();
        if (string.IsNullOrEmpty(address))
        {
            started.Dispose();
            return null;
        }

        return await AttachAsync(started, address);
    }

    private static async Task<PostgresCluster> AttachAsync(Process? script, string address)
    {
        await using var connection = new NpgsqlConnection(ConnectionTo(address, "postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "select split_part(pg_read_file('postmaster.pid'), E'\\n', 1), current_setting('fsync'), current_setting('synchronous_commit')", connection);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (reader.GetString(1), reader.GetString(2)) == ("on", "on")
            ? new(script, address, int.Parse(reader.GetString(0), CultureInfo.InvariantCulture))
            : throw new InvalidOperationException("The server would acknowledge what it may lose.");
    }

    /// <summary>A new migrated database; returns its connection string.</summary>
    public Task<string> CreateDatabaseAsync() => OpenDatabaseAsync($"bench_{Guid.NewGuid():N}");

    /// <summary>A migrated database of this name, made where it is missing; returns its connection string.</summary>
    public async Task<string> OpenDatabaseAsync(string name)
    {
        await using (var connection = new NpgsqlConnection(ConnectionTo(server, "postgres")))
        {
            await connection.OpenAsync();
            await using var known = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection) { Parameters = { new() { Value = name } } };
            if (await known.ExecuteScalarAsync() is null)
            {
                await using var command = new NpgsqlCommand($"create database {name}", connection);
                await command.ExecuteNonQueryAsync();
            }
        }

        await using var database = DataServices.OpenDatabase("postgres", ConnectionTo(server, name));
        await database.MigrateAsync(CancellationToken.None);
        return ConnectionTo(server, name);
    }

    /// <summary>CPU time of the server and all its processes, those that have ended included.</summary>
    public TimeSpan Cpu()
    {
        var ticks = 0L;
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id)
                && Stat(folder) is { } stat && (id == postmaster || stat.Parent == postmaster))
            {
                ticks += stat.Own + (id == postmaster ? stat.Ended : 0);
            }
        }

        return TimeSpan.FromSeconds((double)ticks / TicksPerSecond);
    }

    public void Dispose()
    {
        script?.StandardInput.Close();
        script?.WaitForExit();
        script?.Dispose();
    }

    private static (int Parent, long Own, long Ended)? Stat(string folder)
    {
        try
        {
            var stat = File.ReadAllText(Path.Combine(folder, "stat"));
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            long Field(int index) => long.Parse(fields[index], CultureInfo.InvariantCulture);
            return ((int)Field(1), Field(11) + Field(12), Field(13) + Field(14));
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string ConnectionTo(string address, string database) => new NpgsqlConnectionStringBuilder(address)
    {
        Database = database,
        Pooling = !database.Equals("postgres", StringComparison.Ordinal),
    }.ToString();
}
