using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace Chumchon.Web.Platform.Requests;

/// <summary>
/// Closes lines beyond a number before the next is taken. The server's own limit takes them all and closes them when it comes to
/// it: a few hundred at once are then more descriptors than the process may have.
/// </summary>
internal sealed class BoundedListeners(SocketTransportFactory sockets, IConfiguration settings, ILogger<BoundedListeners> log)
    : IConnectionListenerFactory
{
    private int lines;

    public async ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        // Now the program has open what it has at rest.
        var most = ServerLimits.Lines(settings, Descriptors.OfThisProcess(), log);
        return new Listener(await sockets.BindAsync(endpoint, cancellationToken), this, most);
    }

    private sealed class Listener(IConnectionListener inner, BoundedListeners all, int most) : IConnectionListener
    {
        public EndPoint EndPoint => inner.EndPoint;

        public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
        {
            while (await inner.AcceptAsync(cancellationToken) is { } line)
            {
                if (Interlocked.Increment(ref all.lines) <= most)
                {
                    return new BoundedLine(line, () => Interlocked.Decrement(ref all.lines));
                }

                line.Abort();
                await line.DisposeAsync();
                Interlocked.Decrement(ref all.lines);
            }

            return null;
        }

        public ValueTask UnbindAsync(CancellationToken cancellationToken = default) => inner.UnbindAsync(cancellationToken);

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
