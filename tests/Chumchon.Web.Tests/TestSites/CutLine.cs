using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Chumchon.Web.Tests.TestSites;

/// <summary>A line to PostgreSQL that can be cut after any number of messages, and then leads nowhere until it is mended.</summary>
internal sealed class CutLine : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Lock gate = new();
    private readonly List<TcpClient> open = [];
    private EndPoint server = new IPEndPoint(IPAddress.Loopback, 0);
    private int left = int.MaxValue;

    /// <summary>A connection string that leads through this line.</summary>
    public string Through(string connection)
    {
        var to = new NpgsqlConnectionStringBuilder(connection);
        server = to.Host!.StartsWith('/')
            ? new UnixDomainSocketEndPoint(Path.Combine(to.Host, $".s.PGSQL.{to.Port}"))
            : new DnsEndPoint(to.Host, to.Port);
        listener.Start();
        _ = ListenAsync();
        (to.Host, to.Port, to.SslMode) = ("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port, SslMode.Disable);
        return to.ToString();
    }

    public void CutAfter(int messages) => Volatile.Write(ref left, messages);

    public void Mend() => Volatile.Write(ref left, int.MaxValue);

    public void Dispose()
    {
        end.Cancel();
        listener.Dispose();
        CloseAll();
        end.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(end.Token);
                if (Volatile.Read(ref left) <= 0)
                {
                    client.Dispose();
                    continue;
                }

                lock (gate)
                {
                    open.Add(client);
                }

                _ = LeadAsync(client);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task LeadAsync(TcpClient client)
    {
        try
        {
            using var socket = new Socket(server.AddressFamily is AddressFamily.Unix ? AddressFamily.Unix : AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Unspecified);
            await socket.ConnectAsync(server, end.Token);
            await using var away = new NetworkStream(socket);
            var near = client.GetStream();
            var back = away.CopyToAsync(near, end.Token);
            var bytes = new byte[64 * 1024];
            int read;
            while ((read = await near.ReadAsync(bytes, end.Token)) > 0)
            {
                if (Volatile.Read(ref left) < int.MaxValue && Interlocked.Decrement(ref left) < 0)
                {
                    CloseAll();
                    break;
                }

                await away.WriteAsync(bytes.AsMemory(0, read), end.Token);
            }

            socket.Close();
            await back;
        }
        catch (Exception cut) when (cut is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // As cut as it was to be.
        }
        finally
        {
            client.Dispose();
        }
    }

    private void CloseAll()
    {
        lock (gate)
        {
            open.ForEach(static client => client.Dispose());
            open.Clear();
        }
    }
}
