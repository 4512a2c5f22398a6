using Microsoft.Extensions.Logging;

namespace ConfigLock.HostingTests.Infrastructure;

/// <summary>All that a program logs: messages, the values in them, and exceptions.</summary>
internal sealed class CapturedLog : ILoggerProvider, ILogger
{
    private readonly List<string> _lines = [];

    /// <summary>Its lines.</summary>
    public string Text
    {
        get
        {
            lock (_lines) return string.Join('\n', _lines);
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(", ", pairs) : "";
        lock (_lines) _lines.Add($"{eventId.Name}: {formatter(state, exception)} ({values}) {exception}");
    }

    public void Dispose()
    {
    }
}
