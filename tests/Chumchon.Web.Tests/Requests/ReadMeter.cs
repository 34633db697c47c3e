using System.Buffers;
using System.Collections.Concurrent;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Chumchon.Web.Tests.Requests;

/// <summary>How much of each line the server has read, whatever the buffers of the machine hold beside it.</summary>
internal sealed class ReadMeter
{
    private readonly ConcurrentBag<MeteredReader> lines = [];

    public IReadOnlyList<long> OfLines => [.. lines.Select(static line => line.Bytes)];

    public void Measure(IServiceCollection services) => services.PostConfigure<KestrelServerOptions>(options =>
        options.ConfigureEndpointDefaults(endpoint => endpoint.Use(next => line =>
        {
            var reader = new MeteredReader(line.Transport.Input);
            lines.Add(reader);
            line.Transport = new MeteredLine(reader, line.Transport.Output);
            return next(line);
        })));

    private sealed record MeteredLine(PipeReader Input, PipeWriter Output) : IDuplexPipe;

    private sealed class MeteredReader(PipeReader inner) : PipeReader
    {
        private ReadOnlySequence<byte> seen;

        public long Bytes { get; private set; }

        public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

        public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
        {
            Bytes += seen.Slice(0, consumed).Length;
            inner.AdvanceTo(consumed, examined);
        }

        public override void CancelPendingRead() => inner.CancelPendingRead();

        public override void Complete(Exception? exception = null) => inner.Complete(exception);

        public override async ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
        {
            var read = await inner.ReadAsync(cancellationToken);
            seen = read.Buffer;
            return read;
        }

        public override bool TryRead(out ReadResult result)
        {
            var isRead = inner.TryRead(out result);
            seen = isRead ? result.Buffer : seen;
            return isRead;
        }
    }
}
