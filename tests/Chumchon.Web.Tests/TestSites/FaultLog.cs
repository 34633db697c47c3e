using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Chumchon.Web.Tests.TestSites;

/// <summary>Keeps the exceptions that the program logs, so that a test that meets a fault page says why.</summary>
public sealed class FaultLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> faults = new();

    /// <summary>Set by tests of faults; all others fail on the first one.</summary>
    public bool Expected { get; set; }

    public IReadOnlyCollection<string> Faults => faults;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            faults.Enqueue($"{formatter(state, exception)}\n{exception}");
        }
    }

    public void Dispose()
    {
        // Nothing is held.
    }
}
