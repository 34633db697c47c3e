using System.Diagnostics;
using Chumchon.Data;
using Npgsql;

namespace Chumchon.Tests.Databases;

/// <summary>
/// The PostgreSQL server of this test run: the one whose connection string stands in <c>CHUMCHON_TEST_POSTGRES</c>, else
/// one started for this process, which ends with it. Databases are copies of one that was migrated once.
/// </summary>
internal sealed class PostgresServer
{
    public const string Missing = "PostgreSQL is missing: install it, or name a server in CHUMCHON_TEST_POSTGRES.";

    private static readonly string? Named = Environment.GetEnvironmentVariable("CHUMCHON_TEST_POSTGRES");
    private static readonly Lazy<bool> Findable = new(Find);
    private static readonly Lazy<Task<PostgresServer>> OfThisRun = new(StartAsync);

    private readonly string server;
    private readonly string template = NewName();
    private readonly EmptiedDatabases emptied = new();
    private readonly Lazy<Task> migrated;

    // Held open: the server stops when its input ends, which it does however this process ends.
    private readonly Process? process;

    private PostgresServer(string server, Process? process)
    {
        this.server = server;
        this.process = process;
        migrated = new(MigrateTemplateAsync);
    }

    public static bool IsNotInstalled => !Findable.Value;

    public static bool IsMissing => string.IsNullOrEmpty(Named) && !Findable.Value;

    public static Task<PostgresServer> GetAsync() => OfThisRun.Value;

    /// <summary>A server of a test's own that has few connections; it ends when it is disposed of.</summary>
    public static async Task<SmallServer> StartSmallAsync(int connections)
    {
        var script = RunScript(("CHUMCHON_THROWAWAY_CONNECTIONS", $"{connections}"));
        return new(script, (await script.StandardOutput.ReadLineAsync())!);
    }

    /// <summary>A new migrated database; returns its connection string.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        await migrated.Value;
        if (emptied.Take() is { } connection)
        {
            return connection;
        }

        var name = NewName();
        await ExecuteAsync($"create database {name} template {template}");
        return ConnectionTo(name);
    }

    /// <summary>A new database without any table.</summary>
    public async Task<string> CreateEmptyDatabaseAsync()
    {
        var name = NewName();
        await ExecuteAsync($"create database {name}");
        return ConnectionTo(name);
    }

    /// <summary>Takes a database back from a test that is done with it.</summary>
    public async Task TakeBackAsync(string connection)
    {
        if (!await emptied.TryKeepAsync(connection))
        {
            await DropDatabaseAsync(connection);
        }
    }

    public Task DropDatabaseAsync(string connection) => ExecuteAsync(DropOf(connection));

    private static string DropOf(string connection) =>
        $"drop database if exists {new NpgsqlConnectionStringBuilder(connection).Database} with (force)";

    private static string NewName() => $"test_{Guid.NewGuid():N}";

    private static async Task<PostgresServer> StartAsync()
    {
        if (!string.IsNullOrEmpty(Named))
        {
            return new(Named, process: null);
        }

        var script = RunScript();
        var connection = await script.StandardOutput.ReadLineAsync();
        return string.IsNullOrEmpty(connection)
            ? throw new InvalidOperationException($"{Missing} {await script.StandardError.ReadToEndAsync()}")
            : new(connection, script);
    }

    private static bool Find()
    {
        if (OperatingSystem.IsWindows())
        {
            return false;
        }

        using var search = RunScript("--find");
        search.WaitForExit();
        return search.ExitCode == 0;
    }

    private static Process RunScript(params string[] arguments) => Process.Start(Script(arguments))!;

    private static Process RunScript((string Name, string Value) setting)
    {
        var script = Script();
        script.Environment[setting.Name] = setting.Value;
        return Process.Start(script)!;
    }

    private static ProcessStartInfo Script(params string[] arguments) => new("bash", [Path.Combine(AppContext.BaseDirectory, "throwaway-postgres.sh"), .. arguments])
    {
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    private async Task MigrateTemplateAsync()
    {
        await ExecuteAsync($"create database {template}");
        await using (var database = DataServices.OpenDatabase("postgres", ConnectionTo(template)))
        {
            await database.MigrateAsync(CancellationToken.None);
        }

        await emptied.LearnAsync(ConnectionTo(template));
        if (process is null)
        {
            AppDomain.CurrentDomain.ProcessExit += (_, _) => DropWhatIsLeft();
        }
    }

    private void DropWhatIsLeft()
    {
        using var connection = new NpgsqlConnection(ConnectionTo("postgres"));
        connection.Open();
        for (var left = ConnectionTo(template); left is not null; left = emptied.Take())
        {
            using var command = new NpgsqlCommand(DropOf(left), connection);
            command.ExecuteNonQuery();
        }
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionTo("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private string ConnectionTo(string name) => new NpgsqlConnectionStringBuilder(server)
    {
        Database = name,
        Pooling = !name.Equals("postgres", StringComparison.Ordinal),
    }.ToString();

    /// <summary>Ends with its input.</summary>
    internal sealed class SmallServer(Process script, string connection) : IDisposable
    {
        public string Connection => connection;

        public void Dispose()
        {
            script.StandardInput.Close();
            script.WaitForExit();
            script.Dispose();
        }
    }
}
