using System.Diagnostics;
using System.Globalization;
using Chumchon.Data.Setup;
using Npgsql;

namespace Chumchon.Data.Postgres;

/// <summary>
/// The connections to a PostgreSQL server: how many, and with statements prepared or not. What the connection string does
/// not say is decided here (docs/operations.md).
/// </summary>
internal sealed class PostgresSources : IAsyncDisposable
{
    /// <summary>Connections of a node: two nodes and a look of each fit into the 100 of a server as it is installed.</summary>
    internal const int PoolSize = 40;

    /// <summary>Statements of a connection that are planned once: those of a save and of the pages.</summary>
    internal const int PreparedStatements = 100;

    private const string NamePrefix = "chumchon ";

    private readonly NpgsqlDataSource asSet;
    private readonly NpgsqlDataSource behindPooler;
    private readonly NpgsqlDataSource looking;
    private readonly NpgsqlConnectionStringBuilder settings;

    /// <param name="connectionString">Of Npgsql.</param>
    public PostgresSources(string connectionString)
    {
        settings = new NpgsqlConnectionStringBuilder(connectionString);

        // ContainsKey knows every setting there is, set or not.
        if (!settings.ShouldSerialize("Max Auto Prepare"))
        {
            settings.MaxAutoPrepare = PreparedStatements;
        }

        if (!settings.ShouldSerialize("Maximum Pool Size"))
        {
            settings.MaxPoolSize = Math.Max(PoolSize, settings.MinPoolSize);
        }

        if (string.IsNullOrEmpty(settings.ApplicationName))
        {
            settings.ApplicationName = string.Create(CultureInfo.InvariantCulture, $"{NamePrefix}{Environment.MachineName}/{Environment.ProcessId}");
        }

        // Else a line to another machine would be sealed where the server offers it, for whoever answers there.
        if (!settings.ShouldSerialize("SSL Mode") && !IsThisMachine(settings.Host))
        {
            settings.SslMode = SslMode.VerifyFull;
        }

        asSet = Create("work", settings);
        behindPooler = Create("work behind a pooler", new(settings.ToString()) { MaxAutoPrepare = 0, NoResetOnClose = true });
        looking = Create("look", new(settings.ToString()) { MaxAutoPrepare = 0, Pooling = false });
        Current = asSet;
    }

    /// <summary>Whether all hosts of a connection string are sockets or loopback addresses of this machine.</summary>
    internal static bool IsThisMachine(string? hosts) => (hosts ?? "localhost").Split(',').All(static named =>
    {
        var host = named.Trim();
        return host is ['/' or '@', ..] || (Uri.TryCreate($"tcp://{host}", UriKind.Absolute, out var address) && address.IsLoopback);
    });

    /// <param name="name">By which figures tell the pools apart; else it would be the connection string.</param>
    private static NpgsqlDataSource Create(string name, NpgsqlConnectionStringBuilder of) =>
        new NpgsqlDataSourceBuilder(of.ToString()) { Name = name }
            .ConfigureTracing(static traces => traces.EnableFirstResponseEvent(enable: false))
            .Build();

    /// <summary>For the program's work; no connection is open until one is asked for.</summary>
    public NpgsqlDataSource Current { get; private set; }

    /// <summary>A connection for work; waits where the server has none left, as long as the connection string waits for one.</summary>
    public async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = Current.CreateConnection();
        try
        {
            await OpenAsync(connection, cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens a connection of the pool; waits where the server has none left.</summary>
    public async Task OpenAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                await connection.OpenAsync(cancellation);
                return;
            }
            catch (PostgresException refused) when (IsFull(refused) && Stopwatch.GetElapsedTime(began).TotalSeconds < settings.Timeout)
            {
                await Task.Delay(Random.Shared.Next(50, 250), cancellation);
            }
        }
    }

    /// <summary>A connection outside the pool, which tells whether the server has one left.</summary>
    public ValueTask<NpgsqlConnection> OpenToLookAsync(CancellationToken cancellation) => looking.OpenConnectionAsync(cancellation);

    /// <summary>Gives up prepared statements behind a pooler, and says how far the server's connections reach.</summary>
    public async Task<IReadOnlyList<ServerNote>> FitAsync(CancellationToken cancellation)
    {
        await using var connection = await OpenToLookAsync(cancellation);
        await using var asked = new NpgsqlCommand(
            """
            select pg_backend_pid(), current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int,
                (select count(distinct application_name)::int from pg_stat_activity
                 where application_name like @nodes and application_name <> current_setting('application_name'))
            """,
            connection);
        asked.Parameters.AddWithValue("nodes", NamePrefix + "%");
        await using var answer = await asked.ExecuteReaderAsync(cancellation);
        await answer.ReadAsync(cancellation);

        // A pooler makes up the number that it greets with: its sessions are others than the server's.
        return answer.GetInt32(0) != connection.ProcessID
            ? GiveUpPreparing()
            : [ConnectionsOf(answer.GetInt32(1), others: answer.GetInt32(2))];
    }

    public async ValueTask DisposeAsync()
    {
        await asSet.DisposeAsync();
        await behindPooler.DisposeAsync();
        await looking.DisposeAsync();
    }

    internal static bool IsFull(PostgresException refused) => refused.SqlState == PostgresErrorCodes.TooManyConnections;

    private ServerNote[] GiveUpPreparing()
    {
        Current = behindPooler;
        return
        [
            new(IsWarning: true, string.Create(
                CultureInfo.InvariantCulture,
                $"A pooler (such as PgBouncer) stands before PostgreSQL. Statements are not prepared (Max Auto Prepare={settings.MaxAutoPrepare} is not followed) and connections not reset: what a session holds would be another's there. Run migrate on the server itself, not through the pooler.")),
        ];
    }

    private ServerNote ConnectionsOf(int most, int others)
    {
        // A look of each node beside its pool.
        var own = settings.MaxPoolSize + 1;
        var nodes = Math.Max(2, others + 1);
        return new(IsWarning: nodes * own > most, string.Create(
            CultureInfo.InvariantCulture,
            $"PostgreSQL has {most} connections for programs; this node opens up to {own} of them (Maximum Pool Size={settings.MaxPoolSize}), prepares up to {settings.MaxAutoPrepare} statements on each (Max Auto Prepare), and sees {others} other nodes. {nodes} nodes of this size need {nodes * own}{(nodes * own > most ? ": lower Maximum Pool Size, or raise max_connections." : ".")}"));
    }
}
