using System.Text.RegularExpressions;
using Discord;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.DiscordNet.Library;

/// <summary>Writes Discord.Net's log into the bot's: without tokens, and without texts, which its exceptions may quote.</summary>
internal sealed partial class LibraryLog(ILogger<LibraryLog> logger)
{
    public Task WriteAsync(LogMessage message)
    {
        Write(LevelOf(message), message.Source, message.Message ?? "", message.Exception);
        return Task.CompletedTask;
    }

    internal void Write(LogLevel level, string source, string text, Exception? failure)
    {
        if (!NamesServer().IsMatch(text))
        {
            var kinds = failure is null ? "" : $" ({KindsOf(failure)})";
            var line = (Token().Replace(text, "$1/…") + kinds).TrimStart();
            LogOfLibrary(level, source, line);
        }
    }

    /// <summary>Notes an event that does not have the documented shape.</summary>
    public void WriteUnreadable(string? eventName, Exception failure) => LogUnreadable(eventName, failure.GetType().Name);

    /// <summary>Notes that the library failed in a way that it does not document.</summary>
    public void WriteUnexpected(Exception failure)
    {
        var kinds = KindsOf(failure);
        LogUnexpected(kinds);
    }

    // A stop cancels what the library is waiting for, which it calls an error. A lost connection is none either.
    // Each try to connect that fails has its warning, so the steps around it need no lines.
    private static LogLevel LevelOf(LogMessage message) => (message.Severity, message.Exception, message.Message) switch
    {
        (_, OperationCanceledException, _) => LogLevel.Debug,
        (LogSeverity.Critical or LogSeverity.Error or LogSeverity.Warning, _, _) => LogLevel.Warning,
        (LogSeverity.Info, _, "Connecting" or "Disconnecting" or "Disconnected") => LogLevel.Debug,
        (LogSeverity.Info, _, _) => LogLevel.Information,
        _ => LogLevel.Debug,
    };

    /// <summary>Tells of a failure, and of what caused it, the kind only.</summary>
    private static string KindsOf(Exception failure) => failure.InnerException is { } cause
        ? $"{failure.GetType().Name}: {KindsOf(cause)}"
        : failure.GetType().Name;

    [GeneratedRegex(@"((?:interactions|webhooks)/\d+)/[^/\s]+")]
    private static partial Regex Token();

    [GeneratedRegex(@"^(?:Left|Joined|Connected to|Disconnected from) ")]
    private static partial Regex NamesServer();

    [LoggerMessage(EventId = 3101, Message = "Discord.Net, {Source}: {Text}")]
    private partial void LogOfLibrary(LogLevel level, string source, string text);

    [LoggerMessage(3102, LogLevel.Warning, "The event {Event} could not be read ({Failure})")]
    private partial void LogUnreadable(string? @event, string failure);

    [LoggerMessage(3103, LogLevel.Warning, "Discord.Net failed in itself ({Failure})")]
    private partial void LogUnexpected(string failure);
}
