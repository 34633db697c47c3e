using System.Net;
using System.Text;
using System.Threading.Channels;

namespace Chumchon.Web.Tests.Telemetry;

/// <summary>Takes what a program sends by OTLP over HTTP.</summary>
internal sealed class OtlpReceiver : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly Channel<(string Path, string Body)> taken = Channel.CreateUnbounded<(string, string)>();

    private OtlpReceiver(Uri address)
    {
        Address = address;
        listener.Prefixes.Add(address.ToString());
        listener.Start();
        _ = TakeAsync();
    }

    public Uri Address { get; }

    public static OtlpReceiver Start()
    {
        using var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        return new(new Uri($"http://127.0.0.1:{port}/"));
    }

    /// <summary>Takes until each of the words has come on its path; returns all that came, by path, as text where it is text.</summary>
    public async Task<ILookup<string, string>> TakeAsync(params (string Path, string Words)[] wanted)
    {
        var all = new List<(string Path, string Body)>();
        while (!Array.TrueForAll(wanted, want => all.Exists(body => body.Path == want.Path && body.Body.Contains(want.Words, StringComparison.Ordinal))))
        {
            all.Add(await taken.Reader.ReadAsync());
        }

        return all.ToLookup(static body => body.Path, static body => body.Body);
    }

    public void Dispose() => listener.Close();

    private async Task TakeAsync()
    {
        try
        {
            while (true)
            {
                var context = await listener.GetContextAsync();
                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                context.Response.ContentType = "application/x-protobuf";
                context.Response.Close();
                taken.Writer.TryWrite((context.Request.Url!.AbsolutePath, Encoding.UTF8.GetString(body.ToArray())));
            }
        }
        catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
