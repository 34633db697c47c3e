using System.Diagnostics;

namespace Chumchon.Bench.Export;

/// <summary>A reader that is never slow and keeps nothing: counts what comes, and when the first of it came.</summary>
internal sealed class CountingStream : Stream
{
    public long Bytes { get; private set; }

    /// <summary>By <see cref="Stopwatch.GetTimestamp"/>.</summary>
    public long? FirstByte { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => Bytes;

    public override long Position
    {
        get => Bytes;
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Count(count);

    public override void Write(ReadOnlySpan<byte> buffer) => Count(buffer.Length);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Count(buffer.Length);
        return ValueTask.CompletedTask;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        Count(count);
        return Task.CompletedTask;
    }

    public override void Flush()
    {
        // Nothing is held back.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private void Count(int bytes)
    {
        FirstByte ??= bytes > 0 ? Stopwatch.GetTimestamp() : null;
        Bytes += bytes;
    }
}
