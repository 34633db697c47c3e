using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Chumchon.Web.Tests.Requests;

/// <summary>What came back on a line: headers as they stood there.</summary>
/// <param name="Status">Null where the line was closed without an answer.</param>
internal sealed record RawAnswer(int? Status, string Head, string Body)
{
    public bool Has(string header) => Head.Contains($"\r\n{header}:", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A line to the server on which any bytes can be sent, those that no client would send among them.</summary>
internal sealed class RawConnection(Uri site) : IDisposable
{
    private TcpClient? line;

    /// <param name="leave">Sends no more after it, as a client that went away.</param>
    public async Task<RawAnswer> SendAsync(byte[] request, bool leave = false)
    {
        try
        {
            var stream = await OpenAsync();
            await stream.WriteAsync(request);
            if (leave)
            {
                line!.Client.Shutdown(SocketShutdown.Send);
            }

            var answer = await ReadAsync(stream, withoutBody: request.AsSpan().StartsWith("HEAD "u8));
            if (leave || answer.Status is null or 100 || answer.Head.Contains("Connection: close", StringComparison.OrdinalIgnoreCase))
            {
                Close();
            }

            return answer;
        }
        catch (IOException)
        {
            Close();
            return new(Status: null, "", "");
        }
    }

    public void Dispose() => Close();

    private async Task<NetworkStream> OpenAsync()
    {
        if (line is not { Connected: true })
        {
            Close();
            line = new TcpClient { NoDelay = true };
            await line.ConnectAsync(site.Host, site.Port);
        }

        return line.GetStream();
    }

    private void Close()
    {
        line?.Dispose();
        line = null;
    }

    private static async Task<RawAnswer> ReadAsync(NetworkStream stream, bool withoutBody)
    {
        var head = await UpToAsync(stream, "\r\n\r\n");
        if (head.Length == 0)
        {
            return new(Status: null, "", "");
        }

        var status = int.Parse(head.AsSpan(9, 3), NumberStyles.None, CultureInfo.InvariantCulture);
        var body = new StringBuilder();
        if (withoutBody || status is 204 or 304 or < 200)
        {
            return new(status, head, "");
        }

        if (head.Contains("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase))
        {
            int size;
            do
            {
                var chunk = await UpToAsync(stream, "\r\n");
                size = chunk.Length > 0 ? int.Parse(chunk.Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) : throw new IOException("The answer was cut.");
                body.Append(await ExactlyAsync(stream, size + 2));
            }
            while (size > 0);
        }
        else if (head.IndexOf("Content-Length: ", StringComparison.OrdinalIgnoreCase) is > 0 and var at)
        {
            var digits = head.AsSpan(at + "Content-Length: ".Length);
            body.Append(await ExactlyAsync(stream, int.Parse(digits[..digits.IndexOf('\r')], NumberStyles.None, CultureInfo.InvariantCulture)));
        }

        return new(status, head, body.ToString());
    }

    private static async Task<string> UpToAsync(NetworkStream stream, string end)
    {
        var text = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one) == 1)
        {
            text.Append((char)one[0]);
            if (text.Length >= end.Length && text.ToString(text.Length - end.Length, end.Length) == end)
            {
                return text.ToString();
            }
        }

        return "";
    }

    private static async Task<string> ExactlyAsync(NetworkStream stream, int length)
    {
        var bytes = new byte[length];
        await stream.ReadExactlyAsync(bytes);
        return Encoding.UTF8.GetString(bytes);
    }
}
