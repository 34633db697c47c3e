using Microsoft.Extensions.Logging;

namespace Chumchon.Web.Tests.Requests;

/// <summary>How much the program would write to its log as it is installed, in bytes.</summary>
public sealed class LogMeter : ILoggerProvider, ILogger
{
    private long bytes;

    public long Bytes => Volatile.Read(ref bytes);

    /// <summary>What was written last, for a test that fails.</summary>
    public string Last { get; private set; } = "";

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        Last = $"{logLevel} {eventId.Name} {formatter(state, exception)} {exception}";
        Interlocked.Add(ref bytes, Last.Length);
    }

    public void Dispose()
    {
        // Nothing is held.
    }
}
