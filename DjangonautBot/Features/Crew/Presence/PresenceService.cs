using DjangonautBot.Discord;
using DjangonautBot.Scheduling;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.Features.Crew.Presence;

/// <summary>Runs the <see cref="PresenceCheck"/> all the time, in small steps.</summary>
/// <param name="wire">Clock of the timer that polls the program's clock, because that one can jump.</param>
internal sealed partial class PresenceService(
    PresenceCheck check, IDiscordGateway gateway, ProgramClock program, TimeProvider wire, ILogger<PresenceService> logger)
    : BackgroundService
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookAgainAfter, wire);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                if (gateway.Identity is not null)
                {
                    await CheckAsync(stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            await check.RunAsync(program.Now, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogNotChecked(exception);
        }
    }

    [LoggerMessage(500, LogLevel.Warning, "Who has left their server could not be found out; it is tried again tomorrow")]
    private partial void LogNotChecked(Exception exception);
}
