using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Chumchon.Web.Tests.TestSites;

/// <summary>The lines that the program would log as it is installed.</summary>
public sealed class KeptLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<LogLine> lines = new();

    public IReadOnlyCollection<LogLine> Lines => lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue(new(logLevel, eventId.Id, eventId.Name, formatter(state, exception)));

    public void Dispose()
    {
        // Nothing is held.
    }
}

public sealed record LogLine(LogLevel Level, int Id, string? Name, string Words);
