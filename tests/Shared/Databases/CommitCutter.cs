using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Chumchon.Tests.Databases;

/// <summary>Where the line to the server breaks.</summary>
public enum Cut
{
    None = 0,

    /// <summary>The server never hears the COMMIT, and takes everything back.</summary>
    BeforeCommit = 1,

    /// <summary>The server has committed, and nobody hears it.</summary>
    AfterCommit = 2,
}

/// <summary>A line to PostgreSQL of a test's own, by a socket in a new folder, which breaks once at the next COMMIT when told to.</summary>
public sealed class CommitCutter : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("chumchon-line-").FullName;
    private readonly Socket listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly CancellationTokenSource over = new();
    private readonly NpgsqlConnectionStringBuilder server;
    private int armed;

    /// <param name="connection">Of the server.</param>
    public CommitCutter(string connection)
    {
        server = new(connection);
        listener.Bind(new UnixDomainSocketEndPoint(Path.Combine(folder, ".s.PGSQL.5432")));
        listener.Listen();
        _ = AcceptAsync();
    }

    /// <summary>The same database by this line.</summary>
    public string Connection => new NpgsqlConnectionStringBuilder(server.ToString())
    {
        Host = folder,
        Port = 5432,
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    }.ToString();

    /// <summary>Breaks the line at the next COMMIT.</summary>
    public void Arm(Cut cut) => Interlocked.Exchange(ref armed, (int)cut);

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        listener.Dispose();
        over.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = CarryAsync(await listener.AcceptAsync(over.Token));
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task CarryAsync(Socket client)
    {
        using var near = client;
        using var far = await ReachAsync();
        try
        {
            using var broken = CancellationTokenSource.CreateLinkedTokenSource(over.Token);
            var cut = Cut.None;
            var back = PumpAsync(far, near, _ => cut == Cut.None, broken.Token);
            var forth = PumpAsync(
                near, far,
                bytes =>
                {
                    cut = bytes.IndexOf("COMMIT\0"u8) >= 0 ? (Cut)Interlocked.Exchange(ref armed, 0) : cut;
                    return cut != Cut.BeforeCommit;
                },
                broken.Token);
            await Task.WhenAny(back, forth);
            await broken.CancelAsync();
            await Task.WhenAll(back, forth);
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Both ends are closed below.
        }
    }

    /// <summary>Carries bytes until one side ends or the bytes may not go on.</summary>
    private static async Task PumpAsync(Socket from, Socket to, BytesCheck mayGoOn, CancellationToken cancellation)
    {
        var buffer = new byte[64 * 1024];
        while (await from.ReceiveAsync(buffer, cancellation) is > 0 and var count)
        {
            if (!mayGoOn(buffer.AsSpan(0, count)))
            {
                return;
            }

            await to.SendAsync(buffer.AsMemory(0, count), cancellation);
        }
    }

    private async Task<Socket> ReachAsync()
    {
        var isUnix = server.Host!.StartsWith('/');
        var far = isUnix ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp);
        EndPoint end = isUnix
            ? new UnixDomainSocketEndPoint(Path.Combine(server.Host!, $".s.PGSQL.{server.Port}"))
            : new DnsEndPoint(server.Host!, server.Port);
        await far.ConnectAsync(end, over.Token);
        return far;
    }

    private delegate bool BytesCheck(ReadOnlySpan<byte> bytes);
}
