using System.Buffers;

namespace Chumchon.Documents.Xlsx;

/// <summary>
/// Lets a zip archive onto a stream that refuses to block: it closes its entries with a few synchronous bytes even when it is asked
/// not to. They wait here for the next asynchronous write.
/// </summary>
internal sealed class LateStream(Stream output) : Stream
{
    private readonly ArrayBufferWriter<byte> late = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer) => late.Write(buffer);

    public override void Write(byte[] buffer, int offset, int count) => late.Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
        // What is late goes with the next asynchronous write.
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await WriteLateAsync(cancellationToken);
        await output.WriteAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        await WriteLateAsync(cancellationToken);
        await output.FlushAsync(cancellationToken);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private async ValueTask WriteLateAsync(CancellationToken cancellation)
    {
        if (late.WrittenCount > 0)
        {
            await output.WriteAsync(late.WrittenMemory, cancellation);
            late.ResetWrittenCount();
        }
    }
}
