using Serilog.Core;
using Serilog.Events;

namespace DjangonautBot.Hosting;

/// <summary>
/// Gives each log event that has an exception the property <c>Cause</c>: its name and message in one line, in brackets. The console
/// shows it where the file has the whole stack trace.
/// </summary>
internal sealed class CauseEnricher : ILogEventEnricher
{
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        if (logEvent.Exception is { } exception)
        {
            var message = exception.Message.ReplaceLineEndings(" ");
            logEvent.AddPropertyIfAbsent(new LogEventProperty("Cause", new ScalarValue($" ({exception.GetType().Name}: {message})")));
        }
    }
}
