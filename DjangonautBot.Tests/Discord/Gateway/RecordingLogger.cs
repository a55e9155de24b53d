using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.Tests.Discord.Gateway;

/// <summary>Keeps the logged events.</summary>
internal sealed class RecordingLogger<T> : ILogger<T>
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> _lines = new();

    public IEnumerable<string> Everything => _lines.Select(line => line.Text);

    public IEnumerable<string> Warnings => _lines.Where(line => line.Level == LogLevel.Warning).Select(line => line.Text);

    public IEnumerable<string> Errors => _lines.Where(line => line.Level == LogLevel.Error).Select(line => line.Text);

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue((logLevel, $"{formatter(state, exception)} {exception}"));
}
